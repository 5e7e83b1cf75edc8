import { escapeText } from './first-view.ts';

/** What a document says before any script runs: the first words of its page, and what stands above them. */
export interface DocumentOpening {
  /** Which of the openings that the document holds. */
  readonly name: 'overview' | 'my-items' | 'public' | 'door';
  /** By the names that the document gives them; what is empty is left out with its element. */
  readonly words: Readonly<Record<string, string>>;
  /** Whether it is for this reader alone. */
  readonly isPersonal?: boolean;
}

/**
 * The web writes its openings into its documents as comments, `<!--opening:overview … -->`, beside what is shown as long as there is
 * none, between `<!--waiting-->` and `<!--/waiting-->`. So the markup stays with the web, and only the words come from here.
 */
export function withOpening(document: string, opening: DocumentOpening | null): string {
  const filled = document.replace(openings, (_all, name: string, markup: string) =>
    name === opening?.name ? fill(markup, opening.words) : '',
  );
  return opening === null ? filled : filled.replace(waiting, '');
}

const openings = /<!--opening:([a-z-]+)\s([\s\S]*?)-->/g;
const waiting = /<!--waiting-->[\s\S]*?<!--\/waiting-->/g;

/** Each line of the markup is kept when all its words are there. */
function fill(markup: string, words: DocumentOpening['words']): string {
  return markup
    .split('\n')
    .filter((line) => [...line.matchAll(places)].every(([, name]) => (words[name!] ?? '') !== ''))
    .join('\n')
    .replace(places, (_all, name: string) => escapeText(words[name] ?? ''));
}

const places = /\{\{(\w+)\}\}/g;
