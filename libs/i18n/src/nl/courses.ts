/** Words of the picture of an indicator: its course, or its visits per quarter. */
export const courses = {
  participationsIn: 'deelnames in {{quarter}}',
  notComparable: 'nog niet te vergelijken met een jaar eerder',
  yearEarlier: 'op een jaar eerder',
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
  activity: 'activiteit',
};
