import type { Clock } from '../platform/clock/clock.ts';
import { appDataSource } from '../platform/db/data-source.ts';
import { Database } from '../platform/db/database.ts';
import { coalitionIdOf } from '../plan-files/import-plan.ts';
import { systemCtx } from '../plan-files/system-ctx.ts';
import { demoCoalitions } from './demo-coalitions.ts';
import { fillDemo, loadDemo, nameOperation } from './load-demo.ts';
import { planOf } from './plan-of.ts';
import { removeExample } from './remove-example.ts';

/**
 * The example progress anew, relative to today; per coalition all of it or nothing. Texts of the plan become those of the plan
 * file again. People keep their sessions.
 */
export async function resetDemo(ownerUrl: string, clock: Clock): Promise<void> {
  await asOwner(ownerUrl, clock, async (database) => {
    for (const slug of demoCoalitions) {
      const id = await coalitionIdOf(database, slug);
      if (id) await resetCoalition(database, clock, id, slug);
      else await loadDemo(database, clock, slug);
    }
  });
}

/** A coalition of that name that people made themselves is none of ours. */
async function resetCoalition(database: Database, clock: Clock, id: string, slug: string): Promise<void> {
  const file = planOf(slug, clock.today('Europe/Amsterdam'));
  await database.run(systemCtx({ id }, 'demo'), 'demo.reset', async (tx) => {
    const [demo] = await tx.query('select 1 from coalition where id = $1 and is_demo', [id]);
    if (!demo) return;
    await removeExample(tx, id);
    await nameOperation(tx, 'plan.import');
    await fillDemo(tx, id, file);
  });
}

/** The owner of the schema may remove facts; row-level security binds it to one coalition at a time all the same. */
export async function asOwner<T>(ownerUrl: string, clock: Clock, work: (database: Database) => Promise<T>): Promise<T> {
  const source = await appDataSource(ownerUrl, []).initialize();
  try {
    return await work(new Database(source, clock));
  } finally {
    await source.destroy();
  }
}
