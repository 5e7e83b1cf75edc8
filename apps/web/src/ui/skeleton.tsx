import type { ReactNode } from 'react';
import { Card } from './card.tsx';
import './skeleton.css';

/** One grey stroke; sizes in CSS units. */
export function SkeletonLine({ width = '100%', height = '1em' }: { width?: string; height?: string }) {
  return <span className="sk-skeleton" style={{ inlineSize: width, blockSize: height }} />;
}

/** Holds a skeleton and says once, to a screen reader, that something is being loaded. */
export function Loading({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status" aria-label={label} aria-busy="true">
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

/** The heading of a page: a line of context, a sentence of two lines, a lead. */
export function HeadingSkeleton() {
  return (
    <div className="sk-skeleton-group" style={{ marginBlockEnd: 28 }}>
      <SkeletonLine width="11rem" height="0.9rem" />
      <SkeletonLine width="min(34rem, 92%)" height="2.3rem" />
      <SkeletonLine width="min(22rem, 70%)" height="2.3rem" />
      <SkeletonLine width="min(40rem, 100%)" />
    </div>
  );
}

export function CardSkeleton({ height = '12rem' }: { height?: string }) {
  return (
    <Card>
      <div className="sk-skeleton-group">
        <SkeletonLine width="45%" height="0.8rem" />
        <SkeletonLine width="85%" height="1.3rem" />
        <SkeletonLine height={height} />
      </div>
    </Card>
  );
}

/** Rows of a list or table, as many as usually come. */
export function RowsSkeleton({ rows = 5 }: { rows?: number }) {
  return (
    <Card flush>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="sk-skeleton-row">
          <SkeletonLine width="34px" height="34px" />
          <div className="sk-skeleton-group" style={{ gap: 8 }}>
            <SkeletonLine width={`${62 - (row % 3) * 9}%`} />
            <SkeletonLine width={`${40 + (row % 2) * 12}%`} height="0.8em" />
          </div>
          <SkeletonLine height="2.2rem" />
        </div>
      ))}
    </Card>
  );
}

/** The shape of most pages: heading, three cards, a list. */
export function PageSkeleton({ label, cards, rows }: { label: string; cards?: number; rows?: number }) {
  return (
    <Loading label={label}>
      <HeadingSkeleton />
      <PageBodySkeleton cards={cards} rows={rows} />
    </Loading>
  );
}

/** The same without its heading. */
export function PageBodySkeleton({ cards = 3, rows = 5 }: { cards?: number | undefined; rows?: number | undefined }) {
  return (
    <div className="sk-stack sk-stack--wide" aria-hidden="true">
      {cards > 0 && (
        <div className="sk-grid">
          {Array.from({ length: cards }, (_, card) => (
            <CardSkeleton key={card} />
          ))}
        </div>
      )}
      {rows > 0 && <RowsSkeleton rows={rows} />}
    </div>
  );
}
