/** Words of indicators and measurements. */
export const indicators = {
  title: 'Indicatoren',
  method: { survey: 'vragenlijst', modelled: 'gemodelleerd', counted: 'geteld' },
  participationsIn: 'deelnames in {{quarter}}',
  yearEarlier: 'op een jaar eerder',
  notComparable: 'nog niet te vergelijken met een jaar eerder',
  reportedByPartners: 'opgave partners',
  quarter: 'kwartaal {{quarter}} van {{year}}',
  quarterShort: 'K{{quarter}} {{year}}',
  label: {
    baseline: 'nulmeting {{value}}',
    target: '{{year}}: {{value}}',
    direction: '{{year}}: {{to}}',
    forecast: 'verwachting {{value}}',
  },
  picture: {
    baseline: 'Nulmeting {{value}} in {{year}}',
    newest: 'Laatste stand {{value}} in {{year}}',
    status: 'Status: {{status}}',
    quarter: '{{quarter}}: {{value}}',
  },
};
