import { Injectable } from '@nestjs/common';
import type { CoalitionCtx, Ctx } from '../platform/auth/ctx.ts';
import { endLinks, linksOfPerson, type StandingLink } from '../platform/auth/standing-my-items-links.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { problem } from '../platform/errors/domain-error.ts';
import { type Page, type PageQuery, slicePage } from '../platform/http/page.ts';
import type { ItemLinkDto } from './item-link.dto.ts';
import { inCoalition } from './memberships-of.ts';
import { presentItemLink } from './present-item-link.ts';

/** The links in mails to oneself, in all of one's coalitions; each keeps in its own trail that one ended them. */
@Injectable()
export class MyItemLinksService {
  constructor(private readonly database: Database) {}

  list(ctx: Ctx, query: PageQuery): Promise<Page<ItemLinkDto>> {
    return this.database.read(ctx, async (tx) => slicePage((await ownLinks(tx, ctx)).map(presentItemLink), query));
  }

  end(ctx: Ctx, id: string): Promise<void> {
    return this.database.run(ctx, 'itemLink.end', async (tx) => {
      const link = (await ownLinks(tx, ctx)).find((one) => one.id === id);
      if (!link || (await endOwn(tx, ctx, link, id)) === 0) throw problem('notFound');
    });
  }

  endAll(ctx: Ctx): Promise<void> {
    return this.database.run(ctx, 'itemLink.end', async (tx) => {
      const places = new Map((await ownLinks(tx, ctx)).map((link) => [link.membershipId, link]));
      for (const link of places.values()) await endOwn(tx, ctx, link, null);
    });
  }
}

function ownLinks(tx: Tx, { person }: Ctx): Promise<StandingLink[]> {
  if (!person) throw problem('notSignedIn');
  return linksOfPerson(tx, person.id);
}

/** In the coalition that the link is of: one link of that membership, or all. */
async function endOwn(tx: Tx, ctx: Ctx, link: StandingLink, id: string | null): Promise<number> {
  const { coalitionId, membershipId } = link;
  if (membershipId === null) return 0;
  await tx.query(`select set_config('app.coalition_id', $1, true)`, [coalitionId]);
  const here = { ...inCoalition(ctx, coalitionId), actor: { ...ctx.actor, membershipId } } as CoalitionCtx;
  return endLinks(tx, here, { membershipId }, id);
}
