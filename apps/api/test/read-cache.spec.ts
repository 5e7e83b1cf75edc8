import { beforeEach, describe, expect, it } from '@jest/globals';
import type { KnownVersion, Touch } from '../src/platform/db/coalition-version.ts';
import { ReadCache, type Remembered } from '../src/platform/db/read-cache.ts';

const moment = { asOf: '2026-11-20', knownAt: 'infinity' };
const at = (version: number): KnownVersion => ({
  coalitionId: 'c',
  version,
  pastVersion: 1,
  writtenAt: new Date(version),
  recordedAt: new Date(version),
});
const nothing = () => Promise.resolve([]);
const checkIn = (...subjects: string[]) => Promise.resolve<Touch[]>([{ kind: 'checkIn', subjects }]);
const anything = () => Promise.resolve(null);

let cache: ReadCache;
let times: number;
const work = () => {
  times += 1;
  return Promise.resolve({ worked: times });
};
const list: Remembered<{ worked: number }> = { name: 'list', moment, facts: ['checkIn'] };

beforeEach(() => {
  cache = new ReadCache();
  times = 0;
});

describe('what is kept at an earlier version', () => {
  it('stays as it is when nothing of it was touched, and is worked out again when that is not known', async () => {
    await cache.remember(at(1), list, work, anything);
    expect(await cache.remember(at(2), list, work, nothing)).toEqual({ worked: 1 });
    const other = { ...list, facts: ['measurement'] as const };
    await cache.remember(at(1), { ...other, name: 'other' }, work, anything);
    expect(await cache.remember(at(2), { ...other, name: 'other' }, work, () => checkIn('a'))).toEqual({ worked: 2 });
    expect(await cache.remember(at(3), list, work, () => checkIn('a'))).toEqual({ worked: 3 });
    expect(await cache.remember(at(4), list, work, anything)).toEqual({ worked: 4 });
    const any = { name: 'any', moment };
    await cache.remember(at(1), any, work, nothing);
    expect(await cache.remember(at(2), any, work, nothing)).toEqual({ worked: 6 });
  });

  it('is renewed by what was touched, and taken back for an older snapshot', async () => {
    const renewed: (readonly Touch[])[] = [];
    const what: Remembered<{ worked: number }> = {
      ...list,
      renew: (kept, touched) => {
        renewed.push(touched);
        return Promise.resolve({ worked: kept.worked + 100 });
      },
    };
    await cache.remember(at(1), what, work, anything);
    expect(await cache.remember(at(3), what, work, () => checkIn('a'))).toEqual({ worked: 101 });
    expect(await cache.remember(at(4), what, work, nothing)).toEqual({ worked: 101 });
    expect(await cache.remember(at(2), what, work, anything)).toEqual({ worked: 201 });
    const touch = { kind: 'checkIn', subjects: ['a'] };
    expect(renewed).toEqual([[touch], [touch]]);
    expect(await cache.remember(at(0), what, work, anything)).toEqual({ worked: 2 });
    // Whoever looks from an earlier snapshot leaves nothing behind.
    expect(await cache.remember(at(4), what, work, anything)).toEqual({ worked: 101 });
    const unable = { ...what, renew: () => Promise.resolve(null) };
    expect(await cache.remember(at(5), unable, work, () => checkIn('b'))).toEqual({ worked: 3 });
  });

  it('is brought up once for all who ask together, also when the earlier one failed', async () => {
    let fail: (error: Error) => void = () => {};
    const failing = cache.remember(at(1), list, () => new Promise<never>((_, reject) => (fail = reject)), anything);
    const both = [1, 2].map(() => cache.remember(at(2), list, work, nothing));
    fail(new Error('lost'));
    await expect(failing).rejects.toThrow('lost');
    expect(await Promise.all(both)).toEqual([{ worked: 1 }, { worked: 1 }]);
  });

  it('counts for what it weighs, so that no more is kept than the bound', async () => {
    const heavy = () => {
      times += 1;
      return Promise.resolve(Array.from({ length: 10_000 }, () => ({})));
    };
    const remember = (version: number, index: number) =>
      cache.remember<object[]>(at(version), { name: `${index}`, moment, facts: [] }, heavy, nothing);
    for (let index = 0; index < 15; index += 1) await remember(1, index);
    for (let index = 0; index < 15; index += 1) await remember(2, index);
    expect(times).toBe(15);
    for (let index = 15; index < 25; index += 1) await remember(2, index);
    expect(times).toBe(25);
    await remember(2, 24);
    expect(times).toBe(25);
    await remember(2, 0);
    expect(times).toBe(26);
  });
});
