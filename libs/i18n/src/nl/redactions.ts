/** Taking out a text for somebody’s privacy. */
export const redactions = {
  open: 'Tekst verwijderen',
  openFor: 'Tekst verwijderen: “{{text}}”',
  title: 'Deze tekst verwijderen',
  noWayBack: 'Dit kunt u niet ongedaan maken.',
  whatGoes:
    'De tekst verdwijnt hier, uit de geschiedenis en uit mails die hem aanhalen. Wie hem schreef en wanneer, blijft.',
  reason: 'Waarom moet de tekst weg?',
  reasonHint: 'Iedereen in de coalitie kan dit lezen. Herhaal de tekst dus niet.',
  submit: 'Verwijder voorgoed',
  done: 'De tekst is weg.',
  redacted: 'Verwijderd om privacyredenen.',
  redactedBy: 'Verwijderd om privacyredenen door {{name}}, op {{day}}: {{reason}}',
  somebody: 'een coördinator',
};
