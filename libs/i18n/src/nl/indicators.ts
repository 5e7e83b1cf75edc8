/** Words of indicators and measurements. */
export const indicators = {
  title: 'Indicatoren',
};
