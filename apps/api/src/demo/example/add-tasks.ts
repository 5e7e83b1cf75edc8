import { addDays } from '#domain';
import type { ExampleTask } from './example-spec.ts';
import { organisationId, recorderOf, type Surroundings } from './surroundings.ts';

interface Origin {
  readonly activityId?: string;
  readonly meetingId?: string;
  readonly organisation: string;
}

export function addTasks(around: Surroundings, tasks: readonly ExampleTask[], origin: Origin): void {
  const { sheet, calendar, contactIds } = around;
  for (const { title, made, due, postponed = [], completed, reopened } of tasks) {
    const taskId = sheet.newId();
    const contact = contactIds.get(origin.organisation);
    sheet.add('task', {
      id: taskId,
      title,
      activity_id: origin.activityId ?? null,
      meeting_id: origin.meetingId ?? null,
      assignee_membership_id: contact ?? null,
      assignee_organisation_id: contact ? null : organisationId(around, origin.organisation),
      due_on: calendar.day(due),
      is_example: true,
      recorded_at: calendar.recordedAt(calendar.day(made), title),
      version: 1,
    });
    const recording = (days: number) => {
      const on = calendar.day(days);
      return { on, at: calendar.recordedAt(on, `${title} ${days}`), by: recorderOf(around, origin.organisation) };
    };
    for (const { on, to, reason } of postponed) {
      const payload = { dueOn: addDays(calendar.today, to), ...(reason && { reason }) };
      sheet.fact('taskPostponed', { taskId }, payload, recording(on));
    }
    if (completed !== undefined) sheet.fact('taskCompleted', { taskId }, {}, recording(completed));
    if (reopened) sheet.fact('taskReopened', { taskId }, { reason: reopened.reason }, recording(reopened.on));
  }
}
