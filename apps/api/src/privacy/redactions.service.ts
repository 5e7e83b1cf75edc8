import { Injectable } from '@nestjs/common';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Database } from '../platform/db/database.ts';
import { at, invalidInput, problem } from '../platform/errors/domain-error.ts';
import type { RedactionDto, RedactionInput } from './redaction.dto.ts';

/** A text goes from the record and from everything that was copied from it; who wrote it, when, and why it went remain. */
@Injectable()
export class RedactionsService {
  constructor(private readonly database: Database) {}

  redact(ctx: CoalitionCtx, { objectType, objectId, field, reason }: RedactionInput): Promise<RedactionDto> {
    return this.database.run(ctx, 'text.redact', async (tx) => {
      const [there] = await tx.query(`select 1 from ${objectType} where coalition_id = $1 and id = $2`, [
        ctx.coalition.id,
        objectId,
      ]);
      if (!there) throw problem('notFound');
      const [row] = await tx.query<{ done: boolean }>('select redact_text($1, $2, $3, $4) as done', [
        objectType,
        objectId,
        field,
        reason,
      ]);
      if (!row?.done) throw invalidInput([at('field', 'noSuchText')]);
      return { objectType, objectId, field, redactedAt: tx.now.toISOString() };
    });
  }
}
