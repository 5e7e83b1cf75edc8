import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { ErasurePreviewDto } from './erasure.dto.ts';
import { byAddress, erase, preview } from './erasures.service.ts';
import { installationCtx } from './installation-ctx.ts';

/** What forgetting the person with this address means; with `apply` they are forgotten. 404 when nobody has it. */
export async function eraseByAddress(
  database: Database,
  clock: Clock,
  email: string,
  { apply }: { apply: boolean },
): Promise<ErasurePreviewDto> {
  const ctx = installationCtx();
  return database.run(ctx, 'person.erase', async (tx) => {
    const before = await preview(tx, ctx, clock, byAddress(email));
    if (apply && before.obstacles.length === 0)
      await erase(tx, ctx, clock, byAddress(email), { confirmation: before.email });
    return before;
  });
}
