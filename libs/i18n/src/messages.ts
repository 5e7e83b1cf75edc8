import { mails as englishMails } from './en/mails.ts';
import { planFiles as englishPlanFiles } from './en/plan-files.ts';
import { problems as englishProblems } from './en/problems.ts';
import { webMessages as english } from './en/web-messages.ts';
import type { Language } from './language.ts';
import { mails as dutchMails } from './nl/mails.ts';
import { planFiles as dutchPlanFiles } from './nl/plan-files.ts';
import { problems as dutchProblems } from './nl/problems.ts';
import { webMessages as dutch } from './nl/web-messages.ts';

type Dutch = typeof dutch & {
  mails: typeof dutchMails;
  planFiles: typeof dutchPlanFiles;
  problems: typeof dutchProblems;
};

/** Every text in every language at once: for the API, mails, reports and tests. The web uses `loadMessages`. */
export const messages: Record<Language, Dutch> = {
  nl: { ...dutch, mails: dutchMails, planFiles: dutchPlanFiles, problems: dutchProblems },
  en: { ...english, mails: englishMails, planFiles: englishPlanFiles, problems: englishProblems },
};
