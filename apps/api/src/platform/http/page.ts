import type { FastifyReply } from 'fastify';
import { ApiProperty } from '@nestjs/swagger';
import { QueryCount } from '../errors/fields.ts';

/** Which page of a list. */
export class PageQuery {
  /** From 1. */
  @QueryCount(1, 100_000) page?: number;
  /** Rows on a page, 25 unless told. */
  @QueryCount(1, 100) pageSize?: number;
}

export interface Page<T> {
  readonly items: T[];
  readonly total: number;
}

export function pageOf(query: PageQuery): { page: number; pageSize: number; offset: number } {
  const page = query.page ?? 1;
  const pageSize = query.pageSize ?? 25;
  return { page, pageSize, offset: (page - 1) * pageSize };
}

/** One page of rows that were derived in memory, so that sorting and filtering may use what no column holds. */
export function slicePage<T>(rows: readonly T[], query: PageQuery): Page<T> {
  const { offset, pageSize } = pageOf(query);
  return { items: rows.slice(offset, offset + pageSize), total: rows.length };
}

/** Adds `Link: <...>; rel="next"` and its like, keeping the rest of the query. */
export function withLinks<T>(reply: FastifyReply, query: PageQuery, page: Page<T>): Page<T> {
  const { page: number, pageSize } = pageOf(query);
  const last = Math.max(1, Math.ceil(page.total / pageSize));
  const targets: [string, number][] = [
    ['first', 1],
    ['last', last],
  ];
  if (number > 1) targets.push(['prev', Math.min(number - 1, last)]);
  if (number < last) targets.push(['next', number + 1]);
  const url = new URL(reply.request.url, 'http://relative');
  const links = targets.map(([rel, target]) => {
    url.searchParams.set('page', String(target));
    url.searchParams.set('pageSize', String(pageSize));
    return `<${url.pathname}${url.search}>; rel="${rel}"`;
  });
  void reply.header('Link', links.join(', '));
  return page;
}

/** For the contract: the members that every list has beside its items. */
export class ListDto {
  /** Rows in the whole list, as filtered. */
  @ApiProperty({ type: 'integer' }) total: number;
}
