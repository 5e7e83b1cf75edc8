import { useTranslation } from 'react-i18next';
import { addDays } from '#domain';
import { useSlug, useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedFact, type Recorded } from '../../lib/use-saving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormDate } from '../../ui/form-date.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type AttentionRow, snooze } from './queries.ts';

interface SnoozeDialogProps {
  row: AttentionRow;
  title: string;
  onClose: () => void;
  record: (send: () => Promise<Recorded>, note?: string) => Promise<void>;
}

interface Values {
  until: string | null;
  reason: string;
}

/** Puts a row away until a day, with a reason that others can read. */
export function SnoozeDialog({ row, title, onClose, record }: SnoozeDialogProps) {
  const { t } = useTranslation(['overview', 'common']);
  const slug = useSlug();
  const today = useToday();
  const locale = localeOf(useLanguage());
  const tomorrow = addDays(today, 1);
  const required = t('common:form.required');
  const form = useKeptForm<Values>({
    name: `snooze:${row.key}`,
    defaults: { until: addDays(today, 14), reason: '' },
    fields: ['until', 'reason'],
    check: ({ until, reason }) => ({
      ...(until === null && { until: required }),
      ...(until !== null && until <= today && { until: t('overview:attention.snooze.notLater') }),
      ...(reason.trim() === '' && { reason: required }),
    }),
    send: async ({ until, reason }, key) => {
      const body = { row: row.key, until: until ?? tomorrow, reason: reason.trim() };
      await record(() => snooze(slug, key, body).then(recordedFact), t('overview:attention.snooze.away', { title }));
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('overview:attention.snooze.title')}
      closeLabel={t('common:actions.close')}
    >
      <FormFrame
        {...form.frame}
        submitLabel={t('overview:attention.snooze.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <p>
          <strong>{title}</strong>
        </p>
        <FormDate
          {...form.at('until')}
          control={form.form.control}
          name="until"
          label={t('overview:attention.snooze.until')}
          min={tomorrow}
          locale={locale}
        />
        <TextField
          {...form.at('reason')}
          {...form.form.register('reason')}
          label={t('overview:attention.snooze.reason')}
          description={t('overview:attention.snooze.reasonHelp')}
          maxLength={1000}
        />
      </FormFrame>
    </Dialog>
  );
}
