import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { capital } from '#i18n';
import { useSlug } from '../../lib/coalition.tsx';
import type { TextField } from './activity-texts.ts';
import { commitmentsQuery, organisationsQuery, subgoalsQuery } from './choices.ts';

/** What a field of an activity's texts is called. */
export function useFieldLabel(): (field: string) => string {
  const { t } = useTranslation('activityForms');
  const labels: Record<TextField, string> = {
    title: t('titleField'),
    kind: t('kind'),
    description: t('description'),
    place: t('place'),
    whenText: t('whenText'),
    link: t('link'),
    targetGroups: t('targetGroups'),
    areas: t('areas'),
    expectedParticipants: t('expected'),
    leadOrganisationId: t('lead'),
    partnerOrganisationIds: t('partners'),
    subgoalIds: t('subgoals'),
    commitmentIds: t('commitments'),
  };
  return (field) => labels[field as TextField];
}

/** A version as one reads it: names instead of identifiers. */
export function useShownText(): (field: string, value: unknown) => string {
  const { t } = useTranslation('words');
  const slug = useSlug();
  const { data: organisations } = useSuspenseQuery(organisationsQuery(slug));
  const { data: subgoals } = useSuspenseQuery(subgoalsQuery(slug));
  const { data: commitments } = useSuspenseQuery(commitmentsQuery(slug));
  const names = new Map([
    ...organisations.map(({ id, name }) => [id, name] as const),
    ...[...subgoals, ...commitments].map(({ id, title }) => [id, title] as const),
  ]);
  return (field, value) => {
    if (Array.isArray(value)) return value.map((id: string) => names.get(id) ?? '').join('\n');
    const text = String(value ?? '');
    if (field === 'kind') return text === '' ? '' : capital(t(`activityKind.${text as 'other'}`));
    return field === 'leadOrganisationId' ? (names.get(text) ?? '') : text;
  };
}
