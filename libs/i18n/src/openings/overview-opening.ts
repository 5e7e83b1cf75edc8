import type { Format } from '../format.ts';
import type { Opening } from './opening.ts';
import type { Say } from './say.ts';

type Verdict = 'onCourse' | 'behind' | 'offCourse' | 'undecided';

type Status =
  | 'noBaseline'
  | 'noMeasurement'
  | 'achieved'
  | 'onCourse'
  | 'uncertain'
  | 'behind'
  | 'offCourse'
  | 'improving'
  | 'unchanged'
  | 'worsening';

/** What the overview answers, as the API gives it. */
interface Answer {
  readonly headline: {
    readonly verdict: Verdict;
    readonly change: { readonly kind: 'participation' | 'coverage'; readonly change: number } | null;
  };
  readonly plan: { readonly horizonYear: number | null } | null;
  readonly subgoals: readonly {
    readonly position: number;
    readonly status: Status;
    readonly lead: { readonly growth?: { readonly change: number | null } | null } | null;
  }[];
  readonly leadIndicators: readonly { readonly name: string; readonly status: Status }[];
}

/** Are we on course? What the rules say, in a sentence, and the proof in one or two quiet ones. */
export function overviewOpening(
  t: Say<'overview'>,
  format: Format,
  { headline: { verdict, change }, plan, subgoals, leadIndicators }: Answer,
): Opening {
  if (plan === null && subgoals.length + leadIndicators.length === 0)
    return { sentence: t('nothingYet.sentence'), lead: t('nothingYet.lead') };
  const answer = plan?.horizonYear
    ? t(`headline.${verdict}`, { year: plan.horizonYear })
    : t(`headlineWithoutYear.${verdict}`);
  const ofSubgoal = ({ position, status, lead }: Answer['subgoals'][number]) => {
    const growth = lead?.growth?.change ?? null;
    if (growth === null) return t('lead.subgoal', { position, text: t(`lead.${status}`) });
    const percent = format.percent(Math.abs(growth) * 100, 0);
    const text = t(`lead.${growth === 0 ? 'steady' : growth > 0 ? 'growth' : 'decline'}`, { percent });
    return t('lead.subgoal', { position, text });
  };
  const ofWhole = ({ name, status }: Answer['leadIndicators'][number]) =>
    t('lead.whole', { name, text: t(`lead.${status}`) });
  return {
    sentence: change ? `${answer} ${t(`change.${changeKey(change, verdict === 'onCourse')}`)}` : answer,
    lead: [...subgoals.map(ofSubgoal), ...leadIndicators.map(ofWhole)].join(' '),
  };
}

type ChangeKey =
  'participationUp' | 'participationUpToo' | 'participationDown' | 'coverageUp' | 'coverageUpToo' | 'coverageDown';

/** "Meedoen groeit wel" after bad or no news, "En meedoen groeit" after good. */
function changeKey({ kind, change }: NonNullable<Answer['headline']['change']>, isGoodNews: boolean): ChangeKey {
  if (change < 0) return `${kind}Down`;
  return isGoodNews ? `${kind}UpToo` : `${kind}Up`;
}
