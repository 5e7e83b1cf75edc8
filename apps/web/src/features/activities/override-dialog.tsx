import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ReportedSignal } from '#domain';
import { useSlug } from '../../lib/coalition.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedChoice } from '../../ui/segmented-choice.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { toneOf } from './activity-tone.ts';
import { FormFrame } from '../../ui/form-frame.tsx';
import { recordingsOf } from './record-activity.ts';
import type { RecordDialogProps } from './transition-dialog.tsx';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedFact } from '../../lib/use-saving.ts';

interface Values {
  signal: ReportedSignal | null;
  reason: string;
}

const signals: ReportedSignal[] = ['onCourse', 'atRisk', 'stuck'];

/** The coordinator judges otherwise, and says why. */
export function OverrideDialog({ activity, onClose, record }: RecordDialogProps) {
  const { t } = useTranslation(['activities', 'common']);
  const slug = useSlug();
  const form = useKeptForm<Values>({
    name: `override:${activity.id}`,
    defaults: { signal: null, reason: '' },
    fields: ['signal', 'reason'],
    check: ({ signal, reason }) => ({
      ...(signal === null && { signal: t('activities:checkIn.chooseSignal') }),
      ...(reason.trim() === '' && { reason: t('common:form.required') }),
    }),
    send: async ({ signal, reason }, key) => {
      if (signal === null) return;
      await record(() => recordingsOf(slug, activity.id).override({ signal, reason }, key).then(recordedFact));
    },
    done: onClose,
  });
  const { field } = useController({ control: form.form.control, name: 'signal' });
  const { id, error } = form.at('signal');
  return (
    <Dialog isOpen onClose={onClose} title={t('activities:override.title')} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('common:actions.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <p className="sk-quiet">{t('activities:override.intro')}</p>
        <div id={id} tabIndex={-1}>
          <SegmentedChoice
            legend={t('activities:override.signal')}
            options={signals.map((value) => ({ value, label: t(`activities:checkIn.${value}`), tone: toneOf(value) }))}
            value={field.value}
            onChange={field.onChange}
            error={error}
          />
        </div>
        <TextAreaField
          {...form.at('reason')}
          {...form.form.register('reason')}
          label={t('activities:override.reason')}
          maxLength={1000}
        />
      </FormFrame>
    </Dialog>
  );
}
