import { useTranslation } from 'react-i18next';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Badge } from '../../ui/badge.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import type { Member, Task } from './queries.ts';
import { useMay } from './use-may.ts';

interface MembersTableProps {
  members: Member[];
  isEnded: boolean;
  /** The open ones of everybody. */
  tasks: Task[];
}

/** One person per row; on a phone every row is a card. */
export function MembersTable({ members, isEnded, tasks }: MembersTableProps) {
  const { t } = useTranslation('settings');
  const columns = useColumns(isEnded, tasks);
  return (
    <div className="sk-table-scroll">
      <DataTable caption={t('people.table')} columns={columns} rows={members} rowKey={({ id }) => id} isSorted />
    </div>
  );
}

function useColumns(isEnded: boolean, tasks: Task[]): DataColumn<Member>[] {
  const { t } = useTranslation(['settings', 'words', 'common']);
  const { membership } = useCoalition();
  const paths = usePaths();
  const format = useFormat();
  const today = useToday();
  const may = useMay();
  const role: DataColumn<Member> = {
    id: 'role',
    header: t('settings:people.roleColumn'),
    cell: (member) => t(`words:role.${member.role}`),
  };
  const organisations: DataColumn<Member> = {
    id: 'organisations',
    header: t('settings:people.organisations'),
    cell: (member) =>
      member.organisations.length === 0 ? '–' : format.list(member.organisations.map(({ name }) => name)),
  };
  const email: DataColumn<Member> = {
    id: 'email',
    header: t('settings:people.email'),
    cell: (member) =>
      member.email === null ? (
        '–'
      ) : (
        <Link href={`mailto:${member.email}`} className="sk-breakable">
          {member.email}
        </Link>
      ),
  };
  const endedOn: DataColumn<Member> = {
    id: 'endedOn',
    header: t('settings:people.endedOn'),
    cell: (member) => member.endedOn !== null && format.dayMonth(member.endedOn, today),
  };
  const openTasks: DataColumn<Member> = {
    id: 'openTasks',
    header: t('settings:people.openTasks'),
    align: 'end',
    cell: ({ id }) => {
      const count = tasks.filter(({ assigneeMember }) => assigneeMember?.id === id).length;
      return count === 0 ? '–' : <strong>{count}</strong>;
    },
  };
  const name: DataColumn<Member> = {
    id: 'name',
    header: t('settings:people.name'),
    isRowHeader: true,
    cell: (member) => (
      <>
        {may.write(member) ? (
          <Link href={paths.member(member.id)} look="plain">
            {member.name}
          </Link>
        ) : (
          member.name
        )}{' '}
        {member.id === membership.id && <span className="sk-small">({t('settings:people.you')})</span>}{' '}
        {member.isExample && <Badge>{t('common:example')}</Badge>}
      </>
    ),
  };
  return [name, role, organisations, ...(isEnded ? [endedOn, openTasks] : [email])];
}
