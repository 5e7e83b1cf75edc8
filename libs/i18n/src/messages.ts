import { mails as englishMails } from './en/mails.ts';
import { problems as englishProblems } from './en/problems.ts';
import { webMessages as english } from './en/web-messages.ts';
import type { Language } from './language.ts';
import { mails as dutchMails } from './nl/mails.ts';
import { problems as dutchProblems } from './nl/problems.ts';
import { webMessages as dutch } from './nl/web-messages.ts';

/** Every text in every language at once: for the API, mails, reports and tests. The web uses `loadMessages`. */
export const messages: Record<Language, typeof dutch & { mails: typeof dutchMails; problems: typeof dutchProblems }> = {
  nl: { ...dutch, mails: dutchMails, problems: dutchProblems },
  en: { ...english, mails: englishMails, problems: englishProblems },
};
