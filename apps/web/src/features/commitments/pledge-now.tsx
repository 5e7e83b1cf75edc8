import { useTranslation } from 'react-i18next';
import { assessedStages } from '#domain';
import { Notice } from '../../ui/banner.tsx';
import { RedactableTexts, textsOfRow } from '../../lib/redactable.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { capital } from './capital.ts';
import { PointNotes } from './point-notes.tsx';
import type { Commitment, Pledge } from './queries.ts';
import { fillOf, useCommitmentWords } from './use-commitment-words.ts';

/** How far it is now: drawn in five steps, said in a word, with what shows it. */
export function PledgeNow({ pledge, points }: { pledge: Pledge; points: Commitment['points'] }) {
  const { t } = useTranslation('commitments');
  const words = useCommitmentWords();
  const { stage, assessedOn, isStale, evidence, review, signedOn, signatoryFunction, isTextOutdated } = pledge;
  const by = signatoryFunction === null ? '' : `, ${signatoryFunction}`;
  return (
    <div className="sk-pledge-now">
      <StageSteps filled={fillOf(stage)} />
      <p className="sk-pledge-now__stage">
        <strong>{capital(words.stage(stage))}</strong>
        {assessedOn !== null && (
          <span className={isStale ? 'sk-stage-age__age--stale' : 'sk-quiet'}>
            {words.age(assessedOn)}
            {isStale && ` · ${t('stale')}`}
          </span>
        )}
      </p>
      <p className="sk-quiet">{words.meaning(stage)}</p>
      {evidence !== null && <p className="sk-pledge-now__evidence">{evidence}</p>}
      <PointNotes
        notes={Object.fromEntries(pledge.points.map(({ pointId, text }) => [pointId, text]))}
        points={points}
      />
      {review?.verdict === 'confirmed' && (
        <p>
          <StatusChip tone="good">{t('review.confirmedOn', { day: words.day(review.effectiveOn) })}</StatusChip>
        </p>
      )}
      {review?.verdict === 'questioned' && (
        <Notice tone="warning" title={t('review.questionedOn', { day: words.day(review.effectiveOn) })}>
          {review.note}
        </Notice>
      )}
      <p className="sk-small">
        {t('pledge.signedOn', { day: words.day(signedOn) })}
        {by}
        {isTextOutdated && ` · ${t('pledge.textChanged')}`}
      </p>
      {signatoryFunction !== null && <RedactableTexts texts={textsOfRow('pledge', pledge.id, { signatoryFunction })} />}
    </div>
  );
}

/** Five steps, as many filled as were taken; unknown is hatched. The word beside it says the same. */
function StageSteps({ filled }: { filled: number | null }) {
  return (
    <div className={filled === null ? 'sk-stage-steps sk-stage-steps--unknown' : 'sk-stage-steps'} aria-hidden="true">
      {assessedStages.map((stage, index) => (
        <span key={stage} data-filled={(filled !== null && index <= filled) || undefined} />
      ))}
    </div>
  );
}
