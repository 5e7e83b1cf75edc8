import { reservedSlugs } from '../platform/errors/fields.ts';
import {
  checkBaseline,
  checkMilestone,
  checkTarget,
  countRange,
  type Day,
  type EntryProblem,
  percentageRange,
} from '#domain';
import type { PlanFile, PlanIndicator } from './plan-file.ts';
import type { Reading } from './read-node.ts';

/** What the parts of a plan file have to do with each other: references, doubles, periods and figures. */
export function checkPlanFile(file: PlanFile, reading: Reading, today: Day): void {
  checkCoalition(file, reading);
  checkDoubles(file, reading);
  checkReferences(file, reading);
  checkPeriod(file.plan, 'plan', reading);
  file.activities.forEach((activity, index) => checkPeriod(activity, `activities[${index}]`, reading));
  checkLeads(file, reading);
  file.indicators.forEach((indicator, index) => checkFigures(indicator, `indicators[${index}]`, reading));
  checkPast(file, reading, today);
}

function checkCoalition({ coalition }: PlanFile, reading: Reading): void {
  checkAddress(coalition.slug, 'coalition.slug', reading);
  if (coalition.timeZone !== undefined && !isTimeZone(coalition.timeZone))
    reading.fault('coalition.timeZone', 'timeZone');
  coalition.quietPeriods?.forEach(({ from, to }, index) => {
    if (to < from) reading.fault(`coalition.quietPeriods[${index}].to`, 'endBeforeStart');
  });
}

/** An address of the website itself is nobody's. */
export function checkAddress(slug: string, path: string, reading: Reading): void {
  if (reservedSlugs.includes(slug)) reading.fault(path, 'reservedSlug');
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('nl', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function checkDoubles(file: PlanFile, reading: Reading): void {
  for (const name of ['subgoals', 'indicators', 'commitments', 'organisations', 'activities', 'meetings'] as const) {
    const keys = file[name].map((item, index) => ({ text: item.key, path: `${name}[${index}].key` }));
    refuseDoubles(keys, reading, 'duplicateKey');
  }
  const names = file.organisations.map(({ name }, index) => ({
    text: name.toLowerCase(),
    path: `organisations[${index}].name`,
  }));
  refuseDoubles(names, reading, 'duplicateName');
}

function refuseDoubles(items: readonly { text: string; path: string }[], reading: Reading, code: string): void {
  const first = new Map<string, string>();
  for (const { text, path } of items) {
    if (text === '') continue;
    const earlier = first.get(text);
    if (earlier === undefined) first.set(text, path);
    else reading.fault(path, code, { text, other: reading.positionOf(earlier).line });
  }
}

function checkReferences(file: PlanFile, reading: Reading): void {
  const keysOf = (items: readonly { key: string }[]) => new Set(items.map((item) => item.key));
  const subgoals = keysOf(file.subgoals);
  const commitments = keysOf(file.commitments);
  const organisations = keysOf(file.organisations);
  const refer = (path: string, key: string | undefined, known: ReadonlySet<string>) => {
    if (key !== undefined && key !== '' && !known.has(key)) reading.fault(path, 'unknownReference', { key });
  };
  const referAll = (path: string, keys: readonly string[], known: ReadonlySet<string>) =>
    keys.forEach((key, index) => {
      refer(`${path}[${index}]`, key, known);
      if (key !== '' && keys.indexOf(key) < index) reading.fault(`${path}[${index}]`, 'twice', { key });
    });
  file.indicators.forEach(({ subgoal }, index) => refer(`indicators[${index}].subgoal`, subgoal, subgoals));
  file.organisations.forEach(({ pledges, signed }, index) => {
    const path = `organisations[${index}].pledges`;
    if (pledges !== 'all') referAll(path, pledges, commitments);
    if (pledges.length > 0 && signed === undefined) reading.fault(path, 'pledgeWithoutSigning');
  });
  file.activities.forEach((activity, index) => {
    const path = `activities[${index}]`;
    referAll(`${path}.subgoals`, activity.subgoals, subgoals);
    referAll(`${path}.commitments`, activity.commitments, commitments);
    refer(`${path}.lead`, activity.lead, organisations);
    referAll(`${path}.partners`, activity.partners, organisations);
    const own = activity.lead === undefined ? -1 : activity.partners.indexOf(activity.lead);
    if (own >= 0) reading.fault(`${path}.partners[${own}]`, 'leadAsPartner', { key: activity.lead ?? '' });
  });
}

function checkPeriod(period: { startsOn?: Day; endsOn?: Day }, path: string, reading: Reading): void {
  const { startsOn, endsOn } = period;
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn)
    reading.fault(`${path}.endsOn`, 'endBeforeStart');
}

function checkLeads({ indicators }: PlanFile, reading: Reading): void {
  const leads = new Map<string, string>();
  indicators.forEach(({ lead, subgoal }, index) => {
    if (!lead || subgoal === undefined) return;
    const path = `indicators[${index}].lead`;
    const earlier = leads.get(subgoal);
    if (earlier === undefined) leads.set(subgoal, path);
    else reading.fault(path, 'secondLead', { other: reading.positionOf(earlier).line });
  });
}

function checkFigures(indicator: PlanIndicator, path: string, reading: Reading): void {
  const { direction, tolerance, unit, baseline, target, milestones } = indicator;
  const range = unit === 'percent' ? percentageRange : countRange;
  if (direction === 'maintain' && tolerance === undefined) reading.fault(`${path}.tolerance`, 'toleranceMissing');
  const begin = baseline && {
    on: baseline.date,
    value: baseline.value,
    lower: baseline.lower ?? null,
    upper: baseline.upper ?? null,
  };
  if (begin) tell(reading, `${path}.baseline`, checkBaseline(begin, { direction, target: null, range }));
  if (baseline?.value === null && baseline.text === undefined) reading.fault(`${path}.baseline.value`, 'valueOrText');
  const context = { direction, baseline: begin ?? null, range };
  if (target) tell(reading, `${path}.target`, checkTarget(target, context));
  milestones.forEach((milestone, index) => {
    tell(reading, `${path}.milestones[${index}]`, checkMilestone(milestone, { ...context, target: target ?? null }));
  });
}

function tell(reading: Reading, path: string, problems: readonly EntryProblem[]): void {
  for (const { field, code } of problems) reading.fault(`${path}.${field === 'on' ? 'date' : field}`, `figure.${code}`);
}

/** What is said to have happened cannot lie ahead. */
function checkPast(file: PlanFile, reading: Reading, today: Day): void {
  const past = (path: string, day: Day | undefined) => {
    if (day !== undefined && day > today) reading.fault(path, 'inFuture');
  };
  file.indicators.forEach(({ baseline, target }, index) => {
    past(`indicators[${index}].baseline.date`, baseline?.date);
    past(`indicators[${index}].target.setOn`, target?.setOn);
  });
  file.organisations.forEach((organisation, index) => {
    for (const name of ['consulted', 'signed', 'left'] as const)
      past(`organisations[${index}].${name}`, organisation[name]);
  });
  file.activities.forEach(({ since }, index) => past(`activities[${index}].since`, since));
}
