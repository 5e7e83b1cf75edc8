import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useConflictNotice } from '../../lib/use-conflict-notice.ts';
import { useRowForm } from '../../lib/use-row-form.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card } from '../../ui/card.tsx';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { OrganisationFields } from './organisation-fields.tsx';
import { inputOf, textFields, textsOf, type OrganisationTexts } from './organisation-texts.ts';
import { partnerQuery, type Organisation } from './queries.ts';
import { updateOrganisation } from './write-organisation.ts';

/** Changes the profile. When somebody else did so meanwhile, both versions stand side by side and nothing is lost. */
export function EditOrganisationPage({ id }: { id: string }) {
  const { t } = useTranslation(['organisations', 'common']);
  const { membership } = useCoalition();
  const slug = membership.coalitionSlug;
  const { data } = useSuspenseQuery(partnerQuery(slug, id, null));
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const edited = useRowForm<Organisation, OrganisationTexts & { version: number }>({
    name: `edit-organisation:${id}`,
    row: data,
    valuesOf: textsOf,
    fields: textFields,
    check: ({ name }) => (name.trim() === '' ? { name: t('common:form.required') } : {}),
    update: (values, version) => updateOrganisation(slug, { id, version }, inputOf(values)),
    record: (send) => landing.saveAndGo(send, paths.organisation(id)),
  });
  const conflict = useConflictNotice(edited.conflict, {
    label: (field) => t(`organisations:form.${field as keyof OrganisationTexts}`),
    joinable: ['description'],
  });
  const title = t('organisations:editTitle', { name: data.name });
  return (
    <>
      <PageHeading
        documentTitle={`${title} · ${membership.coalitionName}`}
        context={
          <Breadcrumbs
            label={t('common:nav.breadcrumbs')}
            steps={[
              { label: t('organisations:title'), href: paths.organisations() },
              { label: data.name, href: paths.organisation(id) },
            ]}
          />
        }
        lead={t('common:form.allRequired')}
      >
        {title}
      </PageHeading>
      <Card>
        <FormFrame
          {...edited.frame}
          submitLabel={t('common:actions.save')}
          cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.organisation(id)) }}
        >
          {conflict && <ConflictNotice {...conflict} />}
          <OrganisationFields of={edited} />
        </FormFrame>
      </Card>
    </>
  );
}
