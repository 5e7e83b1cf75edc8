import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { FormDate } from './form-fields.tsx';
import { recordingsOf } from './record-activity.ts';
import type { RecordDialogProps } from './transition-dialog.tsx';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedFact } from '../../lib/use-saving.ts';

interface Values {
  startsOn: string | null;
  endsOn: string | null;
  reason: string;
}

/** Another period, with why. */
export function ScheduleDialog({ activity, onClose, record }: RecordDialogProps) {
  const { t } = useTranslation(['activities', 'activityForms', 'common']);
  const slug = useSlug();
  const form = useKeptForm<Values>({
    name: `schedule:${activity.id}`,
    defaults: { startsOn: activity.startsOn, endsOn: activity.endsOn, reason: '' },
    fields: ['startsOn', 'endsOn', 'reason'],
    check: ({ startsOn, endsOn }) =>
      startsOn !== null && endsOn !== null && endsOn < startsOn ? { endsOn: t('activityForms:endBeforeStart') } : {},
    send: async ({ reason, ...period }, key) => {
      const body = { ...period, reason: reason.trim() || null };
      await record(() => recordingsOf(slug, activity.id).schedule(body, key).then(recordedFact));
    },
    done: onClose,
  });
  const { control, register } = form.form;
  const optional = t('common:form.optional');
  return (
    <Dialog isOpen onClose={onClose} title={t('activities:schedule.title')} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('common:actions.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <p className="sk-quiet">{t('activities:schedule.hint')}</p>
        <FormDate
          {...form.at('startsOn')}
          control={control}
          name="startsOn"
          label={t('activities:schedule.startsOn')}
          optional={optional}
        />
        <FormDate
          {...form.at('endsOn')}
          control={control}
          name="endsOn"
          label={t('activities:schedule.endsOn')}
          optional={optional}
        />
        <TextAreaField
          {...form.at('reason')}
          {...register('reason')}
          label={t('activities:schedule.reason')}
          optional={optional}
          maxLength={1000}
        />
      </FormFrame>
    </Dialog>
  );
}
