import { describe, expect, it } from '@jest/globals';
import { countStatuses, matchPartners, ofStatus, sortPartners } from './arrange-partners.ts';
import type { Partner } from './queries.ts';

const partner = (id: string, more: Partial<Partner> = {}) =>
  ({
    id,
    name: id,
    sector: null,
    consultedOn: '2023-07-01',
    signedOn: null,
    leftOn: null,
    pledgeCount: 0,
    ...more,
  }) as Partner;

const partners = [
  partner('Één', { signedOn: '2023-11-14', pledgeCount: 6, covered: 2 }),
  partner('Zing', { sector: 'Muziek', consultedOn: null, signedOn: '2024-02-01', pledgeCount: 6, covered: 5 }),
  partner('Ver weg', { leftOn: '2026-01-01', signedOn: '2023-11-14' }),
  partner('Alleen', {}),
];
const ids = (list: Partner[]) => list.map(({ id }) => id);

describe('partners', () => {
  it('counts consulted and signed apart, and who left in neither', () => {
    expect(countStatuses(partners)).toEqual({ all: 3, consulted: 2, signed: 2, left: 1 });
    expect(ids(ofStatus(partners, 'left'))).toEqual(['Ver weg']);
    expect(ids(ofStatus(partners, undefined))).toEqual(['Één', 'Zing', 'Alleen']);
  });

  it('finds by name and sector, without accents', () => {
    expect(ids(matchPartners(partners, 'een'))).toEqual(['Één', 'Alleen']);
    expect(ids(matchPartners(partners, 'MUZ'))).toEqual(['Zing']);
  });

  it('sorts with what is not known last, both ways', () => {
    expect(ids(sortPartners(partners, undefined))).toEqual(['Alleen', 'Één', 'Ver weg', 'Zing']);
    expect(ids(sortPartners(partners, 'covered')).slice(0, 2)).toEqual(['Één', 'Zing']);
    expect(ids(sortPartners(partners, '-covered')).slice(0, 2)).toEqual(['Zing', 'Één']);
  });
});
