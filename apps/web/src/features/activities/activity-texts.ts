import type { Schemas } from '#api-client';
import type { Activity } from './queries.ts';

/** The texts of an activity as a form holds them: lists with commas, a number as it is typed. */
export interface ActivityTexts {
  title: string;
  kind: Activity['kind'] | '';
  description: string;
  place: string;
  whenText: string;
  link: string;
  targetGroups: string;
  areas: string;
  expectedParticipants: string;
  leadOrganisationId: string;
  partnerOrganisationIds: string[];
  subgoalIds: string[];
  commitmentIds: string[];
}

export type TextField = keyof ActivityTexts;

export const textFields = [
  'title',
  'kind',
  'description',
  'whenText',
  'place',
  'link',
  'leadOrganisationId',
  'partnerOrganisationIds',
  'targetGroups',
  'areas',
  'subgoalIds',
  'commitmentIds',
  'expectedParticipants',
] as const satisfies TextField[];

export const noTexts: ActivityTexts = {
  title: '',
  kind: '',
  description: '',
  place: '',
  whenText: '',
  link: '',
  targetGroups: '',
  areas: '',
  expectedParticipants: '',
  leadOrganisationId: '',
  partnerOrganisationIds: [],
  subgoalIds: [],
  commitmentIds: [],
};

export function textsOf(activity: Activity): ActivityTexts {
  return {
    title: activity.title,
    kind: activity.kind,
    description: activity.description ?? '',
    place: activity.place ?? '',
    whenText: activity.whenText ?? '',
    link: activity.link ?? '',
    targetGroups: activity.targetGroups.join(', '),
    areas: activity.areas.join(', '),
    expectedParticipants: activity.expectedParticipants?.toString() ?? '',
    leadOrganisationId: activity.lead?.id ?? '',
    partnerOrganisationIds: activity.partners.map(({ id }) => id),
    subgoalIds: activity.subgoalIds,
    commitmentIds: activity.commitmentIds,
  };
}

const listed = (text: string) => [
  ...new Set(
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

/** The same as the API takes them: empty is null. */
export function bodyOfTexts(texts: ActivityTexts): Omit<Schemas['CreateActivityInput'], 'startsOn' | 'endsOn'> {
  const text = (value: string) => value.trim() || null;
  return {
    title: texts.title.trim(),
    kind: texts.kind as Activity['kind'],
    description: text(texts.description),
    place: text(texts.place),
    whenText: text(texts.whenText),
    link: text(texts.link),
    targetGroups: listed(texts.targetGroups),
    areas: listed(texts.areas),
    expectedParticipants: text(texts.expectedParticipants) === null ? null : Number(texts.expectedParticipants),
    subgoalIds: texts.subgoalIds,
    commitmentIds: texts.commitmentIds,
    partnerOrganisationIds: texts.partnerOrganisationIds.filter((id) => id !== texts.leadOrganisationId),
    leadOrganisationId: texts.leadOrganisationId,
  };
}
