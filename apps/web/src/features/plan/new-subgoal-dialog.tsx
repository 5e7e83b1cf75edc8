import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedRow, type Recorded } from '../../lib/use-saving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextAreaField, TextField } from '../../ui/text-field.tsx';
import { createSubgoal, removeSubgoal, type Plan } from './queries.ts';

interface NewSubgoalProps {
  plan: Plan;
  onClose: () => void;
  record: (send: () => Promise<Recorded>) => Promise<void>;
}

/** Another subgoal, in this plan. */
export function NewSubgoalDialog({ plan, onClose, record }: NewSubgoalProps) {
  const { t } = useTranslation(['planning', 'common']);
  const slug = useSlug();
  const required = t('common:form.required');
  const form = useKeptForm({
    name: `new-subgoal:${plan.id}`,
    defaults: { title: '', text: '' },
    fields: ['title', 'text'],
    check: ({ title, text }) => ({
      ...(title.trim() === '' && { title: required }),
      ...(text.trim() === '' && { text: required }),
    }),
    send: async ({ title, text }, key) => {
      const body = { title: title.trim(), text: text.trim(), planId: plan.id };
      await record(async () => {
        const made = await createSubgoal(slug, body, key);
        return recordedRow(made, () => removeSubgoal(slug, made));
      });
      onClose();
    },
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('planning:subgoal.addTitle')} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('planning:subgoal.addSave')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        <TextField
          {...form.at('title')}
          {...form.form.register('title')}
          label={t('planning:subgoal.name')}
          maxLength={300}
        />
        <TextAreaField
          {...form.at('text')}
          {...form.form.register('text')}
          label={t('planning:subgoal.text')}
          rows={5}
          maxLength={4000}
        />
      </FormFrame>
    </Dialog>
  );
}
