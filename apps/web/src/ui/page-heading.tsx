import { createContext, use, useEffect, useRef, type ReactNode } from 'react';
import './page-heading.css';

/**
 * Asks whether the reader came here by a link and the focus still has to follow; whoever asks takes it. Not on the first
 * page, where the browser has put the focus.
 */
export const TakeFocusContext = createContext<() => boolean>(() => false);

/** What became of what was saved on the page before: every page shows it under its heading. */
export const PageNoticeContext = createContext<ReactNode>(null);

export interface PageHeadingProps {
  /** The answer, in a sentence; else the page's name. */
  children: ReactNode;
  /** What the browser's tab says; " · Samenkoers" or the like is up to the caller. */
  documentTitle: string;
  /** What explains the answer in one or two quiet sentences. */
  lead?: ReactNode;
  /** The line above it: where we are, breadcrumbs, "stand van za 21 november 2026". */
  context?: ReactNode;
  /** At the right of that line. */
  contextAside?: ReactNode;
  /** Buttons, beside the heading. */
  actions?: ReactNode;
}

export function PageHeading({ children, documentTitle, lead, context, contextAside, actions }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const takeFocus = use(TakeFocusContext);
  const notice = use(PageNoticeContext);
  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);
  useEffect(() => {
    if (takeFocus()) heading.current?.focus({ preventScroll: true });
  }, [takeFocus, documentTitle]);
  return (
    <header className="sk-page-heading">
      {(context !== undefined || contextAside !== undefined) && (
        <div className="sk-page-heading__top">
          <div>{context}</div>
          {contextAside}
        </div>
      )}
      <div className="sk-page-heading__main">
        <div className="sk-page-heading__words">
          <h1 ref={heading} tabIndex={-1}>
            {children}
          </h1>
          {lead !== undefined && <p className="sk-page-heading__lead">{lead}</p>}
        </div>
        {actions !== undefined && <div className="sk-row sk-no-print">{actions}</div>}
      </div>
      {notice !== null && <div className="sk-no-print">{notice}</div>}
    </header>
  );
}
