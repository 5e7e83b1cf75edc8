import { lifecycleStates } from '#domain';
import {
  choice,
  day,
  dayOrYear,
  integer,
  key,
  list,
  matching,
  number,
  object,
  optional,
  orNull,
  type Read,
  required,
  text,
  withDefault,
  yesOrNo,
} from './shape.ts';

/** What a plan file may say; docs/plan-file.md explains it to the people who write one. */

const anyNumber = number(-1_000_000_000, 1_000_000_000);
const slug = matching(/^[a-z0-9][a-z0-9-]{1,62}$/, 'slug');
const webAddress = matching(/^https?:\/\/[^\s]{3,490}$/, 'webAddress');

export const coalition = object({
  slug: required(slug),
  name: required(text()),
  motto: optional(text()),
  municipality: required(object({ name: required(text()), code: required(matching(/^GM\d{4}$/, 'municipalityCode')) })),
  locale: optional(choice(['nl', 'en'])),
  timeZone: optional(text(60)),
  cadenceWeeks: optional(integer(1, 52)),
  graceWorkingDays: optional(integer(0, 60)),
  quietPeriods: optional(list(object({ from: required(day), to: required(day) }), 50)),
});

const plan = object({
  key: required(key),
  title: required(text()),
  motto: optional(text()),
  goal: required(text(4000)),
  rationale: optional(text(10_000)),
  principles: optional(list(text(), 20)),
  startsOn: optional(day),
  endsOn: optional(day),
  horizonYear: optional(integer(2000, 2100)),
  state: optional(choice(['draft', 'adopted', 'inEvaluation', 'closed'])),
});

const subgoal = object({ key: required(key), title: required(text()), text: required(text(4000)) });

const point = object({ value: required(anyNumber), dueOn: required(dayOrYear), setOn: optional(dayOrYear) });

const indicator = object({
  key: required(key),
  code: optional(text(20)),
  subgoal: optional(key),
  lead: withDefault(yesOrNo, false),
  name: required(text()),
  kind: required(choice(['outcome', 'output'])),
  unit: required(choice(['percent', 'count'])),
  direction: required(choice(['decrease', 'increase', 'maintain'])),
  tolerance: optional(number(0, 1_000_000_000)),
  population: optional(text()),
  area: optional(
    object({ name: required(text()), code: optional(text(20)), boundaryYear: optional(integer(1900, 2100)) }),
  ),
  instrument: optional(text()),
  intervalMonths: optional(integer(1, 240)),
  derivation: optional(choice(['participations', 'trained', 'attentionOfficers'])),
  note: optional(text(4000)),
  baseline: optional(
    object({
      date: required(dayOrYear),
      value: required(orNull(anyNumber)),
      lower: optional(anyNumber),
      upper: optional(anyNumber),
      text: optional(text()),
      source: required(text(500)),
      note: optional(text(2000)),
    }),
  ),
  target: optional(point),
  milestones: withDefault(list(point, 20), []),
  isExample: withDefault(yesOrNo, false),
});

const commitment = object({
  key: required(key),
  title: required(text()),
  shortTitle: required(text(60)),
  text: required(text(4000)),
  points: withDefault(list(text(1000), 50), []),
  isExample: withDefault(yesOrNo, false),
});

const organisation = object({
  key: required(key),
  name: required(text()),
  sector: optional(text()),
  website: optional(webAddress),
  phone: optional(text(40)),
  mailbox: optional(matching(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email')),
  description: optional(text(4000)),
  consulted: optional(dayOrYear),
  signed: optional(dayOrYear),
  left: optional(dayOrYear),
  /** Keys of commitments, or `all`; taken on on the day of signing. */
  pledges: withDefault((reading, node, path): readonly string[] | 'all' => {
    const isAll = node !== null && 'value' in node && node.value === 'all';
    if (!isAll) return list(key)(reading, node, path);
    reading.note(path, node);
    return 'all';
  }, []),
});

const activity = object({
  key: required(key),
  title: required(text()),
  kind: required(choice(['meeting', 'buddy', 'training', 'information', 'signalling', 'other'])),
  description: optional(text(4000)),
  place: optional(text()),
  when: optional(text()),
  link: optional(webAddress),
  targetGroups: optional(list(text(100), 20)),
  areas: optional(list(text(100), 20)),
  expectedParticipants: optional(integer(0, 1_000_000)),
  subgoals: withDefault(list(key, 20), []),
  commitments: withDefault(list(key, 20), []),
  lead: optional(key),
  partners: withDefault(list(key, 60), []),
  lifecycle: required(choice(lifecycleStates)),
  /** Since when its lifecycle is so; the first day of the plan unless told. */
  since: optional(dayOrYear),
  startsOn: optional(day),
  endsOn: optional(day),
});

const meeting = object({
  key: required(key),
  title: required(text()),
  date: required(day),
  place: optional(text()),
  agenda: optional(text(10_000)),
});

export const planFile = object({
  coalition: required(coalition),
  plan: required(plan),
  subgoals: withDefault(list(subgoal), []),
  indicators: withDefault(list(indicator), []),
  commitments: withDefault(list(commitment), []),
  organisations: withDefault(list(organisation), []),
  activities: withDefault(list(activity), []),
  meetings: withDefault(list(meeting), []),
});

export type PlanFile = Read<typeof planFile>;
export type PlanIndicator = PlanFile['indicators'][number];
export type PlanOrganisation = PlanFile['organisations'][number];
export type PlanActivity = PlanFile['activities'][number];
