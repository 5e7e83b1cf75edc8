import { useTranslation } from 'react-i18next';
import type { AssessedStage, MyItem, MyPledge } from './queries.ts';
import { TextsForm } from './texts-form.tsx';
import type { Line } from './use-answer-line.ts';
import { usePlace } from './use-place.ts';

interface EvidenceFormProps {
  item: MyItem;
  /** As it was before it was answered. */
  pledge: MyPledge;
  said: { stage: AssessedStage; evidence?: string | null };
  line: Line;
}

/** What shows the stage, or the answer to the coordinator's question. It takes the place of the assessment just given. */
export function EvidenceForm({ item, pledge, said, line }: EvidenceFormProps) {
  const { t } = useTranslation('myItems');
  const { draftName } = usePlace(item);
  const { isQuestioned, points } = pledge;
  return (
    <TextsForm
      draft={draftName('evidence')}
      fields={[
        {
          name: 'evidence',
          label: isQuestioned ? t('stage.answer') : t('stage.evidence'),
          description: t('stage.evidenceHint'),
        },
      ]}
      saved={{ evidence: said.evidence ?? '' }}
      saveLabel={t('stage.save')}
      maxLength={4000}
      isSaved={line.saving?.state === 'saved'}
      onSave={(texts) => {
        const body = { stage: said.stage, evidence: texts.evidence.trim() || null, points };
        return line.give({ type: 'assessment', id: pledge.id, body }, null);
      }}
    />
  );
}
