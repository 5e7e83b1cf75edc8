import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useConflictNotice } from '../../lib/use-conflict-notice.ts';
import { useRowForm } from '../../lib/use-row-form.ts';
import type { Recorded } from '../../lib/use-saving.ts';
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
  const form = useRowForm<Subgoal, Values>({
    name: `subgoal:${subgoal.id}`,
    row: subgoal,
    valuesOf,
    fields: ['title', 'text'],
    check: ({ title, text }) => ({
      ...(title.trim() === '' && { title: required }),
      ...(text.trim() === '' && { text: required }),
    }),
    update: ({ title, text }, version) =>
      updateSubgoal(slug, subgoal.id, version, { title: title.trim(), text: text.trim() }),
    record: (send) => record(send).then(onClose),
  });
  const conflict = useConflictNotice(form.conflict, {
    label: (field) => t(labels[field as keyof typeof labels]),
    joinable: ['text'],
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('plans:subgoal.title')} closeLabel={t('common:actions.close')}>
      <FormFrame
        {...form.frame}
        submitLabel={t('plans:subgoal.save')}
        cancel={{ label: t('common:actions.cancel'), onPress: onClose }}
      >
        {conflict && <ConflictNotice {...conflict} />}
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
