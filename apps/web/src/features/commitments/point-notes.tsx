import { Redactable } from '../../lib/redactable.tsx';
import type { Commitment } from './queries.ts';

/** What was written at which point, in the order of the points. */
export function PointNotes({
  notes,
  points,
  factId,
  isStruck = false,
}: {
  notes: Readonly<Record<string, string>>;
  points: Commitment['points'];
  /** Where they stand in what was recorded: there they can be taken out. */
  factId?: string;
  /** They count no more. */
  isStruck?: boolean;
}) {
  const written = points.filter(({ id }) => notes[id] !== undefined);
  if (written.length === 0) return null;
  const Text = isStruck ? 'del' : 'span';
  return (
    <dl className="sk-point-notes">
      {written.map(({ id, text }) => (
        <div key={id}>
          <dt>{text}</dt>
          <dd>
            {factId === undefined ? (
              notes[id]
            ) : (
              <Text>
                <Redactable objectType="fact" objectId={factId} field={`points.${id}`} text={notes[id]!} />
              </Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
