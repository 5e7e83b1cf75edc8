/**
 * SQL for "this fact counts at a moment": the same rule as `liveFacts` in libs/domain, for rows that PostgreSQL selects.
 * `asOf` and `knownAt` are placeholders (`$2`) or expressions; supersession looks at `knownAt` alone.
 */
export function isLive(fact: string, asOf: string, knownAt: string): string {
  return `${fact}.kind <> 'retraction' and ${fact}.effective_on <= ${asOf}::date and ${isStanding(fact, knownAt)}`;
}

/** Recorded by `knownAt`, and neither retracted nor corrected by then; a retracted correction gives its original back. */
export function isStanding(fact: string, knownAt: string): string {
  return `${fact}.recorded_at <= ${knownAt}::timestamptz and not exists (
    select 1 from fact later
    where later.coalition_id = ${fact}.coalition_id and later.target_id = ${fact}.id
      and later.recorded_at <= ${knownAt}::timestamptz
      and (later.kind = 'retraction' or not exists (
        select 1 from fact undo
        where undo.coalition_id = later.coalition_id and undo.target_id = later.id
          and undo.kind = 'retraction' and undo.recorded_at <= ${knownAt}::timestamptz)))`;
}

/** The latest of several facts: by the day that it is about, then by when it was recorded. */
export const newestFirst = (fact: string) => `${fact}.effective_on desc, ${fact}.recorded_at desc, ${fact}.seq desc`;
