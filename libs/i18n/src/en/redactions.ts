import type { SameKeys } from '../language.ts';
import type { redactions as dutch } from '../nl/redactions.ts';

export const redactions: SameKeys<typeof dutch> = {
  open: 'Remove text',
  openFor: 'Remove text: “{{text}}”',
  title: 'Remove this text',
  noWayBack: 'You cannot undo this.',
  whatGoes: 'The text disappears here, from the history and from mails that quote it. Who wrote it and when stays.',
  reason: 'Why does the text have to go?',
  reasonHint: 'Everybody in the coalition can read this. So do not repeat the text.',
  submit: 'Remove for good',
  done: 'The text is gone.',
  redacted: 'Removed for privacy reasons.',
  redactedBy: 'Removed for privacy reasons by {{name}}, on {{day}}: {{reason}}',
  somebody: 'a coordinator',
};
