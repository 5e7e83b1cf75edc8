import type { ReactNode } from 'react';
import './attention-list.css';
import { Button, ButtonLink, type ButtonLook } from './button.tsx';
import { Link } from './link.tsx';
import { Signal } from './status-chip.tsx';
import type { Tone } from './tone.ts';

/** What a row asks for: a link to go somewhere, or something to do here. */
export type AttentionAction = { label: string; icon?: ReactNode } & (
  { href: string } | { onPress: () => void; busy?: boolean }
);

export interface AttentionItem {
  id: string;
  tone: Tone;
  /** What the shape says, for a screen reader: "loopt vast". Leave out when the title says it. */
  toneWord?: string;
  title: ReactNode;
  titleHref?: string;
  /** Why and since when: "Trekker ziek, geen vervanging · sinds 12 dagen". */
  detail?: ReactNode;
  action?: AttentionAction;
  /** Beside the action, for example a snooze menu. */
  more?: ReactNode;
}

/** Each row one thing with its one action; only the first action is filled. */
export function AttentionList({ items }: { items: AttentionItem[] }) {
  const first = items.find((item) => item.action !== undefined)?.id;
  return (
    <ul className="sk-list">
      {items.map((item) => (
        <li key={item.id} className="sk-attention-row">
          <Signal tone={item.tone} label={item.toneWord} />
          <div>
            <p className="sk-attention-row__title">
              {item.titleHref === undefined ? (
                item.title
              ) : (
                <Link href={item.titleHref} look="plain">
                  {item.title}
                </Link>
              )}
            </p>
            {item.detail !== undefined && <p className="sk-attention-row__detail">{item.detail}</p>}
          </div>
          {(item.action ?? item.more) !== undefined && (
            <div className="sk-attention-row__action sk-no-print">
              {item.action && <ActionButton action={item.action} look={item.id === first ? 'primary' : 'secondary'} />}
              {item.more}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function ActionButton({ action, look }: { action: AttentionAction; look: ButtonLook }) {
  const { label, icon } = action;
  if ('href' in action) {
    return (
      <ButtonLink href={action.href} look={look} icon={icon}>
        {label}
      </ButtonLink>
    );
  }
  return (
    <Button onClick={action.onPress} busy={action.busy} look={look} icon={icon}>
      {label}
    </Button>
  );
}
