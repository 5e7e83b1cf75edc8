import { Injectable } from '@nestjs/common';
import { can, type Day } from '#domain';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, found, invalidInput, problem } from '../platform/errors/domain-error.ts';
import { expectVersion } from '../platform/http/version.ts';
import { inviteMember, linkOrganisations } from './invite-member.ts';
import { memberFaults, otherCoordinators } from './member-faults.ts';
import type {
  FirstCoordinatorDto,
  FirstCoordinatorInput,
  InvitationInput,
  MembershipDto,
  UpdateMembershipInput,
} from './membership.dto.ts';
import { membershipRow, type MembershipRow } from './membership-rows.ts';
import { presentMembership } from './present-membership.ts';

/** Lets people into the coalition, changes what they are there, and lets them go. */
@Injectable()
export class WriteMembershipService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  invite(ctx: CoalitionCtx, input: InvitationInput): Promise<MembershipDto> {
    const work = async (tx: Tx) => {
      const organisationIds = input.organisationIds ?? [];
      allowPart(ctx, { role: input.role, organisationIds });
      const faults = await memberFaults(tx, ctx, { role: input.role, organisationIds });
      if (faults.length > 0) throw invalidInput(faults);
      return this.present(tx, ctx, (await inviteMember(tx, ctx, input)).id);
    };
    return this.database.record(ctx, 'member.invite', work, membersOf(ctx));
  }

  /**
   * The administrator of the installation lets the first coordinator in, and reads nothing: that the coalition has one
   * already is all that is told, and of who is invited what they were. Whoever was invited but never came is taken back, because
   * the address may have been wrong; invited again, they are back. A contact or reviewer becomes the coordinator.
   */
  inviteFirst(ctx: CoalitionCtx, input: FirstCoordinatorInput): Promise<FirstCoordinatorDto> {
    if (!can(ctx.actor, 'installation.manage')) throw problem('notFound');
    const work = async (tx: Tx) => {
      await takeBackAwaited(tx, ctx, input.email, this.clock.today(ctx.coalition.timeZone));
      const invitation = { ...input, role: 'coordinator' } as const;
      const { id, earlierRole } = await inviteMember(tx, ctx, invitation, { whoeverItIs: true });
      return { membershipId: id, earlierRole };
    };
    return this.database.run(ctx, 'member.inviteFirst', work, membersOf(ctx));
  }

  update(ctx: CoalitionCtx, id: string, version: number, input: UpdateMembershipInput): Promise<MembershipDto> {
    const work = async (tx: Tx) => {
      const before = found(await membershipRow(tx, ctx.coalition.id, id));
      const after = merge(before, input);
      allowPart(ctx, partOf(before));
      expectVersion(before, version, presentMembership(ctx.actor, before));
      allowPart(ctx, after);
      const faults = await memberFaults(tx, ctx, after);
      const today = this.clock.today(ctx.coalition.timeZone);
      const isActive = input.isActive ?? (before.endedOn === null || before.endedOn > today);
      const stays = isActive && after.role === 'coordinator';
      if (before.role === 'coordinator' && !stays && (await otherCoordinators(tx, ctx, id)) === 0)
        faults.push(at(isActive ? 'role' : 'isActive', 'lastCoordinator'));
      if (faults.length > 0) throw invalidInput(faults);
      await tx.query(
        `update membership set role = $3, ended_on = $4, version = $5 where coalition_id = $1 and id = $2`,
        [ctx.coalition.id, id, after.role, isActive ? null : (before.endedOn ?? today), version + 1],
      );
      await linkOrganisations(tx, ctx, id, after.organisationIds);
      return this.present(tx, ctx, id);
    };
    return this.database.run(ctx, 'member.update', work, membersOf(ctx));
  }

  private async present(tx: Tx, ctx: CoalitionCtx, id: string): Promise<MembershipDto> {
    return presentMembership(ctx.actor, found(await membershipRow(tx, ctx.coalition.id, id)));
  }
}

/** One at a time: whether somebody is the last coordinator is judged by all of them. */
const membersOf = ({ coalition }: CoalitionCtx) => ({ lock: coalition.id });

interface Part {
  readonly role: MembershipDto['role'];
  readonly organisationIds: readonly string[];
}

const partOf = ({ role, organisations }: MembershipRow): Part => ({
  role,
  organisationIds: organisations.map(({ id }) => id),
});

/** Who is no longer a contact speaks for nobody any more. */
function merge(before: MembershipRow, { role, organisationIds }: UpdateMembershipInput): Part {
  const own = partOf(before);
  const next = role ?? own.role;
  return { role: next, organisationIds: organisationIds ?? (next === 'contact' ? own.organisationIds : []) };
}

/** A contact lets in, changes and lets go who speaks for their own organisations alone. */
function allowPart(ctx: CoalitionCtx, { role, organisationIds }: Part): void {
  if (can(ctx.actor, 'member.write')) return;
  if (role !== 'contact' || organisationIds.length === 0) throw problem('notAllowed');
  for (const organisationId of organisationIds) allow(ctx, 'member.write', { organisationId });
}

/** Ends the memberships of coordinators who were never here; refuses when one was. */
async function takeBackAwaited(tx: Tx, ctx: CoalitionCtx, email: string, today: Day): Promise<void> {
  const coordinators = await tx.query<{ id: string; hasArrived: boolean; isSame: boolean }>(
    `select m.id, coordinator_arrived(m.id, m.person_id) as "hasArrived", lower(p.email) = lower($3) as "isSame"
     from membership m join person p on p.id = m.person_id
     where m.coalition_id = $1 and m.role = 'coordinator' and (m.ended_on is null or m.ended_on > $2::date)`,
    [ctx.coalition.id, today, email],
  );
  if (coordinators.some(({ hasArrived }) => hasArrived)) throw problem('hasCoordinator');
  await tx.query(
    'update membership set ended_on = $3, version = version + 1 where coalition_id = $1 and id = any($2::uuid[])',
    [ctx.coalition.id, coordinators.filter(({ isSame }) => !isSame).map(({ id }) => id), today],
  );
}
