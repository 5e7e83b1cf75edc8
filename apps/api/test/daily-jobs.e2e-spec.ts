import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Clock } from '../src/platform/clock/clock.ts';
import { Database } from '../src/platform/db/database.ts';
import type { DailyJob } from '../src/platform/jobs/daily-job.ts';
import { DailyJobs } from '../src/platform/jobs/daily-jobs.service.ts';
import { TestApp } from './support/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start();
  // Failures are said in the log; here they are meant.
  Logger.overrideLogger(false);
});
afterAll(() => app.stop());

/** A worker of its own, as in another process. */
function workerWith(...jobs: DailyJob[]): DailyJobs {
  const worker = new DailyJobs(app.app.get(Database), app.app.get(Clock));
  for (const job of jobs) worker.add(job);
  return worker;
}

let days: string[];
const counting = (name: string): DailyJob => ({ name, run: async (day) => ({ rows: days.push(day) }) });
const runs = (job: string) =>
  app.source.query(
    `select day::text, attempts, counts, failure, finished_at is not null as done from job_run where job = $1 order by day`,
    [job],
  );

beforeEach(() => {
  days = [];
  app.clock.set('2026-11-20T11:00:00.000Z');
});

describe('a daily job', () => {
  it('is done once a day, however many workers there are, and what it did is kept', async () => {
    const workers = [1, 2, 3, 4].map(() => workerWith(counting('once')));
    const done = await Promise.all(workers.map((worker) => worker.runDue()));
    expect(done.flat()).toEqual(['once']);
    expect(days).toEqual(['2026-11-20']);
    expect(await runs('once')).toEqual([
      { day: '2026-11-20', attempts: 1, counts: { rows: 1 }, failure: null, done: true },
    ]);
  });

  it('is done again on the next day, which begins at night', async () => {
    const worker = workerWith(counting('nightly'));
    for (const now of [
      '2026-11-20T22:59:00Z',
      '2026-11-21T01:59:00Z',
      '2026-11-21T02:00:00Z',
      '2026-11-21T12:00:00Z',
    ]) {
      app.clock.set(now);
      await worker.runDue();
    }
    expect(days).toEqual(['2026-11-20', '2026-11-21']);
  });

  it('that fails is tried again half an hour later, five times at most, and the next job is done', async () => {
    const failing: DailyJob = { name: 'failing', run: () => Promise.reject(new TypeError('no such thing')) };
    const worker = workerWith(failing, counting('after'));
    expect(await worker.runDue()).toEqual(['after']);
    expect(await worker.runDue()).toEqual([]);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      app.clock.set(new Date(app.clock.now().getTime() + 30 * 60_000).toISOString());
      await worker.runDue();
    }
    expect(await runs('failing')).toMatchObject([{ attempts: 5, failure: 'TypeError', done: false }]);
  });

  it('that a worker left unfinished is taken over after its lease', async () => {
    const stuck = workerWith({ name: 'stuck', run: () => new Promise(() => undefined) });
    void stuck.runDue();
    while ((await runs('stuck')).length === 0);
    const other = workerWith(counting('stuck'));
    expect(await other.runDue()).toEqual([]);
    app.clock.set('2026-11-20T11:31:00.000Z');
    expect(await other.runDue()).toEqual(['stuck']);
  });

  it('has a name of its own', () => {
    expect(() => workerWith(counting('twice'), counting('twice'))).toThrow('twice');
  });
});
