import { Icon } from './icon.tsx';
import { useLinkProps } from './navigation.tsx';
import './pagination.css';

export interface PaginationProps {
  page: number;
  pageCount: number;
  href: (page: number) => string;
  words: { label: string; previous: string; next: string; page: (page: number) => string; shown?: string };
}

/** The pages around this one, the first and the last; nothing at all when there is only one. */
export function Pagination({ page, pageCount, href, words }: PaginationProps) {
  if (pageCount <= 1) return words.shown === undefined ? null : <p className="sk-small">{words.shown}</p>;
  return (
    <nav className="sk-pagination sk-no-print" aria-label={words.label}>
      <span className="sk-small">{words.shown}</span>
      <ul className="sk-list">
        {page > 1 && (
          <li>
            <PageLink href={href(page - 1)}>
              <Icon name="chevronLeft" size={15} />
              {words.previous}
            </PageLink>
          </li>
        )}
        {pagesAround(page, pageCount).map((shown, index) => (
          <li key={shown ?? `gap-${index}`}>
            {shown === null ? (
              <span className="sk-pagination__gap">…</span>
            ) : (
              <PageLink href={href(shown)} label={words.page(shown)} isCurrent={shown === page}>
                {shown}
              </PageLink>
            )}
          </li>
        ))}
        {page < pageCount && (
          <li>
            <PageLink href={href(page + 1)}>
              {words.next}
              <Icon name="chevronRight" size={15} />
            </PageLink>
          </li>
        )}
      </ul>
    </nav>
  );
}

function PageLink(props: { href: string; label?: string; isCurrent?: boolean; children: React.ReactNode }) {
  return (
    <a {...useLinkProps(props.href)} aria-label={props.label} aria-current={props.isCurrent ? 'page' : undefined}>
      {props.children}
    </a>
  );
}

/** Page numbers to show, null where some are left out: 1 … 4 5 6 … 12. */
export function pagesAround(page: number, pageCount: number): (number | null)[] {
  const shown = new Set([1, pageCount, page - 1, page, page + 1].filter((each) => each >= 1 && each <= pageCount));
  const sorted = [...shown].sort((a, b) => a - b);
  return sorted.flatMap((each, index) => {
    const previous = sorted[index - 1];
    if (previous === undefined || each - previous === 1) return [each];
    return each - previous === 2 ? [each - 1, each] : [null, each];
  });
}
