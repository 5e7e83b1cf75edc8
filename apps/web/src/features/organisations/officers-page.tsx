import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { fold } from '../../lib/fold.ts';
import { usePaths } from '../../lib/paths.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { OrganisationViews } from './organisation-views.tsx';
import './organisations.css';
import { officersQuery, partnersQuery, type Officer } from './queries.ts';
import { useOrganisationWords } from './use-organisation-words.ts';

/** Whom to ask where: made for all members to find each other. */
export function OfficersPage({ search: { q } }: { search: { q?: string } }) {
  const { t } = useTranslation('members');
  const { membership, asOf } = useCoalition();
  const slug = membership.coalitionSlug;
  const { data: officers } = useSuspenseQuery(officersQuery(slug, asOf));
  const { data: partners } = useSuspenseQuery(partnersQuery(slug, asOf));
  const columns = useColumns();
  const wanted = fold(q ?? '');
  const shown = officers.filter(({ organisation }) => fold(organisation.name).includes(wanted));
  const expected = partners.filter(({ pledgeCount, leftOn }) => pledgeCount > 0 && leftOn === null);
  const without = expected.filter(({ attentionOfficer }) => attentionOfficer === null);
  return (
    <>
      <PageHeading
        documentTitle={`${t('officers.title')} · ${membership.coalitionName}`}
        context={t('officers.title')}
        lead={t('officers.lead')}
      >
        {t('officers.answer', { count: officers.length })}
      </PageHeading>
      <div className="sk-stack">
        <OrganisationViews current="officers" />
        <search className="sk-organisation-tools sk-no-print">
          <SearchText q={q ?? ''} />
        </search>
        <Card flush>
          <DataTable
            caption={t('officers.title')}
            columns={columns}
            rows={shown}
            rowKey={({ organisation }) => organisation.id}
            empty={<EmptyState title={t(officers.length === 0 ? 'officers.none' : 'officers.noMatch')} />}
          />
        </Card>
        {without.length > 0 && (
          <p className="sk-quiet">
            {t('officers.without', { count: without.length })} {without.map(({ name }) => name).join(', ')}.
          </p>
        )}
      </div>
    </>
  );
}

function useColumns(): DataColumn<Officer>[] {
  const { t } = useTranslation(['members', 'common']);
  const paths = usePaths();
  const words = useOrganisationWords();
  return useMemo(
    () => [
      { id: 'name', header: t('members:officers.name'), isRowHeader: true, cell: ({ name }) => name },
      {
        id: 'organisation',
        header: t('members:officers.organisation'),
        cell: ({ organisation: { id, name, isExample } }) => (
          <span>
            <Link href={paths.organisation(id)}>{name}</Link> {isExample && <Badge>{t('common:example')}</Badge>}
          </span>
        ),
      },
      {
        id: 'email',
        header: t('members:officers.email'),
        cell: ({ email }) => (
          <Link href={`mailto:${email}`} className="sk-breakable">
            {email}
          </Link>
        ),
      },
      {
        id: 'since',
        header: t('members:officers.since'),
        cell: ({ since }) => <span className="sk-quiet">{words.day(since)}</span>,
      },
    ],
    [t, paths, words],
  );
}

function SearchText({ q }: { q: string }) {
  const { t } = useTranslation('organisations');
  const { go } = useNavigation();
  const paths = usePaths();
  const find = useCallback(
    (wanted: string) => go(paths.attentionOfficers({ q: wanted }), { replace: true, keepScroll: true }),
    [go, paths],
  );
  const [text, setText] = useSearchText(q, find);
  return (
    <TextField
      label={t('filter.search')}
      type="search"
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
