import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useIdempotencyKey } from '../../lib/idempotency.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { askAdjustment, type AttentionRow } from './queries.ts';
import { useSavedAt } from './use-saved-at.ts';

/** Asks the contacts of an activity by mail what they will do about its risk. */
export function AskDialog({ row, title, onClose }: { row: AttentionRow; title: string; onClose: () => void }) {
  const { t } = useTranslation(['overview', 'common']);
  const slug = useSlug();
  const client = useQueryClient();
  const { key } = useIdempotencyKey();
  const [message, setMessage] = useState('');
  const savedAt = useSavedAt();
  const sending = useMutation({
    mutationFn: () => askAdjustment(slug, key(), row.activityId ?? '', message),
    onSuccess: () => client.invalidateQueries({ queryKey: ['activities', slug] }),
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('overview:attention.ask.title')} closeLabel={t('common:actions.close')}>
      <div className="sk-stack">
        <p>
          <strong>{title}</strong>
        </p>
        <p>{t('overview:attention.ask.text', { organisation: row.contact?.organisationName ?? '' })}</p>
        <TextAreaField
          label={t('overview:attention.ask.message')}
          optional={t('common:form.optional')}
          maxLength={1000}
          rows={3}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
        {sending.isError && <SavedNotice state="failed">{t('common:saved.failed')}</SavedNotice>}
        {sending.isSuccess ? (
          <SavedNotice state="saved">
            {t('overview:attention.ask.sent', { time: savedAt(sending.data.recordedAt) })}
          </SavedNotice>
        ) : (
          <div>
            <Button look="primary" busy={sending.isPending} onClick={() => sending.mutate()}>
              {t('overview:attention.ask.send')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
