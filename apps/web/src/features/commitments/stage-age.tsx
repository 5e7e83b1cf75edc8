import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { StageGlyph } from '../../ui/stage-glyph.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { MatrixCell } from './queries.ts';
import { fillOf, useCommitmentWords } from './use-commitment-words.ts';

interface StageAgeProps {
  cell: Pick<MatrixCell, 'stage' | 'assessedOn' | 'isStale' | 'review'>;
  /** With room: the word is shown as well, not only said. */
  wordShown?: boolean;
}

/** A stage as a glyph, its word, and how old the answer is; unknown is drawn and said as unknown. */
export function StageAge({ cell: { stage, assessedOn, isStale, review }, wordShown = false }: StageAgeProps) {
  const { t } = useTranslation('commitments');
  const words = useCommitmentWords();
  if (stage === null) {
    return (
      <span className="sk-stage-age sk-stage-age--none">
        <span aria-hidden="true">–</span>
        {wordShown ? <span>{t('noPledge')}</span> : <VisuallyHidden>{t('noPledge')}</VisuallyHidden>}
      </span>
    );
  }
  const isWordShown = wordShown || assessedOn === null;
  return (
    <span className="sk-stage-age">
      <span className="sk-stage-age__glyph" aria-hidden="true" title={words.stage(stage)}>
        <StageGlyph fill={fillOf(stage)} />
      </span>
      {isWordShown ? (
        <span className="sk-stage-age__word">{words.stage(stage)}</span>
      ) : (
        <VisuallyHidden>{words.stage(stage)}, </VisuallyHidden>
      )}
      {assessedOn !== null && (
        <span className={isStale ? 'sk-stage-age__age sk-stage-age__age--stale' : 'sk-stage-age__age'}>
          {wordShown && <span aria-hidden="true">· </span>}
          {words.ageShort(assessedOn)}
          {isStale && <Icon name="refresh" size={13} label={t('stale')} />}
        </span>
      )}
      {review === 'questioned' && (
        <span className="sk-stage-age__question">
          <Icon name="flag" size={14} label={t('questioned')} />
        </span>
      )}
    </span>
  );
}
