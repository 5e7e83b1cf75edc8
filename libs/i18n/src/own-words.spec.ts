import { describe, expect, it } from '@jest/globals';
import { messages } from './messages.ts';
import { inOwnWords, namedThings, sayer, usualWords, wordsThatAgree } from './own-words.ts';

const neuter = sayer('nl', {
  activity: { one: 'Buurtinitiatief', more: 'Buurtinitiatieven', isNeuter: true },
  indicator: { one: 'cijfer', more: 'cijfers', isNeuter: true },
});
const common = sayer('nl', { subgoal: { one: 'pijler', more: 'pijlers', isNeuter: false } });
const english = sayer('en', {
  activity: { one: 'initiative', more: 'initiatives' },
  indicator: { one: 'unit', more: 'units' },
});

describe('the words of a coalition', () => {
  it.each([
    ['Activiteiten', 'Buurtinitiatieven'],
    ['{{count}} activiteit loopt vast', '{{count}} buurtinitiatief loopt vast'],
    ['Nieuwe activiteit', 'Nieuw buurtinitiatief'],
    ['Een nieuwe activiteit begint als concept.', 'Een nieuw buurtinitiatief begint als concept.'],
    ['Wijzig deze activiteit', 'Wijzig dit buurtinitiatief'],
    ['Maak de activiteit', 'Maak het buurtinitiatief'],
    ['De nieuwe activiteit', 'Het nieuwe buurtinitiatief'],
    ['Deze activiteiten', 'Deze buurtinitiatieven'],
    ['Elke activiteit', 'Elk buurtinitiatief'],
    ['nog geen leidende indicator', 'nog geen leidend cijfer'],
    ['Dit is de leidende indicator', 'Dit is het leidende cijfer'],
    ['Een berekende indicator is een prestatie-indicator', 'Een berekend cijfer is een prestatiecijfer'],
    ['{{good}} prestatie-indicatoren en een effectindicator', '{{good}} prestatiecijfers en een effectcijfer'],
    ['De ene effectindicator heeft nog geen stand', 'Het ene effectcijfer heeft nog geen stand'],
    ['Er is geen activiteit die hierbij past', 'Er is geen buurtinitiatief dat hierbij past'],
    ['Alle activiteiten die passen, activiteitenlijst', 'Alle buurtinitiatieven die passen, activiteitenlijst'],
    ['Nieuwe stand van <b>{{indicator}}</b>: {{activiteit}}', 'Nieuwe stand van <b>{{indicator}}</b>: {{activiteit}}'],
  ])('%s becomes %s', (usual, own) => expect(neuter(usual)).toBe(own));

  it.each([
    ['Nieuw subdoel', 'Nieuwe pijler'],
    ['Dit subdoel heeft nog geen indicator.', 'Deze pijler heeft nog geen indicator.'],
    ['Voeg het subdoel toe', 'Voeg de pijler toe'],
    ['Elk subdoel heeft activiteiten', 'Elke pijler heeft activiteiten'],
    ['bij hetzelfde subdoel', 'bij dezelfde pijler'],
    ['Welke subdoelen gaan mee?', 'Welke pijlers gaan mee?'],
  ])('%s becomes %s', (usual, own) => expect(common(usual)).toBe(own));

  it.each([
    ['No activity yet', 'No initiative yet'],
    ['An activity belongs to a subgoal', 'An initiative belongs to a subgoal'],
    ['An indicator, and the indicators', 'A unit, and the units'],
  ])('%s becomes %s', (usual, own) => expect(english(usual)).toBe(own));

  it('stay the usual ones where there is none, and keep capitals of their own', () => {
    expect(sayer('nl', { activity: { more: 'AED-punten' } })('Alle activiteiten, één activiteit')).toBe(
      'Alle AED-punten, één activiteit',
    );
    expect(sayer('nl', { activity: { more: ' ' } })('Activiteiten')).toBe('Activiteiten');
  });

  it('may be the usual word of another thing', () => {
    const say = sayer('nl', {
      activity: { one: 'bijeenkomst', more: 'bijeenkomsten' },
      meeting: { one: 'overleg', more: 'overleggen', isNeuter: true },
    });
    expect(say('Deze activiteit en deze bijeenkomst, alle activiteiten en bijeenkomsten')).toBe(
      'Deze bijeenkomst en dit overleg, alle bijeenkomsten en overleggen',
    );
    const english = sayer('en', { activity: { one: 'meeting', more: 'meetings' }, meeting: { one: 'evening' } });
    expect(english('An activity, a meeting and two activities')).toBe('A meeting, an evening and two meetings');
  });

  it('go into longer words with a hyphen where they would not read as one', () => {
    const say = (one: string) => sayer('nl', { indicator: { one } })('Prestatie-indicator, effectindicator');
    expect(say('Ijkpunt')).toBe('Prestatie-ijkpunt, effectijkpunt');
    expect(say('KPI')).toBe('Prestatie-KPI, effect-KPI');
    expect(say('rood cijfer')).toBe('Prestatie-rood cijfer, effect-rood cijfer');
  });

  it('cannot fill in, refer or mark up', () => {
    const say = sayer('nl', { activity: { more: '{{name}} $t(x) <b>' } });
    expect(say('Activiteiten')).toBe('Name t(x) b');
  });

  it('are said everywhere but in legal texts and where the names are explained', () => {
    const own = { activity: 'klus', activities: 'klussen' };
    const said = inOwnWords(messages.nl.activities, 'activities', 'nl', own);
    expect([said.title, said.new]).toEqual(['Klussen', 'Nieuwe klus']);
    expect(inOwnWords(messages.nl.privacy, 'privacy', 'nl', { organisations: 'bondgenoten' })).toEqual({
      ...messages.nl.privacy,
      rights: { ...messages.nl.privacy.rights, organisations: 'Bondgenoten' },
    });
    expect(inOwnWords(messages.en.activities, 'activities', 'en', own)).toEqual(messages.en.activities);
    expect(inOwnWords(messages.en.words, 'words', 'en', { english: { meeting: 'table' } }).activityKind).toEqual(
      messages.en.words.activityKind,
    );
    const abroad = { ...own, english: { activities: 'chores' } };
    expect(inOwnWords(messages.en.activities, 'activities', 'en', abroad).title).toBe('Chores');
  });
});

