import type { Schemas } from '#api-client';

type Activity = Schemas['ActivityDto'];

export const choir = { id: '00000000-0000-7000-8000-0000000000a1', name: 'Voorbeeldkoor', isExample: true };

/** An activity that runs and is on course; figures and names are invented. */
export const activity = (values: Partial<Activity>): Activity => ({
  id: '00000000-0000-7000-8000-0000000000b1',
  title: 'Zing mee',
  kind: 'meeting',
  description: null,
  place: null,
  whenText: null,
  link: null,
  targetGroups: [],
  areas: [],
  lifecycle: 'inProgress',
  lifecycleSince: '2026-01-01',
  startsOn: '2026-01-01',
  endsOn: null,
  lead: choir,
  partners: [],
  subgoalIds: [],
  commitmentIds: [],
  signal: 'onCourse',
  signalSince: null,
  computedSignal: 'onCourse',
  reportedSignal: null,
  override: null,
  reasons: [],
  adjustmentMissing: false,
  lastCheckInOn: null,
  participants: null,
  expectedParticipants: null,
  openTaskCount: 0,
  isExample: true,
  version: 1,
  ...values,
});

/** One that ran out without being done. */
export const stuck = activity({
  id: '00000000-0000-7000-8000-0000000000b2',
  title: 'Maatjes',
  signal: 'stuck',
  computedSignal: 'stuck',
  endsOn: '2026-10-31',
  signalSince: '2026-11-01',
  reasons: [{ code: 'endPassed', signal: 'stuck', since: '2026-11-01', endsOn: '2026-10-31' }],
});
