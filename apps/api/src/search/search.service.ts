import { Injectable } from '@nestjs/common';
import { scopesOf } from '#domain';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Database } from '../platform/db/database.ts';
import { pageOf } from '../platform/http/page.ts';
import { markWords, readMarks } from './marks.ts';
import { type FoundDto, type FoundKind, foundKinds, type FoundListDto, type SearchQuery } from './search.dto.ts';
import { searchSql } from './search-sql.ts';
import { asQuery, searchWords } from './search-words.ts';
import { searchedKinds } from './searched-kinds.ts';

type FoundRow = Pick<FoundDto, 'kind' | 'id' | 'title' | 'excerpt' | 'partOf' | 'on' | 'isExample'> & {
  readonly nearWords: string[];
};

interface Answer {
  readonly counts: Partial<Record<FoundKind, number>>;
  readonly items: FoundRow[];
}

/** Finds everything that the reader may see, in one query. */
@Injectable()
export class SearchService {
  constructor(private readonly database: Database) {}

  async find(ctx: CoalitionCtx, query: SearchQuery): Promise<FoundListDto> {
    const words = searchWords(query.q);
    if (words.length === 0) return { items: [], total: 0, counts: [] };
    const kinds = foundKinds.filter((kind) => scopesOf(ctx.actor, searchedKinds[kind].permission).length > 0);
    const params = [ctx.coalition.id, ...asked(words), ...reader(ctx), ...wanted(query)];
    const [answer] = await this.database.read(ctx, (tx) => tx.query<Answer>(searchSql(kinds), params));
    return present(answer ?? { counts: {}, items: [] }, query);
  }
}

function asked(words: readonly string[]): unknown[] {
  const all = (weight = '') => words.map((word) => asQuery(word, weight)).join(' & ');
  return [words, words.map((word) => asQuery(word)), [all(), all('A'), all('C')]];
}

/** What decides which texts of a check-in the reader may read. */
function reader({ actor }: CoalitionCtx): unknown[] {
  const isContact = actor.roles.includes('contact');
  const organisations = isContact ? actor.organisationIds : [];
  return [actor.roles.includes('coordinator'), actor.roles.includes('reviewer'), organisations];
}

function wanted(query: SearchQuery): unknown[] {
  const { offset, pageSize } = pageOf(query);
  return [query.kind ?? null, query.perKind ?? 2_147_483_647, pageSize, offset];
}

function present({ counts, items }: Answer, { kind, perKind = Infinity }: SearchQuery): FoundListDto {
  const found = foundKinds.flatMap((each) => {
    const count = counts[each];
    return count === undefined ? [] : [{ kind: each, count }];
  });
  const asked = kind === undefined ? found : found.filter((each) => each.kind === kind);
  return {
    items: items.map(presentRow),
    total: asked.reduce((sum, { count }) => sum + Math.min(count, perKind), 0),
    counts: found,
  };
}

function presentRow({ nearWords, title, excerpt, ...row }: FoundRow): FoundDto {
  const name = readMarks(title);
  const text = readMarks(excerpt ?? '');
  const isInText = text.marks.length > 0;
  return {
    ...row,
    title: name.text,
    titleMarks: name.marks.length > 0 || isInText ? name.marks : markWords(name.text, nearWords),
    excerpt: isInText ? text.text : null,
    excerptMarks: text.marks,
  };
}
