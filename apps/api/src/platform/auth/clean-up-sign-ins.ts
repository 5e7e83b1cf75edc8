import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { Database } from '../db/database.ts';
import { DailyJobs } from '../jobs/daily-jobs.service.ts';

/** How many days after it has lost its use something is kept, and what is then removed. */
const kept: readonly (readonly [table: string, days: number, since: string])[] = [
  ['sign_in_link', 1, 'expires_at'],
  ['throttle', 1, 'window_start'],
  ['session', 30, 'coalesce(revoked_at, expires_at)'],
  ['sign_in_attempt', 180, 'at'],
  ['job_run', 180, 'started_at'],
];

/** Every day, what opens no door any more and is needed for no inquiry either is removed. */
@Injectable()
export class CleanUpSignIns implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: DailyJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.add({ name: 'auth.cleanUp', run: () => this.run() });
  }

  private async run(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const [table, days, since] of kept) {
      const [row] = await this.database.statement<{ count: number }>(
        `with gone as (delete from ${table} where ${since} < $1::timestamptz - make_interval(days => $2) returning 1)
         select count(*) as count from gone`,
        [this.clock.now(), days],
      );
      counts[table] = row?.count ?? 0;
    }
    return counts;
  }
}
