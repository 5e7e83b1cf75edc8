import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import './button.css';
import { classNames } from './class-names.ts';
import { useLinkProps } from './navigation.tsx';

/** Only one button of a page is `primary`; `warm` is for the dark room; `link` looks like a link but does something. */
export type ButtonLook = 'primary' | 'secondary' | 'ghost' | 'warm' | 'link';

interface Looks {
  look?: ButtonLook;
  /** 48 px high, for fingers. */
  tall?: boolean;
  /** As wide as its container. */
  wide?: boolean;
  icon?: ReactNode;
}

function buttonClass({ look = 'secondary', tall, wide }: Looks, className?: string): string {
  if (look === 'link') return classNames('sk-button--look-link', className);
  const utrecht = { primary: 'primary-action', secondary: 'secondary-action', ghost: 'subtle', warm: 'primary-action' };
  return classNames(
    'utrecht-button sk-button',
    `utrecht-button--${utrecht[look]}`,
    look === 'warm' && 'sk-button--warm',
    tall && 'sk-button--tall',
    wide && 'sk-button--wide',
    className,
  );
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Looks {
  /** Working on it: the button stays where it is and cannot be pressed again. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ look, tall, wide, icon, busy = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ look, tall, wide }, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      {children}
    </button>
  );
}

export interface ButtonLinkProps extends Looks {
  href: string;
  className?: string;
  download?: boolean;
  children: ReactNode;
}

/** A link that looks like a button, because it is what to do next. */
export function ButtonLink({ href, look, tall, wide, icon, className, download, children }: ButtonLinkProps) {
  return (
    <a {...useLinkProps(href)} download={download} className={buttonClass({ look, tall, wide }, className)}>
      {icon}
      {children}
    </a>
  );
}
