import { Redactable } from '../../lib/redactable.tsx';
import type { Commitment } from './queries.ts';

/** What was written at which point, in the order of the points. */
export function PointNotes({
  notes,
  points,
  factId,
}: {
  notes: Readonly<Record<string, string>>;
  points: Commitment['points'];
  /** Where they stand in what was recorded: there they can be taken out. */
  factId?: string;
}) {
  const written = points.filter(({ id }) => notes[id] !== undefined);
  if (written.length === 0) return null;
  return (
    <dl className="sk-point-notes">
      {written.map(({ id, text }) => (
        <div key={id}>
          <dt>{text}</dt>
          <dd>
            {factId === undefined ? (
              notes[id]
            ) : (
              <Redactable objectType="fact" objectId={factId} field={`points.${id}`} text={notes[id]!} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
