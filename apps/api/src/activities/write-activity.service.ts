import { Injectable } from '@nestjs/common';
import type { Moment } from '#domain';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, type FieldFault, found, invalidInput } from '../platform/errors/domain-error.ts';
import { recordFact } from '../platform/facts/record-fact.ts';
import { expectVersion } from '../platform/http/version.ts';
import { ActivityEntity } from './activity.entity.ts';
import type {
  ActivityDto,
  ActivityTextsInput,
  CreateActivityInput,
  DuplicateActivityInput,
  UpdateActivityInput,
} from './activity.dto.ts';
import { activityRow, type ActivityRow } from './activity-rows.ts';
import { assess, partiesOf, presentActivity } from './present-activity.ts';
import { type ActivityLinks, linkActivity, unknownLinks } from './link-activity.ts';

/** What an activity begins with; the copy of one that nobody leads has no lead either. */
type NewActivity = Omit<CreateActivityInput, 'leadOrganisationId'> & Partial<CreateActivityInput>;

/** Makes activities and changes their texts; what happens in them is recorded as facts. */
@Injectable()
export class WriteActivityService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A new activity begins as a concept; its period is its first schedule. */
  create(ctx: CoalitionCtx, input: CreateActivityInput): Promise<ActivityDto> {
    return this.database.record(ctx, 'activity.create', (tx) => this.make(tx, ctx, input));
  }

  duplicate(ctx: CoalitionCtx, id: string, { title }: DuplicateActivityInput): Promise<ActivityDto> {
    return this.database.record(ctx, 'activity.duplicate', async (tx) => {
      const row = found(await activityRow(tx, ctx.coalition.id, id, this.moment(tx, ctx)));
      return this.make(tx, ctx, { ...copyOf(row), title });
    });
  }

  update(ctx: CoalitionCtx, id: string, version: number, input: UpdateActivityInput): Promise<ActivityDto> {
    return this.database.run(ctx, 'activity.update', async (tx) => {
      // Locked first, so that a second person waits here and then meets the new version.
      await tx.query('select 1 from activity where coalition_id = $1 and id = $2 for update', [ctx.coalition.id, id]);
      const before = found(await activityRow(tx, ctx.coalition.id, id, this.moment(tx, ctx)));
      allow(ctx, 'activity.writeText', { activity: partiesOf(before) });
      expectVersion(before, version, await this.present(tx, ctx, id));
      const links = linksOf(input);
      // Whoever leads an activity writes its texts; who takes part in it decides who may write facts, and is for the coordinator.
      if (changesParties(before, links)) allow(ctx, 'activity.writeText');
      const faults = await unknownLinks(tx, ctx.coalition.id, links);
      if (faults.length > 0) throw invalidInput(faults);
      await tx.manager.update(
        ActivityEntity,
        { coalitionId: ctx.coalition.id, id },
        { ...textsOf(input), version: version + 1 },
      );
      await linkActivity(tx, ctx.coalition.id, id, links);
      return this.present(tx, ctx, id);
    });
  }

  private async make(tx: Tx, ctx: CoalitionCtx, input: NewActivity): Promise<ActivityDto> {
    allow(ctx, 'activity.create');
    const links = linksOf(input);
    const faults = [...periodFaults(input), ...(await unknownLinks(tx, ctx.coalition.id, links))];
    if (faults.length > 0) throw invalidInput(faults);
    const id = tx.newId();
    await tx.manager.insert(ActivityEntity, {
      coalitionId: ctx.coalition.id,
      id,
      ...textsOf(input),
      title: input.title,
      kind: input.kind,
      targetGroups: input.targetGroups ?? [],
      areas: input.areas ?? [],
      isExample: false,
      recordedAt: tx.now,
    });
    await linkActivity(tx, ctx.coalition.id, id, links);
    const effectiveOn = this.clock.today(ctx.coalition.timeZone);
    await recordFact(tx, ctx, { kind: 'lifecycle', activityId: id, effectiveOn, payload: { to: 'concept' } });
    if (input.startsOn || input.endsOn) {
      const payload = { startsOn: input.startsOn ?? null, endsOn: input.endsOn ?? null };
      await recordFact(tx, ctx, { kind: 'schedule', activityId: id, effectiveOn, payload });
    }
    return this.present(tx, ctx, id);
  }

  private moment(tx: Tx, ctx: CoalitionCtx): Moment {
    return { asOf: this.clock.today(ctx.coalition.timeZone), knownAt: tx.now.toISOString() };
  }

  private async present(tx: Tx, ctx: CoalitionCtx, id: string): Promise<ActivityDto> {
    const moment = this.moment(tx, ctx);
    return presentActivity(
      assess(found(await activityRow(tx, ctx.coalition.id, id, moment)), ctx.coalition, moment.asOf),
    );
  }
}

/** Its texts, and what it hangs on; its period and all else that was recorded are of its own time. */
function copyOf(row: ActivityRow): Omit<NewActivity, 'title'> {
  const { kind, description, place, whenText, link, targetGroups, areas, subgoalIds, commitmentIds, state } = row;
  const { leadOrganisationId, partnerOrganisationIds } = partiesOf(row);
  return {
    ...{ kind, description, place, whenText, link, targetGroups, areas, subgoalIds, commitmentIds },
    expectedParticipants: state.expectedParticipants,
    partnerOrganisationIds: [...partnerOrganisationIds],
    ...(leadOrganisationId === null ? {} : { leadOrganisationId }),
  };
}

function periodFaults({ startsOn, endsOn }: NewActivity): FieldFault[] {
  return startsOn && endsOn && endsOn < startsOn ? [at('endsOn', 'endBeforeStart')] : [];
}

function changesParties(row: ActivityRow, { leadOrganisationId, partnerOrganisationIds }: ActivityLinks): boolean {
  const { leadOrganisationId: lead, partnerOrganisationIds: partners } = partiesOf(row);
  const same = (ids: readonly string[]) =>
    new Set(ids).size === partners.length && ids.every((id) => partners.includes(id));
  return (
    (leadOrganisationId !== undefined && leadOrganisationId !== lead) ||
    (partnerOrganisationIds !== undefined && !same(partnerOrganisationIds))
  );
}

/** Only what was sent; the rest keeps its value. */
function textsOf(input: Partial<ActivityTextsInput>): Partial<ActivityEntity> {
  const { title, kind, description, place, whenText, link, targetGroups, areas, expectedParticipants } = input;
  const texts = { title, kind, description, place, whenText, link, targetGroups, areas, expectedParticipants };
  return Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined));
}

function linksOf(input: Partial<CreateActivityInput>): ActivityLinks {
  const { leadOrganisationId, partnerOrganisationIds, subgoalIds, commitmentIds } = input;
  return { leadOrganisationId, partnerOrganisationIds, subgoalIds, commitmentIds };
}
