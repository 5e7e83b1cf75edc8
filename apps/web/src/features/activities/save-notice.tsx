import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import type { useSaving } from './use-saving.ts';

/** "Opgeslagen om 10.42 · Ongedaan maken", where it happened. */
export function SaveNotice({ of }: { of: Pick<ReturnType<typeof useSaving>, 'saving' | 'undo'> }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const { membership } = useCoalition();
  const { saving, undo } = of;
  if (saving === null) return null;
  if (saving.state === 'busy') return <SavedNotice state="busy">{t('saved.busy')}</SavedNotice>;
  if (saving.state === 'failed') {
    const { again } = saving;
    return (
      <SavedNotice state="failed" action={again ? { label: t('actions.retry'), onPress: again } : undefined}>
        {saving.message}
      </SavedNotice>
    );
  }
  const time = saving.at === null ? null : format.time(saving.at, membership.timeZone);
  if (saving.state === 'undone')
    return <SavedNotice state="undone">{t('saved.undone', { time: time ?? '' })}</SavedNotice>;
  const { factId, note } = saving;
  return (
    <SavedNotice
      state="saved"
      action={factId === null ? undefined : { label: t('actions.undo'), onPress: () => void undo(factId) }}
    >
      {[note, time === null ? null : t('saved.at', { time })].filter(Boolean).join(' ')}
    </SavedNotice>
  );
}
