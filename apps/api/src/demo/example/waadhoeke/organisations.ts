import type { ExampleOrganisation } from '../example-spec.ts';

const places = ['Noord', 'Oost', 'Zuid', 'West'] as const;
const kinds: readonly (readonly [key: string, name: string, sector: string])[] = [
  ['dorpshuis', 'Voorbeelddorpshuis', 'Ontmoeting'],
  ['dorpsbelang', 'Voorbeelddorpsbelang', 'Inwoners'],
  ['kerk', 'Voorbeeldkerk', 'Kerk'],
  ['zorg', 'Voorbeeldzorg', 'Zorg'],
  ['school', 'Voorbeeldschool', 'Onderwijs'],
  ['sportvereniging', 'Voorbeeldsportvereniging', 'Sport en bewegen'],
  ['koor', 'Voorbeeldkoor', 'Muziek'],
];

/** Which of them differ from the rest: without a contact, appointed, or gone. */
const details: Readonly<Record<string, Partial<ExampleOrganisation>>> = {
  'dorpsbelang-zuid': { withoutContact: true },
  'koor-west': { withoutContact: true },
  'sportvereniging-noord': { left: -30 },
  'kerk-noord': { appointed: -900, ended: -75 },
  'zorg-oost': { appointed: -9 },
};

const withoutOfficer = [
  'dorpsbelang-zuid',
  'koor-west',
  'sportvereniging-noord',
  'school-zuid',
  'dorpshuis-west',
  'koor-oost',
];

/** With the seven that the plan file names, the 36 signatories of October 2019. */
export const organisations: readonly ExampleOrganisation[] = [
  ...kinds.flatMap(([key, name, sector], kind) =>
    places.map((place, index): ExampleOrganisation => {
      const own = `${key}-${place.toLowerCase()}`;
      const appointed = withoutOfficer.includes(own) ? {} : { appointed: -(200 + 37 * index + 61 * kind) };
      return { key: own, name: `${name} ${place}`, sector, signed: true, ...appointed, ...details[own] };
    }),
  ),
  { key: 'ouderenbond', name: 'Voorbeeldouderenbond', sector: 'Ouderen', signed: true, appointed: -430 },
];

/** Per organisation one word per commitment; `add-assessments.ts` tells how to read it. */
const rows = [
  'o3 o4 b2 p5 o6 b3',
  'b2 v7 o5= b1 n4 o3',
  'v9= v9 v9 o10 o10 v9',
  'p4 n4 b3 - p4 b2',
  'o14 o15 o14 p14 b14 o14',
  'b6 o6! b6 n6 o6 v6=',
  '- - - - - -',
  'o1 b1 o1 b1 v2 o2',
  'n8 p8 p8 n8 b8 p8',
];

export const assessments: Readonly<Record<string, string>> = Object.fromEntries(
  organisations.map(({ key }, index) => [key, rows[index % rows.length] ?? '']),
);
