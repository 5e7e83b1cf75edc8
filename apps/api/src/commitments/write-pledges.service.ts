import { Injectable } from '@nestjs/common';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, type FieldFault, found, invalidInput, problem } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factWithNames } from '../platform/facts/fact-history.ts';
import { latestMoment } from '../platform/facts/latest-moment.ts';
import { isStanding } from '../platform/facts/live-fact.ts';
import { recordFact, recordFacts } from '../platform/facts/record-fact.ts';
import { dateFaults } from '../platform/facts/recorder.ts';
import type {
  CreatePledgeInput,
  PledgeBatchDto,
  PledgeBatchInput,
  PledgeDto,
  PledgeRemovalDto,
  PledgeRemovalInput,
  WithdrawalInput,
} from './pledge.dto.ts';
import { pledgeRow, pledgeRows } from './pledge-rows.ts';
import { presentPledges } from './present-pledge.ts';
import { batchFaults, renewalFaults, takeOn } from './take-on.ts';

/** Records who took on what, and who took it back. */
@Injectable()
export class WritePledgesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async create(ctx: CoalitionCtx, { organisationId, commitmentId, ...signing }: CreatePledgeInput): Promise<PledgeDto> {
    return this.database.record(ctx, 'pledge.create', async (tx) => {
      const input = { ...signing, organisationIds: [organisationId], commitmentIds: [commitmentId] };
      const { items } = await this.takeOnIn(tx, ctx, input, (field) => field.replace('Ids.0', 'Id'));
      if (!items[0]) throw invalidInput([at('commitmentId', 'alreadyExists')]);
      return items[0];
    });
  }

  /** Many at once: every organisation with every commitment. */
  createMany(ctx: CoalitionCtx, input: PledgeBatchInput): Promise<PledgeBatchDto> {
    return this.database.record(ctx, 'pledge.create', (tx) => this.takeOnIn(tx, ctx, input, (field) => field));
  }

  /** The organisation no longer takes it on; from that day it is in no count. */
  withdraw(ctx: CoalitionCtx, id: string, { effectiveOn, reason }: WithdrawalInput): Promise<FactDto> {
    const work = async (tx: Tx) => {
      const moment = latestMoment(ctx, this.clock);
      const pledge = found(await pledgeRow(tx, ctx.coalition.id, id, moment));
      const { organisationId, commitmentId, signedOn } = pledge;
      allow(ctx, 'pledge.write', { organisationId });
      const day = effectiveOn ?? moment.asOf;
      const faults = dateFaults(effectiveOn, moment.asOf);
      if (faults.length === 0 && day < signedOn) faults.push(at('effectiveOn', 'min', { limit: signedOn }));
      if (faults.length > 0) throw invalidInput(faults);
      const payload = reason ? { to: 'withdrawn' as const, reason } : { to: 'withdrawn' as const };
      const about = { kind: 'pledgeStanding' as const, organisationId, commitmentId };
      const fact = await recordFact(tx, ctx, { ...about, effectiveOn: day, payload });
      return found(await factWithNames(tx, ctx, fact.id));
    };
    return this.database.record(ctx, 'pledge.withdraw', work, { lock: id });
  }

  /** The undo of recording them: all of it or nothing, and only while nothing is recorded about them. */
  remove(ctx: CoalitionCtx, { pledgeIds }: PledgeRemovalInput): Promise<PledgeRemovalDto> {
    return this.database.record(ctx, 'pledge.remove', async (tx) => {
      allow(ctx, 'pledge.write');
      const rows = await removable(tx, ctx.coalition.id, pledgeIds);
      if (rows.length !== new Set(pledgeIds).size) throw problem('notFound');
      if (rows.some(({ isAssessed, renewalId }) => isAssessed && renewalId === null)) throw problem('notUndoable');
      const renewed = rows.filter(({ renewalId }) => renewalId !== null);
      await recordFacts(
        tx,
        ctx,
        renewed.map(({ organisationId, commitmentId, renewalId }) => ({
          kind: 'retraction',
          organisationId,
          commitmentId,
          effectiveOn: this.clock.today(ctx.coalition.timeZone),
          targetId: renewalId,
          payload: {},
        })),
      );
      const gone = rows.filter(({ renewalId }) => renewalId === null).map(({ id }) => id);
      await tx.query('delete from pledge where coalition_id = $1 and id = any($2::uuid[])', [ctx.coalition.id, gone]);
      return { removed: rows.length };
    });
  }

  private async takeOnIn(
    tx: Tx,
    ctx: CoalitionCtx,
    input: PledgeBatchInput,
    named: (field: string) => string,
  ): Promise<PledgeBatchDto> {
    for (const organisationId of input.organisationIds) allow(ctx, 'pledge.write', { organisationId });
    const today = this.clock.today(ctx.coalition.timeZone);
    const faults: FieldFault[] = [
      ...(await batchFaults(tx, ctx, input)),
      ...dateFaults(input.signedOn, today, 'signedOn'),
      ...(await renewalFaults(tx, ctx.coalition.id, input)),
    ];
    if (faults.length > 0) throw invalidInput(faults.map((fault) => renamed(fault, named)));
    const ids = await takeOn(tx, ctx, input);
    const rows = await pledgeRows(tx, ctx.coalition.id, latestMoment(ctx, this.clock));
    const items = presentPledges(
      ctx.actor,
      rows.filter(({ id }) => ids.includes(id)),
      today,
    );
    const asked = new Set(input.organisationIds).size * new Set(input.commitmentIds).size;
    return { items, total: items.length, alreadyThere: asked - items.length };
  }
}

/** The single pledge has the same faults under the names of its own fields. */
function renamed(fault: FieldFault, named: (field: string) => string): FieldFault {
  return fault.pointer === undefined
    ? fault
    : { ...fault, pointer: `/${named(fault.pointer.slice(1).replaceAll('/', '.')).replaceAll('.', '/')}` };
}

interface Removable {
  readonly id: string;
  readonly organisationId: string;
  readonly commitmentId: string;
  /** The fact by which it was taken on again; without it, the row itself is what was recorded. */
  readonly renewalId: string | null;
  readonly isAssessed: boolean;
}

function removable(tx: Tx, coalitionId: string, ids: readonly string[]): Promise<Removable[]> {
  const about = (fact: string) =>
    `${fact}.coalition_id = p.coalition_id and ${fact}.organisation_id = p.organisation_id and ${fact}.commitment_id = p.commitment_id`;
  return tx.query<Removable>(
    `select p.id, p.organisation_id as "organisationId", p.commitment_id as "commitmentId",
       (select f.id from fact f where ${about('f')} and f.kind = 'pledgeStanding' and f.payload ->> 'to' = 'renewed'
          and ${isStanding('f', `'infinity'`)} order by f.seq desc limit 1) as "renewalId",
       exists (select 1 from fact f where ${about('f')}) as "isAssessed"
     from pledge p where p.coalition_id = $1 and p.id = any($2::uuid[]) for update`,
    [coalitionId, ids],
  );
}
