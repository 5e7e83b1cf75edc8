import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useConflict } from '../../lib/use-conflict.ts';
import { useConflictWords } from '../../lib/use-conflict-words.ts';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedRow, type Recorded } from '../../lib/use-saving.ts';
import { ConflictNotice } from '../../ui/conflict-notice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { TextAreaField, TextField } from '../../ui/text-field.tsx';
import { updateSubgoal, type Subgoal } from './queries.ts';

interface SubgoalDialogProps {
  subgoal: Subgoal;
  onClose: () => void;
  record: (send: () => Promise<Recorded>) => Promise<void>;
}

interface Values {
  version: number;
  title: string;
  text: string;
}

const valuesOf = ({ version, title, text }: Subgoal): Values => ({ version, title, text });
const labels = { title: 'plans:subgoal.name', text: 'plans:subgoal.text' } as const;

/** Its title and text. When somebody was ahead, both versions come side by side. */
export function SubgoalDialog({ subgoal, onClose, record }: SubgoalDialogProps) {
  const { t } = useTranslation(['plans', 'common']);
  const slug = useSlug();
  const required = t('common:form.required');
  const form = useKeptForm<Values>({
    name: `subgoal:${subgoal.id}`,
    defaults: valuesOf(subgoal),
    fields: ['title', 'text'],
    check: ({ title, text }) => ({
      ...(title.trim() === '' && { title: required }),
      ...(text.trim() === '' && { text: required }),
    }),
    send: async (values) => {
      const body = { title: values.title.trim(), text: values.text.trim() };
      await record(() =>
        conflict.save(values, async (version) => {
          await updateSubgoal(slug, subgoal.id, version, body);
          return recordedRow();
        }),
      );
      onClose();
    },
  });
  const conflict = useConflict(form.form, subgoal, valuesOf);
  const words = useConflictWords(conflict.fields?.length === 0);
  return (
    <Dialog isOpen onClose={onClose} title={t('plans:subgoal.title')} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('plans:subgoal.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        {conflict.fields && (
          <ConflictNotice
            {...words}
            rows={conflict.fields.map(({ field, mine, theirs, take }) => ({
              id: field,
              label: t(labels[field as keyof typeof labels]),
              mine: String(mine),
              theirs: String(theirs),
              onTake: take,
            }))}
          />
        )}
        <TextField
          {...form.at('title')}
          {...form.form.register('title')}
          label={t('plans:subgoal.name')}
          maxLength={300}
        />
        <TextAreaField
          {...form.at('text')}
          {...form.form.register('text')}
          label={t('plans:subgoal.text')}
          rows={5}
          maxLength={4000}
        />
      </FormFrame>
    </Dialog>
  );
}
