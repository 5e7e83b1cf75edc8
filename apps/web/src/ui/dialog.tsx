import { Suspense, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { lazyPart } from './lazy-part.ts';

const DialogWindow = lazyPart(async () => (await import('./dialog-window.tsx')).DialogWindow);

export interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** Names the cross. */
  closeLabel: string;
  /** `side` stands along the edge, over the full height: a detail beside what one came from. */
  size?: 'normal' | 'large' | 'side';
  /** Cannot be dismissed by clicking beside it, and is announced as urgent. */
  isAlert?: boolean;
  children: ReactNode;
}

/** A window over the page: keeps the focus inside, closes with Escape, gives the focus back. */
export function Dialog({ isOpen, ...rest }: DialogProps) {
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <DialogWindow {...rest} />
    </Suspense>
  );
}

export interface ConfirmDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** What happens when one goes on. */
  children: ReactNode;
  confirm: { label: string; onPress: () => void; busy?: boolean };
  cancelLabel: string;
}

/** Asks before something that cannot be undone. What can be undone is simply done, with a SavedNotice. */
export function ConfirmDialog({ children, confirm, cancelLabel, ...dialog }: ConfirmDialogProps) {
  return (
    <Dialog {...dialog} closeLabel={cancelLabel} isAlert>
      <div>{children}</div>
      <div className="sk-dialog__buttons">
        <Button look="primary" onClick={confirm.onPress} busy={confirm.busy}>
          {confirm.label}
        </Button>
        <Button onClick={dialog.onClose}>{cancelLabel}</Button>
      </div>
    </Dialog>
  );
}
