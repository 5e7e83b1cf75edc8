/** Views of a table that somebody keeps: filters and order under a name. */
export const views = {
  title: 'Weergaven',
  none: 'U hebt hier nog geen weergaven bewaard.',
  own: 'Van u',
  shared: 'Voor iedereen',
  keep: 'Bewaar deze weergave',
  keepLead: 'U bewaart wat u nu kiest: de filters, de volgorde en hoe het getoond wordt.',
  name: 'Naam',
  share: 'Voor iedereen in de coalitie',
  rename: 'Wijzig “{{name}}”',
  remove: 'Verwijder “{{name}}”',
  current: 'deze',
  renameTitle: 'Weergave wijzigen',
  takeNow: 'Neem de filters en de volgorde van nu over',
};
