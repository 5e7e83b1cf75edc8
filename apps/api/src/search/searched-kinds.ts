import { type Permission } from '#domain';
import { isStanding } from '../platform/facts/live-fact.ts';
import type { FoundKind } from './search.dto.ts';

/** Where a kind is found, and what is shown of it: SQL over `x`. */
export interface SearchedKind {
  readonly table: string;
  /** What somebody needs to find it. */
  readonly permission: Permission;
  readonly title: string;
  /** The further texts, of which an excerpt is shown. */
  readonly text: string;
  /** Which rows, besides those of the coalition. */
  readonly condition?: string;
  /** What it is part of: the first of these that it has. */
  readonly partOf?: readonly ('activity' | 'meeting' | 'commitment')[];
  readonly on?: string;
  readonly isExample?: string;
}

/** Is the reader a coordinator, or a contact of an organisation in the activity? Their parameters: see search.service.ts. */
const readsAll = `($5 or exists (select 1 from activity_organisation ao
  where ao.coalition_id = x.coalition_id and ao.activity_id = x.activity_id and ao.organisation_id = any($7::uuid[])))`;

/** The same rule as `visibleCheckIn` in libs/domain: who reads the note of a check-in, and who the texts about a risk. */
const readsNote = `(x.on_behalf_of is null or ${readsAll})`;
const readsReasons = `($6 or ${readsAll})`;

/** A check-in is found by those of its texts that the reader may read. */
export const checkInQuery = `case
  when ${readsNote} then case when ${readsReasons} then asked.everywhere else asked.in_note end
  when ${readsReasons} then asked.in_reasons end`;

const said = (name: string) => `x.payload ->> '${name}'`;

export const searchedKinds: Readonly<Record<FoundKind, SearchedKind>> = {
  activity: {
    table: 'activity',
    permission: 'activity.read',
    title: 'x.title',
    text: `concat_ws(' · ', x.description, x.place, x.when_text, nullif(joined_texts(x.target_groups || x.areas), ''))`,
    // One whose making was taken back has no state, and does not exist.
    condition: `exists (select 1 from fact f where f.coalition_id = x.coalition_id and f.activity_id = x.id
      and f.kind = 'lifecycle' and ${isStanding('f', `'infinity'`)})`,
    isExample: 'x.is_example',
  },
  organisation: {
    table: 'organisation',
    // Partners are named in public; how to reach them is no part of what is searched.
    permission: 'organisation.read',
    title: 'x.name',
    text: `concat_ws(' · ', x.description, x.sector)`,
    isExample: 'x.is_example',
  },
  task: {
    table: 'task',
    permission: 'progress.read',
    title: 'x.title',
    text: `''`,
    partOf: ['activity', 'meeting'],
    on: 'x.due_on',
    isExample: 'x.is_example',
  },
  meeting: {
    table: 'meeting',
    permission: 'meeting.read',
    title: 'x.title',
    text: `concat_ws(' · ', x.agenda, x.place)`,
    on: 'x.held_on',
    isExample: 'x.is_example',
  },
  indicator: {
    table: 'indicator',
    permission: 'indicator.read',
    title: 'x.name',
    text: `concat_ws(' · ', x.population, x.area_name, x.instrument, x.code, x.note)`,
    isExample: 'x.is_example',
  },
  subgoal: { table: 'subgoal', permission: 'subgoal.read', title: 'x.title', text: 'x.text' },
  commitment: {
    table: 'commitment',
    permission: 'commitment.read',
    title: 'x.title',
    text: 'x.text',
    isExample: 'x.is_example',
  },
  commitmentPoint: {
    table: 'commitment_point',
    permission: 'commitment.read',
    title: 'x.text',
    text: `''`,
    condition: 'x.removed_at is null',
    partOf: ['commitment'],
  },
  plan: {
    table: 'plan',
    permission: 'plan.read',
    title: 'x.title',
    text: `concat_ws(' · ', x.motto, x.goal, x.rationale, nullif(joined_texts(x.principles), ''))`,
  },
  checkIn: {
    table: 'fact',
    permission: 'progress.read',
    title: `(select a.title from activity a where a.coalition_id = x.coalition_id and a.id = x.activity_id)`,
    text: `concat_ws(' · ', case when ${readsNote} then ${said('note')} end, case when ${readsReasons} then
      nullif(concat_ws(' · ', ${said('cause')}, ${said('consequence')}, ${said('adjustment')}), '') end)`,
    condition: `x.kind = 'checkIn' and ${isStanding('x', `'infinity'`)}`,
    partOf: ['activity'],
    on: 'x.effective_on',
    isExample: 'x.is_example',
  },
};
