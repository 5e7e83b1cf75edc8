import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/coalition.tsx';
import { usePaths } from '../../lib/paths.ts';
import { useSaving, recordedRow } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { useNavigation } from '../../ui/navigation.tsx';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import { removePlan, type Plan } from './queries.ts';

/** Takes a draft away that nothing was decided about; asked first, because its texts go with it. */
export function RemovePlanButton({ plan }: { plan: Plan }) {
  const { t } = useTranslation(['planning', 'common']);
  const slug = useSlug();
  const paths = usePaths();
  const { go } = useNavigation();
  const saving = useSaving();
  const [isOpen, setOpen] = useState(false);
  const remove = async () => {
    await saving.recordHere(async () => {
      await removePlan(slug, plan);
      go(paths.plans());
      return recordedRow();
    });
    setOpen(false);
  };
  return (
    <>
      <Button look="ghost" onClick={() => setOpen(true)}>
        {t('planning:step.remove')}
      </Button>
      {saving.notice?.state === 'failed' && <SavedNotice {...saving.notice} />}
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('planning:step.removeTitle')}
        confirm={{ label: t('planning:step.remove'), onPress: () => void remove(), busy: saving.isBusy }}
        cancelLabel={t('common:actions.cancel')}
      >
        <p>{t('planning:step.removeText')}</p>
      </ConfirmDialog>
    </>
  );
}
