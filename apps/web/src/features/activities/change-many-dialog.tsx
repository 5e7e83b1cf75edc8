import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import type { Recorded } from '../../lib/use-saving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import {
  changeActivities,
  previewChange,
  undoChange,
  type ActivityChange,
  type ActivityChanges,
} from './activity-changes.ts';
import { ChangeManyFields } from './change-many-fields.tsx';
import { changeFields, changeOf, isWholeNumber, noChange, type ChangeValues } from './change-many-values.ts';
import { ChangePreview } from './change-preview.tsx';
import './change-many.css';
import type { Activity } from './queries.ts';

interface Props {
  activities: Activity[];
  onClose: () => void;
  record: (send: () => Promise<Recorded>) => Promise<void>;
}

/** First what is to change, then what becomes of each; only then anything is recorded. */
export function ChangeManyDialog({ activities, onClose, record }: Props) {
  const { t } = useTranslation(['activityChanges', 'common']);
  const slug = useSlug();
  const [asked, setAsked] = useState<{ change: ActivityChange; preview: ActivityChanges } | null>(null);
  const ids = activities.map(({ id }) => id);
  const kept = useKeptForm<ChangeValues>({
    name: 'change-many',
    defaults: noChange,
    fields: changeFields,
    check: (values) => {
      const { activityIds: _ids, reason: _reason, ...changes } = changeOf(values, ids);
      const isWrong = values.days === 'shift' && !isWholeNumber(values.shiftDays);
      if (isWrong) return { shiftDays: t('activityChanges:wholeNumber') };
      return Object.keys(changes).length === 0 ? { to: t('activityChanges:nothing') } : {};
    },
    send: async (values) => {
      const change = changeOf(values, ids);
      setAsked({ change, preview: await previewChange(slug, change) });
    },
  });
  const send = (onlyIfAll: boolean, key: string) =>
    record(async () => {
      const done = await changeActivities(slug, { ...asked!.change, onlyIfAll }, key);
      // Somebody may have been ahead since the preview: what became of it is what is told.
      const told = [
        t('activityChanges:done', { count: done.changed }),
        ...(done.refused > 0 ? [t('activityChanges:notDone', { count: done.refused })] : []),
      ];
      const takeBack = done.id === null ? undefined : () => undoChange(slug, done.id!);
      return { at: done.recordedAt, factId: null, takeBack, note: told.join(' ') };
    });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t('activityChanges:title', { count: ids.length })}
      closeLabel={t('common:actions.close')}
    >
      {asked === null ? (
        <FormFrame
          {...kept.frame}
          submitLabel={t('activityChanges:look')}
          cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
        >
          <ChangeManyFields of={kept} />
        </FormFrame>
      ) : (
        <ChangePreview preview={asked.preview} onBack={() => setAsked(null)} send={send} />
      )}
    </Dialog>
  );
}
