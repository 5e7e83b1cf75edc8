import type { Day } from '#domain';

/** Work that is to be done once a day for the whole installation. */
export interface DailyJob {
  /** Names it in `job_run` and in the log, `privacy.retention`. */
  readonly name: string;
  /**
   * Does the work of a day, and answers with what was done, for the log. It begins again when a worker stopped in the middle,
   * so whatever was done already must be done no second time.
   */
  run(day: Day): Promise<Readonly<Record<string, number>>>;
}
