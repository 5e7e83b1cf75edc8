import { Injectable } from '@nestjs/common';
import type { CoalitionCtx, Ctx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, found, invalidInput, problem } from '../platform/errors/domain-error.ts';
import type { ErasureDto, ErasureInput, ErasureObstacle, ErasurePreviewDto } from './erasure.dto.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isAdministrator: boolean;
  readonly isExample: boolean;
}

type Counts = Pick<ErasurePreviewDto, 'memberships' | 'facts' | 'mails' | 'sessions'>;

/** Who is asked about: the person themself, or a member of the coalition. */
type Whom = (tx: Tx, lock: '' | 'for update of p') => Promise<Person>;

/**
 * Forgetting a person: the row is emptied, memberships end, what was sent to them goes. Facts keep the identifier of the
 * membership, so that no figure changes. There is no way back.
 */
@Injectable()
export class ErasuresService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  previewOwn(ctx: Ctx): Promise<ErasurePreviewDto> {
    return this.database.read(ctx, (tx) => preview(tx, ctx, this.clock, oneself(ctx)));
  }

  eraseOwn(ctx: Ctx, input: ErasureInput): Promise<ErasureDto> {
    return this.database.run(ctx, 'person.erase', (tx) => erase(tx, ctx, this.clock, oneself(ctx), input));
  }

  previewMember(ctx: CoalitionCtx, membershipId: string): Promise<ErasurePreviewDto> {
    const whom = member(ctx, membershipId);
    return this.database.read(ctx, (tx) => preview(tx, ctx, this.clock, whom));
  }

  eraseMember(ctx: CoalitionCtx, membershipId: string, input: ErasureInput): Promise<ErasureDto> {
    const whom = member(ctx, membershipId);
    return this.database.run(ctx, 'person.erase', (tx) => erase(tx, ctx, this.clock, whom, input));
  }
}

const columns = 'p.id, p.name, p.email, p.is_administrator as "isAdministrator", p.is_example as "isExample"';

function oneself({ person }: Ctx): Whom {
  if (!person) throw problem('notSignedIn');
  return async (tx, lock) => {
    const [row] = await tx.query<Person>(`select ${columns} from person p where p.id = $1 ${lock}`, [person.id]);
    return found(row);
  };
}

function member({ coalition }: CoalitionCtx, membershipId: string): Whom {
  return async (tx, lock) => {
    const [row] = await tx.query<Person>(
      `select ${columns} from membership m join person p on p.id = m.person_id
       where m.coalition_id = $1 and m.id = $2 and p.erased_at is null ${lock}`,
      [coalition.id, membershipId],
    );
    return found(row);
  };
}

export function byAddress(email: string): Whom {
  return async (tx, lock) => {
    const [row] = await tx.query<Person>(
      `select ${columns} from person p where lower(p.email) = lower($1) and p.erased_at is null ${lock}`,
      [email],
    );
    return found(row);
  };
}

export async function preview(tx: Tx, ctx: Ctx, clock: Clock, whom: Whom): Promise<ErasurePreviewDto> {
  const person = await whom(tx, '');
  const { memberships, facts, mails, sessions } = await eraseIn(tx, person, false);
  const { name, email } = person;
  return { name, email, memberships, facts, mails, sessions, obstacles: await obstacles(tx, ctx, clock, person) };
}

export async function erase(tx: Tx, ctx: Ctx, clock: Clock, whom: Whom, input: ErasureInput): Promise<ErasureDto> {
  const person = await whom(tx, 'for update of p');
  if (input.confirmation.toLowerCase() !== person.email.toLowerCase())
    throw invalidInput([at('confirmation', 'otherAddress')]);
  if ((await obstacles(tx, ctx, clock, person)).length > 0) throw problem('conflict');
  const { facts, mails } = await eraseIn(tx, person, true);
  await removeViews(tx, ctx, person.id);
  for (const table of ['sign_in_link', 'my_items_link', 'person_identity'])
    await tx.query(`delete from ${table} where person_id = $1`, [person.id]);
  await tx.query('update sign_in_attempt set person_id = null, address_hash = null where person_id = $1', [person.id]);
  return { erasedAt: tx.now.toISOString(), facts, mails };
}

async function eraseIn(tx: Tx, { id }: Person, apply: boolean): Promise<Counts> {
  const [row] = await tx.query<{ counts: Counts }>('select erase_person($1, $2) as counts', [id, apply]);
  return found(row).counts;
}

async function obstacles(tx: Tx, ctx: Ctx, clock: Clock, person: Person): Promise<ErasureObstacle[]> {
  const [row] = await tx.query<{ onlyCoordinator: boolean; elsewhere: boolean; lastAdministrator: boolean }>(
    `select onlycoordinator as "onlyCoordinator", elsewhere,
       $4 and not exists (select 1 from person p where p.is_administrator and p.id <> $1) as "lastAdministrator"
     from standing_of($1, $2, $3)`,
    [person.id, ctx.coalition?.id ?? null, clock.today('Europe/Amsterdam'), person.isAdministrator],
  );
  const { onlyCoordinator, elsewhere, lastAdministrator } = found(row);
  // Whoever looks after one coalition does not decide for another; the person themself and the administrator do.
  const ofOther = ctx.coalition !== null && ctx.person?.id !== person.id && (elsewhere || person.isAdministrator);
  return [
    ...(onlyCoordinator ? (['onlyCoordinator'] as const) : []),
    ...(lastAdministrator ? (['lastAdministrator'] as const) : []),
    ...(ofOther ? (['memberElsewhere'] as const) : []),
    // The people of the demo are its doors.
    ...(person.isExample ? (['example'] as const) : []),
  ];
}

/** What somebody kept for themself (what they shared stays), coalition by coalition: no row of another is seen in one. */
async function removeViews(tx: Tx, ctx: Ctx, personId: string): Promise<void> {
  const enter = (id: string) => tx.query(`select set_config('app.coalition_id', $1, true)`, [id]);
  for (const { id } of await tx.query<{ id: string }>('select coalition_ids() as id')) {
    await enter(id);
    await tx.query(
      `delete from saved_view v using membership m
         where v.coalition_id = $1 and m.coalition_id = $1 and m.id = v.membership_id and m.person_id = $2
           and not v.is_shared`,
      [id, personId],
    );
    await tx.query('set constraints all immediate');
    await tx.query('set constraints all deferred');
  }
  await enter(ctx.coalition?.id ?? '');
}
