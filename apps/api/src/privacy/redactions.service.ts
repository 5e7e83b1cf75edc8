import { Injectable } from '@nestjs/common';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Database } from '../platform/db/database.ts';
import { at, invalidInput, problem } from '../platform/errors/domain-error.ts';
import { type Page, pageOf, type PageQuery } from '../platform/http/page.ts';
import type { Redactable, RedactionDto, RedactionInput } from './redaction.dto.ts';

/** The tables that are called otherwise in the contract. */
const tableOf = (type: Redactable): string => (type === 'commitmentPoint' ? 'commitment_point' : type);

/** A text goes from the record and from everything that was copied from it; who wrote it, when, and why it went remain. */
@Injectable()
export class RedactionsService {
  constructor(private readonly database: Database) {}

  /** What was taken out, the last first: when, by whom and why, as the audit trail has it. */
  list(ctx: CoalitionCtx, query: PageQuery): Promise<Page<RedactionDto>> {
    const { offset, pageSize } = pageOf(query);
    return this.database.read(ctx, async (tx) => {
      const where = `e.coalition_id = $1 and e.operation = 'text.redact' and e.after ? 'field' and e.after ? 'reason'`;
      const rows = await tx.query<Omit<RedactionDto, 'redactedAt'> & { readonly redactedAt: Date }>(
        `select case e.object_type when 'commitment_point' then 'commitmentPoint' else e.object_type end as "objectType", e.object_id as "objectId", e.after ->> 'field' as field,
           e.at as "redactedAt", p.name as by, e.after ->> 'reason' as reason
         from audit_event e
         left join membership m on m.coalition_id = e.coalition_id and m.id = e.membership_id
         left join person p on p.id = m.person_id
         where ${where} order by e.seq desc limit $2 offset $3`,
        [ctx.coalition.id, pageSize, offset],
      );
      const [count] = await tx.query<{ total: number }>(`select count(*) as total from audit_event e where ${where}`, [
        ctx.coalition.id,
      ]);
      const items = rows.map(({ redactedAt, ...row }) => ({ ...row, redactedAt: redactedAt.toISOString() }));
      return { items, total: count?.total ?? 0 };
    });
  }

  redact(ctx: CoalitionCtx, input: RedactionInput): Promise<RedactionDto> {
    const { objectType, objectId, field, reason, keepsPresent = false } = input;
    const table = tableOf(objectType);
    return this.database.run(ctx, 'text.redact', async (tx) => {
      const [there] = await tx.query(`select 1 from ${table} where coalition_id = $1 and id = $2`, [
        ctx.coalition.id,
        objectId,
      ]);
      if (!there) throw problem('notFound');
      const [row] = await tx.query<{ done: boolean }>('select redact_text($1, $2, $3, $4, $5) as done', [
        table,
        objectId,
        field,
        reason,
        keepsPresent,
      ]);
      if (!row?.done) throw invalidInput([at('field', 'noSuchText')]);
      const by = ctx.person?.name ?? null;
      return { objectType, objectId, field, redactedAt: tx.now.toISOString(), by, reason };
    });
  }
}
