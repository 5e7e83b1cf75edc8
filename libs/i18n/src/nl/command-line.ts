/** What the command line tool says; never part of the web. */
export const commandLine = {
  about: 'Eenmalig werk aan een installatie van Samenkoers.',
  language: 'de taal van de antwoorden: nl of en',
  coalition: 'coalities',
  coalitionCreate: 'maakt een lege coalitie',
  slug: 'het adres op de website, zoals voorbeeldstad',
  name: 'de naam van de coalitie',
  municipality: 'de naam van de gemeente',
  code: 'de CBS-code van de gemeente, zoals GM1926',
  plan: 'planbestanden',
  planImport: 'laat zien wat een planbestand zou veranderen, en voert dat met --apply door',
  file: 'het planbestand (YAML)',
  apply: 'sla het op',
  demo: 'de demo',
  demoReset: 'laadt de voorbeeldvoortgang opnieuw, rond vandaag',
  demoLeave: 'haalt alles weg wat voorbeeld is; daarna is deze map voorgoed geen demo meer',
  created: 'De coalitie “{{name}}” is gemaakt, op het adres /{{slug}}. Er zijn nog geen leden.',
  exists: 'Er is al een coalitie op het adres /{{slug}}.',
  unreadable: 'Het bestand {{file}} is niet te lezen ({{reason}}).',
  noOwner: 'Dit kan alleen de eigenaar van het schema: zet DATABASE_OWNER_URL.',
  noDemo: 'Dit is geen demo. Er is niets veranderd.',
  reset: 'De voorbeeldvoortgang is opnieuw geladen, rond vandaag.',
  left: 'Alles wat voorbeeld was, is weg. Deze map is geen demo meer. Een Samenkoers die nu loopt, moet opnieuw worden gestart.',
  backup: 'schrijft alles wat de database bevat naar één bestand',
  restore: 'zet een back-up terug in een lege database',
  backupFile: 'het back-upbestand',
  backedUp: 'De back-up staat in {{file}}: {{coalitions}} coalities, {{rows}} rijen, {{megabytes}} MB.',
  notInBackup:
    'Niet in de back-up: wie er is aangemeld, verstuurde inloglinks, wachtwoorden van de database en het logboek. Bewaar het bestand op een veilige plek: het bevat namen en e-mailadressen.',
  restored:
    'De back-up {{file}} (gemaakt op {{at}} met versie {{version}}) is teruggezet: {{coalitions}} coalities, {{rows}} rijen.',
  signInAnew: 'Iedereen moet zich opnieuw aanmelden. Mails die nog niet verstuurd waren, worden alsnog verstuurd.',
  backupFault: {
    notABackup: '{{file}} is geen back-up van Samenkoers. Er is niets teruggezet.',
    truncated: '{{file}} is niet compleet: het einde ontbreekt. Er is niets teruggezet.',
    damaged: '{{file}} is beschadigd: de inhoud klopt niet met het controlegetal. Er is niets teruggezet.',
    newerFormat:
      '{{file}} is gemaakt door een nieuwere versie van Samenkoers. Zet het terug met die versie of een nieuwere. Er is niets teruggezet.',
    newerVersion:
      '{{file}} is gemaakt door Samenkoers {{version}}, die nieuwer is dan deze versie. Zet het terug met die versie of een nieuwere. Er is niets teruggezet.',
    doesNotFit: 'De inhoud van {{file}} past niet in de database ({{reason}}). Er is niets teruggezet.',
    notEmpty:
      'Deze database is niet leeg. Een back-up kan alleen terug in een lege database, bijvoorbeeld in een nieuwe map (DATA_DIR). Er is niets veranderd.',
    otherDatabase: 'In deze database staan tabellen van iets anders. Kies een lege database. Er is niets veranderd.',
    inUse:
      'De database is te druk om de back-up terug te zetten. Stop Samenkoers en probeer het opnieuw. Er is niets veranderd.',
    tooOldToBackUp:
      'Deze database is nog niet door deze versie van Samenkoers gebruikt. Start eerst Samenkoers, en maak dan de back-up.',
    fileExists: 'Er is al een bestand {{file}}. Kies een andere naam. Er is geen back-up gemaakt.',
    unwritable: 'De back-up kan niet naar {{file}} worden geschreven ({{reason}}). Er is geen back-up gemaakt.',
    unreadable: 'Het bestand {{file}} is niet te lezen ({{reason}}). Er is niets teruggezet.',
  },
};
