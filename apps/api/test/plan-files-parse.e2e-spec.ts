import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parsePlanFile } from '../src/plan-files/parse-plan-file.ts';
import { describeFault, InvalidPlanFile, type PlanFileFault } from '../src/plan-files/plan-file-fault.ts';

const today = '2026-11-20';
const plans = join(import.meta.dirname, '../../../plans');
const real = (slug: string) => parsePlanFile(readFileSync(join(plans, `${slug}.yaml`), 'utf8'), today);

const smallest = `coalition:
  slug: voorbeeldstad
  name: Voorbeeldstad
  municipality: { name: Voorbeeldstad, code: GM9999 }
plan:
  key: plan
  title: Een plan
  goal: Een doel
`;

function faultsOf(source: string): PlanFileFault[] {
  try {
    parsePlanFile(source, today);
  } catch (error) {
    if (error instanceof InvalidPlanFile) return [...error.faults];
    throw error;
  }
  return [];
}

const brief = (source: string) => faultsOf(source).map(({ line, column, path, code }) => [line, column, path, code]);

describe('a plan file', () => {
  it('may be small', () => {
    expect(parsePlanFile(smallest, today)).toMatchObject({ coalition: { slug: 'voorbeeldstad' }, indicators: [] });
  });

  it('tells everything that is wrong with it at once, by line, column and field', () => {
    const source = `${smallest}  startsOn: 2025-02-30
  endsOn: 2024-13-01
  colour: blue
subgoals:
  - { key: een, title: Een, text: Tekst }
  - { key: een, title: Twee, text: Tekst }
indicators:
  - key: e1
    subgoal: drie
    name: 12
    kind: outcome
    unit: percent
    direction: down
    baseline: { date: 2020, value: 144, source: Bron }
`;
    expect(brief(source)).toEqual([
      [9, 13, 'plan.startsOn', 'day'],
      [10, 11, 'plan.endsOn', 'day'],
      [11, 3, 'plan.colour', 'unknownField'],
      [14, 12, 'subgoals[1].key', 'duplicateKey'],
      [17, 14, 'indicators[0].subgoal', 'unknownReference'],
      [18, 11, 'indicators[0].name', 'text'],
      [21, 16, 'indicators[0].direction', 'choice'],
      [22, 36, 'indicators[0].baseline.value', 'figure.outOfRange'],
    ]);
  });

  it.each([
    ['a field that is missing', smallest.replace('  title: Een plan\n', ''), [[6, 3, 'plan.title', 'required']]],
    ['a part that is missing', 'coalition: {}\n', 4],
    ['a field that stands there twice', `${smallest}  goal: Nog een doel\n`, [[9, 3, '', 'duplicateField']]],
    ['a tab', smallest.replace('  key', '\tkey'), [[6, 1, '', 'tab']]],
    ['a quote that is not closed', `${smallest}  motto: "Samen\n`, [[10, 1, '', 'quote']]],
    ['an alias', `${smallest}  motto: &m Samen\n  rationale: *m\n`, [[10, 14, 'plan.rationale', 'alias']]],
    ['a second document', `${smallest}---\na: b\n`, [[9, 1, '', 'severalDocuments']]],
    ['a list where fields belong', `${smallest}subgoals: { a: b }\n`, [[9, 11, 'subgoals', 'list']]],
    ['a value where fields belong', `${smallest}subgoals: [een]\n`, [[9, 12, 'subgoals[0]', 'fields']]],
    [
      'a period that ends before it begins',
      `${smallest}  startsOn: 2024-01-02\n  endsOn: 2024-01-01\n`,
      [[10, 11, 'plan.endsOn', 'endBeforeStart']],
    ],
    [
      'an address of the website itself',
      smallest.replace('slug: voorbeeldstad', 'slug: app'),
      [[2, 9, 'coalition.slug', 'reservedSlug']],
    ],
    [
      'a time zone that does not exist',
      smallest.replace('plan:', '  timeZone: Europe/Delft\nplan:'),
      [[5, 13, 'coalition.timeZone', 'timeZone']],
    ],
    [
      'a text of 100,000 characters',
      smallest.replace('Een doel', 'x'.repeat(100_000)),
      [[8, 9, 'plan.goal', 'tooLong']],
    ],
    ['nothing', '', [[1, 1, '', 'nothing']]],
  ])('refuses %s', (_name, source, expected) => {
    if (typeof expected === 'number') expect(brief(source)).toHaveLength(expected);
    else expect(brief(source)).toEqual(expected);
  });

  it('refuses a day that is still to come, and pledges of who did not sign', () => {
    const source = `${smallest}commitments:
  - { key: c, title: C, shortTitle: C, text: C }
organisations:
  - { key: a, name: A, signed: 2027-01-01 }
  - { key: b, name: a, pledges: [c, d] }
`;
    expect(brief(source)).toEqual([
      [12, 32, 'organisations[0].signed', 'inFuture'],
      [13, 21, 'organisations[1].name', 'duplicateName'],
      [13, 33, 'organisations[1].pledges', 'pledgeWithoutSigning'],
      [13, 37, 'organisations[1].pledges[1]', 'unknownReference'],
    ]);
  });

  it('says it in Dutch and in English', () => {
    const [fault] = faultsOf(`${smallest}  motto: 12\n`);
    expect(describeFault('nl', fault as PlanFileFault)).toBe(
      'regel 9, kolom 10, plan.motto: Hier hoort tekst. Zet aanhalingstekens om een getal dat tekst is.',
    );
    expect(describeFault('en', fault as PlanFileFault)).toMatch(/^line 9, column 10, plan\.motto: This takes text\./);
  });

  it('counts a year as 1 July and a month as its 15th', () => {
    const { organisations } = parsePlanFile(
      `${smallest}organisations:\n  - { key: a, name: A, consulted: 2023, signed: 2023-10 }\n`,
      today,
    );
    expect(organisations[0]).toMatchObject({ consulted: '2023-07-01', signed: '2023-10-15' });
  });
});

describe('the two plans', () => {
  it('are valid', () => {
    expect(real('pijnacker-nootdorp').coalition.municipality.code).toBe('GM1926');
    expect(real('waadhoeke').coalition.municipality.code).toBe('GM1949');
  });

  it.each(['pijnacker-nootdorp', 'waadhoeke'])('hold the six commitments with their twenty points: %s', (slug) => {
    const { commitments } = real(slug);
    expect(commitments.map(({ points }) => points.length)).toEqual([3, 2, 5, 3, 3, 4]);
    expect(commitments.every(({ isExample }) => isExample === (slug === 'pijnacker-nootdorp'))).toBe(true);
  });

  it('say the same about a commitment', () => {
    const texts = (slug: string) => real(slug).commitments.map(({ text, points }) => [text, ...points]);
    expect(texts('pijnacker-nootdorp')).toEqual(texts('waadhoeke'));
  });

  it('invent no target, and leave what has no number without one', () => {
    const indicators = [...real('pijnacker-nootdorp').indicators, ...real('waadhoeke').indicators];
    expect(indicators.filter(({ target, milestones }) => target || milestones.length > 0)).toEqual([]);
    expect(indicators.filter(({ baseline }) => baseline?.value === null).map(({ code }) => code)).toEqual([
      'E11',
      'E12',
    ]);
  });

  it('hold no address of a person', () => {
    for (const slug of ['pijnacker-nootdorp', 'waadhoeke']) {
      expect(readFileSync(join(plans, `${slug}.yaml`), 'utf8')).not.toMatch(/\S@\S/);
    }
  });
});
