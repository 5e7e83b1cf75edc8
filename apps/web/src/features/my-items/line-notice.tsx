import { useRef } from 'react';
import { SavedNotice } from '../../ui/saved-notice.tsx';
import type { Line } from './use-answer-line.ts';

/** What became of an answer. It keeps the focus when its button goes away. */
export function LineNotice({ notice }: { notice: Line['notice'] }) {
  const frame = useRef<HTMLDivElement>(null);
  if (notice === null) return null;
  const { action } = notice;
  const press =
    action && 'onPress' in action
      ? {
          ...action,
          onPress: () => {
            frame.current?.focus();
            action.onPress();
          },
        }
      : action;
  return (
    <div ref={frame} tabIndex={-1} className="sk-my-notice">
      <SavedNotice {...notice} action={press} />
    </div>
  );
}
