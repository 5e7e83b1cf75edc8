import type { ReactNode } from 'react';
import './badge.css';
import { classNames } from './class-names.ts';

/** A small word that belongs to a name: "voorbeeld". `quiet` for what is no example. */
export function Badge({ quiet = false, children }: { quiet?: boolean; children: ReactNode }) {
  return <span className={classNames('sk-badge', quiet && 'sk-badge--quiet')}>{children}</span>;
}

/** A number that asks for a person; `label` says what is counted. */
export function CountBadge({ count, label }: { count: number; label: string }) {
  return (
    <span className="sk-count">
      <span aria-hidden="true">{count}</span>
      <span className="sk-visually-hidden">{label}</span>
    </span>
  );
}
