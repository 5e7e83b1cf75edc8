import type { Day } from '#domain';
import type { ExampleActivity } from './example-spec.ts';
import { addCheckIns, addVisits } from './add-progress.ts';
import { addTasks } from './add-tasks.ts';
import { organisationId, recorderOf, type Surroundings } from './surroundings.ts';

export function addActivities(around: Surroundings): void {
  for (const activity of around.example.activities) {
    const id = addActivity(around, activity);
    addLife(around, activity, id);
    addCheckIns(around, activity, id);
    addVisits(around, activity, id);
    addCoordination(around, activity, id);
    addTasks(around, activity.tasks ?? [], { activityId: id, organisation: activity.lead });
  }
}

function addActivity(around: Surroundings, activity: ExampleActivity): string {
  const { sheet, calendar, parts } = around;
  const { title, kind, description, place, when, groups, areas, expected, life } = activity;
  const id = sheet.newId();
  const made = calendar.day(life[0]?.[1] ?? 0);
  sheet.add('activity', {
    id,
    title,
    kind,
    description,
    place: place ?? null,
    when_text: when ?? null,
    target_groups: groups ?? [],
    areas: areas ?? [],
    expected_participants: expected ?? null,
    is_example: true,
    recorded_at: calendar.recordedAt(made, title),
    version: 1,
  });
  const party = (key: string, role: 'lead' | 'partner') =>
    sheet.add('activity_organisation', { activity_id: id, organisation_id: organisationId(around, key), role });
  party(activity.lead, 'lead');
  for (const partner of activity.partners ?? []) party(partner, 'partner');
  for (const position of activity.subgoals ?? []) {
    const subgoalId = parts.subgoalIds.get(position);
    if (subgoalId) sheet.add('activity_subgoal', { activity_id: id, subgoal_id: subgoalId });
  }
  for (const position of activity.commitments ?? []) {
    const commitmentId = parts.commitmentIds.get(position);
    if (commitmentId) sheet.add('activity_commitment', { activity_id: id, commitment_id: commitmentId });
  }
  return id;
}

/** The steps of its lifecycle and its period. */
function addLife(
  around: Surroundings,
  { title, lead, life, starts, ends, moved }: ExampleActivity,
  activityId: string,
): void {
  const { sheet, calendar } = around;
  const by = recorderOf(around, lead);
  const dayOf = (days: number | null): Day | null => (days === null ? null : calendar.day(days));
  const recording = (days: number) => ({
    on: calendar.day(days),
    at: calendar.recordedAt(calendar.day(days), title),
    by,
  });
  for (const [to, days, reason] of life) {
    sheet.fact('lifecycle', { activityId }, { to, ...(reason && { reason }) }, recording(days));
  }
  const payload = { startsOn: dayOf(starts), endsOn: dayOf(ends) };
  if (starts !== null || ends !== null) sheet.fact('schedule', { activityId }, payload, recording(life[0]?.[1] ?? 0));
  if (!moved) return;
  const later = { startsOn: dayOf(moved.starts), endsOn: dayOf(moved.ends), reason: moved.reason };
  sheet.fact('schedule', { activityId }, later, recording(moved.on));
}

/** What the coordinator asked, decided and put away. */
function addCoordination(around: Surroundings, activity: ExampleActivity, activityId: string): void {
  const { sheet, calendar, coordinatorId, contactIds } = around;
  const { title, lead, asked, override, snoozed } = activity;
  const recording = (days: number, what: string) => {
    const on = calendar.day(days);
    return { on, at: calendar.recordedAt(on, `${title} ${what}`), by: coordinatorId };
  };
  for (const { on, about, message } of asked ?? []) {
    const recorded = recording(on, about);
    sheet.fact('request', { activityId }, { about, ...(message && { message }) }, recorded);
    const membershipId = contactIds.get(lead);
    if (membershipId) {
      sheet.add('mail', {
        id: sheet.newId(),
        membership_id: membershipId,
        template: about === 'update' ? 'askUpdate' : 'askAdjustment',
        params: { title, message: message ?? '' },
        locale: 'nl',
        created_at: recorded.at,
      });
    }
  }
  if (override) {
    const { signal, reason } = override;
    sheet.fact('override', { activityId }, { signal, reason }, recording(override.on, 'override'));
  }
  if (snoozed) {
    const { row, until, reason } = snoozed;
    const payload = { row: `${row}:${activityId}`, until: calendar.day(until), reason };
    sheet.fact('snooze', {}, payload, recording(snoozed.on, 'snooze'));
  }
}
