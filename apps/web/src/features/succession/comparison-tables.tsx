import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useFormat } from '../../lib/use-format.ts';
import { capital } from '../../lib/use-number-word.ts';
import { Card, Section } from '../../ui/card.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import type { Tone } from '../../ui/tone.ts';
import { outcomeTones, statusTones } from './outcome-tones.ts';
import type { Comparison } from './queries.ts';

type Change = Comparison['subgoals'][number]['change'];
type Activity = Comparison['activities'][number];
type Indicator = Comparison['indicators'][number];

type Side = Comparison['earlier'];

const changeTones: Record<Change, Tone> = { kept: 'info', added: 'good', dropped: 'ended' };

export function ComparedSubgoals({ items }: { items: Comparison['subgoals'] }) {
  const { t } = useTranslation('planning');
  const change = useChangeColumn<Comparison['subgoals'][number]>();
  const outcome = useOutcomeColumn<Comparison['subgoals'][number]>();
  return (
    <Compared
      title={t('comparison.subgoals')}
      columns={[
        { id: 'title', header: t('comparison.what'), cell: ({ title }) => title, isRowHeader: true },
        change,
        outcome,
      ]}
      rows={items}
    />
  );
}

export function ComparedCommitments({ items }: { items: Comparison['commitments'] }) {
  const { t } = useTranslation('planning');
  const paths = usePaths();
  const change = useChangeColumn<Comparison['commitments'][number]>();
  return (
    <Compared
      title={t('comparison.commitments')}
      columns={[
        {
          id: 'title',
          header: t('comparison.what'),
          cell: ({ id, title }) => <Link href={paths.commitment(id)}>{title}</Link>,
          isRowHeader: true,
        },
        change,
      ]}
      rows={items}
    />
  );
}

export function ComparedActivities({ comparison: { earlier, later, activities } }: { comparison: Comparison }) {
  const { t } = useTranslation(['planning', 'words']);
  const paths = usePaths();
  const change = useChangeColumn<Activity>('activityChange');
  const outcome = useOutcomeColumn<Activity>();
  const absent = useAbsence();
  const lifecycle = (side: Side, value: Activity['earlier'], isThere: boolean) =>
    value === null ? absent(side, isThere) : capital(t(`words:lifecycle.${value}`));
  return (
    <Compared
      title={t('planning:comparison.activities')}
      columns={[
        {
          id: 'title',
          header: t('planning:comparison.what'),
          cell: ({ id, title }) => <Link href={paths.activity(id)}>{title}</Link>,
          isRowHeader: true,
        },
        change,
        {
          id: 'earlier',
          header: earlier.title,
          cell: (row) => lifecycle(earlier, row.earlier, row.change !== 'added'),
        },
        { id: 'later', header: later.title, cell: (row) => lifecycle(later, row.later, row.change !== 'dropped') },
        outcome,
      ]}
      rows={activities}
      hasMoved={(row) => isElsewhere(row.earlier, row.later)}
    />
  );
}

export function ComparedIndicators({ comparison: { earlier, later, indicators } }: { comparison: Comparison }) {
  const { t } = useTranslation('planning');
  const paths = usePaths();
  const change = useChangeColumn<Indicator>();
  return (
    <Compared
      title={t('comparison.indicators')}
      columns={[
        {
          id: 'title',
          header: t('comparison.what'),
          cell: ({ id, name }) => <Link href={paths.indicator(id)}>{name}</Link>,
          isRowHeader: true,
        },
        change,
        {
          id: 'earlier',
          header: earlier.title,
          cell: (row) => <Position unit={row.unit} at={row.earlier} side={earlier} isThere={row.change !== 'added'} />,
        },
        {
          id: 'later',
          header: later.title,
          cell: (row) => <Position unit={row.unit} at={row.later} side={later} isThere={row.change !== 'dropped'} />,
        },
      ]}
      rows={indicators}
      hasMoved={(row) => isElsewhere(row.earlier, row.later)}
    />
  );
}

interface PositionProps {
  unit: Indicator['unit'];
  at: Indicator['earlier'];
  side: Side;
  isThere: boolean;
}

