/**
 * One file. Its first line is `samenkoers-backup <format> <bytes> <sha256>` and tells how much follows, with the digest of all of
 * it; what follows is gzip: one line of JSON (the header), then the rows of every table, one after the other, as COPY writes them.
 */
export const backupFormat = 1;

const firstLine = /^samenkoers-backup (\d{1,6}) (\d{1,15}) ([0-9a-f]{64})\n/;

/** Longer than any first line. */
export const firstLineLimit = 128;

export interface FirstLine {
  readonly format: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Where what follows begins. */
  readonly length: number;
}

export function writeFirstLine(bytes: number, sha256: string): string {
  return `samenkoers-backup ${backupFormat} ${bytes} ${sha256}\n`;
}

/** Null when the file is something else. */
export function readFirstLine(start: Buffer): FirstLine | null {
  const match = firstLine.exec(start.toString('latin1'));
  if (!match) return null;
  return { format: Number(match[1]), bytes: Number(match[2]), sha256: match[3] ?? '', length: match[0].length };
}

export interface TableInBackup {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface BackupHeader {
  readonly appVersion: string;
  readonly createdAt: string;
  /** The names of the migrations that the schema had, oldest first. */
  readonly migrations: readonly string[];
  readonly coalitions: number;
  readonly tables: readonly TableInBackup[];
}

/** The header as we wrote it: the digest of the first line vouches for its content, this for its shape. Null when it has another. */
export function readHeader(line: string): BackupHeader | null {
  const header = parse(line);
  if (typeof header !== 'object' || header === null) return null;
  const { appVersion, createdAt, migrations, coalitions, tables } = header as Record<string, unknown>;
  const known =
    typeof appVersion === 'string' &&
    typeof createdAt === 'string' &&
    isCount(coalitions) &&
    isTexts(migrations) &&
    Array.isArray(tables) &&
    tables.every(isTable);
  return known ? (header as BackupHeader) : null;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isTable(table: unknown): boolean {
  if (typeof table !== 'object' || table === null) return false;
  const { name, columns, rows, bytes, sha256 } = table as Record<string, unknown>;
  return typeof name === 'string' && isTexts(columns) && isCount(rows) && isCount(bytes) && typeof sha256 === 'string';
}

const isTexts = (value: unknown) => Array.isArray(value) && value.every((text) => typeof text === 'string');
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
