import { Suspense, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { lazyPart } from './lazy-part.ts';

const Popup = lazyPart(async () => (await import('./menu-popup.tsx')).MenuPopup);

export interface MenuEntry {
  id: string;
  label: ReactNode;
  onPress?: () => void;
  href?: string;
  /** Takes something away. */
  isDestructive?: boolean;
  isDisabled?: boolean;
}

export interface MenuProps {
  label: string;
  trigger: ReactNode;
  entries: MenuEntry[];
}

/** A button with a menu of things to do; it looks the same while the menu is still being fetched. */
export function Menu(props: MenuProps) {
  const waiting = (
    <Button look="ghost" aria-label={props.label} busy>
      {props.trigger}
    </Button>
  );
  return (
    <Suspense fallback={waiting}>
      <Popup {...props} />
    </Suspense>
  );
}
