import { describe, expect, it } from '@jest/globals';
import { callList, missingOf } from './call-list.ts';
import { cell, contact, item, officer, partner, row } from './testing/coverage.ts';

const items = [item(1), item(2), item(3), item(4)];

describe('missingOf', () => {
  it('sorts what is missing by why, each commitment once', () => {
    const cells = [
      cell({ stage: 'unknown' }),
      cell({ stage: 'inProgress', isStale: true }),
      cell({ stage: 'planned', review: 'questioned' }),
      cell({ stage: 'notStarted' }),
    ];
    expect(missingOf(row('a', cells, { hasAttentionOfficer: false }), items)).toEqual([
      { kind: 'officer', positions: [] },
      { kind: 'questioned', positions: [3] },
      { kind: 'never', positions: [1] },
      { kind: 'stale', positions: [2] },
      { kind: 'notInPlace', positions: [4] },
    ]);
  });

  it('asks nothing of who pledged nothing, or has everything in place', () => {
    const nothing = [cell({ hasPledge: false, stage: null }), cell({ hasPledge: false, stage: null })];
    expect(missingOf(row('a', nothing, { hasAttentionOfficer: false }), items)).toEqual([]);
    expect(missingOf(row('b', [cell({ stage: 'embedded' }), cell({ stage: 'inPlace' })]), items)).toEqual([]);
  });
});

describe('callList', () => {
  it('begins with most to ask, and says who to call', () => {
    const rows = [
      row('a', [cell({ stage: 'unknown' })]),
      row('b', [cell({ stage: 'unknown' }), cell({ stage: 'planned' })]),
      row('c', [cell({ stage: 'inPlace' })]),
    ];
    const list = callList({
      items,
      rows,
      partners: [partner('b', { phone: '015 000 00 01' })],
      officers: [officer('b', 'm1')],
      contacts: [contact('m1', 'b'), contact('m2', 'b'), contact('m3', 'a')],
    });
    expect(list.map(({ row: { id } }) => id)).toEqual(['b', 'a']);
    expect(list[0]).toMatchObject({ phone: '015 000 00 01', mailbox: null });
    expect(list[0]!.people.map(({ isOfficer }) => isOfficer)).toEqual([true, false]);
  });
});
