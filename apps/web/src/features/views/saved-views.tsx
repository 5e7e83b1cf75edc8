import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { needTexts } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import type { ViewPage } from './queries.ts';

const ViewsDialog = lazyPart(async () => {
  const [{ ViewsDialog: Dialog }] = await Promise.all([import('./views-dialog.tsx'), needTexts('views')]);
  return Dialog;
});

/** The way to the views of a table, beside it; the rest is fetched when somebody wants them. */
export function SavedViews({ page }: { page: ViewPage }) {
  const { t } = useTranslation('common');
  const { asOf } = useCoalition();
  const [isOpen, setOpen] = useState(false);
  if (asOf !== null) return null;
  return (
    <>
      <Button look="ghost" icon={<Icon name="menu" />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('table.views')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ViewsDialog page={page} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
