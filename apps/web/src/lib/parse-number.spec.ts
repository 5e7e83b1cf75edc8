import { describe, expect, it } from '@jest/globals';
import { parseNumber, typedNumber } from './parse-number.ts';

describe('a number as people type it', () => {
  it.each([
    ['44,9', 44.9],
    ['44.9', 44.9],
    [' 44,9 % ', 44.9],
    ['-3', -3],
    ['−3', -3],
    ['0', 0],
    ['1.284,5', 1284.5],
    ['', null],
    ['  ', null],
  ])('%s is %s', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });

  it('takes a point for thousands where no fraction is meant', () => {
    expect(parseNumber('1.284', true)).toBe(1284);
    expect(parseNumber('1.284')).toBe(1.284);
  });

  it.each(['veel', '4,4,4', '1e5', '12-13', '.5'])('%s is no number', (text) => {
    expect(parseNumber(text)).toBeNaN();
  });

  it('goes back as it was typed', () => {
    expect(typedNumber(44.9)).toBe('44,9');
    expect(typedNumber(44.9, '.')).toBe('44.9');
    expect(typedNumber(null)).toBe('');
  });
});
