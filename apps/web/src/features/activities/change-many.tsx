import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { needTexts } from '../../lib/i18n.ts';
import { useSaving } from '../../lib/use-saving.ts';
import { Button } from '../../ui/button.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import type { Activity } from './queries.ts';
import type { Selection } from './use-selection.ts';

const ChangeManyDialog = lazyPart(async () => {
  const [{ ChangeManyDialog: Dialog }] = await Promise.all([
    import('./change-many-dialog.tsx'),
    needTexts('activityChanges'),
  ]);
  return Dialog;
});

/** Chooses several activities and changes them at once; what became of it is told here, and all of it can be taken back. */
export function ChangeMany({ selection, shown }: { selection: Selection; shown: Activity[] }) {
  const { t } = useTranslation('activities');
  const [isAsked, setAsked] = useState(false);
  const saving = useSaving();
  const count = selection.ids.length;
  // What one pressed makes way for something else: whoever works by keyboard goes on there.
  const chosen = useRef<HTMLElement>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const wasOn = useRef(false);
  useEffect(() => {
    if (selection.isOn === wasOn.current) return;
    wasOn.current = selection.isOn;
    (selection.isOn ? chosen : begin).current?.focus();
  }, [selection.isOn]);
  return (
    <div className="sk-row sk-row--between sk-no-print">
      {selection.isOn ? (
        <div className="sk-row">
          <strong role="status" tabIndex={-1} ref={chosen}>
            {t('select.chosen', { count })}
          </strong>
          <Button look="primary" disabled={count === 0} onClick={() => setAsked(true)}>
            {t('select.change')}
          </Button>
          <Button look="ghost" onClick={() => selection.choose(shown.map(({ id }) => id))}>
            {t('select.all', { count: shown.length })}
          </Button>
          <Button look="ghost" onClick={selection.end}>
            {t('select.end')}
          </Button>
        </div>
      ) : (
        <Button ref={begin} onClick={selection.begin}>
          {t('select.begin')}
        </Button>
      )}
      {saving.notice && <SavedNotice {...saving.notice} />}
      {isAsked && (
        <Suspense fallback={null}>
          <ChangeManyDialog
            activities={shown.filter(({ id }) => selection.ids.includes(id))}
            onClose={() => setAsked(false)}
            record={async (send) => {
              await saving.record(send);
              setAsked(false);
              selection.end();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
