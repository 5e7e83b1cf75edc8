import { useId, type ReactNode } from 'react';
import './card.css';
import { classNames } from './class-names.ts';

export interface CardProps {
  /** The small line at the top left: "Subdoel 1 · minder eenzaamheid". */
  kicker?: ReactNode;
  /** At the top right, usually a StatusChip. */
  status?: ReactNode;
  title?: ReactNode;
  titleLevel?: 2 | 3 | 4;
  /** The quiet line at the bottom that gives the figures a body, usually a FactLine. */
  foot?: ReactNode;
  /** No padding: for lists and tables that reach the edge. */
  flush?: boolean;
  className?: string;
  children?: ReactNode;
}

/** White paper with a hairline. With a title it is an article that is named by it. */
export function Card({ kicker, status, title, titleLevel = 3, foot, flush = false, className, children }: CardProps) {
  const id = useId();
  const Heading = `h${titleLevel}` as const;
  const Element = title === undefined ? 'div' : 'article';
  const column = (kicker ?? status ?? title ?? foot) !== undefined;
  return (
    <Element
      className={classNames('sk-card', flush && 'sk-card--flush', column && 'sk-card--column', className)}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {(kicker !== undefined || status !== undefined) && (
        <div className="sk-card__top">
          <span>{kicker}</span>
          {status}
        </div>
      )}
      {title !== undefined && (
        <Heading id={id} className="sk-card__title">
          {title}
        </Heading>
      )}
      {children}
      {foot !== undefined && <div className="sk-card__foot">{foot}</div>}
    </Element>
  );
}

/** A part of a page: its heading, a link or button beside it, and what it holds. */
export function Section({
  title,
  level = 2,
  aside,
  children,
}: {
  title: ReactNode;
  level?: 2 | 3;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className="sk-section" aria-labelledby={id}>
      <div className="sk-section__head">
        <Heading id={id}>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
