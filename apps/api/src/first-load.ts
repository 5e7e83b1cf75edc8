import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { demoCoalitions } from './demo/demo-coalitions.ts';
import { loadDemo } from './demo/load-demo.ts';
import { coalitionIdOf } from './plan-files/import-plan.ts';
import { Clock } from './platform/clock/clock.ts';
import { Database } from './platform/db/database.ts';

interface Options {
  readonly isDemo: boolean;
  readonly report: (step: string) => void;
}

/**
 * Fills a demo folder at its first start: both coalitions from their plan files, with example progress. Each coalition is one
 * transaction, so that a start that was cut off is completed by the next one. Any other folder begins empty.
 */
export async function firstLoad(app: NestFastifyApplication, { isDemo, report }: Options): Promise<void> {
  if (!isDemo) return;
  const database = app.get(Database);
  for (const slug of demoCoalitions) {
    if (await coalitionIdOf(database, slug)) continue;
    report(`Loading the example of ${slug} …`);
    await loadDemo(database, app.get(Clock), slug);
  }
}
