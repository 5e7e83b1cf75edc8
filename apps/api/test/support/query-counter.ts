import type { Logger } from 'typeorm';

/** Counts the round trips that the application makes. */
export class QueryCounter implements Logger {
  count = 0;
  readonly statements: string[] = [];
  /** What the application remembers would make a count depend on what was asked before. */
  forget: () => void = () => {};

  logQuery(query: string): void {
    this.count += 1;
    this.statements.push(query);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}

  /** How many round trips the work takes. */
  async during(work: () => Promise<unknown>): Promise<number> {
    this.forget();
    const before = this.count;
    await work();
    return this.count - before;
  }
}
