import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card } from '../../ui/card.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { OrganisationFields } from './organisation-fields.tsx';
import { inputOf, noTexts, textFields } from './organisation-texts.ts';
import { createOrganisation, removeOrganisation } from './write-organisation.ts';

/** Another organisation; that it was consulted or signed is recorded on its own page. */
export function NewOrganisationPage() {
  const { t } = useTranslation(['organisations', 'common']);
  const { membership } = useCoalition();
  const slug = membership.coalitionSlug;
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const kept = useKeptForm({
    name: 'new-organisation',
    defaults: noTexts,
    fields: textFields,
    check: ({ name }) => (name.trim() === '' ? { name: t('common:form.required') } : {}),
    send: (values, key) =>
      landing.createAndGo(() => createOrganisation(slug, inputOf(values), key), {
        page: ({ id }) => paths.organisation(id),
        list: paths.organisations(),
        remove: (made) => removeOrganisation(slug, made),
      }),
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
