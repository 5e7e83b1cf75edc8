import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './disclosure.css';

export interface DisclosureProps {
  /** What the button shows; `label` names it when that is no text. */
  trigger: ReactNode;
  label?: string;
  triggerClassName?: string;
  className?: string;
  /** Where the panel opens. */
  side?: 'end' | 'start' | 'up';
  /** Receives `close`, to be called when something was chosen. */
  children: (close: () => void) => ReactNode;
}

/** A button with a small panel of links and buttons. Escape and leaving it close it; light enough for the first page. */
export function Disclosure({ trigger, label, triggerClassName, className, side = 'end', children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const onPointer = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, [isOpen]);

  return (
    <div
      ref={root}
      className={classNames('sk-disclosure', className)}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !root.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        id={`${id}-button`}
        type="button"
        className={triggerClassName}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={label}
        onClick={() => setOpen(!isOpen)}
      >
        {trigger}
      </button>
      {isOpen && (
        <div id={id} className={classNames('sk-disclosure__panel', side !== 'end' && `sk-disclosure__panel--${side}`)}>
          {children(() => {
            // What was pressed goes away; a window that it opens gives the focus back to the button.
            document.getElementById(`${id}-button`)?.focus();
            setOpen(false);
          })}
        </div>
      )}
    </div>
  );
}
