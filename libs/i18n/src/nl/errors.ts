/** Titles and details of the API’s problems, by code. */
export const errors = {
  internal: 'Er ging iets mis aan onze kant.',
};
