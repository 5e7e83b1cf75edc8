import { recordPersonChange } from '../platform/audit/record-person-change.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import type { Tx } from '../platform/db/database.ts';
import { at, found, invalidInput } from '../platform/errors/domain-error.ts';
import type { MemberRole } from './member-role.ts';
import type { InvitationInput } from './membership.dto.ts';

export interface Invited {
  readonly id: string;
  /** What they were already; null for who takes part from now on, or again. */
  readonly earlierRole: MemberRole | null;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: 'nl' | 'en';
}

/**
 * Makes somebody a member and puts the invitation into the outbox. Whoever is known already, from another coalition, keeps
 * their own name. The caller has decided that it is allowed, and that the organisations are there. Who is or was a member is not
 * invited: their role is changed, or they are put back, on their own page. With `whoeverItIs` they get this role all the same.
 */
export async function inviteMember(
  tx: Tx,
  ctx: CoalitionCtx,
  input: InvitationInput,
  { whoeverItIs = false } = {},
): Promise<Invited> {
  const person = await personOf(tx, ctx, input);
  const [known] = await tx.query<{ hasEnded: boolean; role: MemberRole }>(
    `select role, ended_on is not null as "hasEnded" from membership where coalition_id = $1 and person_id = $2`,
    [ctx.coalition.id, person.id],
  );
  if (known && !whoeverItIs) throw invalidInput([at('email', known.hasEnded ? 'formerMember' : 'alreadyMember')]);
  const [member] = await tx.query<{ id: string }>(
    `insert into membership as m (coalition_id, id, person_id, role) values ($1, $2, $3, $4)
     on conflict (coalition_id, person_id) do update set role = excluded.role, ended_on = null, version = m.version + 1
     returning id`,
    [ctx.coalition.id, tx.newId(), person.id, input.role],
  );
  const { id } = found(member);
  await linkOrganisations(tx, ctx, id, input.organisationIds ?? []);
  await mailInvitation(tx, ctx, id, person.locale);
  return { id, earlierRole: known && !known.hasEnded ? known.role : null };
}

export async function linkOrganisations(
  tx: Tx,
  ctx: CoalitionCtx,
  membershipId: string,
  organisationIds: readonly string[],
): Promise<void> {
  await tx.query(
    `delete from membership_organisation
     where coalition_id = $1 and membership_id = $2 and organisation_id <> all($3::uuid[])`,
    [ctx.coalition.id, membershipId, organisationIds],
  );
  await tx.query(
    `insert into membership_organisation (coalition_id, membership_id, organisation_id)
     select $1, $2, wanted from unnest($3::uuid[]) as wanted on conflict do nothing`,
    [ctx.coalition.id, membershipId, organisationIds],
  );
}

/** The mail tells where to sign in; it holds no link that does so by itself, because invitations are kept for long. */
export async function mailInvitation(
  tx: Tx,
  ctx: CoalitionCtx,
  membershipId: string,
  locale: 'nl' | 'en',
): Promise<void> {
  await tx.query(
    `insert into mail (coalition_id, id, membership_id, template, params, locale, created_at)
     values ($1, $2, $3, 'invitation', '{}', $4, $5)`,
    [ctx.coalition.id, tx.newId(), membershipId, locale, tx.now],
  );
}

async function personOf(tx: Tx, ctx: CoalitionCtx, { name, email }: InvitationInput): Promise<Person> {
  const [locale] = await tx.query<{ locale: 'nl' | 'en' }>('select locale from coalition where id = $1', [
    ctx.coalition.id,
  ]);
  // The address decides who it is; two coalitions may invite the same person at once.
  const [made] = await tx.query<Person>(
    `insert into person (id, email, name, locale, created_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id, name, email, locale`,
    [tx.newId(), email, name, found(locale).locale, tx.now],
  );
  if (made) {
    await recordPersonChange(tx, ctx, 'member.invite', made.id, { before: null, after: made });
    return made;
  }
  const [person] = await tx.query<Person>('select id, name, email, locale from person where lower(email) = lower($1)', [
    email,
  ]);
  return found(person);
}
