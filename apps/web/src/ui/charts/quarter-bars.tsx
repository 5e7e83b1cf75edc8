import { Suspense, type ReactNode } from 'react';
import { lazyPart } from '../lazy-part.ts';
import { SkeletonLine } from '../skeleton.tsx';
import { ChartFigure } from './chart-figure.tsx';

const Drawing = lazyPart(async () => (await import('./quarter-bars-drawing.tsx')).QuarterBarsDrawing);

export interface QuarterBar {
  id: string;
  /** Under the first and the last bar: "K1 25", "nu". */
  label: string;
  /** In the table: "eerste kwartaal 2025". */
  period: string;
  /** Null is nothing recorded: drawn as unknown, not as zero. */
  value: number | null;
  /** Said in the table in place of the value: "minder dan 10". */
  text?: string;
}

export interface QuarterBarsProps {
  bars: QuarterBar[];
  description: string;
  caption: string;
  formatValue: (value: number) => string;
  words: { showTable: string; hideTable: string; period: string; value: string; suppressed: string };
  source?: ReactNode;
  aside?: ReactNode;
  height?: number;
}

/** A count per quarter, the last one dark. */
export function QuarterBars({
  bars,
  description,
  caption,
  formatValue,
  words,
  source,
  aside,
  height = 92,
}: QuarterBarsProps) {
  const rows = bars.map(({ period, value, text }) => [
    period,
    text ?? (value === null ? words.suppressed : formatValue(value)),
  ]);
  const meanwhile = <SkeletonLine height={`${height}px`} />;
  return (
    <ChartFigure
      words={words}
      source={source}
      aside={aside}
      table={{ caption, columns: [words.period, words.value], rows }}
    >
      <Suspense fallback={meanwhile}>
        <Drawing {...{ bars, description, height, meanwhile }} />
      </Suspense>
    </ChartFigure>
  );
}
