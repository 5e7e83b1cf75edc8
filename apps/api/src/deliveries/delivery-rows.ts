import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import type { Tx } from '../platform/db/database.ts';
import { type Page, pageOf } from '../platform/http/page.ts';
import type { DeliveryDto, DeliveryFailure, DeliveryQuery } from './delivery.dto.ts';

interface DeliveryRow extends Omit<
  DeliveryDto,
  'createdAt' | 'finishedAt' | 'nextAttemptAt' | 'failure' | 'replyCode'
> {
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly nextAttemptAt: Date | null;
  readonly failure: string | null;
}

const state = `case
    when mail.sent_at is not null then 'sent'
    when mail.failed_at is null then 'waiting'
    when exists (select 1 from mail again where again.coalition_id = mail.coalition_id and again.again_of = mail.id)
      then 'sentAgain'
    else 'failed' end`;

const select = `
  select mail.id, mail.template as subject, mail.params ->> 'title' as about, mail.membership_id as "membershipId",
    mail.organisation_id as "organisationId", coalesce(o.name, p.name) as recipient, ${state} as state, mail.failure,
    d.attempts, d.next_attempt_at as "nextAttemptAt", mail.created_at as "createdAt",
    coalesce(mail.sent_at, mail.failed_at) as "finishedAt"
  from mail
  left join membership m on m.coalition_id = mail.coalition_id and m.id = mail.membership_id
  left join person p on p.id = m.person_id
  left join organisation o on o.coalition_id = mail.coalition_id and o.id = mail.organisation_id
  left join mail_delivery d on d.coalition_id = mail.coalition_id and d.id = mail.id`;

/** The newest first: two queries. */
export async function deliveryRows(tx: Tx, ctx: CoalitionCtx, query: DeliveryQuery): Promise<Page<DeliveryDto>> {
  const { offset, pageSize } = pageOf(query);
  const where = `mail.coalition_id = $1 and ($2::text is null or ${state} = $2)`;
  const params = [ctx.coalition.id, query.state ?? null];
  const rows = await tx.query<DeliveryRow>(
    `${select} where ${where} order by mail.created_at desc, mail.id desc limit $3 offset $4`,
    [...params, pageSize, offset],
  );
  const [count] = await tx.query<{ total: number }>(`select count(*) as total from mail where ${where}`, params);
  return { items: rows.map(present), total: count?.total ?? 0 };
}

export async function deliveryRow(tx: Tx, ctx: CoalitionCtx, id: string): Promise<DeliveryDto | null> {
  const [row] = await tx.query<DeliveryRow>(`${select} where mail.coalition_id = $1 and mail.id = $2`, [
    ctx.coalition.id,
    id,
  ]);
  return row ? present(row) : null;
}

/** What was noted of a failure: `refused (EENVELOPE 550)`. */
function present({ failure, createdAt, finishedAt, nextAttemptAt, ...row }: DeliveryRow): DeliveryDto {
  const [, kind = null, code] = /^(\w+)(?: \(.*?(\d{3})?\))?$/.exec(failure ?? '') ?? [];
  return {
    ...row,
    failure: kind as DeliveryFailure | null,
    replyCode: code === undefined ? null : Number(code),
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
  };
}
