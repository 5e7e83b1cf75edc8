import type { ReactNode } from 'react';
import { CountBadge } from '../badge.tsx';
import { Disclosure } from '../disclosure.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { useAwaitsPart } from '../lazy-part.ts';
import { useLinkProps } from '../navigation.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { BrandMark } from './brand-mark.tsx';
import { PanelItems, type PanelItem } from './panel-items.tsx';
import { SearchLink, type SearchEntry } from './search-link.tsx';
import './shell.css';

export interface NavItem {
  id: string;
  label: string;
  href: string;
  icon: IconName;
  isCurrent: boolean;
  /** What asks for a person there. */
  badge?: { count: number; label: string };
}

export interface AppShellProps {
  product: string;
  homeHref: string;
  /** The coalition one is in, and the others one belongs to; with one there is nothing to switch. */
  coalition: { name: string; detail: string; others: PanelItem[] } | null;
  items: NavItem[];
  /** A field that opens a window to search in; without script it leads to a page. */
  search?: SearchEntry;
  person: { name: string; detail: string; items: PanelItem[] };
  /** Over the whole width: demo, offline, looking back. */
  banners?: ReactNode;
  /** Under every page. */
  foot?: ReactNode;
  words: {
    skip: string;
    nav: string;
    notices: string;
    more: string;
    switchCoalition: string;
    personMenu: string;
    /** Said while something that was asked for waits for a connection. */
    awaited: string;
  };
  children: ReactNode;
}

/** The dark room at the side, the paper beside it; on a phone a bar above and one below. */
export function AppShell(props: AppShellProps) {
  const { product, homeHref, coalition, items, search, person, banners, foot, words, children } = props;
  return (
    <div className="sk-shell">
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus sk-skip-link" href="#main">
        {words.skip}
      </a>
      <header className="sk-shell__side">
        <Brand href={homeHref}>{product}</Brand>
        {coalition && <CoalitionSwitcher coalition={coalition} label={words.switchCoalition} />}
        {search && <SearchLink {...search} />}
        <nav className="sk-side-nav" aria-label={words.nav}>
          <ul className="sk-list">
            {items.map((item) => (
              <li key={item.id}>
                <NavLink {...item} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="sk-side-foot">
          <PersonMenu person={person} label={words.personMenu} side="up" />
        </div>
      </header>
      <div className="sk-shell__body">
        <header className="sk-shell__top">
          <Brand href={homeHref}>{product}</Brand>
          {coalition && <CoalitionSwitcher coalition={coalition} label={words.switchCoalition} isTop />}
          {search && <SearchLink {...search} isTop />}
        </header>
        {banners !== undefined && <aside aria-label={words.notices}>{banners}</aside>}
        <main id="main" className="sk-shell__main" tabIndex={-1}>
          {children}
        </main>
        <footer className="sk-shell__foot">{foot}</footer>
        <BottomBar items={items} person={person} words={words} />
        <p role="status" className="sk-awaited sk-no-print">
          {useAwaitsPart() && words.awaited}
        </p>
      </div>
    </div>
  );
}

function Brand({ href, children }: { href: string; children: string }) {
  return (
    <a className="sk-brand" {...useLinkProps(href)}>
      <BrandMark />
      {children}
    </a>
  );
}

function CoalitionSwitcher({
  coalition,
  label,
  isTop = false,
}: {
  coalition: NonNullable<AppShellProps['coalition']>;
  label: string;
  isTop?: boolean;
}) {
  const className = isTop ? 'sk-switcher sk-switcher--top' : 'sk-switcher';
  const card = (
    <>
      <strong>{coalition.name}</strong>
      {!isTop && coalition.detail}
    </>
  );
  if (coalition.others.length === 0) return <div className={className}>{card}</div>;
  const trigger = (
    <>
      <span className="sk-visually-hidden">{label}: </span>
      <span>{card}</span>
      <Icon name="chevronDown" size={16} />
    </>
  );
  return (
    <Disclosure trigger={trigger} triggerClassName={className} side={isTop ? 'end' : 'start'}>
      {(close) => <PanelItems items={coalition.others} onChosen={close} />}
    </Disclosure>
  );
}

function PersonMenu({ person, label, side }: { person: AppShellProps['person']; label: string; side: 'end' | 'up' }) {
  const trigger = (
    <>
      <span className="sk-visually-hidden">{label}: </span>
      <span>
        <strong>{person.name}</strong>
        {person.detail}
      </span>
      <Icon name="more" size={18} />
    </>
  );
  return (
    <Disclosure trigger={trigger} triggerClassName="sk-person" side={side}>
      {(close) => <PanelItems items={person.items} onChosen={close} />}
    </Disclosure>
  );
}

function NavLink({ label, href, isCurrent, badge }: NavItem) {
  return (
    <a className="sk-nav-link" {...useLinkProps(href)} aria-current={isCurrent ? 'page' : undefined}>
      {label}
      {badge && badge.count > 0 && <CountBadge {...badge} />}
    </a>
  );
}
