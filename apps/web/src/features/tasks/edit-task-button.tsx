import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { needTexts } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { useMay } from './use-may.ts';

const EditTaskWindow = lazyPart(async () => {
  const [{ EditTaskWindow: Window }] = await Promise.all([import('./edit-task-window.tsx'), needTexts('tasks')]);
  return Window;
});

interface EditTaskButtonProps {
  id: string;
  title: string;
  /** The page that it stands on: there it is told that it was saved, also when it is no longer listed there. */
  home: string;
}

/** Changes an action point where it is shown among other things; the form is fetched when somebody wants it. */
export function EditTaskButton({ id, title, home }: EditTaskButtonProps) {
  const { t } = useTranslation('common');
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may.write) return null;
  return (
    <div className="sk-no-print">
      <Button look="link" aria-label={`${t('actions.edit')}: ${title}`} onClick={() => setOpen(true)}>
        {t('actions.edit')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <EditTaskWindow id={id} home={home} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
