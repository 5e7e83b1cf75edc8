import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { formatFor, isOfToday, myItemsOpening, overviewOpening, type Opening } from '#i18n';
import { scopesOf } from '#domain';
import { MyItemsService } from '../agendas/my-items.service.ts';
import { MeService } from '../members/me.service.ts';
import { OverviewService } from '../overview/overview.service.ts';
import type { CoalitionCtx, Ctx } from '../platform/auth/ctx.ts';
import { RequestContexts } from '../platform/auth/request-contexts.ts';
import type { DocumentOpening } from '../platform/http/opening.ts';
import { type Texts, textsIn } from '../platform/http/translate.ts';

type Page = 'overview' | 'my-items';

/**
 * The first words of the pages that people land on, for the documents that they come in: the answer is on the screen before any
 * script. It says what the page will say, from the same facts and by the same words.
 */
@Injectable()
export class Openings {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly me: MeService,
    private readonly overviews: OverviewService,
    private readonly items: MyItemsService,
  ) {}

  /** Null for who may not see the page, and where there is nothing to answer: the page says that itself. */
  async of(request: FastifyRequest, page: Page): Promise<DocumentOpening | null> {
    const ctx = await this.contexts.of(request);
    if (!isMember(ctx)) return null;
    const { memberships } = await this.me.me(ctx);
    const membership = memberships.find(({ coalitionSlug }) => coalitionSlug === ctx.coalition.slug);
    if (!membership) return null;
    const texts = textsIn(ctx.language, membership.names);
    const opening =
      page === 'overview' ? await this.overview(ctx, texts) : await this.myItems(ctx, texts, membership.today);
    if (opening === null) return null;
    const notice = membership.isDemo ? texts('common')('banner.demo') : '';
    return { name: page, isPersonal: true, words: { notice, sentence: opening.sentence, lead: opening.lead } };
  }

  private async overview(ctx: CoalitionCtx, texts: Texts): Promise<Opening | null> {
    if (scopesOf(ctx.actor, 'progress.read').length === 0) return null;
    const overview = await this.overviews.get(ctx, {});
    return overviewOpening(texts('overview'), formatFor(ctx.language), overview);
  }

  private async myItems(ctx: CoalitionCtx, texts: Texts, today: string): Promise<Opening | null> {
    const { items } = await this.items.list(ctx);
    if (items.length === 0) return null;
    const asked = items.filter((item) => isOfToday(item, today));
    const others = items.filter((item) => !isOfToday(item, today));
    return myItemsOpening(texts('myItems'), formatFor(ctx.language), { asked, others, today });
  }
}

function isMember(ctx: Ctx): ctx is CoalitionCtx {
  return ctx.person !== null && ctx.coalition !== null && ctx.actor.membershipId !== null;
}
