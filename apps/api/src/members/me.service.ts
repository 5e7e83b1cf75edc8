import { Injectable } from '@nestjs/common';
import { recordPersonChange } from '../platform/audit/record-person-change.ts';
import type { CoalitionCtx, Ctx } from '../platform/auth/ctx.ts';
import { coalitionOf } from '../platform/auth/request-contexts.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { found, problem } from '../platform/errors/domain-error.ts';
import { expectVersion } from '../platform/http/version.ts';
import type { MeDto, MyMembershipDto, UpdateMeInput } from './me.dto.ts';
import { inCoalition, type MembershipRow, membershipsOf } from './memberships-of.ts';

interface MembershipContent {
  readonly coalition: Record<string, unknown>;
  readonly organisations: MyMembershipDto['organisations'];
  readonly mailbox: MyMembershipDto['organisations'][number] | null;
  readonly count: number;
}

/** What a person has in all their coalitions: each is read in a transaction of its own, then put together. */
@Injectable()
export class MeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async me(ctx: Ctx): Promise<MeDto> {
    const memberships: MyMembershipDto[] = [];
    for (const row of await membershipsOf(ctx, this.database, this.clock))
      memberships.push(await this.membership(ctx, row));
    if (ctx.link?.organisationId) return this.mailbox(ctx, ctx.link.organisationId, memberships);
    if (!ctx.person) throw problem('notSignedIn');
    const { id, isAdministrator } = ctx.person;
    const [person] = await this.database.statement<Pick<MeDto, 'name' | 'email' | 'version'>>(
      'select name, email, version from person where id = $1',
      [id],
    );
    return { id, ...found(person), mailboxOf: null, isAdministrator, memberships };
  }

  /** Whoever reads the mailbox of an organisation: nobody is signed in. */
  private async mailbox(ctx: Ctx, id: string, memberships: MyMembershipDto[]): Promise<MeDto> {
    const [row] = await this.database.read(inCoalition(ctx, ctx.link?.coalitionId ?? ''), (tx) =>
      tx.query<{ name: string; mailbox: string }>('select name, mailbox from organisation where id = $1', [id]),
    );
    const { name, mailbox } = found(row);
    return { id, name, email: mailbox, mailboxOf: { id, name }, isAdministrator: false, memberships, version: 1 };
  }

  /** Changes one's own name. Every coalition that one takes part in keeps that it changed, not what it was. */
  async rename(ctx: Ctx, version: number, { name }: UpdateMeInput): Promise<MeDto> {
    if (!ctx.person) throw problem('notSignedIn');
    const { id } = ctx.person;
    const places = await membershipsOf(ctx, this.database, this.clock);
    const current = await this.me(ctx);
    await this.database.run(ctx, 'person.rename', async (tx) => {
      const [row] = await tx.query<Pick<MeDto, 'name' | 'email' | 'version'>>(
        'select name, email, version from person where id = $1 for update',
        [id],
      );
      const before = found(row);
      expectVersion(before, version, { ...current, ...before });
      await tx.query('update person set name = $2, version = $3 where id = $1', [id, name, version + 1]);
      for (const place of places) {
        await tx.query(`select set_config('app.coalition_id', $1, true)`, [place.coalitionId]);
        const here = { ...inCoalition(ctx, place.coalitionId), actor: { ...ctx.actor, membershipId: place.id } };
        const after = { name, email: before.email };
        await recordPersonChange(tx, here as CoalitionCtx, 'person.rename', id, { before, after });
      }
    });
    return this.me(ctx);
  }

  private async membership(ctx: Ctx, { id, coalitionId, role, mailboxOf }: MembershipRow): Promise<MyMembershipDto> {
    const [row] = await this.database.read(inCoalition(ctx, coalitionId), (tx) =>
      tx.query<MembershipContent>(
        `select to_jsonb(c) as coalition,
           (select count(*) from organisation o where o.coalition_id = c.id) as count,
           (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name), '[]')
              from membership_organisation mo
              join organisation o on o.coalition_id = mo.coalition_id and o.id = mo.organisation_id
              where mo.coalition_id = c.id and mo.membership_id = $2) as organisations,
           (select jsonb_build_object('id', o.id, 'name', o.name) from organisation o
              where o.coalition_id = c.id and o.id = $3) as mailbox
         from coalition c where c.id = $1`,
        [coalitionId, id, mailboxOf],
      ),
    );
    const { coalition, organisations, mailbox, count } = found(row);
    const { slug, name, timeZone, isDemo } = coalitionOf(coalition);
    return {
      id: id ?? mailboxOf ?? '',
      role,
      coalitionSlug: slug,
      coalitionName: name,
      motto: coalition['motto'] as string | null,
      organisationCount: count,
      names: coalition['names'] as MyMembershipDto['names'],
      accent: (coalition['accent'] as string | null | undefined) ?? null,
      isDemo,
      timeZone,
      today: this.clock.today(timeZone),
      organisations: mailbox ? [mailbox] : organisations,
    };
  }
}
