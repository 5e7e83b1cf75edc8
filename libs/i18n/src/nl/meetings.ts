/** Words of meetings. */
export const meetings = {
  title: 'Bijeenkomsten',
};