describe('the catalogues', () => {
  const texts = (part: unknown): string[] =>
    typeof part === 'string' ? [part] : Object.values(part as object).flatMap(texts);
  // What is said of files and commands is about no coalition.
  const { commandLine: _c, planFiles: _p, privacy: _l, ...areas } = messages.nl;

  it('put before a named word only what goes along with it, or never changes', () => {
    const fixed = 'bij eigen en met nam of per van wijzig zet zonder één'.split(' ');
    const known = new Set([...wordsThatAgree, ...fixed]);
    const one = namedThings.map((thing) => usualWords.nl[thing].one).join('|');
    const before = new RegExp(`(?:(?<![\\p{L}-])(\\p{L}+) )(?:${one})(?![\\p{L}-])`, 'giu');
    const strange = texts(areas).flatMap((text) =>
      [...text.matchAll(before)]
        .filter(([, word]) => !known.has(word!.toLowerCase()))
        .map(([found]) => `${found} | ${text}`),
    );
    expect(strange).toEqual([]);
  });

  it('let no article or pronoun stand apart from its named word', () => {
    const one = namedThings.map((thing) => usualWords.nl[thing].one).join('|');
    // "de {{count}} activiteit" cannot agree; after "de activiteit. ... haar" nothing would know that it should.
    const apart = new RegExp(
      `(?<![\\p{L}])(?:de|het|deze|dit|elke|elk) \\{\\{[^}]*\\}\\} (?:${one})(?![\\p{L}-])`,
      'iu',
    );
    expect(texts(areas).filter((text) => apart.test(text))).toEqual([]);
    const her = new RegExp(`(?<![\\p{L}-])(?:${one})(?![\\p{L}-]).*(?<![\\p{L}])(?:haar|hem|hij)(?![\\p{L}])`, 'iu');
    expect(texts(areas).filter((text) => her.test(text))).toEqual([]);
  });

  it('keep what is filled in and what is marked', () => {
    const own = { ...Object.fromEntries(namedThings.map((thing) => [thing, 'x'])), neuter: [...namedThings] };
    const marks = (text: string) => text.match(/\{\{.*?\}\}|<[^>]*>/g);
    const said = texts(inOwnWords(areas, '', 'nl', own)).map(marks);
    expect(said).toEqual(texts(areas).map(marks));
  });
});
