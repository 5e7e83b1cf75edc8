import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import './status-chip.css';
import { toneIcon, type Tone } from './tone.ts';

export interface StatusChipProps {
  tone: Tone;
  /** The word; a status is never a colour alone. */
  children: ReactNode;
  /** Another shape than the tone's own, for example `up` for "stijgt". */
  icon?: IconName;
  /** Without the coloured ground, for use in a table. */
  bare?: boolean;
}

export function StatusChip({ tone, children, icon, bare = false }: StatusChipProps) {
  return (
    <span className={classNames('sk-status-chip', `sk-tone--${tone}`, bare && 'sk-status-chip--bare')}>
      <Icon name={icon ?? toneIcon[tone]} size={15} />
      <span>{children}</span>
    </span>
  );
}

/** The shape of a status alone, in a round ground, beside a title that says it in words. `label` says it to a screen reader. */
export function Signal({ tone, label }: { tone: Tone; label?: string }) {
  return (
    <span className={classNames('sk-signal', `sk-tone--${tone}`)}>
      <Icon name={toneIcon[tone]} size={18} label={label} />
    </span>
  );
}
