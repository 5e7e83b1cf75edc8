/** Words of commitments, pledges and assessments. */
export const commitments = {
  title: 'Toezeggingen',
};
