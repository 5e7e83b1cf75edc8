import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { recordedFact, useSaving } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { AssessForm, type AssessStart } from './assess-form.tsx';
import { PledgeHistory } from './pledge-history.tsx';
import { PledgeNow } from './pledge-now.tsx';
import type { Commitment, Fact, Pledge } from './queries.ts';
import { assess } from './record-commitments.ts';
import { QuestionForm, ReviewButtons } from './review-form.tsx';
import { nextStage } from './next-stage.ts';
import { useMay } from './use-may.ts';
import { WithdrawPledge } from './withdraw-pledge.tsx';

type Doing = { what: 'assess'; start: AssessStart } | { what: 'question' } | null;

interface PledgePanelProps {
  pledge: Pledge;
  history: Fact[];
  points: Commitment['points'];
  /** With those that went. */
  knownPoints: Commitment['points'];
  onClose: () => void;
}

/** How far the organisation is, what one can say about it, and everything that was said before. */
export function PledgePanel({ pledge, history, points, knownPoints, onClose }: PledgePanelProps) {
  const may = useMay();
  const saving = useSaving();
  const [doing, setDoing] = useState<Doing>(null);
  const panel = useRef<HTMLDivElement>(null);
  const done = () => {
    setDoing(null);
    panel.current?.focus();
  };
  const record = async (send: () => Promise<Fact>) => {
    await saving.record(() => send().then(recordedFact));
    done();
  };
  return (
    <div ref={panel} tabIndex={-1} className="sk-cell-panel">
      <PledgeNow pledge={pledge} points={knownPoints} />
      {saving.notice && <SavedNotice {...saving.notice} />}
      {doing?.what === 'assess' && (
        <AssessForm
          key={JSON.stringify(doing.start)}
          pledge={pledge}
          points={points}
          start={doing.start}
          record={record}
          onCancel={done}
        />
      )}
      {doing?.what === 'question' && pledge.assessmentId !== null && (
        <QuestionForm assessmentId={pledge.assessmentId} record={record} onCancel={done} />
      )}
      {doing === null && may.assess(pledge.organisationId) && (
        <AssessButtons pledge={pledge} saving={saving} onStart={(start) => setDoing({ what: 'assess', start })} />
      )}
      {doing === null && may.review && pledge.assessmentId !== null && (
        <ReviewButtons
          assessmentId={pledge.assessmentId}
          verdict={pledge.review?.verdict ?? null}
          saving={saving}
          onQuestion={() => setDoing({ what: 'question' })}
        />
      )}
      {doing === null && may.pledge && <WithdrawPledge pledge={pledge} onDone={onClose} />}
      <PledgeHistory
        pledge={pledge}
        history={history}
        points={knownPoints}
        onUndo={may.isNow ? (id) => void saving.undo(id) : undefined}
        onCorrect={may.isNow ? (fact) => setDoing({ what: 'assess', start: { kind: 'correct', fact } }) : undefined}
      />
    </div>
  );
}

interface AssessButtonsProps {
  pledge: Pledge;
  saving: ReturnType<typeof useSaving>;
  onStart: (start: AssessStart) => void;
}

/** The way of twenty seconds: the same as before, or one step further. A question asks for words first. */
function AssessButtons({ pledge, saving, onStart }: AssessButtonsProps) {
  const { t } = useTranslation('commitments');
  const slug = useSlug();
  const { stage, evidence, points } = pledge;
  if (stage === 'unknown') {
    return (
      <Button look="primary" tall wide onClick={() => onStart({ kind: 'new', stage: null })}>
        {t('assess.first')}
      </Button>
    );
  }
  const next = nextStage(stage);
  const same = () =>
    void saving.recordHere((key) =>
      assess(slug, pledge.id, { stage, evidence, points: points.length > 0 ? points : null }, key).then(recordedFact),
    );
  return (
    <div className="sk-cell-panel__quick">
      {pledge.review?.verdict === 'questioned' ? (
        <Button tall wide onClick={() => onStart({ kind: 'new', stage })}>
          {t('assess.answer')}
        </Button>
      ) : (
        <Button tall wide onClick={same} busy={saving.isBusy}>
          {t('assess.same')}
        </Button>
      )}
      {next && (
        <Button tall wide onClick={() => onStart({ kind: 'new', stage: next })}>
          {t('assess.further')}
        </Button>
      )}
      <Button look="link" onClick={() => onStart({ kind: 'new', stage })}>
        {t('assess.other')}
      </Button>
    </div>
  );
}
