/** Signing in, the demo's roles, signing out. */
export const auth = {
  title: 'Aanmelden',
  intro: 'Samen op koers tegen eenzaamheid: wie doet wat, hoe gaat het, en wat vraagt aandacht.',
  demoTitle: 'Kijk rond als voorbeeld',
  demoText: 'Dit is een voorbeeld op uw eigen computer. Kies wie u bent; u kunt steeds wisselen.',
  demoMails: 'Bekijk de mail die verstuurd zou zijn',
  noMails: 'Er is nog geen mail verstuurd',
  noMailsText: 'Wat het voorbeeld zou versturen, ziet u hier. Er gaat niets echt de deur uit.',
  demoOutOfDate: 'Deze voorbeeldgegevens zijn van {{day}}. Zet ze terug voor een vers voorbeeld.',
  demoReset: 'Zet het voorbeeld terug',
  persona: {
    coordinator: 'Coördinator',
    contact: 'Contactpersoon van een partner',
    reviewer: 'Beoordelaar bij de gemeente',
    administrator: 'Beheerder',
  },
  personaText: {
    coordinator: 'Ziet wat aandacht vraagt en bereidt de bijeenkomst voor.',
    contact: 'Zegt hoe de activiteiten van de eigen organisatie gaan.',
    reviewer: 'Volgt de cijfers en leest mee.',
    administrator: 'Beheert coalities, ziet geen inhoud.',
  },
  failed: 'Aanmelden lukte niet. Probeer het opnieuw.',
  signedOut: 'U bent afgemeld.',
  expired: 'U was te lang weg. Meld u opnieuw aan. Wat u typte, is bewaard.',
  noCoalition: 'U hoort nog bij geen coalitie',
  noCoalitionText: 'Vraag de coördinator om u uit te nodigen.',
  installation: 'De installatie',
  administrator: 'U beheert deze installatie',
  administratorText:
    'Hier start u een coalitie en nodigt u haar coördinator uit. Back-ups maakt u met “npm run cli”. De inhoud van een coalitie ziet u als beheerder niet.',
  otherPerson: 'Meld u aan als iemand anders',
};
