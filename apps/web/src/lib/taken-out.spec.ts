import { describe, expect, it } from '@jest/globals';
import { withMarks, withoutMarks } from './taken-out.ts';

describe('a text that was taken out', () => {
  const row = {
    version: 3,
    title: 'Zing mee',
    text: '[…]',
    day: null,
    notes: ['[…]', 'Samen.'],
    points: [{ text: '[…]' }],
  };

  it('begins empty in a form; the points of a list keep saying it', () => {
    expect(withoutMarks(row)).toEqual({ ...row, text: '', notes: ['', 'Samen.'] });
  });

  it('stays taken out when nothing is written instead', () => {
    expect(withMarks(withoutMarks(row), row)).toEqual(row);
    expect(withMarks({ ...withoutMarks(row), text: '  ' }, row)).toEqual(row);
  });

  it('makes place for what is written instead', () => {
    const written = { ...withoutMarks(row), text: 'Nieuw', notes: ['Anders', ''] };
    expect(withMarks(written, row)).toEqual({ ...row, text: 'Nieuw', notes: ['Anders', ''] });
  });

  it('leaves alone what was empty for another reason', () => {
    expect(withMarks({ text: '' }, { text: 'Er stond wat' })).toEqual({ text: '' });
  });
});
