import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assessedStages } from '#domain';
import { capital } from '../../lib/use-number-word.ts';
import { StageGlyph, type StageFill } from '../../ui/stage-glyph.tsx';
import { AskedNote } from './asked-note.tsx';
import { BigChoice, BigChoices } from './big-choice.tsx';
import { EvidenceForm } from './evidence-form.tsx';
import { LineNotice } from './line-notice.tsx';
import type { AssessedStage, MyItem, MyPledge, Stage } from './queries.ts';
import { StageSteps } from './stage-steps.tsx';
import { useAnswerLine } from './use-answer-line.ts';

/** How far one is with a commitment: still the same in one press, or further in two. */
export function PledgeBody({ item, pledge }: { item: MyItem; pledge: MyPledge }) {
  const { t } = useTranslation(['myItems', 'words', 'commitments']);
  const line = useAnswerLine(item, 'stage');
  const [isChoosing, setChoosing] = useState(pledge.stage === 'unknown');
  // What was asked stays while one answers.
  const [asked] = useState(pledge);
  const [isSame, setSame] = useState(false);
  const present = useRef<HTMLDivElement>(null);
  const said = line.answer?.type === 'assessment' ? line.answer.body : null;
  const stage = said?.stage ?? pledge.stage;
  const say = (next: AssessedStage, evidence: string | null) => {
    if (isChoosing) present.current?.focus();
    setChoosing(false);
    if (said?.stage === next) return;
    setSame(next === stage);
    // Notes at the points stay; what showed the stage before does not show another one.
    const body = { stage: next, evidence, points: pledge.points };
    void line.give({ type: 'assessment', id: pledge.id, body }, null);
  };
  return (
    <>
      {asked.isQuestioned && <AskedNote words={asked.question}>{t('myItems:asked.pledge')}</AskedNote>}
      <div ref={present} tabIndex={-1} className="sk-my-stage">
        <StageSteps stage={stage} />
        <p>
          <strong>{capital(t(`words:stage.${stage}`))}.</strong> {t(`commitments:stageMeaning.${stage}`)}
        </p>
      </div>
      {pledge.stage !== 'unknown' && (
        <BigChoices label={pledge.title}>
          <BigChoice
            tone="unknown"
            isSaid={said !== null && isSame}
            onPress={() => say(stage as AssessedStage, pledge.evidence)}
          >
            {t('myItems:stage.same')}
          </BigChoice>
          <BigChoice isOpen={isChoosing} onPress={() => setChoosing(!isChoosing)}>
            {t(stage === 'embedded' ? 'myItems:stage.other' : 'myItems:stage.further')}
          </BigChoice>
        </BigChoices>
      )}
      {isChoosing && <StageChoice stage={stage} onChoose={(next) => say(next, null)} />}
      <LineNotice notice={line.notice} />
      {said && <EvidenceForm key={said.stage} item={item} pledge={asked} said={said} line={line} />}
    </>
  );
}

/** The five stages in plain words; to press one is to say it. */
function StageChoice({ stage, onChoose }: { stage: Stage; onChoose: (stage: AssessedStage) => void }) {
  const { t } = useTranslation(['myItems', 'words', 'commitments']);
  return (
    <div className="sk-my-stages" role="group" aria-label={t('myItems:stage.choose')}>
      <p className="sk-my-stages__question">{t('myItems:stage.choose')}</p>
      {assessedStages.map((each, index) => (
        <button
          key={each}
          type="button"
          className="sk-my-stages__stage"
          aria-current={each === stage ? 'step' : undefined}
          onClick={() => onChoose(each)}
        >
          <StageGlyph fill={index as StageFill} size={22} />
          <span>
            <strong>{capital(t(`words:stage.${each}`))}</strong>
            {each === stage && <span className="sk-small"> ({t('myItems:stage.now')})</span>}
            <small>{t(`commitments:stageMeaning.${each}`)}</small>
          </span>
        </button>
      ))}
    </div>
  );
}
