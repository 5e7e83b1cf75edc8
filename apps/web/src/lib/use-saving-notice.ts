import { useTranslation } from 'react-i18next';
import { useCoalition } from './coalition.tsx';
import { useFormat } from './use-format.ts';
import type { Saving, Undoable } from './use-saving.ts';

/** What `SavedNotice` shows: "Opgeslagen om 10.42 · Ongedaan maken". */
export interface SavingNotice {
  state: Saving['state'];
  children: string;
  action?: { label: string; onPress: () => void } | { label: string; href: string };
}

/** What became of it, in words. */
export function useSavingNotice(
  saving: Saving | null,
  takeBack: (what: Undoable) => Promise<void>,
): SavingNotice | null {
  const { t } = useTranslation('common');
  const format = useFormat();
  const { timeZone } = useCoalition().membership;
  const time = (at: string) => format.time(at, timeZone);
  switch (saving?.state) {
    case undefined:
      return null;
    case 'busy':
      return { state: 'busy', children: t('saved.busy') };
    case 'failed': {
      const { message, again, signIn } = saving;
      if (signIn) return { state: 'failed', children: message, action: { label: t('form.signIn'), href: signIn } };
      const retry = again && { label: t('actions.retry'), onPress: again };
      return { state: 'failed', children: message, ...(retry && { action: retry }) };
    }
    case 'undone': {
      const children = saving.at === null ? t('saved.undoneDone') : t('saved.undone', { time: time(saving.at) });
      return { state: 'undone', children };
    }
    case 'saved': {
      const { at, factId, takeBack: own, note } = saving;
      const when = at === null ? note === undefined && t('saved.done') : t('saved.at', { time: time(at) });
      const children = [note, when].filter(Boolean).join(' ');
      if (factId === null && own === undefined) return { state: 'saved', children };
      const undo = { label: t('actions.undo'), onPress: () => void takeBack(saving) };
      return { state: 'saved', children, action: undo };
    }
  }
}
