import { Notice } from './banner.tsx';
import { Button } from './button.tsx';
import './conflict-notice.css';

export interface ConflictNoticeProps {
  title: string;
  text: string;
  words: { mine: string; theirs: string; empty: string; take: string };
  /** The parts that both changed; none when everything could be put together. */
  rows: { id: string; label: string; mine: string; theirs: string; onTake: () => void }[];
}

/** Somebody else changed the same meanwhile: both versions side by side, part by part. Nothing is lost. */
export function ConflictNotice({ title, text, words, rows }: ConflictNoticeProps) {
  return (
    <Notice tone="warning" title={title} live>
      <p>{text}</p>
      {rows.map(({ id, label, mine, theirs, onTake }) => (
        <section key={id} className="sk-conflict" aria-label={label}>
          <p className="sk-conflict__label">{label}</p>
          <dl className="sk-conflict__versions">
            <div>
              <dt>{words.mine}</dt>
              <dd>{mine === '' ? words.empty : mine}</dd>
            </div>
            <div>
              <dt>{words.theirs}</dt>
              <dd>{theirs === '' ? words.empty : theirs}</dd>
            </div>
          </dl>
          <Button onClick={onTake} aria-label={`${words.take}: ${label}`}>
            {words.take}
          </Button>
        </section>
      ))}
    </Notice>
  );
}
