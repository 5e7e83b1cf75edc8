import { Injectable } from '@nestjs/common';
import { inCoalition, membershipsOf } from '../members/memberships-of.ts';
import type { Ctx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import type { Page } from '../platform/http/page.ts';
import { readAgenda } from './my-agenda.ts';
import type { MyItemDto } from './my-item.dto.ts';
import { inOrder, presentItems } from './present-items.ts';

/** What somebody keeps up in all their coalitions: each is read in a transaction of its own, then put together. */
@Injectable()
export class MyItemsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(ctx: Ctx): Promise<Page<MyItemDto>> {
    const items: MyItemDto[] = [];
    for (const membership of await membershipsOf(ctx, this.database, this.clock)) {
      const agenda = await this.database.read(inCoalition(ctx, membership.coalitionId), (tx) =>
        readAgenda(tx, membership, this.clock),
      );
      items.push(...presentItems(agenda));
    }
    return { items: inOrder(items), total: items.length };
  }
}
