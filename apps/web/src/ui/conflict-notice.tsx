import { useEffect, useId, useRef } from 'react';
import { Notice } from './banner.tsx';
import './conflict-notice.css';

type Side = 'mine' | 'theirs' | 'both';

export interface ConflictNoticeProps {
  /** Another version of the other is another round: the notice then takes the focus again. */
  round: number;
  title: string;
  text: string;
  words: { mine: string; theirs: string; both: string; empty: string; own: string };
  /** The parts in which the versions differ; `both` is null where the words of both cannot stand together. */
  rows: {
    id: string;
    label: string;
    mine: string;
    theirs: string;
    both: string | null;
    /** What stands in the form now; `own` was put together by hand, null asks for a choice. */
    side: Side | 'own' | null;
    onChoose: (side: Side) => void;
  }[];
}

/** Somebody else changed the same meanwhile: both versions side by side, part by part. Both stay to be read until it is saved. */
export function ConflictNotice({ round, title, text, words, rows }: ConflictNoticeProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.focus();
    notice.current?.scrollIntoView?.({ block: 'start' });
  }, [round]);
  return (
    <div ref={notice} tabIndex={-1}>
      <Notice tone="warning" title={title} live>
        <p>{text}</p>
        {rows.map((row) => (
          <Versions key={row.id} row={row} words={words} />
        ))}
      </Notice>
    </div>
  );
}

function Versions({ row, words }: { row: ConflictNoticeProps['rows'][number]; words: ConflictNoticeProps['words'] }) {
  const name = useId();
  const sides = (['mine', 'theirs', 'both'] as const).filter((side) => row[side] !== null);
  return (
    <fieldset className="sk-versions">
      <legend className="sk-versions__label">{row.label}</legend>
      <div className="sk-versions__sides">
        {sides.map((side) => (
          <label key={side} className="sk-versions__version">
            <span className="sk-versions__side">
              <input type="radio" name={name} checked={row.side === side} onChange={() => row.onChoose(side)} />
              {words[side]}
            </span>
            <span className="sk-versions__text">{row[side] || <em>{words.empty}</em>}</span>
          </label>
        ))}
      </div>
      {row.side === 'own' && <p className="sk-quiet">{words.own}</p>}
    </fieldset>
  );
}
