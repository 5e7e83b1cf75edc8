import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#domain';
import { useSlug, useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { useIdempotencyKey } from '../../lib/idempotency.ts';
import { localeOf } from '../../lib/language.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type AttentionRow, snooze } from './queries.ts';

/** Puts a row away until a day, with a reason that others can read. */
export function SnoozeDialog({ row, title, onClose }: { row: AttentionRow; title: string; onClose: () => void }) {
  const { t } = useTranslation(['overview', 'common']);
  const slug = useSlug();
  const today = useToday();
  const client = useQueryClient();
  const { key, renew } = useIdempotencyKey();
  const [until, setUntil] = useState<string | null>(addDays(today, 14));
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const locale = localeOf(useLanguage());
  const tooEarly = until === null || until <= today;
  const missing = reason.trim() === '';
  const saving = useMutation({
    mutationFn: () => snooze(slug, key(), { row: row.key, until: until ?? '', reason }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['overview', slug] });
      onClose();
    },
    onError: renew,
  });
  const save = () => {
    setTried(true);
    if (!tooEarly && !missing) saving.mutate();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('overview:attention.snooze.title')}
      closeLabel={t('common:actions.close')}
    >
      <form
        className="sk-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p>
          <strong>{title}</strong>
        </p>
        <DateField
          label={t('overview:attention.snooze.until')}
          value={until}
          min={addDays(today, 1)}
          locale={locale}
          onChange={setUntil}
          error={isTried && tooEarly ? t('common:form.required') : undefined}
        />
        <TextField
          label={t('overview:attention.snooze.reason')}
          description={t('overview:attention.snooze.reasonHelp')}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={isTried && missing ? t('common:form.required') : undefined}
        />
        {saving.isError && <SavedNotice state="failed">{t('common:saved.failed')}</SavedNotice>}
        <div>
          <Button type="submit" look="primary" busy={saving.isPending}>
            {t('overview:attention.snooze.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
