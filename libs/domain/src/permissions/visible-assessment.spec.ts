import { describe, expect, it } from '@jest/globals';
import type { Actor } from './can.ts';
import { mayReadReviewNote, visibleAssessment } from './visible-assessment.ts';

const actor = (role: 'coordinator' | 'contact' | 'reviewer', organisationIds: string[] = []): Actor => ({
  roles: [role],
  membershipId: 'me',
  organisationIds,
});
const assessment = { stage: 'planned', evidence: 'staat in het jaarplan', points: { p1: 'in mei' } };

describe('visibleAssessment', () => {
  it('shows everybody what an organisation wrote itself', () => {
    const own = { organisationId: 'a', onBehalfOf: null };
    for (const reader of [actor('coordinator'), actor('contact', ['b']), actor('reviewer')]) {
      expect(visibleAssessment(reader, assessment, own)).toEqual(assessment);
    }
  });

  it('keeps the notes of a phone call with the coordinator and the organisation', () => {
    const byPhone = { organisationId: 'a', onBehalfOf: 'somebody' };
    expect(visibleAssessment(actor('coordinator'), assessment, byPhone)).toEqual(assessment);
    expect(visibleAssessment(actor('contact', ['a']), assessment, byPhone)).toEqual(assessment);
    expect(visibleAssessment(actor('contact', ['b']), assessment, byPhone)).toEqual({ stage: 'planned' });
    expect(visibleAssessment(actor('reviewer'), assessment, byPhone)).toEqual({ stage: 'planned' });
  });
});

describe('mayReadReviewNote', () => {
  it('is for the coordinator, the reviewer and the organisation that is asked', () => {
    expect(mayReadReviewNote(actor('coordinator'), 'a')).toBe(true);
    expect(mayReadReviewNote(actor('reviewer'), 'a')).toBe(true);
    expect(mayReadReviewNote(actor('contact', ['a']), 'a')).toBe(true);
    expect(mayReadReviewNote(actor('contact', ['b']), 'a')).toBe(false);
  });
});
