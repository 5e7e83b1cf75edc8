import type { FactKind } from '#domain';

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

/** A fact that was recorded, corrected or taken back: its kind, and the identifiers of all that it is about. */
export interface Touch {
  readonly kind: FactKind;
  readonly subjects: readonly string[];
}

/** An earlier version that something was worked out from. */
export interface EarlierVersion {
  readonly version: number;
  /** In milliseconds; tells it from the version of that number in a database that was put back meanwhile. */
  readonly writtenAt: number;
}

/** The last versions of which it is known what they touched; the migration keeps as many. */
const slots = 64;

/** What facts touched since an earlier version. Null when anything else changed, too, or when it is too long ago to tell. */
export async function touchedSince(
  query: <Row>(sql: string, params: unknown[]) => Promise<Row[]>,
  { coalitionId, version }: KnownVersion,
  earlier: EarlierVersion,
): Promise<readonly Touch[] | null> {
  const count = version - earlier.version;
  if (count < 0 || count >= slots) return null;
  const rows = await query<{ writtenAt: Date | number; touched: Touch[] | null }>(
    `select written_at as "writtenAt", touched from coalition_change
     where coalition_id = $1 and version between $2 and $3 order by version`,
    [coalitionId, earlier.version, version],
  );
  const [first, ...later] = rows;
  if (later.length !== count || Number(first?.writtenAt) !== earlier.writtenAt) return null;
  const touched = later.flatMap((row) => row.touched ?? [null]);
  return touched.every((touch) => touch !== null) ? touched : null;
}