/** Where an indicator stood: its status in a word, and the value with its day. */
function Position({ unit, at, side, isThere }: PositionProps) {
  const { t } = useTranslation('words');
  const format = useFormat();
  const today = useToday();
  const absent = useAbsence();
  if (at === null) return absent(side, isThere);
  return (
    <span className="sk-comparison__position">
      <StatusChip bare tone={statusTones[at.status]}>
        {capital(t(`indicatorStatus.${at.status}`))}
      </StatusChip>
      {at.value !== null && at.measuredOn !== null && (
        <span className="sk-small">
          {`${unit === 'percent' ? format.percent(at.value) : format.number(at.value)} · ${format.dayMonth(at.measuredOn, today)}`}
        </span>
      )}
    </span>
  );
}

/** Why there is nothing to show: the plan does not have it, or has not begun. */
function useAbsence() {
  const { t } = useTranslation('planning');
  return ({ shownOn }: Side, isThere: boolean) => (
    <span className="sk-quiet">{t(isThere && shownOn === null ? 'comparison.notBegun' : 'comparison.absent')}</span>
  );
}

interface ComparedProps<Row> {
  title: string;
  columns: DataColumn<Row>[];
  rows: Row[];
  /** Whether the plans differ in it, beside what was taken up and what was dropped. */
  hasMoved?: (row: Row) => boolean;
}

/** What differs is shown; what is the same in both stands folded away under it, and counted. */
function Compared<Row extends { id: string; change: Change }>({ title, rows, hasMoved, ...rest }: ComparedProps<Row>) {
  const { t } = useTranslation('planning');
  const differs = (row: Row) => row.change !== 'kept' || hasMoved?.(row) === true;
  const [different, same] = [rows.filter(differs), rows.filter((row) => !differs(row))];
  const table = (caption: string, some: Row[]) => (
    <DataTable caption={caption} rows={some} rowKey={({ id }) => id} isSorted empty={null} {...rest} />
  );
  return (
    <Section title={title}>
      <Card flush>
        {rows.length === 0 && <p className="sk-quiet sk-comparison__none">{t('comparison.nothing')}</p>}
        {different.length > 0 && table(title, different)}
        {rows.length > 0 && different.length === 0 && (
          <p className="sk-quiet sk-comparison__none">{t('comparison.noDifference')}</p>
        )}
        {same.length > 0 && (
          <details className="sk-comparison__same">
            <summary>{t('comparison.same', { count: same.length })}</summary>
            {table(`${title}: ${t('comparison.same', { count: same.length })}`, same)}
          </details>
        )}
      </Card>
    </Section>
  );
}

/** An activity is in another phase, or an indicator stands elsewhere, as far as both plans have something to tell. */
const isElsewhere = <At,>(earlier: At | null, later: At | null) =>
  earlier !== null && later !== null && JSON.stringify(earlier) !== JSON.stringify(later);

function useChangeColumn<Row extends { change: Change }>(
  words: 'change' | 'activityChange' = 'change',
): DataColumn<Row> {
  const { t } = useTranslation('planning');
  return {
    id: 'change',
    header: t('comparison.changeHeader'),
    cell: ({ change }): ReactNode => (
      <StatusChip bare tone={changeTones[change]}>
        {capital(t(`comparison.${words}.${change}`))}
      </StatusChip>
    ),
  };
}

function useOutcomeColumn<Row extends Pick<Activity, 'outcome' | 'text' | 'change'>>(): DataColumn<Row> {
  const { t } = useTranslation(['planning', 'words']);
  return {
    id: 'outcome',
    header: t('planning:comparison.outcome'),
    cell: ({ outcome, text, change }): ReactNode => {
      if (change === 'added') return null;
      if (outcome === null) return <span className="sk-quiet">{t('planning:comparison.notJudged')}</span>;
      return (
        <>
          <StatusChip bare tone={outcomeTones[outcome]}>
            {capital(t(`words:planOutcome.${outcome}`))}
          </StatusChip>
          {text !== null && <p className="sk-evaluation__text sk-small">{text}</p>}
        </>
      );
    },
  };
}
