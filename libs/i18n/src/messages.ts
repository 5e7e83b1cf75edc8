import { activityChanges as englishActivityChanges } from './en/activity-changes.ts';
import { activityForms as englishActivityForms } from './en/activity-forms.ts';
import { callList as englishCallList } from './en/call-list.ts';
import { commandLine as englishCommandLine } from './en/command-line.ts';
import { csv as englishCsv } from './en/csv.ts';
import { firstSteps as englishFirstSteps } from './en/first-steps.ts';
import { mails as englishMails } from './en/mails.ts';
import { indicatorForms as englishIndicatorForms } from './en/indicator-forms.ts';
import { indicators as englishIndicators } from './en/indicators.ts';
import { meetings as englishMeetings } from './en/meetings.ts';
import { members as englishMembers } from './en/members.ts';
import { organisations as englishOrganisations } from './en/organisations.ts';
import { planFiles as englishPlanFiles } from './en/plan-files.ts';
import { redactions as englishRedactions } from './en/redactions.ts';
import { installation as englishInstallation } from './en/installation.ts';
import { deliveries as englishDeliveries } from './en/deliveries.ts';
import { privacy as englishPrivacy } from './en/privacy.ts';
import { planning as englishPlanning } from './en/planning.ts';
import { plans as englishPlans } from './en/plans.ts';
import { publicPage as englishPublicPage } from './en/public.ts';
import { problems as englishProblems } from './en/problems.ts';
import { door as englishDoor } from './en/door.ts';
import { search as englishSearch } from './en/search.ts';
import { views as englishViews } from './en/views.ts';
import { settings as englishSettings } from './en/settings.ts';
import { tasks as englishTasks } from './en/tasks.ts';
import { webMessages as english } from './en/web-messages.ts';
import type { Language } from './language.ts';
import type { LateMessages } from './late-areas.ts';
import { activityChanges as dutchActivityChanges } from './nl/activity-changes.ts';
import { activityForms as dutchActivityForms } from './nl/activity-forms.ts';
import { callList as dutchCallList } from './nl/call-list.ts';
import { commandLine as dutchCommandLine } from './nl/command-line.ts';
import { csv as dutchCsv } from './nl/csv.ts';
import { firstSteps as dutchFirstSteps } from './nl/first-steps.ts';
import { mails as dutchMails } from './nl/mails.ts';
import { indicatorForms as dutchIndicatorForms } from './nl/indicator-forms.ts';
import { indicators as dutchIndicators } from './nl/indicators.ts';
import { meetings as dutchMeetings } from './nl/meetings.ts';
import { members as dutchMembers } from './nl/members.ts';
import { organisations as dutchOrganisations } from './nl/organisations.ts';
import { planFiles as dutchPlanFiles } from './nl/plan-files.ts';
import { redactions as dutchRedactions } from './nl/redactions.ts';
import { installation as dutchInstallation } from './nl/installation.ts';
import { deliveries as dutchDeliveries } from './nl/deliveries.ts';
import { privacy as dutchPrivacy } from './nl/privacy.ts';
import { planning as dutchPlanning } from './nl/planning.ts';
import { plans as dutchPlans } from './nl/plans.ts';
import { publicPage as dutchPublicPage } from './nl/public.ts';
import { problems as dutchProblems } from './nl/problems.ts';
import { door as dutchDoor } from './nl/door.ts';
import { search as dutchSearch } from './nl/search.ts';
import { views as dutchViews } from './nl/views.ts';
import { settings as dutchSettings } from './nl/settings.ts';
import { tasks as dutchTasks } from './nl/tasks.ts';
import { webMessages as dutch } from './nl/web-messages.ts';

type Dutch = typeof dutch &
  LateMessages & {
    commandLine: typeof dutchCommandLine;
    mails: typeof dutchMails;
    planFiles: typeof dutchPlanFiles;
    problems: typeof dutchProblems;
  };

/** Every text in every language at once: for the API, mails, reports and tests. The web uses `loadMessages`. */
export const messages: Record<Language, Dutch> = {
  nl: {
    ...dutch,
    commandLine: dutchCommandLine,
    mails: dutchMails,
    firstSteps: dutchFirstSteps,
    indicatorForms: dutchIndicatorForms,
    indicators: dutchIndicators,
    meetings: dutchMeetings,
    members: dutchMembers,
    organisations: dutchOrganisations,
    plans: dutchPlans,
    public: dutchPublicPage,
    planFiles: dutchPlanFiles,
    deliveries: dutchDeliveries,
    installation: dutchInstallation,
    redactions: dutchRedactions,
    privacy: dutchPrivacy,
    planning: dutchPlanning,
    problems: dutchProblems,
    door: dutchDoor,
    search: dutchSearch,
    csv: dutchCsv,
    activityChanges: dutchActivityChanges,
    activityForms: dutchActivityForms,
    callList: dutchCallList,
    views: dutchViews,
    settings: dutchSettings,
    tasks: dutchTasks,
  },
  en: {
    ...english,
    commandLine: englishCommandLine,
    mails: englishMails,
    firstSteps: englishFirstSteps,
    indicatorForms: englishIndicatorForms,
    indicators: englishIndicators,
    meetings: englishMeetings,
    members: englishMembers,
    organisations: englishOrganisations,
    plans: englishPlans,
    public: englishPublicPage,
    planFiles: englishPlanFiles,
    deliveries: englishDeliveries,
    installation: englishInstallation,
    redactions: englishRedactions,
    privacy: englishPrivacy,
    planning: englishPlanning,
    problems: englishProblems,
    door: englishDoor,
    search: englishSearch,
    csv: englishCsv,
    activityChanges: englishActivityChanges,
    activityForms: englishActivityForms,
    callList: englishCallList,
    views: englishViews,
    settings: englishSettings,
    tasks: englishTasks,
  },
};
