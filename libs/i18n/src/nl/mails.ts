/** Subjects and texts of mails, with {{link}} as a paragraph of its own, and what its button says; never part of the web. */
export const mails = {
  signIn: {
    subject: 'Uw link om aan te melden',
    text: 'Hallo,\n\nMet deze link meldt u zich aan bij Samenkoers. Hij werkt een kwartier, en één keer.\n\n{{link}}\n\nHebt u hier niet om gevraagd? Dan hoeft u niets te doen.',
    action: 'Aanmelden',
  },
  invitation: {
    subject: 'Doet u mee met {{coalition}}?',
    text: 'Hallo,\n\nU bent uitgenodigd voor {{coalition}}. In Samenkoers houden we samen bij hoe het met het plan gaat.\n\nMeld u aan met dit mailadres. Een wachtwoord hebt u niet nodig.\n\n{{link}}\n\nGroet,\n{{coalition}}',
    action: 'Naar Samenkoers',
  },
  askUpdate: {
    subject: 'Hoe gaat het met {{title}}?',
    text: 'Hallo,\n\nWilt u in een paar tikken laten weten hoe het gaat met de activiteit “{{title}}”?\n\n{{message}}\n\n{{link}}\n\nGroet,\n{{coalition}}',
    action: 'Laat weten hoe het gaat',
  },
  askAdjustment: {
    subject: 'Wat doet u aan het risico bij {{title}}?',
    text: 'Hallo,\n\nBij de activiteit “{{title}}” is een risico gemeld. Wilt u opschrijven wat u eraan gaat doen?\n\n{{message}}\n\n{{link}}\n\nGroet,\n{{coalition}}',
    action: 'Schrijf op wat u gaat doen',
  },
  questionAssessment: {
    subject: 'Een vraag over {{title}}',
    text: 'Hallo,\n\nEr is een vraag over wat {{organisation}} heeft ingevuld bij de toezegging “{{title}}”:\n\n{{message}}\n\nWilt u uw antwoord verbeteren of aanvullen?\n\n{{link}}\n\nGroet,\n{{coalition}}',
    action: 'Bekijk de vraag',
  },
};
