import { describe, expect, it } from '@jest/globals';
import { conflictingFields, onlyTheirs, valueOf, type Conflict } from './row-conflict.ts';

interface Texts {
  version: number;
  name: string;
  phone: string;
  note: string;
  ids: string[];
}

const base: Texts = { version: 1, name: 'Oud', phone: '1', note: 'x', ids: ['a', 'b'] };
const fields = ['name', 'phone', 'note', 'ids'] as const;
const conflict = (mine: Partial<Texts>, theirs: Partial<Texts>, known = true): Conflict<Texts> => ({
  mine: { ...base, ...mine },
  theirs: { ...base, ...theirs, version: 2 },
  base: known ? base : null,
  chosen: {},
});
const sides = (of: Conflict<Texts>, now: Texts = of.mine) =>
  Object.fromEntries(conflictingFields(of, fields, now).map(({ field, side }) => [field, side]));

describe('two versions of one row', () => {
  it('ask for a choice only where both changed the same', () => {
    const met = conflict({ name: 'Van mij', phone: '2' }, { name: 'Van hen', note: 'y' });
    expect(onlyTheirs(met, fields)).toEqual(['note']);
    expect(sides(met, { ...met.mine, note: 'y' })).toEqual({ name: null, phone: 'mine', note: 'theirs' });
  });

  it('ask for every choice when nobody knows what they began with', () => {
    const met = conflict({ name: 'Van mij', phone: '2' }, { note: 'y' }, false);
    expect(onlyTheirs(met, fields)).toEqual([]);
    expect(sides(met)).toEqual({ name: null, phone: null, note: null });
  });

  it('are one where they say the same, whatever the order or the white space', () => {
    expect(sides(conflict({ name: ' Nieuw ', ids: ['b', 'a'] }, { name: 'Nieuw' }))).toEqual({});
  });

  it('remember what was chosen, and see what was put together by hand', () => {
    const met = conflict({ note: 'van mij' }, { note: 'van hen' });
    const both = valueOf(met, 'note', 'both');
    expect(both).toBe('van hen\n\nvan mij');
    const chosen: Conflict<Texts> = { ...met, chosen: { note: 'both' } };
    expect(sides(chosen, { ...met.mine, note: String(both) })).toEqual({ note: 'both' });
    expect(sides(chosen, { ...met.mine, note: 'samen' })).toEqual({ note: 'own' });
    expect(sides({ ...met, chosen: { note: 'mine' } })).toEqual({ note: 'mine' });
  });
});
