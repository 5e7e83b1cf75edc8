import { Injectable, Logger } from '@nestjs/common';
import { dayInZone, type Day } from '#domain';
import { Clock } from '../clock/clock.ts';
import { Database } from '../db/database.ts';
import type { DailyJob } from './daily-job.ts';

const zone = 'Europe/Amsterdam';
/** Days begin for jobs when people sleep. */
const firstHour = 3;
/** A worker that began this long ago and did not finish is taken to be gone. */
const leaseMinutes = 30;
const mostAttempts = 5;

/**
 * The daily work of the installation. A feature adds its job when its module starts:
 * `onModuleInit() { this.jobs.add({ name: 'privacy.retention', run: (day) => … }) }`. Any number of workers may call `runDue`;
 * each job is done by one of them, once a day.
 */
@Injectable()
export class DailyJobs {
  private readonly logger = new Logger('jobs');
  private readonly jobs = new Map<string, DailyJob>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  add(job: DailyJob): void {
    if (this.jobs.has(job.name)) throw new Error(`There is a daily job ${job.name} already.`);
    this.jobs.set(job.name, job);
  }

  /** Does what is due today and nobody did; answers with the names of the jobs that were done here. */
  async runDue(): Promise<string[]> {
    const day = this.dayOfWork();
    const done: string[] = [];
    for (const job of this.jobs.values()) {
      if (await this.claim(job, day)) {
        if (await this.run(job, day)) done.push(job.name);
      }
    }
    return done;
  }

  /** The calendar day, or before its first hour the day before. */
  private dayOfWork(): Day {
    const shifted = new Date(this.clock.now().getTime() - firstHour * 3_600_000);
    return dayInZone(shifted.toISOString(), zone);
  }

  private async claim(job: DailyJob, day: Day): Promise<boolean> {
    const claimed = await this.database.statement(
      `insert into job_run (job, day, started_at) values ($1, $2, $3)
       on conflict (job, day) do update set started_at = excluded.started_at, attempts = job_run.attempts + 1
         where job_run.finished_at is null and job_run.attempts < $4
           and job_run.started_at <= excluded.started_at - make_interval(mins => $5)
       returning attempts`,
      [job.name, day, this.clock.now(), mostAttempts, leaseMinutes],
    );
    return claimed.length > 0;
  }

  /** A job that fails is tried again later, and does not keep the next one from its work. */
  private async run(job: DailyJob, day: Day): Promise<boolean> {
    try {
      const counts = await job.run(day);
      await this.database.statement(
        'update job_run set finished_at = $3, counts = $4, failure = null where job = $1 and day = $2',
        [job.name, day, this.clock.now(), JSON.stringify(counts)],
      );
      return true;
    } catch (error) {
      this.logger.error(`${job.name} of ${day} failed: ${error instanceof Error ? error.stack : String(error)}`);
      const failure = error instanceof Error ? error.name : 'unknown';
      await this.database.statement('update job_run set failure = $3 where job = $1 and day = $2', [
        job.name,
        day,
        failure,
      ]);
      return false;
    }
  }
}
