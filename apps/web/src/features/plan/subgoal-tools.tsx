import { useTranslation } from 'react-i18next';
import { answeredAt } from '../../lib/api.ts';
import { useSlug } from '../../lib/coalition.tsx';
import { recordedRow, type useSaving } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { changeReferences, updateSubgoal, type Plan, type Subgoal } from './queries.ts';

interface SubgoalToolsProps {
  plan: Plan;
  /** Those of the plan, in their order. */
  subgoals: Subgoal[];
  subgoal: Subgoal;
  saving: ReturnType<typeof useSaving>;
}

/** Its place among the others of the plan, and taking it out: each is undone from the notice. */
export function SubgoalTools({ plan, subgoals, subgoal, saving }: SubgoalToolsProps) {
  const { t } = useTranslation('planning');
  const slug = useSlug();
  const index = subgoals.findIndex(({ id }) => id === subgoal.id);
  const { position } = subgoal;
  const move = (to: number) =>
    saving.recordHere(async () => {
      const moved = await updateSubgoal(slug, subgoal.id, subgoal.version, { position: to });
      const back = async () => answeredAt(await updateSubgoal(slug, subgoal.id, moved.version, { position }));
      return recordedRow(moved, back);
    });
  const takeOut = () =>
    saving.recordHere(async (key) => {
      const own = { subgoalIds: [subgoal.id] };
      const changed = await changeReferences(slug, plan.id, { takeOut: own }, key);
      const back = async () => answeredAt(await changeReferences(slug, plan.id, { takeUp: own }));
      return recordedRow(changed, back);
    });
  const [before, after] = [subgoals[index - 1], subgoals[index + 1]];
  return (
    <>
      {before && (
        <Button look="ghost" aria-label={t('subgoal.up', { position })} onClick={() => void move(before.position)}>
          {t('commitment.higher')}
        </Button>
      )}
      {after && (
        <Button look="ghost" aria-label={t('subgoal.down', { position })} onClick={() => void move(after.position)}>
          {t('commitment.lower')}
        </Button>
      )}
      {plan.state !== 'closed' && (
        <Button look="ghost" aria-label={t('subgoal.takeOutLabel', { position })} onClick={() => void takeOut()}>
          {t('subgoal.takeOut')}
        </Button>
      )}
    </>
  );
}
