import type { ReactNode, Ref } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { toneIcon, type Tone } from '../../ui/tone.ts';

/** Big buttons for a thumb; to press one is to say it. */
export function BigChoices({
  label,
  children,
  ref,
}: {
  label: string;
  children: ReactNode;
  ref?: Ref<HTMLDivElement>;
}) {
  return (
    <div ref={ref} tabIndex={-1} className="sk-big-choices" role="group" aria-label={label}>
      {children}
    </div>
  );
}

export interface BigChoiceProps {
  children: ReactNode;
  /** Gives the choice its shape and, once said, its colour. */
  tone?: Tone;
  /** What was said; null for a button that says nothing by itself. */
  isSaid?: boolean;
  /** It unfolds something below. */
  isOpen?: boolean;
  onPress: () => void;
}

export function BigChoice({ children, tone, isSaid, isOpen, onPress }: BigChoiceProps) {
  return (
    <button
      type="button"
      className={classNames('sk-big-choice', tone && `sk-tone--${tone}`)}
      aria-pressed={isSaid}
      aria-expanded={isOpen}
      onClick={onPress}
    >
      {tone && <Icon name={toneIcon[tone]} />}
      <span>{children}</span>
    </button>
  );
}
