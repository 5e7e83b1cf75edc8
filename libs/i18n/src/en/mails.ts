import type { SameKeys } from '../language.ts';
import type { mails as dutch } from '../nl/mails.ts';

export const mails: SameKeys<typeof dutch> = {
  signIn: {
    subject: 'Your link to sign in',
    text: 'Hello,\n\nWith this link you sign in to Samenkoers. It works for a quarter of an hour, and once.\n\n{{link}}\n\nDid you not ask for this? Then you need not do anything.',
    action: 'Sign in',
  },
  invitation: {
    subject: 'Will you take part in {{coalition}}?',
    text: 'Hello,\n\nYou are invited to {{coalition}}. In Samenkoers we keep track together of how the plan goes.\n\nSign in with this mail address. You need no password.\n\n{{link}}\n\nRegards,\n{{coalition}}',
    action: 'To Samenkoers',
  },
  askUpdate: {
    subject: 'How is {{title}} going?',
    text: 'Hello,\n\nWould you let us know in a few taps how the activity “{{title}}” is going?\n\n{{message}}\n\n{{link}}\n\nKind regards,\n{{coalition}}',
    action: 'Say how it is going',
  },
  askAdjustment: {
    subject: 'What will you do about the risk at {{title}}?',
    text: 'Hello,\n\nA risk was reported at the activity “{{title}}”. Would you write down what you will do about it?\n\n{{message}}\n\n{{link}}\n\nKind regards,\n{{coalition}}',
    action: 'Write down what you will do',
  },
  questionAssessment: {
    subject: 'A question about {{title}}',
    text: 'Hello,\n\nThere is a question about what {{organisation}} filled in for the commitment “{{title}}”:\n\n{{message}}\n\nWould you correct or complete your answer?\n\n{{link}}\n\nKind regards,\n{{coalition}}',
    action: 'See the question',
  },
};
