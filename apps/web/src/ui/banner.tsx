import type { ReactNode } from 'react';
import './banner.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import './status-chip.css';
import { toneIcon, type Tone } from './tone.ts';

/** A line over the whole width: `example` for the demo, `alert` for offline, `info` for looking back. */
export function Banner({
  kind,
  children,
  action,
}: {
  kind: 'example' | 'alert' | 'info';
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={classNames('sk-banner', `sk-banner--${kind}`)} role={kind === 'alert' ? 'status' : undefined}>
      <span>{children}</span>
      {action}
    </div>
  );
}

/** A message within a page: a consequence, a conflict, something to know before going on. */
export function Notice({
  tone,
  title,
  children,
  live = false,
}: {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** Appears in answer to something: a screen reader says it. */
  live?: boolean;
}) {
  return (
    <div className={classNames('sk-notice', `sk-tone--${tone}`)} role={live ? 'status' : undefined}>
      <Icon name={toneIcon[tone]} />
      <div>
        {title !== undefined && <p className="sk-notice__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
