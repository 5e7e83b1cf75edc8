import type { ReactNode } from 'react';
import './timeline-list.css';

export interface TimelineItem {
  id: string;
  /** ISO day or instant, for machines. */
  on: string;
  /** As people say it: "gisteren", "di 17". */
  when: string;
  /** A sentence, with <strong> for what changed. */
  text: ReactNode;
  /** Underneath: a note, who recorded it, an undo. */
  more?: ReactNode;
}

/** What happened or is coming up: the day at the left, a sentence at the right. */
export function TimelineList({ items }: { items: TimelineItem[] }) {
  return (
    <ol className="sk-list sk-timeline-list">
      {items.map(({ id, on, when, text, more }) => (
        <li key={id}>
          <time dateTime={on}>{when}</time>
          <div className="sk-timeline-list__text">
            {text}
            {more}
          </div>
        </li>
      ))}
    </ol>
  );
}
