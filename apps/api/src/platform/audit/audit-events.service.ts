import { Injectable } from '@nestjs/common';
import { scopesOf } from '#domain';
import type { CoalitionCtx } from '../auth/ctx.ts';
import { Database, type Tx } from '../db/database.ts';
import { problem } from '../errors/domain-error.ts';
import { type Page, pageOf } from '../http/page.ts';
import type { AuditEventDto, AuditEventQuery } from './audit-event.dto.ts';

interface AuditRow extends Omit<AuditEventDto, 'at'> {
  readonly at: Date;
  readonly total: number;
}

const row = 'coalesce(e.after, e.before)';

const ownActivities = `
  select ao.activity_id from activity_organisation ao
  where ao.coalition_id = e.coalition_id and ao.organisation_id = any($4)`;

/** Only what is about an organisation that the contact speaks for: itself, its activities with their tasks, or facts about it. */
const ofOwnOrganisation = `(
  e.object_id = any($4)
  or e.object_id in (${ownActivities})
  or ${row} ->> 'organisation_id' = any($4::text[])
  or ${row} ->> 'activity_id' in (select own.activity_id::text from (${ownActivities}) own)
  or ${row} ->> 'task_id' in (
    select t.id::text from task t where t.coalition_id = e.coalition_id and t.activity_id in (${ownActivities})))`;

@Injectable()
export class AuditEventsService {
  constructor(private readonly database: Database) {}

  list(ctx: CoalitionCtx, query: AuditEventQuery): Promise<Page<AuditEventDto>> {
    const scopes = scopesOf(ctx.actor, 'audit.read');
    if (!scopes.includes('all') && !scopes.includes('ownOrganisation')) throw problem('notAllowed');
    const { offset, pageSize } = pageOf(query);
    return this.database.read(ctx, async (tx) => {
      const where = `from audit_event e
        where e.coalition_id = $1 and ($2::uuid is null or e.object_id = $2) and ($3 or ${ofOwnOrganisation})`;
      const params = [ctx.coalition.id, query.objectId ?? null, scopes.includes('all'), ctx.actor.organisationIds];
      const rows = await tx.query<AuditRow>(
        `select e.id, e.at, e.membership_id as "membershipId", e.request_id as "requestId", e.operation,
           e.object_type as "objectType", e.object_id as "objectId", e.before, e.after,
           (select p.name from membership m join person p on p.id = m.person_id
              where m.coalition_id = e.coalition_id and m.id = e.membership_id) as name,
           (select count(*) ${where}) as total
         ${where} order by e.seq desc limit $5 offset $6`,
        [...params, pageSize, offset],
      );
      const items = rows.map(({ total: _total, at, ...event }) => ({ ...event, at: at.toISOString() }));
      return { items, total: rows[0]?.total ?? (offset === 0 ? 0 : await countOf(tx, where, params)) };
    });
  }
}

/** Beyond the last page there is no row to tell how many there are. */
async function countOf(tx: Tx, where: string, params: unknown[]): Promise<number> {
  const [count] = await tx.query<{ total: number }>(`select count(*) as total ${where}`, params);
  return count?.total ?? 0;
}
