import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { dayBetween } from '../testing/arbitraries.ts';
import { fact } from '../testing/facts.ts';
import type { Fact } from './fact.ts';
import { factKinds } from './fact-payloads.ts';
import { compareFactPositions, correctionRoots, latestFact, latestFactPer, liveFacts } from './live-facts.ts';

const always = '2030-01-01T00:00:00.000Z';
const visits = (participants: number) => ({ from: '2026-01-01', to: '2026-01-01', participants });
const idsAt = (facts: readonly Fact[], asOf: string, knownAt = always) =>
  liveFacts(facts, { asOf, knownAt }).map(({ id }) => id);

const original = fact('participation', visits(30), { id: 'original', effectiveOn: '2026-03-01' });
const correction = fact('participation', visits(31), {
  id: 'correction',
  effectiveOn: '2026-03-01',
  recordedAt: '2026-03-10T12:00:00.000Z',
  targetId: 'original',
});
const retractionOf = (targetId: string, recordedAt: string) =>
  fact(
    'retraction',
    {},
    { id: `retraction of ${targetId}`, effectiveOn: recordedAt.slice(0, 10), recordedAt, targetId },
  );

describe('liveFacts', () => {
  test('asOf leaves out what is about a later day, and keeps the day itself', () => {
    expect(idsAt([original], '2026-02-28')).toEqual([]);
    expect(idsAt([original], '2026-03-01')).toEqual(['original']);
  });

  test('knownAt leaves out what was recorded later, and keeps the instant itself', () => {
    expect(idsAt([original], '2026-12-31', '2026-03-01T11:59:59.999Z')).toEqual([]);
    expect(idsAt([original], '2026-12-31', '2026-03-01T12:00:00.000Z')).toEqual(['original']);
  });

  test('a correction replaces the original from when it was recorded', () => {
    const facts = [original, correction];
    expect(idsAt(facts, '2026-03-05', '2026-03-05T00:00:00Z')).toEqual(['original']);
    expect(idsAt(facts, '2026-03-05')).toEqual(['correction']);
  });

  test('a retraction takes a fact away, with today’s knowledge also on earlier days', () => {
    const facts = [original, retractionOf('original', '2026-04-01T12:00:00.000Z')];
    expect(idsAt(facts, '2026-03-05')).toEqual([]);
    expect(idsAt(facts, '2026-03-05', '2026-03-31T00:00:00Z')).toEqual(['original']);
  });

  test('retracting a correction brings the original back', () => {
    const facts = [original, correction, retractionOf('correction', '2026-04-01T12:00:00.000Z')];
    expect(idsAt(facts, '2026-12-31', '2026-03-15T00:00:00Z')).toEqual(['correction']);
    expect(idsAt(facts, '2026-12-31')).toEqual(['original']);
  });

  test('a correction may itself be corrected, and retracting the second brings back the first', () => {
    const second = fact('participation', visits(32), {
      id: 'second',
      effectiveOn: '2026-03-01',
      recordedAt: '2026-03-12T12:00:00.000Z',
      targetId: 'correction',
    });
    const facts = [original, correction, second];
    expect(idsAt(facts, '2026-12-31')).toEqual(['second']);
    const undone = [...facts, retractionOf('second', '2026-04-01T12:00:00.000Z')];
    expect(idsAt(undone, '2026-12-31')).toEqual(['correction']);
  });

  test('a correction to a day after asOf still supersedes the original', () => {
    const moved = fact('participation', visits(30), {
      id: 'moved',
      effectiveOn: '2026-06-01',
      recordedAt: '2026-03-10T12:00:00.000Z',
      targetId: 'original',
    });
    expect(idsAt([original, moved], '2026-05-31')).toEqual([]);
    expect(idsAt([original, moved], '2026-06-01')).toEqual(['moved']);
    expect(idsAt([original, moved], '2026-05-31', '2026-03-09T00:00:00Z')).toEqual(['original']);
  });

  test('come in order of day, then recording, then seq', () => {
    const late = fact('request', { about: 'update' }, { id: 'late', effectiveOn: '2026-03-02', seq: 1 });
    const early = fact('request', { about: 'update' }, { id: 'early', effectiveOn: '2026-03-01', seq: 9 });
    const same = { effectiveOn: '2026-03-02', recordedAt: late.recordedAt };
    const after = fact('request', { about: 'update' }, { id: 'after', ...same, seq: 2 });
    const recordedBefore = fact(
      'request',
      { about: 'update' },
      { id: 'recorded before', effectiveOn: '2026-03-02', recordedAt: '2026-03-02T08:00:00Z', seq: 20 },
    );
    expect(idsAt([after, late, recordedBefore, early], '2026-12-31')).toEqual([
      'early',
      'recorded before',
      'late',
      'after',
    ]);
  });
});

