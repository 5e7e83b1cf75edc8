import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import type { ReactNode } from 'react';
import type { QuarterBar } from './quarter-bars.tsx';
import './quarter-bars.css';
import { useWidth } from './use-width.ts';

interface QuarterBarsDrawingProps {
  bars: QuarterBar[];
  description: string;
  /** In pixels. */
  height: number;
  /** Holds its place until its width is known. */
  meanwhile: ReactNode;
}

export function QuarterBarsDrawing({ meanwhile, ...props }: QuarterBarsDrawingProps) {
  const { ref, width } = useWidth<HTMLDivElement>(260);
  return <div ref={ref}>{width === null ? meanwhile : <Picture {...props} width={width} />}</div>;
}

function Picture(props: Omit<QuarterBarsDrawingProps, 'meanwhile'> & { width: number }) {
  const { bars, description, height, width } = props;
  const floor = height - 22;
  const across = scaleBand({ domain: bars.map((bar) => bar.id), range: [0, width], paddingInner: 0.18 });
  const up = scaleLinear<number>({ domain: [0, Math.max(1, ...bars.map((bar) => bar.value ?? 0))], range: [floor, 0] });
  const last = bars.at(-1);
  return (
    <svg
      className="sk-quarter-bars"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={description}
    >
      {bars.map((bar) => {
        const x = across(bar.id) ?? 0;
        if (bar.value === null) {
          return (
            <rect
              key={bar.id}
              className="sk-quarter-bars__unknown"
              x={x + 1}
              y={floor - 13}
              width={across.bandwidth() - 2}
              height={12}
              rx={3}
            />
          );
        }
        const top = Math.min(up(bar.value), floor - 2);
        return (
          <Bar
            key={bar.id}
            className={bar === last ? 'sk-quarter-bars__bar sk-quarter-bars__bar--last' : 'sk-quarter-bars__bar'}
            x={x}
            y={top}
            width={across.bandwidth()}
            height={floor - top}
            rx={4}
          />
        );
      })}
      <text x={0} y={height - 5}>
        {bars[0]?.label}
      </text>
      {last && last !== bars[0] && (
        <text x={width} y={height - 5} textAnchor="end">
          {last.label}
        </text>
      )}
    </svg>
  );
}
