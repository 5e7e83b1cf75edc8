import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import type { IndicatorDetail, Overview, SubgoalCard } from './queries.ts';

/** The answer in a sentence, and the proof in one or two quiet ones: what the rules say, in words. */
export function useHeadline({ headline, plan, subgoals, leadIndicators }: Overview): {
  sentence: string;
  lead: string | undefined;
} {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { verdict, change } = headline;
  const answer = plan?.horizonYear
    ? t(`headline.${verdict}`, { year: plan.horizonYear })
    : t(`headlineWithoutYear.${verdict}`);

  const ofSubgoal = ({ position, status, lead }: SubgoalCard) => {
    const growth = lead?.growth;
    const percent = growth?.change == null ? null : format.percent(Math.abs(growth.change) * 100, 0);
    const text =
      growth && percent !== null
        ? t(`lead.${growth.change === 0 ? 'steady' : growth.change! > 0 ? 'growth' : 'decline'}`, { percent })
        : t(`lead.${status}`);
    return t('lead.subgoal', { position, text });
  };
  const ofWhole = ({ name, status }: IndicatorDetail) => t('lead.whole', { name, text: t(`lead.${status}`) });
  const lead = [...subgoals.map(ofSubgoal), ...leadIndicators.map(ofWhole)].join(' ');
  return {
    sentence: change ? `${answer} ${t(`change.${changeKey(change, verdict === 'onCourse')}`)}` : answer,
    lead: lead === '' ? undefined : lead,
  };
}

type ChangeKey =
  'participationUp' | 'participationUpToo' | 'participationDown' | 'coverageUp' | 'coverageUpToo' | 'coverageDown';

/** "Meedoen groeit wel" after bad or no news, "En meedoen groeit" after good. */
function changeKey({ kind, change }: NonNullable<Overview['headline']['change']>, isGoodNews: boolean): ChangeKey {
  if (change < 0) return `${kind}Down`;
  return isGoodNews ? `${kind}UpToo` : `${kind}Up`;
}
