import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import type { CoalitionCtx, Ctx } from '../auth/ctx.ts';
import { Clock } from '../clock/clock.ts';
import { problem } from '../errors/domain-error.ts';
import { type KnownVersion, knownVersion, touchedSince, type VersionRow } from './coalition-version.ts';
import { CommitInDoubt, isLostConnection, isPassing, NotConnected } from './failures.ts';
import { once } from './once.ts';
import { ReadCache, type Remembered } from './read-cache.ts';

/** What a unit of work gets: the open transaction, and the one instant that all of it happens at. */
export interface Tx {
  readonly manager: EntityManager;
  readonly now: Date;
  query<Row>(sql: string, params?: unknown[]): Promise<Row[]>;
  /** A new identifier that sorts by time. */
  newId(): string;
  /**
   * What was worked out before from the very rows that this transaction sees, and otherwise works it out now. It is shared and
   * frozen; it may depend on nothing but audited rows, people's names and what `what` names, never on who asks or at what instant.
   */
  remember<T>(what: Remembered<T>, work: () => Promise<T>): Promise<T>;
}

type Work<T> = (tx: Tx) => Promise<T>;

export interface RunOptions {
  /**
   * What this changes, by its identifier: units of work with the same lock follow one another. Each begins after the one before
   * was committed and takes its instant then, so what it records also comes later. Several are locked in one order.
   */
  readonly lock?: string | readonly string[];
}

interface Plan extends RunOptions {
  readonly operation: string;
  readonly begin: string;
}

const locking = `select pg_advisory_xact_lock(hashtextextended(id, 1))
  from (select distinct unnest($1::text[]) as id order by 1) as locks`;

const reading = {
  operation: 'read',
  begin: 'start transaction isolation level repeatable read read only',
} satisfies Plan;

/**
 * Opens the one transaction of a request and tells PostgreSQL whose it is. Row-level security and the audit trigger read these
 * settings, so nothing can be read or written outside the coalition of `ctx`, or without the name of the operation.
 */
@Injectable()
export class Database {
  private readonly cache = new ReadCache();

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Reads one consistent snapshot. Repeated once when the connection was lost on the way. */
  async read<T>(ctx: Ctx, work: Work<T>): Promise<T> {
    const attempt = () => this.transaction(ctx, reading, work);
    try {
      return await attempt();
    } catch (error) {
      if (!isLostConnection(error) && !isPassing(error)) throw error;
      return await attempt().catch(rethrowAsUnavailable);
    }
  }

  /**
   * Writes under the name of the operation; all of it or nothing. Repeated when PostgreSQL asks for that (deadlock), and once
   * when the connection was lost before the commit.
   */
  run<T>(ctx: Ctx, operation: string, work: Work<T>, options: RunOptions = {}): Promise<T> {
    return this.write(ctx, { operation, begin: 'start transaction', ...options }, work, false);
  }

  /** A write that records a fact: under the same Idempotency-Key it is recorded once, and answered the same again. */
  async record<T extends object>(
    ctx: CoalitionCtx,
    operation: string,
    work: Work<T>,
    options: RunOptions = {},
  ): Promise<T> {
    const { idempotency } = ctx;
    if (!idempotency) return this.run(ctx, operation, work, options);
    const plan = { operation, begin: 'start transaction', ...options };
    return this.write(ctx, plan, (tx) => once<T>(tx, ctx, idempotency, work), true);
  }

  /** Lets go of everything that was worked out; it will be again. */
  forget(): void {
    this.cache.forget();
  }

  /** Is the database there? */
  async ping(): Promise<void> {
    await this.source.query('select 1').catch((cause: unknown) => {
      throw problem('databaseAway', { cause });
    });
  }

  /** One statement outside a coalition: sessions and the request's context. */
  async statement<Row>(sql: string, params: unknown[]): Promise<Row[]> {
    try {
      return await this.source.query(sql, params);
    } catch (error) {
      if (!isLostConnection(error)) throw error;
      return await this.source.query<Row[]>(sql, params).catch(rethrowAsUnavailable);
    }
  }

  private async write<T>(ctx: Ctx, plan: Plan, work: Work<T>, isRepeatable: boolean): Promise<T> {
    let losses = 0;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transaction(ctx, plan, work);
      } catch (error) {
        if (error instanceof CommitInDoubt && !isRepeatable) throw problem('outcomeUnknown', { cause: error });
        if (isLostConnection(error)) losses += 1;
        else if (!isPassing(error)) throw error;
        if (losses > 1 || attempt === 3) return rethrowAsUnavailable(error);
      }
    }
  }

  /** Several parts were mostly kept at one version: what changed since is asked once. */
  private rememberer(known: KnownVersion | null, query: Tx['query']): Tx['remember'] {
    const touched = new Map<string, ReturnType<typeof touchedSince>>();
    return (what, work) =>
      this.cache.remember(known, what, work, (earlier) => {
        const key = `${earlier.version} ${earlier.writtenAt}`;
        const asked = touched.get(key) ?? (known ? touchedSince(query, known, earlier) : Promise.resolve(null));
        touched.set(key, asked);
        return asked;
      });
  }

  private async transaction<T>(ctx: Ctx, { operation, begin, lock }: Plan, work: Work<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await connect(runner);
      await runner.query(begin);
      if (lock !== undefined) await runner.query(locking, [[lock].flat()]);
      const { now, version } = await enter(runner, ctx, operation, this.clock.now());
      // Only a snapshot stays the same from its first statement to its last.
      const kept = begin === reading.begin ? version : null;
      const query = <Row>(sql: string, params?: unknown[]): Promise<Row[]> => runner.query(sql, params);
      const result = await work({
        manager: runner.manager,
        now,
        query,
        newId: () => v7({ msecs: now.getTime() }),
        remember: this.rememberer(kept, query),
      });
      await commit(runner);
      return result;
    } catch (error) {
      await rollback(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** Tells PostgreSQL whose transaction it is, and learns the version of what it sees. An instant never lies before an earlier write's. */
async function enter(
  runner: QueryRunner,
  ctx: Ctx,
  operation: string,
  at: Date,
): Promise<{ now: Date; version: KnownVersion | null }> {
  const { coalition, actor, person, requestId } = ctx;
  const [row] = (await runner.query('select enter_coalition($1, $2, $3, $4, $5, $6) as version', [
    coalition?.id ?? null,
    actor.membershipId,
    person?.id ?? null,
    operation,
    requestId,
    at.toISOString(),
  ])) as { version: VersionRow | null }[];
  const version = row?.version ? knownVersion(row.version) : null;
  return { now: version && version.writtenAt > at ? version.writtenAt : at, version };
}

async function connect(runner: QueryRunner): Promise<void> {
  try {
    await runner.connect();
  } catch (cause) {
    throw new NotConnected('The database could not be reached.', { cause });
  }
}

async function commit(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('commit');
  } catch (cause) {
    throw isLostConnection(cause) ? new CommitInDoubt('The connection was lost while committing.', { cause }) : cause;
  }
}

async function rollback(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('rollback');
  } catch (error) {
    // The connection is gone, and the transaction with it; anything else is worth knowing.
    if (!isLostConnection(error)) throw error;
  }
}

function rethrowAsUnavailable(error: unknown): never {
  if (isLostConnection(error) || isPassing(error)) throw problem('databaseAway', { cause: error });
  throw error;
}
