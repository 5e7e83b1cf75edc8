import { useTranslation } from 'react-i18next';
import { can } from '#domain';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { Delivery } from './queries.ts';

const tones: Record<Delivery['state'], Tone> = {
  waiting: 'unknown',
  sent: 'good',
  failed: 'bad',
  sentAgain: 'info',
};

interface DeliveriesTableProps {
  deliveries: Delivery[];
  onAgain: (id: string) => void;
  isBusy: boolean;
}

/** One mail per row; on a phone every row is a card. */
export function DeliveriesTable({ deliveries, onAgain, isBusy }: DeliveriesTableProps) {
  const { t } = useTranslation('deliveries');
  const columns = useColumns(onAgain, isBusy);
  return (
    <div className="sk-table-scroll">
      <DataTable caption={t('table')} columns={columns} rows={deliveries} rowKey={({ id }) => id} isSorted />
    </div>
  );
}

function useColumns(onAgain: (id: string) => void, isBusy: boolean): DataColumn<Delivery>[] {
  const { t } = useTranslation('deliveries');
  const { membership, asOf } = useCoalition();
  const paths = usePaths();
  const format = useFormat();
  const today = useToday();
  const { timeZone } = membership;
  const moment = (instant: string) =>
    t('moment', {
      day: format.dayMonth(format.dayOf(instant, timeZone), today),
      time: format.time(instant, timeZone),
    });
  const mayAgain =
    asOf === null &&
    can({ roles: [membership.role], membershipId: membership.id, organisationIds: [] }, 'mail.sendAgain');
  return [
    {
      id: 'subject',
      header: t('column.subject'),
      isRowHeader: true,
      cell: ({ subject, about }) => (about === null ? t(`subject.${subject}`) : t(`subjectOf.${subject}`, { about })),
    },
    {
      id: 'recipient',
      header: t('column.recipient'),
      cell: ({ membershipId, organisationId, recipient }) => {
        const name = recipient ?? '–';
        if (organisationId !== null)
          return (
            <>
              {t('mailboxOf')} <Link href={paths.organisation(organisationId)}>{name}</Link>
            </>
          );
        return membershipId === null ? name : <Link href={paths.member(membershipId)}>{name}</Link>;
      },
    },
    { id: 'createdAt', header: t('column.createdAt'), cell: ({ createdAt }) => moment(createdAt) },
    {
      id: 'state',
      header: t('column.state'),
      cell: (delivery) => (
        <>
          <StatusChip tone={tones[delivery.state]} bare>
            {t(`state.${delivery.state}`)}
          </StatusChip>{' '}
          <span className="sk-small">{whyOf(delivery)}</span>
        </>
      ),
    },
    {
      id: 'again',
      header: t('column.again'),
      cell: ({ id, state, recipient }) =>
        state === 'failed' && mayAgain ? (
          <Button
            look="link"
            busy={isBusy}
            onClick={() => onAgain(id)}
            aria-label={t('again.actionFor', { name: recipient ?? '–' })}
          >
            {t('again.action')}
          </Button>
        ) : null,
    },
  ];

  function whyOf({ state, failure, replyCode, attempts, nextAttemptAt, finishedAt }: Delivery): string {
    if (state === 'sent') return finishedAt === null ? '' : moment(finishedAt);
    if (state === 'failed' || state === 'sentAgain') {
      const why = failure === null ? '' : t(`failure.${failure}`);
      return replyCode === null ? why : `${why} (${replyCode})`;
    }
    return attempts && nextAttemptAt ? t('triedAgain', { count: attempts, moment: moment(nextAttemptAt) }) : '';
  }
}
