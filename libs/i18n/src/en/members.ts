import type { SameKeys } from '../language.ts';
import type { members as nl } from '../nl/members.ts';

export const members: SameKeys<typeof nl> = {
  title: 'People',
  contacts: 'Contacts',
  noContacts: 'Nobody yet. Without a contact you reach this partner only through its general address.',
  officers: {
    title: 'Focal points',
    lead: 'Whom to ask about loneliness, per organisation.',
    answer_one: '{{count}} organisation has a focal point.',
    answer_other: '{{count}} organisations have a focal point.',
    none: 'No organisation has appointed a focal point yet.',
    noMatch: 'No organisation matches this.',
    name: 'Focal point',
    organisation: 'Organisation',
    email: 'Mail',
    since: 'Since',
    without_one: 'Still without ({{count}}):',
    without_other: 'Still without ({{count}}):',
  },
  officer: {
    title: 'Focal point for loneliness',
    none: 'Nobody appointed',
    missing: 'Missing',
    since: 'Since {{day}}',
    appoint: 'Appoint',
    replace: 'Appoint someone else',
    end: 'End it',
    noContacts: 'Invite a contact first.',
    dialog: 'Appoint a focal point',
    who: 'Who will it be?',
    whoDescription: 'A contact of this organisation.',
    from: 'From which day?',
    appointed: 'Focal point appointed',
    appointedName: '{{name}} is the focal point',
    ended: 'No focal point any more',
  },
};
