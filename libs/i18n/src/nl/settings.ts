/** Words of a coalition’s settings. */
export const settings = {
  title: 'Instellingen',
};
