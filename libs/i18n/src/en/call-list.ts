import type { SameKeys } from '../language.ts';
import type { callList as dutch } from '../nl/call-list.ts';

/** Whom to call about the commitments, and what about. */
export const callList: SameKeys<typeof dutch> = {
  make: 'Make a call list',
  title: 'Call list',
  lead: 'Whom to call, and about what. Those who miss most come first.',
  answer_zero: 'There is nobody to call.',
  answer_one: '{{count}} partner to call.',
  answer_other: '{{count}} partners to call.',
  empty: 'Nothing is missing here',
  noCommitments: 'Nothing has been taken on yet',
  noCommitmentsText: 'Once partners take on a commitment, you will see here whom to call about what.',
  officer: 'focal point',
  nobody: 'No contact known.',
  missing: {
    officer: 'Has no focal point',
    questioned_one: 'Question still open on commitment {{numbers}}',
    questioned_other: 'Question still open on commitments {{numbers}}',
    never_one: 'Never filled in: commitment {{numbers}}',
    never_other: 'Never filled in: commitments {{numbers}}',
    stale_one: 'Older than twelve months: commitment {{numbers}}',
    stale_other: 'Older than twelve months: commitments {{numbers}}',
    notInPlace_one: 'Not in place yet: commitment {{numbers}}',
    notInPlace_other: 'Not in place yet: commitments {{numbers}}',
  },
};
