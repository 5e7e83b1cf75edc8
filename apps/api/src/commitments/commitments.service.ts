import { Injectable } from '@nestjs/common';
import { linkToPlan } from '../plans/plan-links.ts';
import { currentPlan } from '../plans/plan-rows.ts';
import { takeBackRow } from '../platform/audit/take-back-row.ts';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { placeRow } from '../platform/db/place-row.ts';
import { found, invalidInput } from '../platform/errors/domain-error.ts';
import { latestMoment } from '../platform/facts/latest-moment.ts';
import { type Page, type PageQuery, slicePage } from '../platform/http/page.ts';
import { expectVersion } from '../platform/http/version.ts';
import type {
  CommitmentDto,
  CommitmentTextDto,
  CreateCommitmentInput,
  UpdateCommitmentInput,
} from './commitment.dto.ts';
import { CommitmentEntity } from './commitment.entity.ts';
import { commitmentRow, commitmentRows } from './commitment-rows.ts';
import { earlierTexts, versionAfter } from './signed-texts.ts';
import { pointsFaults, writePoints } from './write-points.ts';

/** The commitments themselves: what they say. */
@Injectable()
export class CommitmentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(ctx: CoalitionCtx, query: PageQuery): Promise<Page<CommitmentDto>> {
    return slicePage(await this.database.read(ctx, (tx) => commitmentRows(tx, ctx.coalition.id)), query);
  }

  async get(ctx: CoalitionCtx, id: string): Promise<CommitmentDto> {
    return found(await this.database.read(ctx, (tx) => commitmentRow(tx, ctx.coalition.id, id)));
  }

  /** What was signed over time: the present text, then those before it. */
  texts(ctx: CoalitionCtx, id: string, query: PageQuery): Promise<Page<CommitmentTextDto>> {
    return this.database.read(ctx, async (tx) => {
      const { textVersion, title, text, points } = found(await commitmentRow(tx, ctx.coalition.id, id));
      const present = {
        version: textVersion,
        title,
        text,
        points: points.map((point) => point.text),
        replacedAt: null,
      };
      return slicePage([present, ...(await earlierTexts(tx, ctx.coalition.id, id))], query);
    });
  }

  /** A new commitment belongs to the current plan, when there is one. */
  create(ctx: CoalitionCtx, input: CreateCommitmentInput): Promise<CommitmentDto> {
    return this.database.record(ctx, 'commitment.create', async (tx) => {
      allow(ctx, 'commitment.write');
      const { points = [], position, ...texts } = input;
      const faults = pointsFaults(points, { points: [], removedPoints: [] });
      if (faults.length > 0) throw invalidInput(faults);
      const coalitionId = ctx.coalition.id;
      const id = tx.newId();
      const after = await nextPosition(tx, coalitionId);
      await tx.manager.insert(CommitmentEntity, { ...texts, coalitionId, id, position: after, isExample: false });
      if (position !== undefined) await placeRow(tx, coalitionId, 'commitment', id, position);
      await writePoints(tx, coalitionId, id, points);
      const plan = await currentPlan(tx, coalitionId, latestMoment(ctx, this.clock));
      if (plan) await linkToPlan(tx, coalitionId, plan.id, 'commitment', [id]);
      return found(await commitmentRow(tx, coalitionId, id));
    });
  }

  /** Another text is another version of it: who signed before signed the text of then. */
  update(ctx: CoalitionCtx, id: string, version: number, input: UpdateCommitmentInput): Promise<CommitmentDto> {
    return this.database.run(ctx, 'commitment.update', async (tx) => {
      const coalitionId = ctx.coalition.id;
      // Locked first, so that a second person waits here and then meets the new version.
      await tx.query('select 1 from commitment where coalition_id = $1 and id = $2 for update', [coalitionId, id]);
      const before = found(await commitmentRow(tx, coalitionId, id));
      allow(ctx, 'commitment.write');
      expectVersion(before, version, before);
      const faults = pointsFaults(input.points, before);
      if (faults.length > 0) throw invalidInput(faults);
      const { title = before.title, shortTitle = before.shortTitle, text = before.text, points, position } = input;
      const textVersion = await versionAfter(tx, coalitionId, before, { text, points: points ?? before.points });
      const changes = { title, shortTitle, text, textVersion, version: version + 1 };
      await tx.manager.update(CommitmentEntity, { coalitionId, id }, changes);
      if (points !== undefined) await writePoints(tx, coalitionId, id, points);
      if (position !== undefined) await placeRow(tx, coalitionId, 'commitment', id, position);
      return found(await commitmentRow(tx, coalitionId, id));
    });
  }

  /** Takes back that it was made. */
  async remove(ctx: CoalitionCtx, id: string, version: number): Promise<void> {
    await this.database.run(ctx, 'commitment.takeBack', (tx) =>
      takeBackRow(tx, ctx, {
        table: 'commitment',
        links: ['plan_commitment', 'commitment_point'],
        id,
        version,
        load: async () => {
          const row = found(await commitmentRow(tx, ctx.coalition.id, id));
          allow(ctx, 'commitment.write');
          return row;
        },
      }),
    );
  }
}

async function nextPosition(tx: Tx, coalitionId: string): Promise<number> {
  const [row] = await tx.query<{ next: number }>(
    'select coalesce(max(position), 0) + 1 as next from commitment where coalition_id = $1',
    [coalitionId],
  );
  return row?.next ?? 1;
}
