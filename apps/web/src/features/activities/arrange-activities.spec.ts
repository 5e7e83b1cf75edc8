import { describe, expect, it } from '@jest/globals';
import { countSignals, matchActivities, ofSignal, sortActivities } from './arrange-activities.ts';
import { expectedByNow } from './expected-by-now.ts';
import type { Activity, Fact } from './queries.ts';
import { storyEntries } from './story-entries.ts';

const activity = (values: Partial<Activity>) =>
  ({ title: 'x', lead: null, partners: [], subgoalIds: [], signal: null, startsOn: null, ...values }) as Activity;

describe('arranging activities', () => {
  const choir = activity({ title: 'Koor', lead: { id: 'a', name: 'Voorbeeldkoor', isExample: true }, signal: 'stuck' });
  const cafe = activity({ title: 'Mantelzorgcafé', signal: 'atRisk', startsOn: '2026-03-01', subgoalIds: ['s'] });
  const tour = activity({ title: 'Dagje uit', startsOn: '2026-01-01' });
  const all = [choir, cafe, tour];

  it('finds a title or a partner, whatever the accents and capitals', () => {
    expect(matchActivities(all, { q: 'CAFE ' })).toEqual([cafe]);
    expect(matchActivities(all, { q: 'voorbeeldk' })).toEqual([choir]);
    expect(matchActivities(all, { subgoalId: 's', organisationId: 'a' })).toEqual([]);
  });

  it('counts and filters those without a signal under a name of their own', () => {
    expect(countSignals(all)).toEqual({ stuck: 1, atRisk: 1, notAssessed: 0, onCourse: 0, none: 1 });
    expect(ofSignal(all, 'none')).toEqual([tour]);
  });

  it('puts what is unknown last, whichever way it sorts, and leaves the order alone without a column', () => {
    expect(sortActivities(all, 'startsOn')).toEqual([tour, cafe, choir]);
    expect(sortActivities(all, '-startsOn')).toEqual([cafe, tour, choir]);
    expect(sortActivities(all, undefined)).toBe(all);
  });
});

describe('visits expected by now', () => {
  const period = { startsOn: '2026-01-01', endsOn: '2026-01-10', expectedParticipants: 100 };

  it('follows the share of the period that is over', () => {
    expect(expectedByNow(period, '2025-12-31')).toBe(0);
    expect(expectedByNow(period, '2026-01-06')).toBe(50);
    expect(expectedByNow(period, '2026-02-01')).toBe(100);
    expect(expectedByNow({ ...period, endsOn: null }, '2026-01-06')).toBeNull();
  });
});

describe('the story', () => {
  const fact = (id: string, kind: Fact['kind'], targetId: string | null = null, isStanding = true) =>
    ({ id, kind, targetId, isStanding }) as Fact;

  it('tells a correction in its own place and at what it corrects', () => {
    const [correction, first] = storyEntries([fact('b', 'checkIn', 'a'), fact('a', 'checkIn', null, false)]);
    expect(correction).toMatchObject({ end: null, isCorrection: true });
    expect(first?.end).toMatchObject({ kind: 'corrected', by: { id: 'b' } });
  });

  it('tells a retraction only at what it took back', () => {
    const entries = storyEntries([fact('r', 'retraction', 'a', false), fact('a', 'checkIn', null, false)]);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.end).toMatchObject({ kind: 'retracted', by: { id: 'r' } });
  });

  it('counts the first again when its correction was taken back', () => {
    const [correction, first] = storyEntries([
      fact('r', 'retraction', 'b', false),
      fact('b', 'checkIn', 'a', false),
      fact('a', 'checkIn'),
    ]);
    expect(correction?.end?.kind).toBe('retracted');
    expect(first?.end).toBeNull();
  });
});
