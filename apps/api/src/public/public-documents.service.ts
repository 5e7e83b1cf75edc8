import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { currentPlan } from '../plans/plan-rows.ts';
import type { Ctx } from '../platform/auth/ctx.ts';
import { RequestContexts } from '../platform/auth/request-contexts.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { momentOf } from '../platform/http/moment.ts';
import type { PageHead } from '../platform/http/page-head.ts';
import { translate } from '../platform/http/translate.ts';
import { inCoalition } from './in-coalition.ts';

/** What the document of a public page says of itself before any script runs: for search engines, and for who shares it. */
@Injectable()
export class PublicDocuments {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Null where there is no coalition. */
  async headOf(request: FastifyRequest): Promise<PageHead | null> {
    const ctx = await this.contexts.of(request);
    return ctx.coalition ? this.read(ctx) : null;
  }

  private read(visitor: Ctx): Promise<PageHead> {
    const ctx = inCoalition(visitor);
    const { id, slug, name } = ctx.coalition;
    return this.database.read(ctx, async (tx) => {
      const [row] = await tx.query<{ municipality: string }>(
        'select municipality_name as municipality from coalition where id = $1',
        [id],
      );
      const plan = await currentPlan(tx, id, momentOf(ctx, this.clock, {}));
      const municipality = row?.municipality ?? '';
      const about = translate(ctx.language, 'public:description', { municipality });
      return {
        language: ctx.language,
        title: translate(ctx.language, 'public:documentTitle', { name, municipality }),
        description: plan && plan.state !== 'draft' ? `${sentence(plan.goal)} ${about}` : about,
        data: `/api/v1/coalitions/${slug}/public-page`,
      };
    });
  }
}

const sentence = (text: string) => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
