import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import './states.css';

/** A course that is still to be drawn, or that broke off. */
function Drawing({ broken = false }: { broken?: boolean }) {
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2.5, strokeLinecap: 'round' } as const;
  return (
    <svg className="sk-state__drawing" viewBox="0 0 96 40" width="96" height="40" aria-hidden="true" focusable="false">
      <path d="M6 32c14 0 16-18 30-18" {...line} />
      <circle cx="6" cy="32" r="4" fill="currentColor" />
      {broken ? (
        <path d="m44 8 8 8m0-8-8 8m10 6c10 4 16 6 26 0" {...line} strokeDasharray="none" opacity="0.6" />
      ) : (
        <path d="M42 15c14 4 20 10 44-4" {...line} strokeDasharray="1 7" />
      )}
    </svg>
  );
}

export interface EmptyStateProps {
  title: ReactNode;
  /** Why it is empty, and what would fill it. */
  children?: ReactNode;
  /** The one thing to do next. */
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="sk-state">
      <Drawing />
      <p className="sk-state__title">{title}</p>
      {children !== undefined && <div className="sk-quiet">{children}</div>}
      {action !== undefined && <div className="sk-state__actions">{action}</div>}
    </div>
  );
}

export interface ErrorStateProps {
  title: ReactNode;
  /** 1 when it stands in the place of a whole page. */
  titleLevel?: 1;
  children?: ReactNode;
  /** What a helper needs, for example the request id. */
  reference?: ReactNode;
  retry?: { label: string; onPress: () => void; busy?: boolean };
  action?: ReactNode;
}

/** Something did not work: what it means and a way on. */
export function ErrorState({ title, titleLevel, children, reference, retry, action }: ErrorStateProps) {
  const Title = titleLevel === 1 ? 'h1' : 'p';
  return (
    <div className="sk-state" role="alert">
      <Drawing broken />
      <Title className="sk-state__title">{title}</Title>
      {children !== undefined && <div className="sk-quiet">{children}</div>}
      {(retry ?? action) !== undefined && (
        <div className="sk-row sk-state__actions">
          {retry && (
            <Button onClick={retry.onPress} busy={retry.busy}>
              {retry.label}
            </Button>
          )}
          {action}
        </div>
      )}
      {reference !== undefined && <p className="sk-small">{reference}</p>}
    </div>
  );
}
