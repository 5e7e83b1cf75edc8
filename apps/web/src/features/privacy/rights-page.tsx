import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { csvOf, download } from '../../lib/csv.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Notice } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { type Right, rightsQuery } from './queries.ts';
import './statements.css';

interface RightsPageProps {
  /** The head of the part of the settings that this is. */
  heading: (props: { title: string; lead: string; actions: ReactNode }) => ReactNode;
}

/** Who can reach the coalition, since when, and whether they still come: to be looked through once a year. */
export function RightsPage({ heading }: RightsPageProps) {
  const { t } = useTranslation('privacy', { keyPrefix: 'rights' });
  const { t: say } = useTranslation('privacy');
  const { membership } = useCoalition();
  const slug = membership.coalitionSlug;
  const { data: rights } = useSuspenseQuery(rightsQuery(slug));
  const queryClient = useQueryClient();
  const save = useExport(rights);
  const [chosen, setChosen] = useState<Right | null>(null);
  const [erased, setErased] = useState<string | null>(null);
  return (
    <div className="sk-stack">
      {heading({
        title: t('heading', { count: rights.length }),
        lead: t('lead'),
        actions: (
          <>
            <Button onClick={save.csv}>{t('csv')}</Button>
            <Button onClick={save.json}>{t('json')}</Button>
          </>
        ),
      })}
      {erased !== null && <Notice tone="good" title={say('erase.done', { name: erased })} live />}
      <RightsByRole rights={rights} onForget={setChosen} />
      {chosen && (
        <EraseDialog
          whom={{ slug, id: chosen.membershipId }}
          onClose={() => setChosen(null)}
          onErased={(name) => {
            setChosen(null);
            setErased(name);
            void queryClient.invalidateQueries({ queryKey: ['coalition', slug] });
          }}
        />
      )}
    </div>
  );
}

/** Those who may most come first: they are few, and matter most. Each role can be closed. */
const order = ['coordinator', 'reviewer', 'contact'] as const satisfies Right['role'][];

function RightsByRole({ rights, onForget }: { rights: Right[]; onForget: (right: Right) => void }) {
  const { t } = useTranslation(['privacy', 'words']);
  const columns = useColumns(onForget);
  const groups = order
    .map((role) => ({ role, members: rights.filter((right) => right.role === role) }))
    .filter(({ members }) => members.length > 0);
  return groups.map(({ role, members }) => {
    const title = t(`privacy:rights.of.${role}`, { count: members.length });
    return (
      <details key={role} open className="sk-rights">
        <summary>
          <h2>{title}</h2>
        </summary>
        <Card flush>
          <DataTable caption={title} columns={columns} rows={members} rowKey={({ membershipId }) => membershipId} />
        </Card>
      </details>
    );
  });
}

function useColumns(onForget: (right: Right) => void): DataColumn<Right>[] {
  const { t } = useTranslation(['privacy', 'words']);
  const format = useFormat();
  const { me, membership } = useCoalition();
  const day = (instant: string | null, otherwise: string) =>
    instant === null ? otherwise : format.day(format.dayOf(instant, membership.timeZone));
  return [
    {
      id: 'name',
      header: t('privacy:rights.name'),
      isRowHeader: true,
      cell: ({ name, email, isAdministrator }) => (
        <>
          {name}
          {isAdministrator && <span className="sk-quiet sk-rights__email"> {t('privacy:rights.administrator')}</span>}
          <br />
          <span className="sk-quiet sk-rights__email">{email}</span>
        </>
      ),
    },
    {
      id: 'organisations',
      header: t('privacy:rights.organisations'),
      cell: ({ organisations }) => (organisations.length === 0 ? null : format.list(organisations)),
    },
    {
      id: 'since',
      header: t('privacy:rights.since'),
      cell: ({ roleSince }) => day(roleSince, t('privacy:rights.unknown')),
    },
    {
      id: 'lastSeen',
      header: t('privacy:rights.lastSeen'),
      cell: ({ lastSeenAt }) => day(lastSeenAt, t('privacy:rights.never')),
    },
    {
      id: 'forget',
      header: t('privacy:rights.forgetTitle'),
      // Oneself is forgotten on one's own page.
      cell: (right) =>
        right.email === me.email ? null : (
          <Button
            look="link"
            onClick={() => onForget(right)}
            aria-label={t('privacy:rights.forgetOf', { name: right.name })}
          >
            {t('privacy:rights.forget')}
          </Button>
        ),
    },
  ];
}

function useExport(rights: Right[]): { csv: () => void; json: () => void } {
  const { t } = useTranslation(['privacy', 'words']);
  const { membership } = useCoalition();
  const today = useToday();
  const name = (extension: string) => `${t('privacy:rights.file')}-${membership.coalitionSlug}-${today}.${extension}`;
  const head = ['name', 'email', 'role', 'organisations', 'since', 'lastSeen', 'administratorColumn'] as const;
  const lines = () =>
    rights.map(({ name: person, email, role, organisations, roleSince, lastSeenAt, isAdministrator }) => [
      person,
      email,
      t(`words:role.${role}`),
      organisations.join(', '),
      roleSince,
      lastSeenAt,
      t(`privacy:rights.${isAdministrator ? 'yes' : 'no'}`),
    ]);
  return {
    csv: () => download(name('csv'), csvOf([head.map((column) => t(`privacy:rights.${column}`)), ...lines()])),
    json: () => download(name('json'), JSON.stringify(rights, null, 2), 'application/json'),
  };
}
