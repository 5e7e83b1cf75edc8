import { classNames } from './class-names.ts';
import './stage-bar.css';

export type StageName = 'embedded' | 'inPlace' | 'inProgress' | 'planned' | 'notStarted' | 'unknown';

/** One stretch of the bar; the word is the stage's name in the reader's language. */
export interface StagePart {
  stage: StageName;
  count: number;
  word: string;
}

/** How many are at each stage, in one bar; not known is hatched. Read out as "5 verankerd, 10 op orde, ...". */
export function StageBar({ parts, label }: { parts: StagePart[]; label: string }) {
  const shown = parts.filter((part) => part.count > 0);
  const counts = shown.map((part) => `${part.count} ${part.word}`).join(', ');
  return (
    <div className="sk-stage-bar" role="img" aria-label={`${label}: ${counts}`}>
      {shown.map((part) => (
        <span
          key={part.stage}
          className={classNames('sk-stage-bar__part', `sk-stage--${part.stage}`)}
          style={{ flexGrow: part.count }}
          title={`${part.count} ${part.word}`}
        />
      ))}
    </div>
  );
}

export function StageLegend({ stages }: { stages: Omit<StagePart, 'count'>[] }) {
  return (
    <ul className="sk-list sk-stage-legend">
      {stages.map(({ stage, word }) => (
        <li key={stage}>
          <span className={classNames('sk-stage-legend__key', `sk-stage--${stage}`)} aria-hidden="true" />
          {word}
        </li>
      ))}
    </ul>
  );
}
