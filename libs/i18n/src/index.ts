import type {} from 'i18next';
import type { LateMessages } from './late-areas.ts';
import type { webMessages } from './nl/web-messages.ts';
import type { commandLine } from './nl/command-line.ts';
import type { mails } from './nl/mails.ts';
import type { planFiles } from './nl/plan-files.ts';
import type { problems } from './nl/problems.ts';

export { formatFor } from './format.ts';
export type { Format } from './format.ts';
export { defaultLanguage, isLanguage, languages, localeOf } from './language.ts';
export type { Language, SameKeys } from './language.ts';
export { lateAreas, loadLate } from './late-areas.ts';
export type { LateArea, LateMessages } from './late-areas.ts';
export { loadMessages, loadOwnWords, loadPublicMessages } from './load-messages.ts';
export { messages } from './messages.ts';
export { isOfToday, myItemsOpening } from './openings/my-items-opening.ts';
export { capital, numberWord } from './openings/number-word.ts';
export type { Opening } from './openings/opening.ts';
export { overviewOpening } from './openings/overview-opening.ts';
export { inOwnWords, namedThings, pluralOf, sayer, usualWords, wordsOf } from './own-words.ts';
export type { NamedThing, OwnNames, OwnWord } from './own-words.ts';

export type WebMessages = typeof webMessages;
export type Messages = WebMessages &
  LateMessages & {
    commandLine: typeof commandLine;
    mails: typeof mails;
    planFiles: typeof planFiles;
    problems: typeof problems;
  };
export type Area = keyof Messages;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Messages;
  }
}
