/** Whom to call about the commitments, and what about. */
export const callList = {
  make: 'Maak bellijst',
  title: 'Bellijst',
  lead: 'Wie u belt, en waarover. Wie het meest mist, staat bovenaan.',
  answer_one: '{{count}} partner om te bellen.',
  answer_other: '{{count}} partners om te bellen.',
  empty: 'Er is niemand om te bellen.',
  officer: 'aandachtsfunctionaris',
  nobody: 'Geen contactpersoon bekend.',
  missing: {
    officer: 'Heeft geen aandachtsfunctionaris',
    questioned_one: 'Vraag nog open bij toezegging {{numbers}}',
    questioned_other: 'Vraag nog open bij toezeggingen {{numbers}}',
    never_one: 'Nooit ingevuld: toezegging {{numbers}}',
    never_other: 'Nooit ingevuld: toezeggingen {{numbers}}',
    stale_one: 'Ouder dan twaalf maanden: toezegging {{numbers}}',
    stale_other: 'Ouder dan twaalf maanden: toezeggingen {{numbers}}',
    notInPlace_one: 'Nog niet op orde: toezegging {{numbers}}',
    notInPlace_other: 'Nog niet op orde: toezeggingen {{numbers}}',
  },
};
