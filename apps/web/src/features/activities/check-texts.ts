import { useTranslation } from 'react-i18next';
import type { ActivityTexts } from './activity-texts.ts';

/** What a form of an activity's texts finds wrong by itself; the API finds the rest. */
export function useTextsCheck(): (texts: ActivityTexts) => Partial<Record<keyof ActivityTexts, string>> {
  const { t } = useTranslation(['activities', 'activityForms', 'common']);
  return ({ title, kind, leadOrganisationId, expectedParticipants }) => ({
    ...(title.trim() === '' && { title: t('common:form.required') }),
    ...(kind === '' && { kind: t('activityForms:chooseKind') }),
    ...(leadOrganisationId === '' && { leadOrganisationId: t('activityForms:chooseLead') }),
    ...(!/^\s*\d*\s*$/.test(expectedParticipants) && { expectedParticipants: t('activityForms:notANumber') }),
  });
}
