import { Injectable } from '@nestjs/common';
import type { Moment, Snooze } from '#domain';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, found, invalidInput } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factWithNames } from '../platform/facts/fact-history.ts';
import { isLive } from '../platform/facts/live-fact.ts';
import { recordFact } from '../platform/facts/record-fact.ts';
import type { SnoozeInput } from './attention.dto.ts';

export interface SnoozeRow extends Snooze {
  readonly factId: string;
}

/** Puts rows of *needs attention* away until a day, with a reason; undone by retracting the fact. */
@Injectable()
export class SnoozesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  record(ctx: CoalitionCtx, { row, until, reason }: SnoozeInput): Promise<FactDto> {
    return this.database.record(ctx, 'attention.snooze', async (tx) => {
      allow(ctx, 'attention.snooze');
      const today = this.clock.today(ctx.coalition.timeZone);
      if (until <= today) throw invalidInput([at('until', 'inPast')]);
      const fact = await recordFact(tx, ctx, { kind: 'snooze', effectiveOn: today, payload: { row, until, reason } });
      return found(await factWithNames(tx, ctx, fact.id));
    });
  }
}

/** The snoozes that are live at the moment, in the order of facts. */
export function snoozeRows(tx: Tx, coalitionId: string, moment: Moment): Promise<SnoozeRow[]> {
  return tx.query<SnoozeRow>(
    `select f.id as "factId", f.payload ->> 'row' as row, f.payload ->> 'until' as until, f.payload ->> 'reason' as reason,
       f.effective_on as on, p.name as by
     from fact f
     left join membership m on m.coalition_id = f.coalition_id and m.id = f.recorded_by
     left join person p on p.id = m.person_id
     where f.coalition_id = $1 and f.kind = 'snooze' and ${isLive('f', '$2', '$3')}
     order by f.effective_on, f.recorded_at, f.seq`,
    [coalitionId, moment.asOf, moment.knownAt],
  );
}
