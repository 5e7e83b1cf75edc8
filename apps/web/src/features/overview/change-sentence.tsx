import { Trans, useTranslation } from 'react-i18next';
import { useToday } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import type { Together } from './group-changes.ts';
import type { Change } from './queries.ts';

/** One change as a sentence, with what changed in bold. */
export function ChangeSentence({ change }: { change: Change }) {
  const { t } = useTranslation(['overview', 'words']);
  const format = useFormat();
  const today = useToday();
  const word = (value: string | null | undefined) => wordOf(change.kind, value, t as never);
  const number = (value: number | null | undefined) => (value == null ? '' : format.number(value));
  const isCount = change.kind.startsWith('participation');
  const values = {
    activity: change.activityTitle ?? '',
    organisation: change.organisationName ?? '',
    commitment: change.commitmentTitle ?? '',
    indicator: change.indicatorName ?? '',
    task: change.taskTitle ?? '',
    from: change.fromValue === undefined ? word(change.from) : number(change.fromValue),
    to:
      change.kind === 'taskPostponed' && change.to
        ? format.dayMonth(change.to, today)
        : change.toValue === undefined
          ? word(change.to)
          : number(change.toValue),
    ...(isCount && change.toValue != null ? { count: change.toValue } : {}),
  };
  return (
    <>
      <Trans
        ns="overview"
        i18nKey={`since.changes.${keyOf(change)}` as never}
        values={values}
        components={{ b: <strong /> }}
        tOptions={{ interpolation: { escapeValue: false } }}
      />
      {change.byTimeAlone && <span className="sk-quiet"> · {t('overview:since.byTime')}</span>}
    </>
  );
}

export function TogetherSentence({ together }: { together: Together }) {
  const format = useFormat();
  const { organisations, activities, participants } = together;
  return (
    <Trans
      ns="overview"
      i18nKey="since.changes.participationsTogether"
      values={{ organisations, activities, to: format.number(participants) }}
      components={{ b: <strong /> }}
    />
  );
}

/** Some kinds read otherwise when something appeared, went or is not known. */
function keyOf({ kind, from, to, toValue }: Change): string {
  if (kind === 'signalChanged' && !from) return 'signalAppeared';
  if (kind === 'appointmentChanged') return to ? 'appointed' : 'appointmentEnded';
  if (kind === 'measurementRecorded' && toValue === null) return 'measurementUnknown';
  if (kind === 'organisationStatusChanged' || (kind === 'organisationAdded' && to)) {
    return (
      { consulted: 'organisationConsulted', signed: 'organisationSigned', left: 'organisationLeft' }[to ?? ''] ??
      'organisationAdded'
    );
  }
  return kind;
}

/** The Dutch or English word of a lifecycle, signal or stage. */
function wordOf(kind: Change['kind'], value: string | null | undefined, t: (key: string) => string): string {
  if (!value) return '';
  if (kind === 'lifecycleChanged') return t(`words:lifecycle.${value}`);
  if (kind === 'signalChanged') return t(`words:signal.${value}`);
  if (kind === 'stageChanged') return t(`words:stage.${value}`);
  return value;
}
