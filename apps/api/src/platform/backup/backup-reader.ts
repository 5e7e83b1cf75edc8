import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { BackupFault, isOfFileSystem, reasonOf } from './backup-fault.ts';
import {
  backupFormat,
  type BackupHeader,
  type FirstLine,
  firstLineLimit,
  readFirstLine,
  readHeader,
  type TableInBackup,
} from './backup-format.ts';

/** Gets the bytes of one table, in pieces; it has to read them all. */
export type TakeTable = (table: TableInBackup, rows: AsyncIterable<Buffer>) => Promise<void>;

/**
 * Reads a backup from beginning to end and holds it against its own digests. `take` gets every table on the way; whoever only
 * wants to know whether the file is whole takes nothing. Any fault is a `BackupFault`.
 */
export async function readBackup(file: string, take: TakeTable = discard): Promise<BackupHeader> {
  try {
    const first = await firstLineOf(file);
    await refuseOtherBytes(file, first);
    const bytes = createReadStream(file, { start: first.length }).pipe(createGunzip());
    const pieces = new Pieces(bytes);
    const header = readHeader(await pieces.line());
    if (!header) throw new BackupFault('damaged', { file });
    for (const table of header.tables) await take(table, checked(file, table, pieces));
    if (!(await pieces.isAtEnd())) throw new BackupFault('damaged', { file });
    return header;
  } catch (error) {
    if (isOfFileSystem(error)) throw new BackupFault('unreadable', { file, reason: reasonOf(error) }, error);
    if (reasonOf(error).startsWith('Z_')) throw new BackupFault('damaged', { file }, error);
    throw error;
  }
}

async function firstLineOf(file: string): Promise<FirstLine> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(firstLineLimit), 0, firstLineLimit, 0);
    const first = readFirstLine(buffer.subarray(0, bytesRead));
    if (!first) throw new BackupFault('notABackup', { file });
    if (first.format > backupFormat) throw new BackupFault('newerFormat', { file });
    const { size } = await handle.stat();
    if (size < first.length + first.bytes) throw new BackupFault('truncated', { file });
    if (size > first.length + first.bytes) throw new BackupFault('damaged', { file });
    return first;
  } finally {
    await handle.close();
  }
}

/** Everything after the first line, before any of it is unpacked. */
async function refuseOtherBytes(file: string, { length, sha256 }: FirstLine): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { start: length }) as AsyncIterable<Buffer>) hash.update(chunk);
  if (hash.digest('hex') !== sha256) throw new BackupFault('damaged', { file });
}

async function* checked(file: string, table: TableInBackup, pieces: Pieces): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of pieces.take(table.bytes)) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== table.sha256) throw new BackupFault('damaged', { file });
}

async function discard(_table: TableInBackup, rows: AsyncIterable<Buffer>): Promise<void> {
  for await (const _chunk of rows) continue;
}

/** A stream, read in portions that are not those it comes in. */
class Pieces {
  private readonly chunks: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.chunks = stream[Symbol.asyncIterator]();
  }

  async line(): Promise<string> {
    const parts: Buffer[] = [];
    for (;;) {
      const end = this.rest.indexOf(10);
      if (end !== -1) {
        parts.push(this.cut(end));
        this.cut(1);
        return Buffer.concat(parts).toString('utf8');
      }
      parts.push(this.cut(this.rest.length));
      if (!(await this.more())) return '';
    }
  }

  async *take(bytes: number): AsyncGenerator<Buffer> {
    let wanted = bytes;
    while (wanted > 0) {
      if (this.rest.length === 0 && !(await this.more())) return;
      const chunk = this.cut(Math.min(wanted, this.rest.length));
      wanted -= chunk.length;
      yield chunk;
    }
  }

  async isAtEnd(): Promise<boolean> {
    return this.rest.length === 0 && !(await this.more());
  }

  private cut(bytes: number): Buffer {
    const piece = this.rest.subarray(0, bytes);
    this.rest = this.rest.subarray(bytes);
    return piece;
  }

  private async more(): Promise<boolean> {
    const next = await this.chunks.next();
    if (!next.done) this.rest = next.value;
    return !next.done;
  }
}
