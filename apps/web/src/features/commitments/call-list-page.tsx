import { useSuspenseQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Badge } from '../../ui/badge.tsx';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { callList, type CallLine, type Missing } from './call-list.ts';
import './call-list-page.css';
import { ExportCalls } from './export-calls.tsx';
import { matrixFilters, type CommitmentSearch } from './commitment-search.ts';
import { matchRows, ofFilter } from './matrix-rows.ts';
import { contactsQuery, coverageQuery, officersQuery, partnersQuery } from './queries.ts';

/** Whom to call about what; made to be printed and ticked off. */
export function CallListPage({ search, tools }: { search: CommitmentSearch; tools?: ReactNode }) {
  const { t } = useTranslation(['commitments', 'callList', 'common']);
  const { membership, asOf } = useCoalition();
  const slug = membership.coalitionSlug;
  const paths = usePaths();
  const format = useFormat();
  const [{ data: coverage }, { data: partners }, { data: officers }, { data: contacts }] = useSuspenseQueries({
    queries: [coverageQuery(slug, asOf), partnersQuery(slug, asOf), officersQuery(slug, asOf), contactsQuery(slug)],
  });
  const matching = matchRows(coverage.organisations, search.q);
  const listOf = (filter: CommitmentSearch['filter']) =>
    callList({ items: coverage.items, rows: ofFilter(matching, filter), partners, officers, contacts });
  const lines = listOf(search.filter);
  const chip = (id: string, label: string, filter: CommitmentSearch['filter'] | null) => ({
    id,
    label,
    count: listOf(filter ?? undefined).length,
    href: paths.callList({ q: search.q, filter }),
    isCurrent: (search.filter ?? null) === filter,
  });
  const chips = matrixFilters
    .filter((filter) => filter !== 'gaps')
    .map((filter) => chip(filter, t(`commitments:filter.${filter}`), filter))
    .filter(({ count, isCurrent }) => count > 0 || isCurrent);
  return (
    <>
      <PageHeading
        documentTitle={`${t('callList:title')} · ${membership.coalitionName}`}
        context={
          <Breadcrumbs
            label={t('common:nav.breadcrumbs')}
            steps={[{ label: t('commitments:title'), href: paths.commitments() }]}
          />
        }
        contextAside={t('common:date.standOf', { day: format.day(coverage.asOf) })}
        lead={t('callList:lead')}
        actions={
          lines.length > 0 && (
            <>
              {tools}
              <ExportCalls lines={lines} search={search} />
              <Button look="primary" onClick={() => window.print()}>
                {t('common:actions.print')}
              </Button>
            </>
          )
        }
      >
        {t('callList:answer', { count: lines.length })}
      </PageHeading>
      <div className="sk-stack">
        <div className="sk-no-print">
          <FilterChips
            label={t('commitments:filter.label')}
            chips={[chip('all', t('commitments:filter.all'), null), ...chips]}
          />
        </div>
        <Card flush>
          {lines.length === 0 ? (
            <NobodyToCall hasPledges={coverage.items.some(({ denominator }) => denominator > 0)} />
          ) : (
            <ul className="sk-list">
              {lines.map((line) => (
                <CallRow key={line.row.id} line={line} />
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  );
}

/** All is well, or there is nothing to call about yet. */
function NobodyToCall({ hasPledges }: { hasPledges: boolean }) {
  const { t } = useTranslation('callList');
  return hasPledges ? (
    <EmptyState title={t('empty')} />
  ) : (
    <EmptyState title={t('noCommitments')}>{t('noCommitmentsText')}</EmptyState>
  );
}

function CallRow({ line: { row, phone, mailbox, people, missing } }: { line: CallLine }) {
  const { t } = useTranslation(['commitments', 'callList', 'common']);
  const paths = usePaths();
  return (
    <li className="sk-call">
      <span className="sk-call__tick" aria-hidden="true" />
      <div>
        <h2 className="sk-call__name">
          <Link href={paths.organisation(row.id)} look="plain">
            {row.name}
          </Link>{' '}
          {row.isExample && <Badge>{t('common:example')}</Badge>}
        </h2>
        <ul className="sk-list sk-call__missing">
          {missing.map((each) => (
            <li key={each.kind}>
              <MissingLine missing={each} />
            </li>
          ))}
        </ul>
      </div>
      <div className="sk-call__reach">
        {people.map(({ name, email, isOfficer }) => (
          <p key={name + email}>
            {name}
            {isOfficer && <span className="sk-quiet"> · {t('callList:officer')}</span>}
            {email !== null && (
              <>
                <br />
                <Link href={`mailto:${email}`}>{email}</Link>
              </>
            )}
          </p>
        ))}
        {people.length === 0 && <p className="sk-quiet">{t('callList:nobody')}</p>}
        {phone !== null && (
          <p>
            <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Link>
          </p>
        )}
        {mailbox !== null && (
          <p>
            <Link href={`mailto:${mailbox}`}>{mailbox}</Link>
          </p>
        )}
      </div>
    </li>
  );
}

/** "Nog nooit ingevuld: 1, 3 en 4". */
function MissingLine({ missing: { kind, positions } }: { missing: Missing }) {
  const { t } = useTranslation(['commitments', 'callList']);
  const format = useFormat();
  if (kind === 'officer') return t('callList:missing.officer');
  return t(`callList:missing.${kind}`, { count: positions.length, numbers: format.list(positions.map(String)) });
}
