import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, Role } from '#domain';
import type { OwnNames } from '#i18n';
import { Clock } from '../clock/clock.ts';
import { Database } from '../db/database.ts';
import { invalidInput } from '../errors/domain-error.ts';
import { languageOf } from '../http/language.ts';
import type { CoalitionContext, Ctx, PersonContext } from './ctx.ts';
import { hashOfToken, sessionCookie } from './sessions.ts';

interface ContextRow {
  readonly person: PersonContext | null;
  readonly coalition: Record<string, unknown> | null;
  readonly writtenAt?: Date | number | null;
  readonly link?: Ctx['link'];
  readonly membership: {
    id: string | null;
    role: 'coordinator' | 'contact' | 'reviewer';
    organisationIds: string[];
  } | null;
}

/** Finds out who asks and in which coalition, in one round trip. */
@Injectable()
export class RequestContexts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** `allowsLink`: the route may be used by the holder of a My-items link. */
  async of(request: FastifyRequest, allowsLink = false): Promise<Ctx> {
    const slug = slugOf(request);
    // Whether the process lives has nothing to do with who asks, or with the database.
    const token = request.url.startsWith('/health/') ? undefined : request.cookies[sessionCookie];
    const row = await this.rowOf(request, token, slug, allowsLink);
    return Object.freeze({
      requestId: request.id,
      language: languageOf(request),
      actor: actorOf(row),
      person: row.person,
      coalition: row.coalition ? { ...coalitionOf(row.coalition), writtenAt: instantOf(row.writtenAt) } : null,
      link: row.link ?? null,
      idempotency: idempotencyOf(request),
    });
  }

  /** Who comes with a link is nobody else, whatever session their browser has. */
  private async rowOf(
    request: FastifyRequest,
    token: string | undefined,
    slug: string | null,
    allowsLink: boolean,
  ): Promise<ContextRow> {
    const linkToken = /^Link ([\w-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (linkToken !== undefined && allowsLink) return this.resolve('link_context', linkToken, slug);
    const own = linkToken === undefined ? token : undefined;
    return own || slug
      ? this.resolve('request_context', own, slug)
      : { person: null, coalition: null, membership: null };
  }

  private async resolve(
    how: 'request_context' | 'link_context',
    token: string | undefined,
    slug: string | null,
  ): Promise<ContextRow> {
    const [answer] = await this.database.statement<{ context: ContextRow; writtenAt: Date | null }>(
      `select context, latest_write(context) as "writtenAt" from ${how}($1, $2, $3) as context`,
      [token ? hashOfToken(token) : null, slug, this.clock.instant()],
    );
    if (!answer) throw new Error('request_context answered nothing.');
    return { ...answer.context, writtenAt: answer.writtenAt };
  }
}

/** Minus infinity, which the driver gives as a number, is no instant. */
function instantOf(writtenAt: Date | number | null | undefined): string | null {
  return writtenAt instanceof Date ? writtenAt.toISOString() : null;
}

/** What cannot be an address of a coalition is not looked for. */
function slugOf(request: FastifyRequest): string | null {
  const { slug } = (request.params ?? {}) as { slug?: string };
  return slug !== undefined && /^[a-z0-9][a-z0-9-]{1,62}$/.test(slug) ? slug : null;
}

function actorOf({ person, membership }: ContextRow): Actor {
  const installation: Role[] = person?.isAdministrator ? ['administrator'] : [];
  return {
    roles: membership ? [...installation, membership.role] : installation,
    membershipId: membership?.id ?? null,
    organisationIds: membership?.organisationIds ?? [],
  };
}

/** A coalition's row as PostgreSQL gives it in JSON. */
export function coalitionOf(row: Record<string, unknown>): CoalitionContext {
  return {
    id: row['id'] as string,
    slug: row['slug'] as string,
    name: row['name'] as string,
    timeZone: row['time_zone'] as string,
    cadenceWeeks: row['cadence_weeks'] as number,
    graceWorkingDays: row['grace_working_days'] as number,
    quietPeriods: row['quiet_periods'] as { from: string; to: string }[],
    isDemo: row['is_demo'] as boolean,
    names: row['names'] as OwnNames,
  };
}

/** Another body under the same key is another request, and so is another address. */
function idempotencyOf(request: FastifyRequest): Ctx['idempotency'] {
  const key = request.headers['idempotency-key'];
  if (key === undefined || request.method !== 'POST') return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw invalidInput([{ parameter: 'Idempotency-Key', code: 'matches' }]);
  }
  const hash = createHash('sha256')
    .update(`${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest();
  return { key, hash };
}
