import { Injectable } from '@nestjs/common';
import { takeBackRow } from '../platform/audit/take-back-row.ts';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { found } from '../platform/errors/domain-error.ts';
import { momentOf, type MomentQuery } from '../platform/http/moment.ts';
import { onlySent } from '../platform/http/only-sent.ts';
import type { Page } from '../platform/http/page.ts';
import { expectVersion } from '../platform/http/version.ts';
import type { CreateMeetingInput, MeetingDto, MeetingQuery, UpdateMeetingInput } from './meeting.dto.ts';
import { MeetingEntity } from './meeting.entity.ts';
import { meetingPage, meetingRow } from './meeting-rows.ts';

/** The meetings of the network. What a meeting is called and when it is are today's; there are no facts about it yet. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(ctx: CoalitionCtx, query: MeetingQuery): Promise<Page<MeetingDto>> {
    const { asOf } = momentOf(ctx, this.clock, query);
    return this.database.read(ctx, (tx) => meetingPage(tx, ctx.coalition.id, asOf, query));
  }

  async get(ctx: CoalitionCtx, id: string, query: MomentQuery): Promise<MeetingDto> {
    const { asOf } = momentOf(ctx, this.clock, query);
    return found(await this.database.read(ctx, (tx) => meetingRow(tx, ctx.coalition.id, asOf, id)));
  }

  create(ctx: CoalitionCtx, input: CreateMeetingInput): Promise<MeetingDto> {
    return this.database.record(ctx, 'meeting.create', async (tx) => {
      allow(ctx, 'meeting.write');
      const id = tx.newId();
      await tx.manager.insert(MeetingEntity, {
        ...onlySent(input),
        coalitionId: ctx.coalition.id,
        id,
        isExample: false,
      });
      return found(await meetingRow(tx, ctx.coalition.id, this.today(ctx), id));
    });
  }

  update(ctx: CoalitionCtx, id: string, version: number, input: UpdateMeetingInput): Promise<MeetingDto> {
    return this.database.run(ctx, 'meeting.update', async (tx) => {
      // Locked first, so that a second person waits here and then meets the new version.
      await tx.query('select 1 from meeting where coalition_id = $1 and id = $2 for update', [ctx.coalition.id, id]);
      const before = found(await meetingRow(tx, ctx.coalition.id, this.today(ctx), id));
      allow(ctx, 'meeting.write');
      expectVersion(before, version, before);
      const changes = { ...onlySent(input), version: version + 1 };
      await tx.manager.update(MeetingEntity, { coalitionId: ctx.coalition.id, id }, changes);
      return found(await meetingRow(tx, ctx.coalition.id, this.today(ctx), id));
    });
  }

  /** Takes back that it was made; what was agreed there refers to it. */
  async remove(ctx: CoalitionCtx, id: string, version: number): Promise<void> {
    await this.database.run(ctx, 'meeting.remove', async (tx) => {
      const load = async () => {
        const row = found(await meetingRow(tx, ctx.coalition.id, this.today(ctx), id));
        allow(ctx, 'meeting.write');
        return row;
      };
      await takeBackRow(tx, ctx, { table: 'meeting', id, version, load });
    });
  }

  private today(ctx: CoalitionCtx): string {
    return this.clock.today(ctx.coalition.timeZone);
  }
}
