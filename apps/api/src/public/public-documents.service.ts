import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RequestContexts } from '../platform/auth/request-contexts.ts';
import type { Language } from '../platform/auth/ctx.ts';
import type { PageHead } from '../platform/http/page-head.ts';
import { translate } from '../platform/http/translate.ts';
import { inCoalition } from './in-coalition.ts';
import type { PublicPageDto } from './public-page.dto.ts';
import { PublicPagesService } from './public-pages.service.ts';

/** What the document of a public page says before any script runs: for search engines, for who shares it, and for its reader. */
@Injectable()
export class PublicDocuments {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly pages: PublicPagesService,
  ) {}

  /** Null where there is no coalition. */
  async headOf(request: FastifyRequest): Promise<PageHead | null> {
    const ctx = await this.contexts.of(request);
    return ctx.coalition ? present(await this.pages.get(inCoalition(ctx)), ctx.language) : null;
  }
}

function present(
  { slug, name, motto, isDemo, municipalityName: municipality, names, partners, plan }: PublicPageDto,
  language: Language,
): PageHead {
  const say = (key: string, params = {}) => translate(language, key, params, names);
  const about = say('public:description', { municipality });
  const count = partners.length;
  return {
    language,
    title: say('public:documentTitle', { name, municipality }),
    description: plan ? `${sentence(plan.goal)} ${about}` : about,
    data: `/api/v1/coalitions/${slug}/public-page`,
    opening: {
      name: 'public',
      words: {
        notice: isDemo ? say('common:banner.demo') : '',
        motto: motto === name ? '' : (motto ?? ''),
        sentence: count === 0 ? say('public:heroNone', { municipality }) : say('public:hero', { count, municipality }),
        lead: say('public:lead'),
      },
    },
  };
}

const sentence = (text: string) => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
