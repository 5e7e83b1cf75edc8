import { addTasks } from './add-tasks.ts';
import type { Surroundings } from './surroundings.ts';

/** Six a year: the last one six weeks ago, the next one in two weeks. */
const before = [-44, -107, -163, -226, -289, -345, -408, -471, -527];
const ahead = [12, 75, 138];

export function addMeetings(around: Surroundings): void {
  const { sheet, calendar, example } = around;
  const meeting = (days: number, agenda: string | null) => {
    const id = sheet.newId();
    sheet.add('meeting', {
      id,
      title: example.meetingTitle,
      held_on: calendar.thursday(days),
      place: example.meetingPlace,
      agenda,
      is_example: true,
      version: 1,
    });
    return id;
  };
  const past = before.map((days) =>
    meeting(days, 'Rondje langs de activiteiten\nAfspraken van de vorige keer\nWat verder ter tafel komt'),
  );
  ahead.forEach((days, index) =>
    meeting(days, index === 0 ? 'Stand van zaken\nEvaluatie en vervolg\nRondvraag' : null),
  );
  for (const task of example.meetingTasks) {
    const meetingId = past[task.meeting];
    if (meetingId) addTasks(around, [task], { meetingId, organisation: task.organisation });
  }
}
