import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Link } from './link.tsx';
import './saved-notice.css';

export interface SavedNoticeProps {
  state: 'busy' | 'saved' | 'undone' | 'failed';
  /** "Opgeslagen om 10.42". */
  children: ReactNode;
  /** "Ongedaan maken", or "Probeer opnieuw" when it failed; a way to another page is a link. */
  action?: { label: string; onPress: () => void; busy?: boolean } | { label: string; href: string };
}

/** Says what became of it where it happened, and how to take it back. It stays; nothing disappears by itself. */
export function SavedNotice({ state, children, action }: SavedNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  const isPressed = useRef(false);
  useEffect(() => {
    // The button that was pressed is gone: the focus goes to what became of it.
    if (isPressed.current && state !== 'busy') notice.current?.focus();
    isPressed.current = state === 'busy' && isPressed.current;
  }, [state]);
  return (
    <div
      ref={notice}
      tabIndex={-1}
      className={classNames('sk-saved-notice', state !== 'saved' && `sk-saved-notice--${state}`)}
      role={state === 'failed' ? 'alert' : 'status'}
    >
      <span>{children}</span>
      {action && 'href' in action && <Link href={action.href}>{action.label}</Link>}
      {action && 'onPress' in action && (
        <Button
          look="link"
          onClick={() => {
            isPressed.current = true;
            action.onPress();
          }}
          busy={action.busy}
        >
          {action.label}
        </Button>
      )}
    </div>
  );
}
