import type { ActivityChange } from './activity-changes.ts';
import type { Lifecycle } from './queries.ts';

/** What one fills in; empty leaves it as it is. */
export interface ChangeValues {
  leadOrganisationId: string;
  to: string;
  days: '' | 'set' | 'shift';
  startsOn: string | null;
  endsOn: string | null;
  /** As it was typed. */
  shiftDays: string;
  reason: string;
}

export const noChange: ChangeValues = {
  leadOrganisationId: '',
  to: '',
  days: '',
  startsOn: null,
  endsOn: null,
  shiftDays: '',
  reason: '',
};

export const changeFields = ['leadOrganisationId', 'to', 'startsOn', 'endsOn', 'shiftDays', 'reason'] as const;

export const isWholeNumber = (text: string) => /^-?\d{1,4}$/.test(text.trim());

/** Only what was filled in is sent: a day that was left open stays what it is. */
export function changeOf(values: ChangeValues, activityIds: string[]): ActivityChange {
  const { leadOrganisationId, to, days, startsOn, endsOn, shiftDays, reason } = values;
  return {
    activityIds,
    ...(leadOrganisationId === '' ? {} : { leadOrganisationId }),
    ...(to === '' ? {} : { to: to as Lifecycle }),
    ...(days === 'set' && startsOn !== null ? { startsOn } : {}),
    ...(days === 'set' && endsOn !== null ? { endsOn } : {}),
    ...(days === 'shift' && isWholeNumber(shiftDays) ? { shiftDays: Number(shiftDays.trim()) } : {}),
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  };
}
