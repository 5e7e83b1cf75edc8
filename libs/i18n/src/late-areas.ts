import type { Language } from './language.ts';
import type { activityChanges } from './nl/activity-changes.ts';
import type { activityForms } from './nl/activity-forms.ts';
import type { callList } from './nl/call-list.ts';
import type { csv } from './nl/csv.ts';
import type { deliveries } from './nl/deliveries.ts';
import type { firstSteps } from './nl/first-steps.ts';
import type { indicatorForms } from './nl/indicator-forms.ts';
import type { indicators } from './nl/indicators.ts';
import type { meetings } from './nl/meetings.ts';
import type { members } from './nl/members.ts';
import type { organisations } from './nl/organisations.ts';
import type { plans } from './nl/plans.ts';
import type { publicPage } from './nl/public.ts';
import type { views } from './nl/views.ts';
import type { door } from './nl/door.ts';
import type { privacy } from './nl/privacy.ts';
import type { redactions } from './nl/redactions.ts';
import type { installation } from './nl/installation.ts';
import type { planning } from './nl/planning.ts';
import type { search } from './nl/search.ts';
import type { settings } from './nl/settings.ts';
import type { tasks } from './nl/tasks.ts';

/** Texts that a page fetches when it is first needed, so that the first page does not carry them. */
// A type, not an interface: i18next takes only what has an index signature.
export type LateMessages = {
  activityChanges: typeof activityChanges;
  activityForms: typeof activityForms;
  callList: typeof callList;
  csv: typeof csv;
  deliveries: typeof deliveries;
  firstSteps: typeof firstSteps;
  indicatorForms: typeof indicatorForms;
  indicators: typeof indicators;
  meetings: typeof meetings;
  members: typeof members;
  organisations: typeof organisations;
  plans: typeof plans;
  public: typeof publicPage;
  views: typeof views;
  door: typeof door;
  privacy: typeof privacy;
  installation: typeof installation;
  planning: typeof planning;
  redactions: typeof redactions;
  search: typeof search;
  settings: typeof settings;
  tasks: typeof tasks;
};

export type LateArea = keyof LateMessages;

type Load<Area extends LateArea> = () => Promise<LateMessages[Area]>;

const loads: { [Area in LateArea]: Record<Language, Load<Area>> } = {
  activityForms: {
    nl: async () => (await import('./nl/activity-forms.ts')).activityForms,
    en: async () => (await import('./en/activity-forms.ts')).activityForms,
  },
  activityChanges: {
    nl: async () => (await import('./nl/activity-changes.ts')).activityChanges,
    en: async () => (await import('./en/activity-changes.ts')).activityChanges,
  },
  callList: {
    nl: async () => (await import('./nl/call-list.ts')).callList,
    en: async () => (await import('./en/call-list.ts')).callList,
  },
  csv: {
    nl: async () => (await import('./nl/csv.ts')).csv,
    en: async () => (await import('./en/csv.ts')).csv,
  },
  deliveries: {
    nl: async () => (await import('./nl/deliveries.ts')).deliveries,
    en: async () => (await import('./en/deliveries.ts')).deliveries,
  },
  firstSteps: {
    nl: async () => (await import('./nl/first-steps.ts')).firstSteps,
    en: async () => (await import('./en/first-steps.ts')).firstSteps,
  },
  indicatorForms: {
    nl: async () => (await import('./nl/indicator-forms.ts')).indicatorForms,
    en: async () => (await import('./en/indicator-forms.ts')).indicatorForms,
  },
  indicators: {
    nl: async () => (await import('./nl/indicators.ts')).indicators,
    en: async () => (await import('./en/indicators.ts')).indicators,
  },
  meetings: {
    nl: async () => (await import('./nl/meetings.ts')).meetings,
    en: async () => (await import('./en/meetings.ts')).meetings,
  },
  members: {
    nl: async () => (await import('./nl/members.ts')).members,
    en: async () => (await import('./en/members.ts')).members,
  },
  organisations: {
    nl: async () => (await import('./nl/organisations.ts')).organisations,
    en: async () => (await import('./en/organisations.ts')).organisations,
  },
  plans: {
    nl: async () => (await import('./nl/plans.ts')).plans,
    en: async () => (await import('./en/plans.ts')).plans,
  },
  public: {
    nl: async () => (await import('./nl/public.ts')).publicPage,
    en: async () => (await import('./en/public.ts')).publicPage,
  },
  door: {
    nl: async () => (await import('./nl/door.ts')).door,
    en: async () => (await import('./en/door.ts')).door,
  },
  privacy: {
    nl: async () => (await import('./nl/privacy.ts')).privacy,
    en: async () => (await import('./en/privacy.ts')).privacy,
  },
  planning: {
    nl: async () => (await import('./nl/planning.ts')).planning,
    en: async () => (await import('./en/planning.ts')).planning,
  },
  redactions: {
    nl: async () => (await import('./nl/redactions.ts')).redactions,
    en: async () => (await import('./en/redactions.ts')).redactions,
  },
  installation: {
    nl: async () => (await import('./nl/installation.ts')).installation,
    en: async () => (await import('./en/installation.ts')).installation,
  },
  search: {
    nl: async () => (await import('./nl/search.ts')).search,
    en: async () => (await import('./en/search.ts')).search,
  },
  views: {
    nl: async () => (await import('./nl/views.ts')).views,
    en: async () => (await import('./en/views.ts')).views,
  },
  settings: {
    nl: async () => (await import('./nl/settings.ts')).settings,
    en: async () => (await import('./en/settings.ts')).settings,
  },
  tasks: {
    nl: async () => (await import('./nl/tasks.ts')).tasks,
    en: async () => (await import('./en/tasks.ts')).tasks,
  },
};

export const lateAreas = Object.keys(loads) as LateArea[];

export function loadLate<Area extends LateArea>(language: Language, area: Area): Promise<LateMessages[Area]> {
  return loads[area][language]();
}
