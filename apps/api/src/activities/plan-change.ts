import { addDays, can, checkTransition, type Actor } from '#domain';
import { at, type FieldFault } from '../platform/errors/domain-error.ts';
import type { ActivityChangeInput, ChangedActivityDto, LeadChangeDto, PeriodDto } from './activity-change.dto.ts';
import type { PartyDto } from './activity.dto.ts';
import type { ActivityRow } from './activity-rows.ts';
import { partiesOf } from './present-activity.ts';

/** What becomes of an activity; its faults still without their words. */
export interface PlannedChange extends Omit<ChangedActivityDto, 'faults'> {
  readonly row: ActivityRow;
  readonly faults: FieldFault[];
}

/** What a change would do to one activity as it stands. All of it or nothing: with one fault nothing of it changes. */
export function planChange(
  actor: Actor,
  row: ActivityRow,
  input: ActivityChangeInput,
  newLead: PartyDto | null,
): PlannedChange {
  const lead = leadChange(row, newLead);
  const from: PeriodDto = { startsOn: row.state.startsOn, endsOn: row.state.endsOn };
  const to = newPeriod(from, input);
  const period = to.startsOn === from.startsOn && to.endsOn === from.endsOn ? null : { from, to };
  const { lifecycle: current } = row.state;
  const lifecycle = input.to === undefined || input.to === current ? null : { from: current, to: input.to };
  const isChanged = lead !== null || period !== null || lifecycle !== null;
  const faults = isChanged ? faultsOf(actor, row, input, { lead, period, lifecycle }) : [];
  const outcome = faults.length > 0 ? 'refused' : isChanged ? 'changed' : 'unchanged';
  return { row, activityId: row.id, title: row.title, outcome, lead, period, lifecycle, faults };
}

type Parts = Pick<PlannedChange, 'lead' | 'period' | 'lifecycle'>;

function faultsOf(actor: Actor, row: ActivityRow, input: ActivityChangeInput, parts: Parts): FieldFault[] {
  const { lead, period, lifecycle } = parts;
  const mayRecord = can(actor, 'activity.recordFact', { activity: partiesOf(row) });
  if ((period !== null || lifecycle !== null) && !mayRecord) return [at('activityIds', 'notYours')];
  // Who leads decides who may write facts; so that is for the coordinator.
  if (lead !== null && !can(actor, 'activity.writeText')) return [at('leadOrganisationId', 'notYours')];
  const step = lifecycle && checkTransition(lifecycle.from, lifecycle.to, input.reason ?? undefined);
  const isReversed = period?.to.startsOn && period.to.endsOn && period.to.endsOn < period.to.startsOn;
  return [
    ...(isReversed ? [at('endsOn', 'endBeforeStart')] : []),
    ...(step ? [at(step === 'reasonRequired' ? 'reason' : 'to', step)] : []),
  ];
}

function leadChange({ parties }: ActivityRow, to: PartyDto | null): LeadChangeDto | null {
  const lead = parties.find(({ role }) => role === 'lead');
  if (to === null || lead?.id === to.id) return null;
  return { from: lead ? { id: lead.id, name: lead.name, isExample: lead.isExample } : null, to };
}

function newPeriod(from: PeriodDto, { startsOn, endsOn, shiftDays }: ActivityChangeInput): PeriodDto {
  if (shiftDays !== undefined) {
    const shifted = (day: string | null) => (day === null ? null : addDays(day, shiftDays));
    return { startsOn: shifted(from.startsOn), endsOn: shifted(from.endsOn) };
  }
  return {
    startsOn: startsOn === undefined ? from.startsOn : startsOn,
    endsOn: endsOn === undefined ? from.endsOn : endsOn,
  };
}
