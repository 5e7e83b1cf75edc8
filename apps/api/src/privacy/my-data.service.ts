import { Injectable } from '@nestjs/common';
import { inCoalition } from '../members/memberships-of.ts';
import type { Ctx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { found, problem } from '../platform/errors/domain-error.ts';
import { aboutMembership, aboutPerson } from './my-data-sql.ts';
import type { MyDataDto, MyDataMembershipDto } from './my-data.dto.ts';

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
