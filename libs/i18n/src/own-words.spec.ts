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
    ['{{good}} prestatie-indicatoren en een effectindicator', '{{good}} prestatie-indicatoren en een effectindicator'],
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

  it('cannot fill in, refer or mark up', () => {
    const say = sayer('nl', { activity: { more: '{{name}} $t(x) <b>' } });
    expect(say('Activiteiten')).toBe('Name t(x) b');
  });

  it('are said everywhere but in legal texts and where the names are explained', () => {
    const own = { activity: 'klus', activities: 'klussen' };
    const said = inOwnWords(messages.nl.activities, 'activities', 'nl', own);
    expect([said.title, said.new]).toEqual(['Klussen', 'Nieuwe klus']);
    expect(inOwnWords(messages.nl.privacy, 'privacy', 'nl', own)).toBe(messages.nl.privacy);
    expect(inOwnWords(messages.en.activities, 'activities', 'en', own)).toEqual(messages.en.activities);
    const abroad = { ...own, english: { activities: 'chores' } };
    expect(inOwnWords(messages.en.activities, 'activities', 'en', abroad).title).toBe('Chores');
  });
});

describe('the catalogues', () => {
  const texts = (part: unknown): string[] =>
    typeof part === 'string' ? [part] : Object.values(part as object).flatMap(texts);
  const { commandLine: _c, mails: _m, planFiles: _p, problems: _f, privacy: _l, ...areas } = messages.nl;

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

  it('keep what is filled in and what is marked', () => {
    const own = { ...Object.fromEntries(namedThings.map((thing) => [thing, 'x'])), neuter: [...namedThings] };
    const marks = (text: string) => text.match(/\{\{.*?\}\}|<[^>]*>/g);
    const said = texts(inOwnWords(areas, '', 'nl', own)).map(marks);
    expect(said).toEqual(texts(areas).map(marks));
  });
});
