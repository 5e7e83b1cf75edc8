import type { FastifyReply, FastifyRequest } from 'fastify';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { invalidInput, problem } from '../errors/domain-error.ts';

interface Versioned {
  readonly version: number;
}

/** Sends the row's version along, for `If-Match` on the next change. */
export function withETag<T extends Versioned>(reply: FastifyReply, row: T): T {
  void reply.header('ETag', `"${row.version}"`);
  return row;
}

/** The version that the caller started from: `@IfMatch() version: number`. 428 without it. */
export const IfMatch = createParamDecorator((_data: unknown, host: ExecutionContext): number => {
  const header = host.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (!header) throw problem('versionRequired');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (!version) throw invalidInput([{ parameter: 'If-Match', code: 'matches' }]);
  return Number(version);
});

/** Refuses a change that started from another version; `current` is what the server holds, so that nobody's words are lost. */
export function expectVersion<T extends Versioned>(row: Versioned, version: number, current: T): void {
  if (row.version !== version) throw problem('versionConflict', { current });
}
