import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import type { useSaving } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { evaluateSet, type EvaluatedActivity } from './queries.ts';

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
    saving.recordHere((key) => {
      const decisions = (['done', 'carriesOver'] as const)
        .map((outcome) => ({ outcome, activityIds: idsOf(outcome) }))
        .filter(({ activityIds }) => activityIds.length > 0);
      return evaluateSet(slug, planId, { decisions }, key);
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
