/** A row of `coalition_version`, as PostgreSQL gives it in JSON. */
export interface VersionRow {
  readonly coalition_id: string | null;
  readonly version: number;
  readonly past_version: number;
  readonly written_at: string;
  readonly recorded_at: string;
}

/** How far a coalition had come in the snapshot of a transaction. */
export interface KnownVersion {
  readonly coalitionId: string;
  /** Moves with every change. */
  readonly version: number;
  /** Moves with every change but facts that were recorded in the order of time. */
  readonly pastVersion: number;
  /** The latest instant that a writer worked at. */
  readonly writtenAt: Date;
  /** The latest instant that a row says it was recorded at. */
  readonly recordedAt: Date;
}

/** Null for a coalition that nobody wrote in since versions are kept. */
export function knownVersion(row: VersionRow): KnownVersion | null {
  if (row.coalition_id === null) return null;
  return {
    coalitionId: row.coalition_id,
    version: row.version,
    pastVersion: row.past_version,
    writtenAt: instantOf(row.written_at),
    recordedAt: instantOf(row.recorded_at),
  };
}

function instantOf(text: string): Date {
  return new Date(text === '-infinity' ? 0 : text);
}
