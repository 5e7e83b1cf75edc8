import { expect, it } from '@jest/globals';
import { keptSince, retentionDays, retentionKinds } from './retention.ts';

it('keeps each for a whole number of days', () => {
  for (const kind of retentionKinds)
    expect(Number.isInteger(retentionDays[kind]) && retentionDays[kind] > 0).toBe(true);
});

it('counts back from today', () => {
  expect(keptSince('idempotencyKeys', '2026-11-20')).toBe('2026-10-21');
  expect(keptSince('auditEvents', '2026-11-20')).toBe('2021-11-20');
});
