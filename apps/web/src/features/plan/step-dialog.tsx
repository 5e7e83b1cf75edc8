import { useTranslation } from 'react-i18next';
import { planStates, type PlanTransition } from '#domain';
import { useSlug, useToday } from '../../lib/coalition.tsx';
import { useLanguage } from '../../lib/i18n.ts';
import { localeOf } from '../../lib/language.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedFact, type Recorded } from '../../lib/use-saving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormDate } from '../../ui/form-date.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { takeStep, type Plan } from './queries.ts';

interface StepDialogProps {
  plan: Pick<Plan, 'id'>;
  step: PlanTransition;
  onClose: () => void;
  record: (send: () => Promise<Recorded>) => Promise<void>;
}

interface Values {
  effectiveOn: string | null;
  reason: string;
}

/** A step on, from a day; a step back, with why. */
export function StepDialog({ plan, step: { from, to, reasonRequired }, onClose, record }: StepDialogProps) {
  const { t } = useTranslation(['planning', 'common']);
  const slug = useSlug();
  const today = useToday();
  const locale = localeOf(useLanguage());
  const isBack = planStates.indexOf(to) < planStates.indexOf(from);
  const required = t('common:form.required');
  const form = useKeptForm<Values>({
    name: `plan-step:${plan.id}:${to}`,
    defaults: { effectiveOn: today, reason: '' },
    fields: ['effectiveOn', 'reason'],
    check: ({ effectiveOn, reason }) => ({
      ...(effectiveOn === null && { effectiveOn: required }),
      ...(reasonRequired && reason.trim() === '' && { reason: required }),
    }),
    send: async ({ effectiveOn, reason }, key) => {
      const body = { to, effectiveOn: effectiveOn ?? today, reason: reason.trim() || null };
      await record(() => takeStep(slug, plan.id, body, key).then(recordedFact));
      onClose();
    },
  });
  const title = isBack
    ? t(`planning:step.back.${to as 'draft' | 'adopted' | 'inEvaluation'}`)
    : t(`planning:step.dialog.${to as 'adopted' | 'inEvaluation' | 'closed'}`);
  return (
    <Dialog isOpen onClose={onClose} title={title} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={isBack ? title : t(`planning:step.${to as 'adopted' | 'inEvaluation' | 'closed'}`)}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        {!isBack && <p>{t(`planning:step.explain.${to}`)}</p>}
        <FormDate
          {...form.at('effectiveOn')}
          control={form.form.control}
          name="effectiveOn"
          label={t('planning:step.on')}
          locale={locale}
        />
        <TextAreaField
          {...form.at('reason')}
          {...form.form.register('reason')}
          label={t('planning:step.why')}
          optional={reasonRequired ? undefined : t('common:form.optional')}
          maxLength={1000}
        />
      </FormFrame>
    </Dialog>
  );
}
