/** How much of it is done. */
export function ProgressBar({
  done,
  total,
  label,
  text,
}: {
  done: number;
  total: number;
  label: string;
  text: string;
}) {
  return (
    <div
      className="sk-my-progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={text}
    >
      <span style={{ inlineSize: `${(100 * done) / total}%` }} />
    </div>
  );
}
