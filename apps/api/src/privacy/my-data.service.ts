import { Injectable } from '@nestjs/common';
import { inCoalition } from '../members/memberships-of.ts';
import type { Ctx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { found, problem } from '../platform/errors/domain-error.ts';
import type { MyDataDto, MyDataMembershipDto } from './my-data.dto.ts';

/** PostgreSQL writes instants in JSON with its own offset; the contract has them in UTC. */
const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Inzage: all that is known about the person who asks, in every coalition, in a form that a program can read. */
@Injectable()
export class MyDataService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(ctx: Ctx): Promise<MyDataDto> {
    if (!ctx.person) throw problem('notSignedIn');
    const personId = ctx.person.id;
    const { about, places } = await this.database.read(ctx, async (tx) => {
      const [row] = await tx.query<Omit<MyDataDto, 'madeAt' | 'memberships'>>(aboutPerson, [personId]);
      const own = await tx.query<{ id: string; coalitionId: string }>(
        'select id, coalition_id as "coalitionId" from membership where person_id = $1 order by coalition_id',
        [personId],
      );
      return { about: found(row), places: own };
    });
    const memberships: MyDataMembershipDto[] = [];
    for (const { id, coalitionId } of places) {
      const [row] = await this.database.read(inCoalition(ctx, coalitionId), (tx) =>
        tx.query<MyDataMembershipDto>(aboutMembership, [coalitionId, id]),
      );
      memberships.push(found(row));
    }
    return { madeAt: this.clock.instant(), ...about, memberships };
  }
}

const aboutPerson = `
  select jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale,
      'isAdministrator', p.is_administrator, 'createdAt', ${utc('p.created_at')}) as person,
    (select coalesce(jsonb_agg(jsonb_build_object('createdAt', ${utc('s.created_at')},
        'lastSeenAt', ${utc('s.last_seen_at')}, 'expiresAt', ${utc('s.expires_at')}, 'revokedAt', ${utc('s.revoked_at')},
        'browser', s.browser, 'system', s.system) order by s.created_at, s.id), '[]')
      from session s where s.person_id = p.id) as sessions,
    (select coalesce(jsonb_agg(jsonb_build_object('at', ${utc('a.at')}, 'method', a.method, 'outcome', a.outcome,
        'origin', a.origin) order by a.at, a.id), '[]')
      from sign_in_attempt a where a.person_id = p.id) as "signInAttempts",
    (select coalesce(jsonb_agg(jsonb_build_object('issuer', i.issuer, 'subject', i.subject,
        'linkedAt', ${utc('i.linked_at')}) order by i.linked_at, i.issuer), '[]')
      from person_identity i where i.person_id = p.id) as identities
  from person p where p.id = $1`;

const aboutMembership = `
  select m.id, c.slug as "coalitionSlug", c.name as "coalitionName", m.role, m.ended_on as "endedOn",
    (select coalesce(jsonb_agg(o.name order by lower(o.name), o.id), '[]') from membership_organisation mo
       join organisation o on o.coalition_id = mo.coalition_id and o.id = mo.organisation_id
       where mo.coalition_id = m.coalition_id and mo.membership_id = m.id) as organisations,
    (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'effectiveOn', f.effective_on,
        'recordedAt', ${utc('f.recorded_at')}, 'byThemselves', f.recorded_by is not distinct from m.id,
        'payload', f.payload) order by f.recorded_at, f.seq), '[]')
       from fact f where f.coalition_id = m.coalition_id and (f.recorded_by = m.id or f.on_behalf_of = m.id)) as facts,
    (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'dueOn', t.due_on)
        order by t.due_on, t.id), '[]')
       from task t where t.coalition_id = m.coalition_id and t.assignee_membership_id = m.id) as tasks,
    (select coalesce(jsonb_agg(jsonb_build_object('at', ${utc('e.at')}, 'operation', e.operation,
        'objectType', e.object_type, 'objectId', e.object_id) order by e.seq), '[]')
       from audit_event e where e.coalition_id = m.coalition_id and e.membership_id = m.id) as "auditEvents",
    (select coalesce(jsonb_agg(jsonb_build_object('createdAt', ${utc('l.created_at')},
        'sentAt', ${utc('l.sent_at')}, 'template', l.template, 'params', l.params) order by l.created_at, l.id), '[]')
       from mail l where l.coalition_id = m.coalition_id and l.membership_id = m.id) as mails
  from membership m join coalition c on c.id = m.coalition_id
  where m.coalition_id = $1 and m.id = $2`;
