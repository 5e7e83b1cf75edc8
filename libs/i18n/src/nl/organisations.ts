/** Words of organisations. */
export const organisations = {
  title: 'Partners',
};
