import { describe, expect, it } from '@jest/globals';
import { pagesAround } from './pagination.tsx';

describe('pagesAround', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [4, 12, [1, 2, 3, 4, 5, null, 12]],
    [6, 12, [1, null, 5, 6, 7, null, 12]],
    [12, 12, [1, null, 11, 12]],
  ])('page %i of %i', (page, count, expected) => {
    expect(pagesAround(page, count)).toEqual(expected);
  });
});
