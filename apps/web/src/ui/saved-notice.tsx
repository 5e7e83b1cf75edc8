import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import './saved-notice.css';

export interface SavedNoticeProps {
  state: 'busy' | 'saved' | 'undone' | 'failed';
  /** "Opgeslagen om 10.42". */
  children: ReactNode;
  /** "Ongedaan maken", or "Probeer opnieuw" when it failed. */
  action?: { label: string; onPress: () => void; busy?: boolean };
}

/** Says what became of it where it happened, and how to take it back. It stays; nothing disappears by itself. */
export function SavedNotice({ state, children, action }: SavedNoticeProps) {
  return (
    <div
      className={classNames('sk-saved-notice', state !== 'saved' && `sk-saved-notice--${state}`)}
      role={state === 'failed' ? 'alert' : 'status'}
    >
      <span>{children}</span>
      {action && (
        <Button look="link" onClick={action.onPress} busy={action.busy}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
