import { CountBadge } from '../badge.tsx';
import { Disclosure } from '../disclosure.tsx';
import { Icon } from '../icon.tsx';
import { useLinkProps } from '../navigation.tsx';
import type { AppShellProps, NavItem } from './app-shell.tsx';
import { PanelItems, type PanelItem } from './panel-items.tsx';

const shown = 4;

/** On a phone: the first four items, and the rest with one's own menu under "Meer". */
export function BottomBar({ items, person, words }: Pick<AppShellProps, 'items' | 'person' | 'words'>) {
  const rest: PanelItem[] = [
    ...items.slice(shown).map(({ id, label, href, isCurrent }) => ({ id, label, href, isCurrent })),
    ...person.items,
  ];
  return (
    <nav className="sk-bottom-bar" aria-label={words.nav}>
      {items.slice(0, shown).map((item) => (
        <BarLink key={item.id} {...item} />
      ))}
      <Disclosure
        triggerClassName="sk-bottom-bar__item"
        side="up"
        trigger={
          <>
            <Icon name="more" size={22} />
            {words.more}
          </>
        }
      >
        {(close) => <PanelItems items={rest} onChosen={close} />}
      </Disclosure>
    </nav>
  );
}

function BarLink({ label, href, icon, isCurrent, badge }: NavItem) {
  return (
    <a className="sk-bottom-bar__item" {...useLinkProps(href)} aria-current={isCurrent ? 'page' : undefined}>
      <Icon name={icon} size={22} />
      {label}
      {badge && badge.count > 0 && <CountBadge {...badge} />}
    </a>
  );
}
