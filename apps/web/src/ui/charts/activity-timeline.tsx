import { Suspense, type ReactNode } from 'react';
import { lazyPart } from '../lazy-part.ts';
import { SkeletonLine } from '../skeleton.tsx';
import type { Tone } from '../tone.ts';

const Drawing = lazyPart(async () => (await import('./activity-timeline-drawing.tsx')).ActivityTimelineDrawing);

export interface TimelineRow {
  id: string;
  title: string;
  /** Under the title: the organisation. */
  detail?: ReactNode;
  href: string;
  /** ISO days; null is not known, an open end is drawn dashed until the end of the picture. */
  from: string | null;
  to: string | null;
  tone: Tone;
  /** In the bar: "in uitvoering". */
  statusWord: string;
  /** Read out after the title and shown on hovering: period and status in words. */
  description: string;
  deadlines?: { on: string; label: string }[];
}

export interface ActivityTimelineProps {
  label: string;
  rows: TimelineRow[];
  /** The stretch of time that is shown, ISO days. */
  from: string;
  to: string;
  today: string;
  words: { today: string };
  formatMonth: (on: string) => string;
}

/** Activities as bars over the months, with today's line and deadlines. Every bar is a link; the table view says the same. */
export function ActivityTimeline(props: ActivityTimelineProps) {
  return (
    <Suspense fallback={<SkeletonLine height={`${40 + props.rows.length * 46}px`} />}>
      <Drawing {...props} />
    </Suspense>
  );
}
