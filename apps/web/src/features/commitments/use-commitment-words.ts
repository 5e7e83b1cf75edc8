import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { assessedStages, type Stage } from '#domain';
import { useCoalition, useToday } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import type { StagePart } from '../../ui/stage-bar.tsx';
import type { StageFill } from '../../ui/stage-glyph.tsx';
import type { CoverageItem, MatrixCell } from './queries.ts';

/** How full the glyph is. */
export function fillOf(stage: Stage): StageFill {
  const index = assessedStages.findIndex((each) => each === stage);
  return index < 0 ? null : (index as StageFill);
}

export const stagesFurthestFirst: readonly Stage[] = [...assessedStages.toReversed(), 'unknown'];

type Aged = Pick<MatrixCell, 'stage' | 'assessedOn' | 'isStale' | 'review'>;

/** How stages and their age are spoken of. */
export function useCommitmentWords() {
  const { t } = useTranslation(['commitments', 'words']);
  const format = useFormat();
  const today = useToday();
  const { asOf } = useCoalition();
  return useMemo(() => {
    const now = asOf ?? today;
    const stage = (each: Stage) => t(`words:stage.${each}`);
    /** "14 maanden oud", or that it is of today. */
    const age = (on: string) =>
      on >= now ? t('commitments:age.today') : t('commitments:age.old', { age: format.age(on, now) });
    return {
      stage,
      /** What the stage means, in a sentence. */
      meaning: (each: Stage) => t(`commitments:stageMeaning.${each}`),
      /** "14 mnd" */
      ageShort: (on: string) => format.ageShort(on, now),
      age,
      day: (on: string) => format.dayMonth(on, now),
      /** Everything that a cell shows, said: "mee bezig, 14 maanden oud, ouder dan een jaar, bevraagd". */
      cell({ stage: each, assessedOn, isStale, review }: Aged): string {
        if (each === null) return t('commitments:noPledge');
        const parts = [
          stage(each),
          assessedOn === null ? null : age(assessedOn),
          isStale ? t('commitments:stale') : null,
          review === 'questioned' ? t('commitments:questioned') : null,
        ];
        return parts.filter((part) => part !== null).join(', ');
      },
      parts: (perStage: CoverageItem['perStage']): StagePart[] =>
        stagesFurthestFirst.map((each) => ({ stage: each, count: perStage[each], word: stage(each) })),
    };
  }, [t, format, today, asOf]);
}
