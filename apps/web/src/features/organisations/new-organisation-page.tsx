import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card } from '../../ui/card.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { OrganisationFields } from './organisation-fields.tsx';
import { inputOf, noTexts, textFields } from './organisation-texts.ts';
import { createOrganisation } from './write-organisation.ts';

/** Another organisation; that it was consulted or signed is recorded on its own page. */
export function NewOrganisationPage() {
  const { t } = useTranslation(['organisations', 'common']);
  const { membership } = useCoalition();
  const slug = membership.coalitionSlug;
  const paths = usePaths();
  const { go } = useNavigation();
  const queryClient = useQueryClient();
  const kept = useKeptForm({
    name: 'new-organisation',
    defaults: noTexts,
    fields: textFields,
    check: ({ name }) => (name.trim() === '' ? { name: t('common:form.required') } : {}),
    send: async (values, key) => {
      const { id } = await createOrganisation(slug, inputOf(values), key);
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
      go(paths.organisation(id), { replace: true });
    },
  });
  return (
    <>
      <PageHeading
        documentTitle={`${t('organisations:new')} · ${membership.coalitionName}`}
        context={
          <Breadcrumbs
            label={t('common:nav.breadcrumbs')}
            steps={[{ label: t('organisations:title'), href: paths.organisations() }]}
          />
        }
        lead={t('common:form.allRequired')}
      >
        {t('organisations:new')}
      </PageHeading>
      <Card>
        <FormFrame
          {...kept.frame}
          submitLabel={t('organisations:create')}
          cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.organisations()) }}
        >
          <OrganisationFields of={kept} />
        </FormFrame>
      </Card>
    </>
  );
}
