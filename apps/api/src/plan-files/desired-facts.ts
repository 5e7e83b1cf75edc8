import type { Day, FactPayloads, SeriesIdentity } from '#domain';
import type { IdOf } from './desired-rows.ts';
import type { PlanActivity, PlanFile, PlanIndicator, PlanOrganisation } from './plan-file.ts';

/** The kinds of facts that a plan file may state. */
export const planFactKinds = [
  'baseline',
  'target',
  'milestone',
  'organisationStatus',
  'lifecycle',
  'schedule',
] as const;

type PlanFactKind = (typeof planFactKinds)[number];
type Subject = 'indicator_id' | 'organisation_id' | 'activity_id';

/** A fact as the file states it. */
export interface DesiredFact {
  readonly kind: PlanFactKind;
  readonly subject: Subject;
  readonly subjectId: string;
  /** Tells apart facts of one kind about one thing: the status of an organisation, the day of a milestone. */
  readonly discriminator: string;
  readonly label: string;
  /** The day it is about; not said: the first day of the plan when it is new, and otherwise as it is. */
  readonly effectiveOn: Day | undefined;
  readonly payload: FactPayloads[PlanFactKind];
}

export function desiredFacts(file: PlanFile, idOf: IdOf): DesiredFact[] {
  return [
    ...file.indicators.flatMap((indicator) => indicatorFacts(indicator, idOf('indicator', indicator.key))),
    ...file.organisations.flatMap((organisation) => statuses(organisation, idOf('organisation', organisation.key))),
    ...file.activities.flatMap((activity) => activityFacts(activity, idOf('activity', activity.key))),
  ];
}

function about<Kind extends PlanFactKind>(
  subject: Subject,
  subjectId: string,
  label: string,
  fact: { kind: Kind; effectiveOn: Day | undefined; payload: FactPayloads[Kind]; discriminator?: string },
): DesiredFact {
  return { subject, subjectId, label, discriminator: '', ...fact };
}

function indicatorFacts(indicator: PlanIndicator, id: string): DesiredFact[] {
  const { name, code, baseline, target, milestones } = indicator;
  const label = code ? `${code} ${name}` : name;
  const facts: DesiredFact[] = [];
  if (baseline) {
    const { date, value, lower, upper, text, source, note } = baseline;
    const bounds = { ...(lower !== undefined && { lower }), ...(upper !== undefined && { upper }) };
    const words = { ...(text !== undefined && { text }), ...(note !== undefined && { note }) };
    const payload = { value, source, series: seriesOf(indicator), ...bounds, ...words };
    facts.push(about('indicator_id', id, label, { kind: 'baseline', effectiveOn: date, payload }));
  }
  if (target) {
    const { value, dueOn, setOn } = target;
    facts.push(about('indicator_id', id, label, { kind: 'target', effectiveOn: setOn, payload: { value, dueOn } }));
  }
  for (const { value, dueOn, setOn } of milestones) {
    const payload = { value, dueOn };
    facts.push(
      about('indicator_id', id, label, { kind: 'milestone', effectiveOn: setOn, payload, discriminator: dueOn }),
    );
  }
  return facts;
}

/** What makes later values comparable. An area without a code is known by its name. */
function seriesOf({ instrument, population, area }: PlanIndicator): SeriesIdentity {
  return {
    instrument: instrument ?? '',
    population: population ?? '',
    areaCode: area?.code ?? area?.name ?? '',
    boundaryYear: area?.boundaryYear ?? null,
  };
}

function statuses(organisation: PlanOrganisation, id: string): DesiredFact[] {
  return (['consulted', 'signed', 'left'] as const).flatMap((status) => {
    const effectiveOn = organisation[status];
    if (effectiveOn === undefined) return [];
    const fact = { kind: 'organisationStatus' as const, effectiveOn, payload: { status }, discriminator: status };
    return [about('organisation_id', id, organisation.name, fact)];
  });
}

function activityFacts({ title, lifecycle, since, startsOn, endsOn }: PlanActivity, id: string): DesiredFact[] {
  const state = about('activity_id', id, title, { kind: 'lifecycle', effectiveOn: since, payload: { to: lifecycle } });
  if (startsOn === undefined && endsOn === undefined) return [state];
  const payload = { startsOn: startsOn ?? null, endsOn: endsOn ?? null };
  return [state, about('activity_id', id, title, { kind: 'schedule', effectiveOn: since, payload })];
}
