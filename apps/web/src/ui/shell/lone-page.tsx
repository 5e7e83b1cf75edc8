import type { ReactNode } from 'react';
import { useLinkProps } from '../navigation.tsx';
import { BrandMark } from './brand-mark.tsx';
import './shell.css';

interface LonePageProps {
  product: string;
  /** At the other side of the brand: who one is, another language. */
  aside?: ReactNode;
  /** Beside `main`: what stands over or under it. */
  banner?: ReactNode;
  foot?: ReactNode;
  /** Instead of the width of a text. */
  isWide?: boolean;
  className?: string;
  children: ReactNode;
}

/** A page outside any coalition: the brand above it, which leads to the beginning. */
export function LonePage({ product, aside, banner, foot, isWide, className, children }: LonePageProps) {
  return (
    <div className={isWide ? 'sk-lone sk-lone--wide' : 'sk-lone'}>
      <header className="sk-lone__head">
        <div>
          <a className="sk-brand" {...useLinkProps('/')}>
            <BrandMark />
            {product}
          </a>
          {aside}
        </div>
      </header>
      {banner}
      <main id="main" className={className}>
        {children}
      </main>
      {foot}
    </div>
  );
}
