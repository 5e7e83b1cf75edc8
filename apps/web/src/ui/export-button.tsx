import { useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export interface ExportButtonProps {
  children: ReactNode;
  look?: 'ghost' | 'secondary';
  write: () => Promise<void>;
  /** What stands beside it when no file came of it: while there is a connection, and without one. */
  words: { failed: string; offline: string };
}

/** Hands the reader a file, and says beside itself when that does not work: the rest of the page does not know. */
export function ExportButton({ children, look = 'ghost', write, words }: ExportButtonProps) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed' | 'offline'>('idle');
  const press = async () => {
    setState('busy');
    try {
      await write();
      setState('idle');
    } catch {
      setState(navigator.onLine ? 'failed' : 'offline');
    }
  };
  return (
    <>
      <Button look={look} icon={<Icon name="export" />} busy={state === 'busy'} onClick={() => void press()}>
        {children}
      </Button>
      {(state === 'failed' || state === 'offline') && <span role="alert">{words[state]}</span>}
    </>
  );
}
