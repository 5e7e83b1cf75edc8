import type { PlanFile } from './plan-file.ts';

/** The tables that a plan file fills, each after those that it refers to. */
export const planTables = [
  'coalition',
  'organisation',
  'plan',
  'subgoal',
  'commitment',
  'commitment_point',
  'indicator',
  'activity',
  'meeting',
] as const;

export type PlanTable = (typeof planTables)[number];

/** A row as the file wants it. A column that the file says nothing about is not there, and stays as it is. */
export interface DesiredRow {
  readonly table: PlanTable;
  /** What the file calls it; unique within its table. */
  readonly key: string;
  /** How it is named to people. */
  readonly label: string;
  readonly columns: Readonly<Record<string, unknown>>;
  /** What a new row has where the file says nothing. */
  readonly defaults?: Readonly<Record<string, unknown>>;
}

/** The identifier of what a table holds under a key, known or new. */
export type IdOf = (table: PlanTable, key: string) => string;

const said = (columns: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));

export function desiredRows(file: PlanFile, idOf: IdOf): DesiredRow[] {
  return [
    coalitionRow(file),
    ...file.organisations.map(organisationRow),
    planRow(file),
    ...file.subgoals.map(({ key, title, text }, index): DesiredRow => ({
      table: 'subgoal',
      key,
      label: title,
      columns: { position: index + 1, title, text },
    })),
    ...commitmentRows(file, idOf),
    ...file.indicators.map((indicator, index) => indicatorRow(indicator, index, idOf)),
    ...file.activities.map(activityRow),
    ...file.meetings.map(({ key, title, date, place, agenda }): DesiredRow => ({
      table: 'meeting',
      key,
      label: title,
      columns: said({ title, held_on: date, place, agenda }),
    })),
  ];
}

function coalitionRow({ coalition }: PlanFile): DesiredRow {
  const { slug, name, motto, municipality, locale, timeZone, cadenceWeeks, graceWorkingDays, quietPeriods } = coalition;
  return {
    table: 'coalition',
    key: slug,
    label: name,
    columns: said({
      slug,
      name,
      motto,
      municipality_name: municipality.name,
      municipality_code: municipality.code,
      locale,
      time_zone: timeZone,
      cadence_weeks: cadenceWeeks,
      grace_working_days: graceWorkingDays,
      quiet_periods: quietPeriods,
    }),
    defaults: {
      locale: 'nl',
      time_zone: 'Europe/Amsterdam',
      cadence_weeks: 6,
      grace_working_days: 5,
      quiet_periods: [],
    },
  };
}

function organisationRow(organisation: PlanFile['organisations'][number]): DesiredRow {
  const { key, name, sector, website, phone, mailbox, description } = organisation;
  return {
    table: 'organisation',
    key,
    label: name,
    columns: said({ name, sector, website, phone, mailbox, description }),
  };
}

function planRow({ plan }: PlanFile): DesiredRow {
  const { key, title, motto, goal, rationale, principles, startsOn, endsOn, horizonYear, state } = plan;
  return {
    table: 'plan',
    key,
    label: title,
    columns: said({
      title,
      motto,
      goal,
      rationale,
      principles,
      starts_on: startsOn,
      ends_on: endsOn,
      horizon_year: horizonYear,
      state,
    }),
    defaults: { principles: [], state: 'draft' },
  };
}

function commitmentRows({ commitments }: PlanFile, idOf: IdOf): DesiredRow[] {
  return commitments.flatMap(({ key, title, shortTitle, text, isExample, points }, index) => [
    {
      table: 'commitment',
      key,
      label: title,
      columns: { position: index + 1, title, short_title: shortTitle, text, is_example: isExample },
      defaults: { text_version: 1 },
    },
    ...points.map((point, at): DesiredRow => ({
      table: 'commitment_point',
      key: `${key}.${at + 1}`,
      label: `${title} (${at + 1})`,
      columns: { commitment_id: idOf('commitment', key), position: at + 1, text: point },
    })),
  ]);
}

function indicatorRow(indicator: PlanFile['indicators'][number], index: number, idOf: IdOf): DesiredRow {
  const { key, code, subgoal, lead, name, kind, unit, direction, tolerance, population, area, instrument } = indicator;
  const { intervalMonths, derivation, note, isExample } = indicator;
  return {
    table: 'indicator',
    key,
    label: code ? `${code} ${name}` : name,
    columns: said({
      code,
      position: index + 1,
      subgoal_id: subgoal && idOf('subgoal', subgoal),
      is_lead: lead,
      name,
      kind,
      unit,
      direction,
      tolerance,
      population,
      area_name: area?.name,
      area_code: area?.code,
      area_vintage: area?.boundaryYear,
      instrument,
      interval_months: intervalMonths,
      origin: derivation && 'derived',
      derivation,
      note,
      is_example: isExample,
    }),
    defaults: { origin: 'manual' },
  };
}

function activityRow(activity: PlanFile['activities'][number]): DesiredRow {
  const { key, title, kind, description, place, when, link, targetGroups, areas, expectedParticipants } = activity;
  return {
    table: 'activity',
    key,
    label: title,
    columns: said({
      title,
      kind,
      description,
      place,
      when_text: when,
      link,
      target_groups: targetGroups,
      areas,
      expected_participants: expectedParticipants,
    }),
    defaults: { target_groups: [], areas: [] },
  };
}
