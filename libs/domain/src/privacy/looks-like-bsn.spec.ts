import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { looksLikeBsn } from './looks-like-bsn.ts';

/** Eight digits, and the ninth that makes the sum come out; not every eight have one. */
const numbers = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((eight) => [...eight, eight.reduce((sum, digit, index) => sum + digit * (9 - index), 0) % 11])
  .filter((nine) => (nine[8] ?? 10) < 10 && nine.some((digit) => digit > 0))
  .map((nine) => nine.join(''));

const words = fc.stringMatching(/^[a-z ,;:]{0,20}$/);

describe('looksLikeBsn', () => {
  it.each([
    '111222333',
    'bsn: 111222333.',
    '1112.22.333',
    '111 222 333',
    '111-222-333',
    'van mw. B (111222333) gehoord',
  ])('sees it in “%s”', (text) => expect(looksLikeBsn(text)).toBe(true));

  it.each([
    '',
    '111222334',
    '000000000',
    '1112223330',
    '0111222333',
    '06 12 34 56 78',
    '12345678',
    '2026-11-20',
    '111 222 333 4',
    'tel. 015-111222333',
    '44,9% van 1.112 mensen',
  ])('sees none in “%s”', (text) => expect(looksLikeBsn(text)).toBe(false));

  it('sees every number that passes, wherever it stands and however it is grouped', () => {
    fc.assert(
      fc.property(numbers, words, words, fc.constantFrom('', ' ', '.', '-'), (number, before, after, between) => {
        const grouped = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(between);
        expect(looksLikeBsn(`${before}${grouped}${after}`)).toBe(true);
      }),
    );
  });

  it('sees none when one digit is another', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        const other = (Number(number[place]) + shift) % 10;
        // Eleven is prime: no change of one digit leaves the sum divisible by it.
        expect(looksLikeBsn(`${number.slice(0, place)}${other}${number.slice(place + 1)}`)).toBe(false);
      }),
    );
  });

  it('sees none in longer or shorter numbers', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,8}$|^\d{10,20}$/), (text) => {
        expect(looksLikeBsn(text)).toBe(false);
      }),
    );
  });
});
