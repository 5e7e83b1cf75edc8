import { classNames } from './class-names.ts';
import './stage-glyph.css';

/** How full the circle is: from 0 (not begun) to 4 (embedded); null is not known. */
export type StageFill = 0 | 1 | 2 | 3 | 4 | null;

/** A quarter pie for 1, up to three quarters for 3, from noon clockwise. */
const wedge = { 1: 'M10 10V3a7 7 0 0 1 7 7Z', 2: 'M10 10V3a7 7 0 0 1 0 14Z', 3: 'M10 10V3a7 7 0 1 1-7 7Z' } as const;

/** A stage as a glyph. Give it a `label` when no word stands beside it. */
export function StageGlyph({ fill, label, size = 20 }: { fill: StageFill; label?: string; size?: number }) {
  const speech =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <svg
      className={classNames('sk-stage-glyph', fill === null && 'sk-stage-glyph--unknown')}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      focusable="false"
      {...speech}
    >
      {fill !== null && fill > 0 && fill < 4 && <path className="sk-stage-glyph__part" d={wedge[fill as 1 | 2 | 3]} />}
      <circle className={fill === 4 ? 'sk-stage-glyph__full' : 'sk-stage-glyph__ring'} cx="10" cy="10" r="8" />
      {fill === null && (
        <path className="sk-stage-glyph__question" d="M8.2 8.3a1.85 1.85 0 1 1 2.8 1.6c-.6.4-1 .8-1 1.4M10 13.5v.01" />
      )}
    </svg>
  );
}
