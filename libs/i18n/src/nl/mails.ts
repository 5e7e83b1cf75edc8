/** Subjects and texts of mails; never part of the web. */
export const mails = {
  greeting: 'Beste {{name}},',
};
