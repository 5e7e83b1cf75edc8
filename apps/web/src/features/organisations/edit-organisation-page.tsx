import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useConflict } from '../../lib/use-conflict.ts';
import { useConflictWords } from '../../lib/use-conflict-words.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
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
  const [row] = useState<Organisation>(data);
  const paths = usePaths();
  const { go } = useNavigation();
  const queryClient = useQueryClient();
  const kept = useKeptForm<OrganisationTexts & { version: number }>({
    name: `edit-organisation:${id}`,
    defaults: textsOf(row),
    fields: textFields,
    check: ({ name }) => (name.trim() === '' ? { name: t('common:form.required') } : {}),
    send: async (values) => {
      await conflict.save(values, (version) => updateOrganisation(slug, { id, version }, inputOf(values)));
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
      go(paths.organisation(id), { replace: true });
    },
  });
  const conflict = useConflict(kept.form, row, textsOf);
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
          {...kept.frame}
          submitLabel={t('common:actions.save')}
          cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.organisation(id)) }}
        >
          {conflict.fields && <Versions fields={conflict.fields} />}
          <OrganisationFields of={kept} />
        </FormFrame>
      </Card>
    </>
  );
}

type Fields = NonNullable<
  ReturnType<typeof useConflict<Organisation, OrganisationTexts & { version: number }>>['fields']
>;

function Versions({ fields }: { fields: Fields }) {
  const { t } = useTranslation('organisations');
  const words = useConflictWords(fields.length === 0);
  return (
    <ConflictNotice
      {...words}
      rows={fields.map(({ field, mine, theirs, take }) => ({
        id: field,
        label: t(`form.${field as keyof OrganisationTexts}`),
        mine: String(mine),
        theirs: String(theirs),
        onTake: take,
      }))}
    />
  );
}
