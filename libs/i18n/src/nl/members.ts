/** Words of memberships and appointments. */
export const members = {
  title: 'Mensen',
};
