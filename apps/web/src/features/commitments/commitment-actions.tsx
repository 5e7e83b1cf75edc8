import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { answeredAt } from '../../lib/api.ts';
import { usePaths } from '../../lib/paths.ts';
import { recordedRow, type useSaving } from '../../lib/use-saving.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import type { Commitment } from './queries.ts';
import { updateCommitment } from './record-commitments.ts';

interface CommitmentActionsProps {
  commitment: Commitment;
  /** How many there are. */
  count: number;
  saving: ReturnType<typeof useSaving>;
}

/** Its texts, and its place among the others. */
export function CommitmentActions({ commitment, count, saving }: CommitmentActionsProps) {
  const { t } = useTranslation('planning');
  const slug = useSlug();
  const paths = usePaths();
  const { id, position, version } = commitment;
  const move = (to: number) =>
    saving.recordHere(async () => {
      const moved = await updateCommitment(slug, id, version, { position: to });
      const back = async () => answeredAt(await updateCommitment(slug, id, moved.version, { position }));
      return recordedRow(moved, back);
    });
  return (
    <>
      {position > 1 && (
        <Button look="ghost" onClick={() => void move(position - 1)}>
          {t('commitment.higher')}
        </Button>
      )}
      {position < count && (
        <Button look="ghost" onClick={() => void move(position + 1)}>
          {t('commitment.lower')}
        </Button>
      )}
      <ButtonLink href={paths.editCommitment(id)}>{t('commitment.edit')}</ButtonLink>
    </>
  );
}
