import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';

/** What the coordinator asks, in their own words. */
export function AskedNote({ children, words }: { children: ReactNode; words: string | null }) {
  return (
    <div className="sk-my-asked">
      <Icon name="mail" />
      <div>
        <p>{children}</p>
        {words !== null && <blockquote>{words}</blockquote>}
      </div>
    </div>
  );
}
