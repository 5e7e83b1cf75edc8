import './foot-links.css';
import { Link } from './link.tsx';

export interface FootLink {
  href: string;
  label: string;
}

/** At the foot of every page: what one may always look up. */
export function FootLinks({ label, links }: { label: string; links: FootLink[] }) {
  return (
    <nav className="sk-foot-links sk-no-print" aria-label={label}>
      <ul className="sk-list">
        {links.map(({ href, label: text }) => (
          <li key={href}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
