import { v7 } from 'uuid';
import { Document, LineCounter } from 'yaml';
import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { coalitionIdOf } from './import-plan.ts';
import { InvalidPlanFile } from './plan-file-fault.ts';
import { coalition } from './plan-file.ts';
import { Reading } from './read-node.ts';
import { checkAddress } from './check-plan-file.ts';
import { systemCtx } from './system-ctx.ts';

export interface NewCoalition {
  readonly slug: string;
  readonly name: string;
  readonly municipality: { readonly name: string; readonly code: string };
}

/** An empty coalition, under the same conditions as one in a plan file. False when its address is taken. */
export async function createCoalition(
  database: Database,
  clock: Clock,
  input: NewCoalition,
  requestId = 'cli',
): Promise<boolean> {
  const reading = new Reading(new LineCounter());
  const { slug, name, municipality } = coalition(reading, new Document(input).contents, '');
  checkAddress(slug, 'slug', reading);
  if (reading.faults.length > 0) throw new InvalidPlanFile(reading.faults);
  if (await coalitionIdOf(database, slug)) return false;
  const id = v7({ msecs: clock.now().getTime() });
  // Somebody else may take the address at the same moment.
  const made = await database.run(systemCtx({ id }, requestId), 'coalition.create', (tx) =>
    tx.query(
      `insert into coalition (id, slug, name, municipality_name, municipality_code) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning id`,
      [id, slug, name, municipality.name, municipality.code],
    ),
  );
  return made.length > 0;
}
