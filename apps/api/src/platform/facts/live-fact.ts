/**
 * SQL for "this fact counts at a moment": the same rule as `liveFacts` in libs/domain, for rows that PostgreSQL selects.
 * `asOf` and `knownAt` are placeholders (`$2`) or expressions; supersession looks at `knownAt` alone.
 */
export function isLive(fact: string, asOf: string, knownAt: string): string {
  return `${fact}.kind <> 'retraction' and ${fact}.effective_on <= ${asOf}::date and ${isStanding(fact, knownAt)}`;
}

/**
 * Recorded by `knownAt`, and neither retracted nor corrected by then; a retracted correction gives its original back. Looked up
 * fact by fact through the index: `offset 0` keeps PostgreSQL from turning it into a join, which it does badly because it takes
 * the few corrections of a coalition for many.
 */
export function isStanding(fact: string, knownAt: string): string {
  return `${fact}.recorded_at <= ${knownAt}::timestamptz and not exists (
    select 1 from fact later
    where later.coalition_id = ${fact}.coalition_id and later.target_id = ${fact}.id and ${counts('later', knownAt)} offset 0)`;
}

/** A list of everything that was retracted or corrected by `knownAt`, for statements that read most facts of a coalition. */
export function superseded(coalitionId: string, knownAt: string): string {
  return `superseded as materialized (
    select later.target_id as id from fact later
    where later.coalition_id = ${coalitionId} and later.target_id is not null and ${counts('later', knownAt)})`;
}

/** The same as `isLive`, by the list that `superseded` makes. */
export function isLiveAmong(fact: string, asOf: string, knownAt: string): string {
  return `${fact}.kind <> 'retraction' and ${fact}.effective_on <= ${asOf}::date and ${fact}.recorded_at <= ${knownAt}::timestamptz
    and not exists (select 1 from superseded where superseded.id = ${fact}.id)`;
}

/** A retraction always counts; a correction unless it was retracted itself. */
function counts(later: string, knownAt: string): string {
  return `${later}.recorded_at <= ${knownAt}::timestamptz
      and (${later}.kind = 'retraction' or not exists (
        select 1 from fact undo
        where undo.coalition_id = ${later}.coalition_id and undo.target_id = ${later}.id
          and undo.kind = 'retraction' and undo.recorded_at <= ${knownAt}::timestamptz))`;
}

/** The latest of several facts: by the day that it is about, then by when it was recorded. */
export const newestFirst = (fact: string) => `${fact}.effective_on desc, ${fact}.recorded_at desc, ${fact}.seq desc`;
