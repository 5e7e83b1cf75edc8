import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { useKeptForm } from '../../lib/use-kept-form.ts';
import { recordedFact, type useSaving } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { FormFrame } from '../../ui/form-frame.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import type { Fact, Pledge } from './queries.ts';
import { reviewAssessment } from './record-commitments.ts';

interface ReviewButtonsProps {
  assessmentId: string;
  verdict: NonNullable<Pledge['review']>['verdict'] | null;
  saving: ReturnType<typeof useSaving>;
  onQuestion: () => void;
}

/** What the coordinator can say to it. */
export function ReviewButtons({ assessmentId, verdict, saving, onQuestion }: ReviewButtonsProps) {
  const { t } = useTranslation('commitments');
  const slug = useSlug();
  const confirm = () =>
    void saving.recordHere((key) =>
      reviewAssessment(slug, assessmentId, { verdict: 'confirmed' }, key).then(recordedFact),
    );
  return (
    <div className="sk-row">
      {verdict !== 'confirmed' && (
        <Button onClick={confirm} busy={saving.isBusy} icon={<Icon name="check" size={16} />}>
          {t('review.confirm')}
        </Button>
      )}
      <Button onClick={onQuestion} icon={<Icon name="question" size={16} />}>
        {t('review.question')}
      </Button>
    </div>
  );
}

interface QuestionFormProps {
  assessmentId: string;
  record: (send: () => Promise<Fact>) => Promise<void>;
  onCancel: () => void;
}

/** A question about an assessment: it goes to the contacts of the organisation by mail. */
export function QuestionForm({ assessmentId, record, onCancel }: QuestionFormProps) {
  const { t } = useTranslation(['commitments', 'common']);
  const slug = useSlug();
  const { form, frame, at } = useKeptForm({
    name: `question:${assessmentId}`,
    defaults: { note: '' },
    fields: ['note'],
    check: ({ note }) => (note.trim() === '' ? { note: t('common:form.required') } : {}),
    send: ({ note }, key) =>
      record(() => reviewAssessment(slug, assessmentId, { verdict: 'questioned', note: note.trim() }, key)),
  });
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.querySelector('textarea')?.focus(), []);
  return (
    <FormFrame
      {...frame}
      submitLabel={t('commitments:review.send')}
      cancel={{ label: t('common:actions.cancel'), onPress: onCancel }}
    >
      <div ref={field}>
        <TextAreaField
          {...at('note')}
          {...form.register('note')}
          label={t('commitments:review.note')}
          description={t('commitments:review.noteDescription')}
          maxLength={2000}
        />
      </div>
    </FormFrame>
  );
}
