import './filter-chips.css';
import { useLinkProps } from './navigation.tsx';

export interface FilterChip {
  id: string;
  label: string;
  count?: number;
  href: string;
  isCurrent: boolean;
}

/** Filters that live in the URL: each chip is a link, the chosen one is the current. */
export function FilterChips({ label, chips }: { label: string; chips: FilterChip[] }) {
  return (
    <nav aria-label={label}>
      <ul className="sk-list sk-filter-chips">
        {chips.map((chip) => (
          <li key={chip.id}>
            <Chip {...chip} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Chip({ label, count, href, isCurrent }: FilterChip) {
  return (
    <a className="sk-filter-chip" {...useLinkProps(href)} aria-current={isCurrent ? 'true' : undefined}>
      {label}
      {count !== undefined && ` ${count}`}
    </a>
  );
}
