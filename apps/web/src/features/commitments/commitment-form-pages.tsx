import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { useLanding } from '../../lib/landing.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useConflictNotice } from '../../lib/use-conflict-notice.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { useRowForm } from '../../lib/use-row-form.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Card } from '../../ui/card.tsx';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { CommitmentFields } from './commitment-fields.tsx';
import {
  commitmentFaults,
  commitmentFields,
  commitmentInput,
  commitmentTexts,
  noCommitmentTexts,
  type CommitmentTexts,
} from './commitment-texts.ts';
import type { Commitment } from './queries.ts';
import { createCommitment, removeCommitment, updateCommitment } from './record-commitments.ts';

const labels = {
  title: 'commitment.name',
  shortTitle: 'commitment.shortName',
  text: 'commitment.text',
  points: 'commitment.points',
} as const;

/** Another commitment, in the current plan. */
export function NewCommitmentPage() {
  const { t } = useTranslation(['planning', 'common']);
  const { membership } = useCoalition();
  const slug = membership.coalitionSlug;
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const kept = useKeptForm<CommitmentTexts>({
    name: 'new-commitment',
    defaults: noCommitmentTexts,
    fields: commitmentFields,
    check: (values) => commitmentFaults(values, t('common:form.required')),
    send: (values, key) =>
      landing.createAndGo(() => createCommitment(slug, commitmentInput(values), key), {
        page: ({ id }) => paths.commitment(id),
        list: paths.commitments(),
        remove: (made) => removeCommitment(slug, made),
      }),
  });
  return (
    <Page title={t('planning:commitment.createTitle')} lead={t('planning:commitment.createLead')}>
      <FormFrame
        {...kept.frame}
        submitLabel={t('planning:commitment.createSave')}
        cancel={{ label: t('common:actions.cancel'), onPress: () => go(paths.commitments()) }}
      >
        <CommitmentFields of={kept} />
      </FormFrame>
    </Page>
  );
}

/** Its texts and points. When somebody was ahead, both versions come side by side. */
export function EditCommitmentPage({ commitment }: { commitment: Commitment }) {
  const { t } = useTranslation(['planning', 'common']);
  const { membership } = useCoalition();
  const slug = membership.coalitionSlug;
  const paths = usePaths();
  const { go } = useNavigation();
  const landing = useLanding();
  const home = paths.commitment(commitment.id);
  const form = useRowForm<Commitment, CommitmentTexts>({
    name: `commitment:${commitment.id}`,
    row: commitment,
    valuesOf: commitmentTexts,
    fields: commitmentFields,
    check: (values) => commitmentFaults(values, t('common:form.required')),
    update: (values, version) => updateCommitment(slug, commitment.id, version, commitmentInput(values)),
    record: (send) => landing.saveAndGo(send, home),
  });
  const conflict = useConflictNotice(form.conflict, {
    label: (field) => t(`planning:${labels[field as keyof typeof labels]}`),
    show: (field, value) =>
      field === 'points'
        ? (value as CommitmentTexts['points']).map(({ text }) => text).join('\n')
        : String(value ?? ''),
    joinable: ['text'],
  });
  return (
    <Page
      title={t('planning:commitment.editTitle')}
      lead={t('planning:commitment.editLead')}
      step={{ label: commitment.title, href: home }}
    >
      <FormFrame
        {...form.frame}
        submitLabel={t('planning:commitment.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: () => go(home) }}
      >
        {conflict && <ConflictNotice {...conflict} />}
        <CommitmentFields of={form} />
      </FormFrame>
    </Page>
  );
}

interface PageProps {
  title: string;
  lead: string;
  step?: { label: string; href: string };
  children: ReactNode;
}

function Page({ title, lead, step, children }: PageProps) {
  const { t } = useTranslation(['commitments', 'common']);
  const { membership } = useCoalition();
  const paths = usePaths();
  const first = { label: t('commitments:title'), href: paths.commitments() };
  return (
    <>
      <PageHeading
        documentTitle={`${title} · ${membership.coalitionName}`}
        context={<Breadcrumbs label={t('common:nav.breadcrumbs')} steps={step ? [first, step] : [first]} />}
        lead={`${lead} ${t('common:form.allRequired')}`}
      >
        {title}
      </PageHeading>
      <Card>{children}</Card>
    </>
  );
}
