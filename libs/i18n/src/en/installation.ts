import type { SameKeys } from '../language.ts';
import type { installation as dutch } from '../nl/installation.ts';

export const installation: SameKeys<typeof dutch> = {
  count_zero: 'There is no coalition yet',
  count_one: '{{count}} coalition',
  count_other: '{{count}} coalitions',
  none: 'No coalitions yet',
  noneText: 'Start one, and then invite somebody to coordinate it.',
  start: 'Start a coalition',
  started: '{{name}} is there. Now invite its coordinator.',
  name: 'Name of the coalition',
  slug: 'Address of the public page',
  slugHint: 'Small letters, digits and hyphens, such as voorbeeldstad. It does not change later.',
  municipalityName: 'Municipality',
  municipalityCode: 'Municipality code of Statistics Netherlands',
  municipalityCodeHint: 'Begins with GM, followed by four digits, such as GM1926.',
  state: {
    runs: 'Has a coordinator',
    awaited: 'Invited, has not been here yet',
    nobody: 'No coordinator yet',
  },
  invite: 'Invite the coordinator',
  inviteFor: 'Invite the coordinator for {{name}}',
  inviteText: 'Whoever you invite gets a mail, and then invites others.',
  replace: 'Invite somebody else',
  replaceFor: 'Invite somebody else for {{name}}',
  replaceText:
    'Whoever you invited before has not been here yet. If you invite another, that invitation lapses. With the same address it is sent again.',
  memberText: 'Does this person take part already, as a contact or reviewer? Then they become the coordinator now.',
  personName: 'Name',
  email: 'Work e-mail',
  sendInvitation: 'Send the invitation',
  invited: {
    new: 'The invitation goes to {{email}}.',
    coordinator: 'The invitation goes to {{email}} again.',
    contact: '{{email}} took part as a contact already, and is the coordinator now. The invitation goes there.',
    reviewer: '{{email}} took part as a reviewer already, and is the coordinator now. The invitation goes there.',
  },
};
