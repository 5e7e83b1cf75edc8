import type { Commitment } from './queries.ts';

/** What was written at which point, in the order of the points. */
export function PointNotes({
  notes,
  points,
}: {
  notes: Readonly<Record<string, string>>;
  points: Commitment['points'];
}) {
  const written = points.filter(({ id }) => notes[id] !== undefined);
  if (written.length === 0) return null;
  return (
    <dl className="sk-point-notes">
      {written.map(({ id, text }) => (
        <div key={id}>
          <dt>{text}</dt>
          <dd>{notes[id]}</dd>
        </div>
      ))}
    </dl>
  );
}
