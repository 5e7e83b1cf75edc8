import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationStatuses } from '#domain';
import { useCoalition } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useSearchText } from '../../lib/use-search-text.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { Link } from '../../ui/link.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { TableTools } from '../../ui/table-tools.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { countStatuses, matchPartners, ofStatus, sortPartners } from './arrange-partners.ts';
import { ExportPartners } from './export-partners.tsx';
import type { OrganisationSearch } from './organisation-search.ts';
import { OrganisationViews } from './organisation-views.tsx';
import './organisations.css';
import { PartnersTable } from './partners-table.tsx';
import { partnersQuery, type Partner } from './queries.ts';
import { useMay } from './use-may.ts';
import { capital, useOrganisationWords } from './use-organisation-words.ts';

/** Who takes part; what is chosen stands in the address. */
export function OrganisationsPage({ search, tools }: { search: OrganisationSearch; tools?: ReactNode }) {
  const { t } = useTranslation(['organisations', 'common']);
  const { membership, asOf } = useCoalition();
  const { data: partners } = useSuspenseQuery(partnersQuery(membership.coalitionSlug, asOf));
  const paths = usePaths();
  const may = useMay();
  const { sentence, lead } = useAnswer(partners);
  const matching = matchPartners(partners, search.q);
  const shown = sortPartners(ofStatus(matching, search.status), search.sort);
  return (
    <>
      <PageHeading
        documentTitle={`${t('organisations:title')} · ${membership.coalitionName}`}
        context={t('organisations:title')}
        lead={lead}
        actions={
          may.create && (
            <ButtonLink href={paths.newOrganisation()} look={partners.length === 0 ? 'primary' : 'secondary'}>
              {t('organisations:new')}
            </ButtonLink>
          )
        }
      >
        {sentence}
      </PageHeading>
      <div className="sk-stack">
        <OrganisationViews current="partners" />
        {partners.length > 0 && (
          <>
            <TableTools
              chips={<StatusChips search={search} matching={matching} />}
              search={<SearchText search={search} />}
            />
            <div className="sk-row sk-no-print">
              {tools}
              <ExportPartners partners={shown} search={search} />
            </div>
          </>
        )}
        {shown.length > 0 ? (
          <PartnersTable partners={shown} search={search} />
        ) : (
          <Card flush>
            <EmptyState
              title={t(partners.length === 0 ? 'organisations:empty.title' : 'organisations:empty.noMatch')}
              action={
                partners.length > 0 && <Link href={paths.organisations()}>{t('common:actions.clearFilters')}</Link>
              }
            >
              {partners.length === 0 && t('organisations:empty.text')}
            </EmptyState>
          </Card>
        )}
      </div>
    </>
  );
}

/** "33 organisaties dachten mee, 25 tekenden." Who left is said apart. */
function useAnswer(partners: Partner[]): { sentence: string; lead: string } {
  const { t } = useTranslation('organisations');
  // Who left did think along, or sign: that stays so, and that they left is said beside it.
  const consulted = partners.filter(({ consultedOn }) => consultedOn !== null).length;
  const signed = partners.filter(({ signedOn }) => signedOn !== null).length;
  const { left } = countStatuses(partners);
  const pledged = partners.filter(({ pledgeCount, leftOn }) => pledgeCount > 0 && leftOn === null);
  const officers = pledged.filter(({ attentionOfficer }) => attentionOfficer !== null).length;
  const sentence = () => {
    if (partners.length === 0) return t('empty.title');
    if (consulted === 0 && signed === 0) return t('answer.none', { count: partners.length });
    if (consulted === 0) return t('answer.signedOnly', { count: signed });
    return `${t('answer.consulted', { count: consulted })}, ${t('answer.signed', { count: signed })}.`;
  };
  const lead = [
    pledged.length > 0
      ? t(officers === 0 ? 'answer.officersNone' : 'answer.officers', { count: pledged.length, number: officers })
      : '',
    left > 0 ? t('answer.left', { count: left }) : '',
  ];
  return { sentence: sentence(), lead: lead.filter((part) => part !== '').join(' ') || t('lead') };
}

function StatusChips({ search, matching }: { search: OrganisationSearch; matching: Partner[] }) {
  const { t } = useTranslation('organisations');
  const paths = usePaths();
  const words = useOrganisationWords();
  const counts = countStatuses(matching);
  const chips = organisationStatuses
    .filter((status) => counts[status] > 0 || search.status === status)
    .map((status) => ({
      id: status,
      label: capital(words.status(status)),
      count: counts[status],
      href: paths.organisations({ ...search, status: search.status === status ? null : status }),
      isCurrent: search.status === status,
    }));
  const all = {
    id: 'all',
    label: t('filter.all'),
    count: counts.all,
    href: paths.organisations({ ...search, status: null }),
    isCurrent: search.status === undefined,
  };
  return <FilterChips label={t('filter.label')} chips={[all, ...chips]} />;
}

function SearchText({ search }: { search: OrganisationSearch }) {
  const { t } = useTranslation('organisations');
  const { go } = useNavigation();
  const paths = usePaths();
  const find = useCallback(
    (q: string) => go(paths.organisations({ ...search, q }), { replace: true, keepScroll: true }),
    [go, paths, search],
  );
  const [text, setText] = useSearchText(search.q ?? '', find);
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
