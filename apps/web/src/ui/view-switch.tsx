import { useLinkProps } from './navigation.tsx';
import './tabs.css';

export interface ViewLink {
  id: string;
  label: string;
  href: string;
  isCurrent: boolean;
}

/** The same thing in several views (table, timeline, board), each with an address of its own: links, not tabs. */
export function ViewSwitch({ label, views }: { label: string; views: ViewLink[] }) {
  return (
    <nav className="sk-tabs__list sk-no-print" aria-label={label}>
      {views.map((view) => (
        <View key={view.id} {...view} />
      ))}
    </nav>
  );
}

function View({ label, href, isCurrent }: ViewLink) {
  return (
    <a className="sk-tabs__tab" {...useLinkProps(href)} aria-current={isCurrent ? 'page' : undefined}>
      {label}
    </a>
  );
}
