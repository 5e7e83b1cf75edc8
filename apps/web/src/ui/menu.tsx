import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { useNavigation } from './navigation.tsx';
import './popup.css';

export interface MenuEntry {
  id: string;
  label: ReactNode;
  onPress?: () => void;
  href?: string;
  /** Takes something away. */
  isDestructive?: boolean;
  isDisabled?: boolean;
}

/** A button with a menu of things to do. Heavier than Disclosure: keep it out of the first page. */
export function Menu({ label, trigger, entries }: { label: string; trigger: ReactNode; entries: MenuEntry[] }) {
  const navigation = useNavigation();
  const choose = (id: string) => {
    const entry = entries.find((each) => each.id === id);
    if (entry?.href === undefined) entry?.onPress?.();
    else navigation.go(entry.href);
  };
  return (
    <MenuTrigger>
      <AriaButton className="utrecht-button utrecht-button--subtle sk-button" aria-label={label}>
        {trigger}
      </AriaButton>
      <Popover className="sk-popup" placement="bottom end">
        <AriaMenu aria-label={label} onAction={(key) => choose(String(key))}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              isDisabled={entry.isDisabled}
              className={entry.isDestructive ? 'sk-popup__item sk-popup__item--bad' : 'sk-popup__item'}
            >
              {entry.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
