import { Icon } from '../icon.tsx';
import './search-link.css';

export interface SearchEntry {
  label: string;
  href: string;
  onOpen: () => void;
}

/** Looks like a field, opens the window with the field in it; an ordinary link as long as there is no script. */
export function SearchLink({ label, href, onOpen, isTop = false }: SearchEntry & { isTop?: boolean }) {
  return (
    <a
      className={isTop ? 'sk-search-link sk-search-link--top' : 'sk-search-link'}
      href={href}
      aria-keyshortcuts="/ Control+K"
      onClick={(event) => {
        if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen();
      }}
    >
      <Icon name="search" size={isTop ? 22 : 18} />
      <span className={isTop ? 'sk-visually-hidden' : undefined}>{label}</span>
      {!isTop && <kbd aria-hidden="true">/</kbd>}
    </a>
  );
}
