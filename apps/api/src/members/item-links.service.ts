import { Injectable } from '@nestjs/common';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { endLinks, type LinkOwner, linksOfOwner } from '../platform/auth/standing-my-items-links.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { found, problem } from '../platform/errors/domain-error.ts';
import { type Page, type PageQuery, slicePage } from '../platform/http/page.ts';
import type { ItemLinkDto } from './item-link.dto.ts';
import { membershipRow } from './membership-rows.ts';
import { presentItemLink } from './present-item-link.ts';
import { looksAfter } from './present-membership.ts';

/** The links in mails to a member or a mailbox, for whoever looks after them: which still work, and ending them. */
@Injectable()
export class ItemLinksService {
  constructor(private readonly database: Database) {}

  list(ctx: CoalitionCtx, owner: LinkOwner, query: PageQuery): Promise<Page<ItemLinkDto>> {
    return this.database.read(ctx, async (tx) => {
      await allowOwner(tx, ctx, owner);
      return slicePage((await linksOfOwner(tx, ctx, owner)).map(presentItemLink), query);
    });
  }

  /** One that was ended already, or is too old, is not there any more. */
  end(ctx: CoalitionCtx, owner: LinkOwner, id: string): Promise<void> {
    return this.database.run(ctx, 'itemLink.end', async (tx) => {
      await allowOwner(tx, ctx, owner);
      if ((await endLinks(tx, ctx, owner, id)) === 0) throw problem('notFound');
    });
  }

  endAll(ctx: CoalitionCtx, owner: LinkOwner): Promise<void> {
    return this.database.run(ctx, 'itemLink.end', async (tx) => {
      await allowOwner(tx, ctx, owner);
      await endLinks(tx, ctx, owner, null);
    });
  }
}

async function allowOwner(tx: Tx, ctx: CoalitionCtx, { membershipId, organisationId }: LinkOwner): Promise<void> {
  if (membershipId !== undefined) {
    const member = found(await membershipRow(tx, ctx.coalition.id, membershipId));
    if (!looksAfter(ctx.actor, member)) throw problem('notAllowed');
    return;
  }
  const [organisation] = await tx.query('select id from organisation where coalition_id = $1 and id = $2', [
    ctx.coalition.id,
    organisationId,
  ]);
  found(organisation);
  allow(ctx, 'organisation.write', { organisationId });
}
