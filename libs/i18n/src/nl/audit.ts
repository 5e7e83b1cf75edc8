/** Words of the audit. */
export const audit = {
  title: 'Geschiedenis',
};