/** A random history: every fact may correct or retract one that was recorded before it. */
const anyHistory = fc
  .array(
    fc.record({
      effectiveOn: dayBetween('2026-01-01', '2026-01-20'),
      hour: fc.integer({ min: 0, max: 400 }),
      role: fc.constantFrom('new', 'new', 'correction', 'retraction'),
      target: fc.nat(),
    }),
    { maxLength: 14 },
  )
  .map((items) =>
    [...items]
      .sort((a, b) => a.hour - b.hour)
      .reduce<Fact[]>((facts, { effectiveOn, hour, role, target }, index) => {
        const targetId = facts.length === 0 ? null : (facts[target % facts.length]?.id ?? null);
        const recordedAt = new Date(Date.UTC(2026, 0, 1) + hour * 3_600_000).toISOString();
        const header = { id: `f${index}`, effectiveOn, recordedAt, seq: index };
        if (role === 'retraction' && targetId !== null)
          return [...facts, fact('retraction', {}, { ...header, targetId })];
        const corrects = role === 'correction' ? targetId : null;
        return [...facts, fact('participation', visits(1), { ...header, targetId: corrects })];
      }, []),
  );
const anyMoment = fc.record({
  asOf: dayBetween('2026-01-01', '2026-01-20'),
  knownAt: fc
    .integer({ min: 0, max: 420 })
    .map((hour) => new Date(Date.UTC(2026, 0, 1) + hour * 3_600_000).toISOString()),
});

describe('liveFacts, whatever the history', () => {
  test('hold exactly what the definition says', () => {
    fc.assert(
      fc.property(anyHistory, anyMoment, (facts, moment) => {
        const recorded = (other: Fact) => other.recordedAt <= moment.knownAt;
        const isRetracted = (id: string) =>
          facts.some((other) => other.kind === 'retraction' && other.targetId === id && recorded(other));
        const isCorrected = (id: string) =>
          facts.some(
            (other) =>
              other.kind !== 'retraction' && other.targetId === id && recorded(other) && !isRetracted(other.id),
          );
        const expected = facts
          .filter((one) => one.kind !== 'retraction' && one.effectiveOn <= moment.asOf && recorded(one))
          .filter((one) => !isRetracted(one.id) && !isCorrected(one.id));
        expect(new Set(liveFacts(facts, moment))).toEqual(new Set(expected));
      }),
    );
  });

  test('do not depend on the order in which the facts were read', () => {
    fc.assert(
      fc.property(
        anyHistory.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
        ),
        anyMoment,
        ([facts, shuffled], moment) => {
          expect(liveFacts(shuffled, moment)).toEqual(liveFacts(facts, moment));
        },
      ),
    );
  });

  test('what is recorded later never changes what was known', () => {
    fc.assert(
      fc.property(anyHistory, anyMoment, (facts, moment) => {
        const until = facts.filter(({ recordedAt }) => recordedAt <= moment.knownAt);
        expect(liveFacts(facts, moment)).toEqual(liveFacts(until, moment));
      }),
    );
  });
});

describe('the latest fact', () => {
  const first = fact('appointment', { membershipId: 'a' }, { effectiveOn: '2026-01-01', organisationId: 'x' });
  const second = fact('appointment', { membershipId: null }, { effectiveOn: '2026-02-01', organisationId: 'x' });
  const other = fact('appointment', { membershipId: 'b' }, { effectiveOn: '2026-01-15', organisationId: 'y' });
  const homeless = fact('appointment', { membershipId: 'c' }, { effectiveOn: '2026-03-01' });

  test('wins, whatever the order', () => {
    expect(latestFact([second, first])).toBe(second);
    expect(latestFact([first, second])).toBe(second);
    expect(latestFact([])).toBeNull();
  });

  test('per organisation; without one it is left out', () => {
    const latest = latestFactPer([second, other, first, homeless], ({ organisationId }) => organisationId);
    expect([...latest.keys()].sort()).toEqual(['x', 'y']);
    expect(latest.get('x')).toBe(second);
  });

  test('a tie on day and recording is settled by seq', () => {
    expect(compareFactPositions({ ...first, seq: 1 }, { ...first, seq: 2 })).toBeLessThan(0);
    expect(compareFactPositions({ ...first, seq: 2 }, { ...first, seq: 2 })).toBe(0);
  });
});

describe('correctionRoots', () => {
  test('a chain of corrections keeps the identity of its first fact', () => {
    const second = fact('participation', visits(32), { id: 'second', targetId: 'correction' });
    const roots = correctionRoots([second, correction, original, retractionOf('second', '2026-05-01T00:00:00Z')]);
    expect(Object.fromEntries(roots)).toEqual({ original: 'original', correction: 'original', second: 'original' });
  });

  test('a target that was not read ends the chain, and a circle does not hang it', () => {
    expect(correctionRoots([correction]).get('correction')).toBe('correction');
    const a = fact('participation', visits(1), { id: 'a', targetId: 'b' });
    const b = fact('participation', visits(1), { id: 'b', targetId: 'a' });
    expect([...correctionRoots([a, b]).keys()]).toEqual(['a', 'b']);
  });
});

test('every kind of fact is listed once', () => {
  expect(factKinds).toHaveLength(23);
  expect(new Set(factKinds).size).toBe(23);
  expect(factKinds).toContain('checkIn');
  expect(factKinds).toContain('retraction');
});
