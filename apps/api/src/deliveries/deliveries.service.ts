import { Injectable } from '@nestjs/common';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { found, problem } from '../platform/errors/domain-error.ts';
import type { Page } from '../platform/http/page.ts';
import { deliveryRow, deliveryRows } from './delivery-rows.ts';
import type { DeliveryDto, DeliveryQuery } from './delivery.dto.ts';

/** What was mailed and what became of it; what failed is sent again, once for each time that it failed. */
@Injectable()
export class DeliveriesService {
  constructor(private readonly database: Database) {}

  list(ctx: CoalitionCtx, query: DeliveryQuery): Promise<Page<DeliveryDto>> {
    return this.database.read(ctx, (tx) => deliveryRows(tx, ctx, query));
  }

  /** A new mail of the same kind to the same member or mailbox: to the address that counts by then, with a link made then. */
  sendAgain(ctx: CoalitionCtx, id: string): Promise<DeliveryDto> {
    const work = async (tx: Tx) => {
      const failed = found(await deliveryRow(tx, ctx, id));
      allow(ctx, 'mail.sendAgain');
      if (failed.state !== 'failed') throw problem('notSentAgain');
      return found(await deliveryRow(tx, ctx, await mailAgain(tx, ctx, failed)));
    };
    return this.database.record(ctx, 'mail.sendAgain', work, { lock: id });
  }
}

async function mailAgain(
  tx: Tx,
  ctx: CoalitionCtx,
  { id, membershipId, organisationId }: DeliveryDto,
): Promise<string> {
  const next = tx.newId();
  await tx.query(
    `insert into mail (coalition_id, id, membership_id, organisation_id, template, params, locale, created_at, again_of)
     select coalition_id, $3, membership_id, organisation_id, template, params, locale, $4, id
     from mail where coalition_id = $1 and id = $2`,
    [ctx.coalition.id, id, next, tx.now],
  );
  // Mails have no trail of their own: what caused them has one. Here somebody did.
  await tx.query(
    `insert into audit_event (coalition_id, id, at, membership_id, request_id, operation, object_type, object_id, after)
     values ($1, $2, $3, $4, $5, 'mail.sendAgain', 'mail', $6, $7)`,
    [
      ctx.coalition.id,
      tx.newId(),
      tx.now,
      ctx.actor.membershipId,
      ctx.requestId,
      next,
      JSON.stringify({ again_of: id, membership_id: membershipId, organisation_id: organisationId }),
    ],
  );
  return next;
}
