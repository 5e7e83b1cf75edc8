import type { AnchorHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import './link.css';
import { useLinkProps } from './navigation.tsx';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  href: string;
  /** `strong` stands alone beside a heading, `quiet` within small print, `plain` is a title that is also a link. */
  look?: 'text' | 'strong' | 'quiet' | 'plain';
}

/** A link in text, underlined, to a page of ours or elsewhere. */
export function Link({ href, look = 'text', className, children, ...rest }: LinkProps) {
  const names = classNames('utrecht-link utrecht-link--html-a', look !== 'text' && `sk-link--${look}`, className);
  return (
    <a {...rest} {...useLinkProps(href)} className={names}>
      {children}
    </a>
  );
}
