import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import type { useSaving } from './use-saving.ts';

/** "Opgeslagen om 10.42 · Ongedaan maken", where it happened. */
export function SaveNotice({ of }: { of: Pick<ReturnType<typeof useSaving>, 'saving' | 'undo'> }) {
  const { t } = useTranslation(['common', 'activities']);
  const format = useFormat();
  const { membership } = useCoalition();
  const { saving, undo } = of;
  if (saving === null) return null;
  if (saving.state === 'busy') return <SavedNotice state="busy">{t('common:saved.busy')}</SavedNotice>;
  if (saving.state === 'failed') {
    const { again } = saving;
    return (
      <SavedNotice state="failed" action={again ? { label: t('common:actions.retry'), onPress: again } : undefined}>
        {saving.message}
      </SavedNotice>
    );
  }
  const time = saving.at === null ? null : format.time(saving.at, membership.timeZone);
  if (saving.state === 'undone') {
    return (
      <SavedNotice state="undone">
        {time === null ? t('activities:form.undone') : t('common:saved.undone', { time })}
      </SavedNotice>
    );
  }
  const { factId, takeBack, note } = saving;
  return (
    <SavedNotice
      state="saved"
      action={
        factId === null && takeBack === undefined
          ? undefined
          : { label: t('common:actions.undo'), onPress: () => void undo(saving) }
      }
    >
      {[note, time === null ? null : t('common:saved.at', { time })].filter(Boolean).join(' ')}
    </SavedNotice>
  );
}
