import { describe, expect, it } from '@jest/globals';
import { coalitionPaths } from './paths.ts';
import { dayIn, listOf, pageOf, parseSearch, withSearch } from './search.ts';

describe('search', () => {
  it('stays readable and survives the way back', () => {
    const href = withSearch('/app/x', {
      q: '123',
      signal: ['stuck', 'atRisk'],
      page: 2,
      empty: '',
      no: false,
      none: null,
    });
    expect(href).toBe('/app/x?q=123&signal=stuck&signal=atRisk&page=2');
    expect(parseSearch(href.split('?')[1]!)).toEqual({ q: '123', signal: ['stuck', 'atRisk'], page: '2' });
  });

  it('takes only what means something', () => {
    expect(dayIn('2026-02-30x')).toBeUndefined();
    expect(dayIn('2026-06-30')).toBe('2026-06-30');
    expect(pageOf('1')).toBeUndefined();
    expect(pageOf('-3')).toBeUndefined();
    expect(pageOf('3')).toBe(3);
    expect(listOf('a')).toEqual(['a']);
    expect(listOf(undefined)).toBeUndefined();
  });

  it('keeps looking back to a day from page to page', () => {
    const paths = coalitionPaths('waadhoeke', '2026-06-30');
    expect(paths.activities({ sort: '-title' })).toBe('/app/waadhoeke/activities?asOf=2026-06-30&sort=-title');
  });
});
