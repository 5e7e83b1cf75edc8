import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { useLanding } from '../../lib/landing.tsx';
import { localeOf } from '../../lib/language.ts';
import { usePaths } from '../../lib/paths.ts';
import { useKeptForm, type KeptForm } from '../../lib/use-kept-form.ts';
import { recordedRow } from '../../lib/use-saving.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckList, type CheckListItem } from '../../ui/check-list.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { FormDate } from '../../ui/form-date.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { coverageQuery, type Coverage } from './queries.ts';
import { pledgeMany, removePledges } from './record-commitments.ts';

interface Values {
  organisationIds: string[];
  commitmentIds: string[];
  signedOn: string | null;
  signatoryFunction: string;
}

/** Many partners take on many commitments at once. */
export function AddPledgesPage() {
  const { t } = useTranslation(['planning', 'commitments', 'common']);
  const { membership } = useCoalition();
  const paths = usePaths();
  const { data: coverage } = useSuspenseQuery(coverageQuery(membership.coalitionSlug, null));
  const canChoose = coverage.items.length > 0 && coverage.organisations.length > 0;
  return (
    <>
      <PageHeading
        documentTitle={`${t('planning:pledges.title')} · ${membership.coalitionName}`}
        context={
          <Breadcrumbs
            label={t('common:nav.breadcrumbs')}
            steps={[{ label: t('commitments:title'), href: paths.commitments() }]}
          />
        }
        lead={canChoose && t('planning:pledges.lead')}
      >
        {t('planning:pledges.title')}
      </PageHeading>
      <Card>{canChoose ? <PledgesForm coverage={coverage} /> : <FirstOthers coverage={coverage} />}</Card>
    </>
  );
}

/** What has to be there before anybody can take on anything, and the way to it. */
function FirstOthers({ coverage: { items, organisations } }: { coverage: Coverage }) {
  const { t } = useTranslation('planning');
  const paths = usePaths();
  const missing = items.length > 0 ? 'Partners' : organisations.length > 0 ? 'Commitments' : 'Both';
  return (
    <EmptyState
      title={t('pledges.needs')}
      action={
        <div className="sk-row">
          {missing !== 'Partners' && (
            <ButtonLink href={paths.newCommitment()} look="primary">
              {t('commitment.create')}
            </ButtonLink>
          )}
          {missing !== 'Commitments' && (
            <ButtonLink href={paths.newOrganisation()} look={missing === 'Both' ? 'secondary' : 'primary'}>
              {t('pledges.newPartner')}
            </ButtonLink>
          )}
        </div>
      }
    >
      {t(`pledges.needs${missing}`)}
    </EmptyState>
  );
}

function PledgesForm({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation(['planning', 'common']);
  const { membership } = useCoalition();
  const slug = membership.coalitionSlug;
  const today = useToday();
  const paths = usePaths();
  const { go } = useNavigation();
  const locale = localeOf(useLanguage());
  const landing = useLanding();
  const form = useKeptForm<Values>({
    name: 'add-pledges',
    defaults: {
      organisationIds: [],
      commitmentIds: coverage.items.map(({ id }) => id),
      signedOn: today,
      signatoryFunction: '',
    },
    fields: ['organisationIds', 'commitmentIds', 'signedOn', 'signatoryFunction'],
    check: ({ organisationIds, commitmentIds, signedOn }) => ({
      ...(organisationIds.length === 0 && { organisationIds: t('planning:pledges.chooseOne') }),
      ...(commitmentIds.length === 0 && { commitmentIds: t('planning:pledges.chooseOne') }),
      ...(signedOn === null && { signedOn: t('common:form.required') }),
    }),
    send: ({ signedOn, signatoryFunction, ...chosen }, key) =>
      landing.saveAndGo(async () => {
        const body = { ...chosen, signedOn: signedOn ?? today, signatoryFunction: signatoryFunction.trim() || null };
        const made = await pledgeMany(slug, body, key);
        const { items, alreadyThere } = made;
        const ids = items.map(({ id }) => id);
        if (ids.length === 0) return { at: null, factId: null, note: t('planning:pledges.nothingNew') };
        const note = alreadyThere > 0 ? t('planning:pledges.alreadyThere', { count: alreadyThere }) : undefined;
        return { ...recordedRow(made, () => removePledges(slug, ids)), note };
      }, paths.commitments()),
  });
  return (
    <FormFrame
      {...form.frame}
      submitLabel={t('planning:pledges.save')}
      cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.commitments()) }}
    >
      <Choices
        of={form}
        name="commitmentIds"
        legend={t('planning:pledges.commitments')}
        items={coverage.items.map(({ id, position, title }) => ({ id, label: `${position}. ${title}` }))}
      />
      <Choices
        of={form}
        name="organisationIds"
        legend={t('planning:pledges.organisations')}
        items={coverage.organisations.map(({ id, name }) => ({ id, label: name }))}
      />
      <FormDate
        {...form.at('signedOn')}
        control={form.form.control}
        name="signedOn"
        label={t('planning:pledges.signedOn')}
        locale={locale}
      />
      <TextField
        {...form.at('signatoryFunction')}
        {...form.form.register('signatoryFunction')}
        label={t('planning:pledges.signatory')}
        description={t('planning:pledges.signatoryHint')}
        optional={t('common:form.optional')}
        maxLength={200}
      />
    </FormFrame>
  );
}

interface ChoicesProps {
  of: KeptForm<Values>;
  name: 'organisationIds' | 'commitmentIds';
  legend: string;
  items: CheckListItem[];
}

function Choices({ of: { form, at }, name, legend, items }: ChoicesProps) {
  const { t } = useTranslation('planning');
  const chosen = form.watch(name);
  const set = (ids: string[]) => form.setValue(name, ids, { shouldDirty: true });
  const isAll = chosen.length === items.length;
  return (
    <FieldGroup {...at(name)} legend={legend}>
      <div>
        <Button look="link" onClick={() => set(isAll ? [] : items.map(({ id }) => id))}>
          {t(isAll ? 'pledges.none' : 'pledges.all')}
        </Button>
      </div>
      <CheckList items={items} value={chosen} onChange={set} />
    </FieldGroup>
  );
}
