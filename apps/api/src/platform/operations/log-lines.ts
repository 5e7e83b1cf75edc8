import { writeSync } from 'node:fs';
import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply } from 'fastify';
import type { RequestWithCtx } from '../auth/requires.ts';
import type { Clock } from '../clock/clock.ts';
import type { LogLevel } from '../config/operations.ts';

/** Where lines go: standard output, unless a test listens. */
export interface LogTarget {
  write(line: string): void;
}

/**
 * A disk without room, or a reader that is gone, costs lines and not the service; how many is said as soon as there is room again.
 */
export function standardOutput(write: (line: string) => void): LogTarget {
  let lost = 0;
  return {
    write: (line) => {
      try {
        if (lost > 0) write(`${JSON.stringify({ level: 'warn', msg: 'log lines were lost', lines: lost })}\n`);
        lost = 0;
        write(line);
      } catch {
        lost += 1;
      }
    },
  };
}

/** One line of JSON for each event: no secrets and no names, neither in what we say nor in what an error carries along. */
export function loggerOptions(level: LogLevel, clock: Clock, stream?: LogTarget) {
  return {
    level,
    base: {},
    timestamp: () => `,"time":"${clock.instant()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: withoutContent },
    stream: stream ?? standardOutput((line) => writeSync(1, line)),
  };
}

/** An error of the database carries the statement's parameters and the row that it stumbled over: they stay out. */
function withoutContent(error: Error & { code?: string; driverError?: { code?: string } }) {
  const code = error.driverError?.code ?? error.code;
  return { type: error.name, message: error.message, ...(code ? { code } : {}), stack: error.stack ?? '' };
}

/**
 * A line for every request to the API (BIO2): action, object, result, origin, actor and time, with the identifier under which the
 * audit trail knows it too. The action is the route and not the address, so that nothing somebody typed gets into the log.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request: RequestWithCtx, reply) => {
    if (!request.url.startsWith('/api/')) return;
    request.log.info(
      {
        action: `${request.method} ${request.routeOptions.url ?? 'unknown'}`,
        object: objectOf(request.params),
        result: reply.statusCode,
        origin: request.ip,
        actor: request.ctx?.person?.id ?? null,
        milliseconds: Math.round(reply.elapsedTime),
      },
      outcomeOf(reply),
    );
  });
}

const identifier = /^[a-z0-9-]{1,63}$/i;

/** The coalition's address and the identifiers in the path; anything else in their place is nobody's. */
function objectOf(params: unknown): Record<string, string> {
  const known = Object.entries((params ?? {}) as Record<string, string>).filter(([, value]) => identifier.test(value));
  return Object.fromEntries(known);
}

function outcomeOf({ statusCode }: FastifyReply): string {
  if (statusCode >= 500) return 'failed';
  return statusCode >= 400 ? 'refused' : 'done';
}

/** What NestJS and our own services say goes into the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly lines: FastifyBaseLogger) {}

  /** Of its own start NestJS tells every route; that is for whoever looks for a fault. */
  log(message: unknown, context?: string): void {
    this.lines.debug({ context }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.lines.error({ context: rest.at(-1), ...stackOf(rest) }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.lines.warn({ context }, String(message));
  }
}

function stackOf(rest: readonly unknown[]): { stack?: string } {
  return rest.length > 1 && typeof rest[0] === 'string' ? { stack: rest[0] } : {};
}
