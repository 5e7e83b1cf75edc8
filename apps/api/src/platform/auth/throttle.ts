import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Database } from '../db/database.ts';
import { problem } from '../errors/domain-error.ts';

const window = 3_600_000;

/** How often something may be done in an hour, counted by what it is done with. */
export interface Limit {
  readonly scope: string;
  /** An address, or where a request comes from; only its hash is kept, and not for long. */
  readonly key: string;
  readonly most: number;
}

/** Counts in the database, so that it holds for any number of processes. */
@Injectable()
export class Throttle {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts one more against every limit, in one statement; answers 429 when one of them is passed. */
  async count(limits: readonly Limit[]): Promise<void> {
    const now = this.clock.now();
    const start = new Date(Math.floor(now.getTime() / window) * window);
    const counts = await this.database.statement<{ scope: string; count: number }>(
      `insert into throttle as t (scope, key_hash, window_start, count)
       select scope, decode(key, 'hex'), $3, 1 from unnest($1::text[], $2::text[]) as new (scope, key) order by scope
       on conflict (scope, key_hash, window_start) do update set count = t.count + 1
       returning scope, count`,
      [limits.map(({ scope }) => scope), limits.map(({ scope, key }) => hashOf(scope, key)), start],
    );
    const isPassed = limits.some(({ scope, most }) => counts.some((each) => each.scope === scope && each.count > most));
    if (!isPassed) return;
    throw problem('tooManyRequests', { retryAfter: Math.ceil((start.getTime() + window - now.getTime()) / 1000) });
  }
}

function hashOf(scope: string, key: string): string {
  return createHash('sha256').update(`${scope}\n${key}`).digest('hex');
}
