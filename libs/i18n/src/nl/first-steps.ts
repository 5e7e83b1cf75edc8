/** Words for who begins with a coalition in which there is nothing yet. */
export const firstSteps = {
  title: 'Zo begint u',
  lead: 'Stap voor stap. Alles is later te veranderen.',
  plan: {
    title: 'Het plan',
    text: 'Het doel, de looptijd en de subdoelen. De rest verwijst ernaar.',
    action: 'Maak het plan',
  },
  organisations: {
    title: 'De partners',
    text: 'De organisaties die meedoen, en hoe u ze bereikt.',
    action: 'Voeg een partner toe',
  },
  members: {
    title: 'De mensen',
    text: 'Wie namens een partner vertelt hoe het gaat. Zij krijgen een mail en hebben geen wachtwoord nodig.',
    action: 'Nodig iemand uit',
  },
  activities: {
    title: 'De activiteiten',
    text: 'Wat partners doen. Daaraan ziet u of het loopt.',
    action: 'Voeg een activiteit toe',
  },
};
