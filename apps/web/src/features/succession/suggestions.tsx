import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import type { Recorded, useSaving } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { evaluate, type EvaluatedActivity } from './queries.ts';

interface SuggestionsProps {
  planId: string;
  activities: EvaluatedActivity[];
  saving: ReturnType<typeof useSaving>;
}

/** What the state of an activity itself says, taken over at once; what stops asks for a word on why, so not that. */
export function Suggestions({ planId, activities, saving }: SuggestionsProps) {
  const { t } = useTranslation('planning');
  const slug = useSlug();
  const open = activities.filter(({ outcome, suggestion }) => outcome === null && suggestion !== 'stops');
  if (open.length === 0) return null;
  const idsOf = (wanted: EvaluatedActivity['suggestion']) =>
    open.filter(({ suggestion }) => suggestion === wanted).map(({ id }) => id);
  const take = () =>
    saving.recordHere(async (key) => {
      const groups = (['done', 'carriesOver'] as const)
        .map((outcome) => ({ outcome, activityIds: idsOf(outcome) }))
        .filter(({ activityIds }) => activityIds.length > 0);
      const recorded: Recorded[] = [];
      for (const group of groups) recorded.push(await evaluate(slug, planId, group, `${key}:${group.outcome}`));
      return {
        at: recorded.at(-1)?.at ?? null,
        factId: null,
        takeBack: async () => {
          let at: string | null = null;
          for (const { takeBack } of recorded) at = (await takeBack?.()) ?? at;
          return at;
        },
      };
    });
  return (
    <Card className="sk-no-print">
      <div className="sk-stack">
        <p className="sk-evaluation__text">{t('evaluation.takeText')}</p>
        <div className="sk-row">
          <Button busy={saving.isBusy} onClick={() => void take()}>
            {t('evaluation.takeSuggestions', { count: open.length })}
          </Button>
        </div>
      </div>
    </Card>
  );
}
