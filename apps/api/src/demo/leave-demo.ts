import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { coalitionIdOf } from '../plan-files/import-plan.ts';
import { systemCtx } from '../plan-files/system-ctx.ts';
import { demoCoalitions } from './demo-coalitions.ts';
import { removeExample } from './remove-example.ts';
import { asOwner } from './reset-demo.ts';

/**
 * Ends the demo for good: the folder is unmarked, and every example goes. In that order, so that a start after half of it
 * loads nothing again; to be completed by leaving once more. False when there was no demo.
 */
export async function leaveDemo(ownerUrl: string, clock: Clock, dataDir: string | null): Promise<boolean> {
  const wasMarked = dataDir !== null && isMarked(dataDir);
  if (wasMarked) unmark(dataDir);
  return asOwner(ownerUrl, clock, async (database) => {
    let hadExamples = false;
    for (const slug of demoCoalitions) hadExamples = (await leaveCoalition(database, slug)) || hadExamples;
    await removePeople(database);
    return wasMarked || hadExamples;
  });
}

async function leaveCoalition(database: Database, slug: string): Promise<boolean> {
  const id = await coalitionIdOf(database, slug);
  if (!id) return false;
  return database.run(systemCtx({ id }, 'demo'), 'demo.leave', async (tx) => {
    const [demo] = await tx.query('select 1 from coalition where id = $1 and is_demo', [id]);
    if (!demo) return false;
    await removeExample(tx, id);
    // After the trail was cleared, so that this one line of it remains.
    await tx.query('update coalition set is_demo = false, version = version + 1 where id = $1', [id]);
    return true;
  });
}

/** One by one: somebody of the demo who was made a member of another coalition stays. */
async function removePeople(database: Database): Promise<void> {
  await database.statement(
    `do $$
     declare example record;
     begin
       for example in select id from person where is_example loop
         begin
           delete from person where id = example.id;
         exception when foreign_key_violation then null;
         end;
       end loop;
     end $$`,
    [],
  );
}

/** Is this the data folder of a demo? The start script marks one when it makes it. */
export function isMarked(dataDir: string): boolean {
  return readInstallation(dataDir)['demo'] === true;
}

/** Written beside and renamed, so that a crash leaves the old file or the new one. */
function unmark(dataDir: string): void {
  const installation = readInstallation(dataDir);
  const beside = join(dataDir, `.installation.json.${process.pid}`);
  writeFileSync(beside, `${JSON.stringify({ ...installation, demo: false }, null, 2)}\n`, { flush: true });
  renameSync(beside, join(dataDir, 'installation.json'));
}

function readInstallation(dataDir: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'installation.json'), 'utf8'));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return {};
    throw error;
  }
}
