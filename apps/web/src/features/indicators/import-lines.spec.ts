import { describe, expect, it } from '@jest/globals';
import { readLines } from './import-lines.ts';

const defaults = { source: 'Gezondheidsmonitor', method: 'survey', licence: '' };
const read = (text: string, unit: 'percent' | 'count' = 'percent') => readLines(text, unit, defaults);
const inputs = (text: string, unit: 'percent' | 'count' = 'percent') =>
  read(text, unit).lines.map(({ input }) => input);

describe('readLines', () => {
  it('takes columns in their usual order, and what a line does not say from above', () => {
    expect(inputs('2020\t44\t42,6\t45,4\tRIVM\tgeteld\tCC BY 4.0\tEerste\n2022\t45,6')).toEqual([
      {
        year: 2020,
        value: 44,
        lower: 42.6,
        upper: 45.4,
        source: 'RIVM',
        method: 'counted',
        licence: 'CC BY 4.0',
        note: 'Eerste',
      },
      {
        year: 2022,
        value: 45.6,
        lower: null,
        upper: null,
        source: 'Gezondheidsmonitor',
        method: 'survey',
        licence: null,
        note: null,
      },
    ]);
  });

  it('takes the series that a line says it is of, and leaves the rest to the indicator', () => {
    const [other, own] = inputs(
      'Jaar;Stand;Gemeten met;Over wie;Gebiedscode;Indelingsjaar\n2020;51;Enquête;65+;GM1926;2025\n2022;44',
    );
    expect(other).toMatchObject({ instrument: 'Enquête', population: '65+', areaCode: 'GM1926', areaVintage: 2025 });
    for (const name of ['instrument', 'population', 'areaCode', 'areaVintage']) expect(own).not.toHaveProperty(name);
    expect(inputs('2020;51;;;;;;;Enquête;;;ooit')[0]).toMatchObject({ instrument: 'Enquête', areaVintage: 'ooit' });
  });

  it('takes columns by their names, and says which it does not know', () => {
    const { lines, ignored } = read('Regio;Bron;Stand;Jaar\nGM1926;GGD;44;2020');
    expect(ignored).toEqual(['Regio']);
    expect(lines).toMatchObject([{ number: 2, input: { year: 2020, value: 44, source: 'GGD' } }]);
  });

  it('reads days as people write them', () => {
    const days = inputs('31-10-2024;1\n1/2/2024;1\n03.04.2024;1\n2024-05-06;1');
    expect(days.map(({ measuredOn }) => measuredOn)).toEqual(['2024-10-31', '2024-02-01', '2024-04-03', '2024-05-06']);
  });

  it('tells not known from nothing, and neither from zero', () => {
    expect(inputs('2020;onbekend\n2021;.\n2022;0\n2023;;1').map(({ value }) => value)).toEqual([
      null,
      null,
      0,
      undefined,
    ]);
  });

  it('takes a point for thousands only where no fraction is meant', () => {
    expect(inputs('2020;1.284', 'count')[0]!.value).toBe(1284);
    expect(inputs('2020;1.284')[0]!.value).toBe(1.284);
  });

  it('leaves what it does not understand to the API, as it stands', () => {
    expect(inputs('vorig jaar;veel;;;;gegokt')[0]).toMatchObject({
      measuredOn: 'vorig jaar',
      value: 'veel',
      method: 'gegokt',
    });
    expect(inputs(';44')[0]).not.toHaveProperty('measuredOn');
  });
});
