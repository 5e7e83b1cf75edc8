import { useTranslation } from 'react-i18next';
import { planOutcomes } from '#domain';
import { useSlug } from '../../lib/coalition.tsx';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import type { Recorded } from '../../lib/use-saving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { SegmentedChoice } from '../../ui/segmented-choice.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import { outcomeTones } from './outcome-tones.ts';
import { evaluate, type Outcome } from './queries.ts';

export interface Judged {
  kind: 'subgoal' | 'activity';
  id: string;
  title: string;
  outcome: Outcome | null;
  text: string | null;
  suggestion: Outcome | null;
}

interface JudgeDialogProps {
  planId: string;
  item: Judged;
  onClose: () => void;
  record: (send: () => Promise<Recorded>) => Promise<void>;
}

interface Values {
  outcome: Outcome | null;
  text: string;
}

/** What became of one subgoal or activity, and why. */
export function JudgeDialog({ planId, item, onClose, record }: JudgeDialogProps) {
  const { t } = useTranslation(['planning', 'common']);
  const slug = useSlug();
  const isSubgoal = item.kind === 'subgoal';
  const needsText = (outcome: Outcome | null) => isSubgoal || outcome === 'stops';
  const form = useKeptForm<Values>({
    name: `judge:${planId}:${item.id}`,
    defaults: { outcome: item.outcome ?? item.suggestion, text: item.text ?? '' },
    fields: ['outcome', 'text'],
    check: ({ outcome, text }) => ({
      ...(outcome === null && { outcome: t('planning:evaluation.choose') }),
      ...(needsText(outcome) && text.trim() === '' && { text: t('common:form.required') }),
    }),
    send: async ({ outcome, text }, key) => {
      if (outcome === null) return;
      const about = isSubgoal ? { subgoalIds: [item.id] } : { activityIds: [item.id] };
      await record(() => evaluate(slug, planId, { ...about, outcome, text: text.trim() || null }, key));
      onClose();
    },
  });
  const outcome = form.form.watch('outcome');
  return (
    <Dialog isOpen onClose={onClose} title={item.title} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('planning:evaluation.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <div id={form.at('outcome').id} tabIndex={-1}>
          <SegmentedChoice
            legend={t('planning:evaluation.outcome')}
            options={planOutcomes.map((value) => ({
              value,
              label: t(`planning:evaluation.${isSubgoal ? 'subgoalOutcome' : 'activityOutcome'}.${value}`),
              tone: outcomeTones[value],
            }))}
            value={outcome}
            onChange={(value) => form.form.setValue('outcome', value, { shouldDirty: true })}
            error={form.at('outcome').error}
          />
        </div>
        <TextAreaField
          {...form.at('text')}
          {...form.form.register('text')}
          label={t(isSubgoal ? 'planning:evaluation.subgoalText' : 'planning:evaluation.activityText')}
          description={isSubgoal ? t('planning:evaluation.subgoalHint') : undefined}
          optional={needsText(outcome) ? undefined : t('common:form.optional')}
          rows={isSubgoal ? 6 : 3}
          maxLength={4000}
        />
      </FormFrame>
    </Dialog>
  );
}
