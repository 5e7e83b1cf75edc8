import type { SameKeys } from '../language.ts';
import type { deliveries as dutch } from '../nl/deliveries.ts';

export const deliveries: SameKeys<typeof dutch> = {
  answer_zero: 'No mail has to be sent again.',
  answer_one: '{{count}} mail did not arrive.',
  answer_other: '{{count}} mails did not arrive.',
  lead: 'All mail that this coalition sends. Its words and the address it went to are not kept here.',
  filter: 'Which mails you want to see',
  all: 'All mails',
  state: { failed: 'Failed', sentAgain: 'Failed, sent again', waiting: 'Waiting', sent: 'Sent' },
  none: 'Nothing was sent yet',
  noneText: 'As soon as you invite somebody or ask for news, the mail is listed here.',
  noneFound: 'No mails found',
  noneFoundText: 'Choose something else.',
  table: 'Mails, the newest first',
  column: { subject: 'What', recipient: 'To', createdAt: 'Made', state: 'What became of it', again: 'Again' },
  subject: {
    invitation: 'Invitation',
    askUpdate: 'Request for news',
    askAdjustment: 'Request for an adjustment',
    questionAssessment: 'Question about a commitment',
  },
  subjectOf: {
    invitation: 'Invitation to “{{about}}”',
    askUpdate: 'Request for news of “{{about}}”',
    askAdjustment: 'Request for an adjustment to “{{about}}”',
    questionAssessment: 'Question about “{{about}}”',
  },
  mailboxOf: 'The mailbox of',
  moment: '{{day}} at {{time}}',
  failure: {
    refused: 'The mail server refuses this address. Check whether it is still right.',
    expired: 'Tried for a week without success.',
    interrupted: 'Sending was interrupted. Whether the mail arrived is not known.',
    unknown: 'The connection broke. Whether the mail arrived is not known.',
    noRecipient: 'There was nobody to mail any more.',
  },
  triedAgain_one: 'Tried {{count}} time; the next time is {{moment}}.',
  triedAgain_other: 'Tried {{count}} times; the next time is {{moment}}.',
  again: {
    action: 'Send again',
    actionFor: 'Send again to {{name}}',
    done: 'The mail is sent again.',
  },
};
