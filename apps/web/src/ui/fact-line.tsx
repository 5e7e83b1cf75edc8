import type { ReactNode } from 'react';
import './fact-line.css';

/** The body of a figure in a quiet line: source, population and method at the left; age or coverage at the right. */
export function FactLine({ parts, aside }: { parts: (ReactNode | null | undefined | false)[]; aside?: ReactNode }) {
  const shown = parts.filter((part) => part !== null && part !== undefined && part !== false && part !== '');
  return (
    <div className="sk-fact-line">
      <span>
        {shown.map((part, index) => (
          <span key={index}>
            {index > 0 && ' · '}
            {part}
          </span>
        ))}
      </span>
      {aside !== undefined && <span>{aside}</span>}
    </div>
  );
}
