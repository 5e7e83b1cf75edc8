import type { Tx } from '../../platform/db/database.ts';
import { addActivities } from './add-activities.ts';
import { addAssessments } from './add-assessments.ts';
import { addIndicators } from './add-indicators.ts';
import { addMeetings } from './add-meetings.ts';
import { addOrganisationFacts, addOrganisations } from './add-organisations.ts';
import { addPeople } from './add-people.ts';
import { ExampleCalendar } from './calendar.ts';
import type { Example } from './example-spec.ts';
import { pijnackerNootdorp } from './pijnacker-nootdorp/example.ts';
import { ExampleSheet } from './sheet.ts';
import { readPlanParts } from './surroundings.ts';
import { waadhoeke } from './waadhoeke/example.ts';

const examples: readonly Example[] = [pijnackerNootdorp, waadhoeke];

/**
 * Adds example organisations, people and progress to a coalition whose plan is there already; relative to now, and the
 * same every time. Everything that it adds is marked, and nothing of it is about an organisation that exists.
 */
export async function loadExample(tx: Tx, coalitionId: string, slug: string, timeZone: string): Promise<void> {
  const example = examples.find((each) => each.slug === slug);
  if (!example) throw new Error(`There is no example for ${slug}.`);
  const sheet = new ExampleSheet(tx, coalitionId);
  const calendar = new ExampleCalendar(tx.now, timeZone);
  const parts = await readPlanParts(tx, coalitionId);
  const organisationIds = addOrganisations(sheet, example);
  const members = await addPeople(tx, sheet, example, organisationIds);
  const around = { example, calendar, sheet, parts, organisationIds, ...members };
  addOrganisationFacts(around);
  addMeetings(around);
  addActivities(around);
  addAssessments(around);
  addIndicators(around);
  await sheet.write();
}
