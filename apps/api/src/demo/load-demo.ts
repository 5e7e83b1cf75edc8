import { v7 } from 'uuid';
import type { Clock } from '../platform/clock/clock.ts';
import type { Database, Tx } from '../platform/db/database.ts';
import { applyPlan } from '../plan-files/import-plan.ts';
import type { PlanFile } from '../plan-files/plan-file.ts';
import { systemCtx } from '../plan-files/system-ctx.ts';
import { loadExample } from './example/load-example.ts';
import { planOf } from './plan-of.ts';

const defaultZone = 'Europe/Amsterdam';

/** Makes a coalition of the demo: its plan and example progress, all of it or nothing. */
export async function loadDemo(database: Database, clock: Clock, slug: string): Promise<void> {
  const coalitionId = v7({ msecs: clock.now().getTime() });
  const file = planOf(slug, clock.today(defaultZone));
  const ctx = systemCtx({ id: coalitionId }, 'demo');
  await database.run(ctx, 'plan.import', (tx) => fillDemo(tx, coalitionId, file));
}

/**
 * The plan, and example progress on it, inside an open transaction. Facts of the plan are recorded on the day that they are
 * about, as if the coalition had used Samenkoers all along; otherwise all of it would be news since the last meeting.
 */
export async function fillDemo(tx: Tx, coalitionId: string, file: PlanFile): Promise<void> {
  const { slug, timeZone = defaultZone } = file.coalition;
  await applyPlan(tx, coalitionId, file, {
    firstDay: file.plan.startsOn ?? tx.now.toISOString().slice(0, 10),
    recordedAt: (effectiveOn) => `${effectiveOn}T08:00:00.000Z`,
  });
  await nameOperation(tx, 'demo.load');
  await tx.query('update coalition set is_demo = true where id = $1', [coalitionId]);
  await loadExample(tx, coalitionId, slug, timeZone);
}

/** One transaction, several operations: the audit trail tells them apart. */
export async function nameOperation(tx: Tx, operation: string): Promise<void> {
  await tx.query(`select set_config('app.operation', $1, true)`, [operation]);
}
