import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import type { MenuProps } from './menu.tsx';
import { useNavigation } from './navigation.tsx';
import './popup.css';

/** The menu itself, from react-aria. */
export function MenuPopup({ label, trigger, entries }: MenuProps) {
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
