import { Injectable } from '@nestjs/common';
import { can, type Actor } from '#domain';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { violatedConstraint } from '../platform/db/failures.ts';
import { at, found, invalidInput } from '../platform/errors/domain-error.ts';
import { onlySent } from '../platform/http/only-sent.ts';
import { type Page, pageOf } from '../platform/http/page.ts';
import { expectVersion } from '../platform/http/version.ts';
import type { CreateSavedViewInput, SavedViewDto, SavedViewQuery, UpdateSavedViewInput } from './saved-view.dto.ts';
import { SavedViewEntity } from './saved-view.entity.ts';

type ViewRow = Omit<SavedViewDto, 'isOwn' | 'mayWrite' | 'recordedAt'> & {
  readonly membershipId: string;
  readonly recordedAt: Date;
};

const columns = `id, membership_id as "membershipId", page, name, search, is_shared as "isShared",
  recorded_at as "recordedAt", version`;

/** What somebody else keeps for themselves does not exist for the reader. */
const visible = 'from saved_view where coalition_id = $1 and (is_shared or membership_id = $2)';

/** Views of tables: one's own, and those that a coordinator shares. */
@Injectable()
export class SavedViewsService {
  constructor(private readonly database: Database) {}

  list(ctx: CoalitionCtx, query: SavedViewQuery): Promise<Page<SavedViewDto>> {
    const { offset, pageSize } = pageOf(query);
    const params = [ctx.coalition.id, ctx.actor.membershipId, query.of ?? null];
    const where = `${visible} and ($3::text is null or page = $3)`;
    return this.database.read(ctx, async (tx) => {
      const rows = await tx.query<ViewRow>(`select ${columns} ${where} order by lower(name), id limit $4 offset $5`, [
        ...params,
        pageSize,
        offset,
      ]);
      const [count] = await tx.query<{ total: number }>(`select count(*) as total ${where}`, params);
      return { items: rows.map((row) => present(ctx.actor, row)), total: count?.total ?? 0 };
    });
  }

  get(ctx: CoalitionCtx, id: string): Promise<SavedViewDto> {
    return this.database.read(ctx, async (tx) => present(ctx.actor, await viewRow(tx, ctx, id)));
  }

  create(ctx: CoalitionCtx, input: CreateSavedViewInput): Promise<SavedViewDto> {
    return this.database
      .record(ctx, 'savedView.create', async (tx) => {
        const membershipId = ctx.actor.membershipId ?? '';
        const isShared = input.isShared ?? false;
        allow(ctx, 'savedView.keep', { membershipId });
        if (isShared) allow(ctx, 'savedView.share');
        const id = tx.newId();
        await tx.manager.insert(SavedViewEntity, {
          coalitionId: ctx.coalition.id,
          id,
          membershipId,
          page: input.page,
          name: input.name,
          search: input.search ?? '',
          isShared,
          recordedAt: tx.now,
        });
        return present(ctx.actor, await viewRow(tx, ctx, id));
      })
      .catch(nameIsTaken);
  }

  update(ctx: CoalitionCtx, id: string, version: number, input: UpdateSavedViewInput): Promise<SavedViewDto> {
    return this.database
      .run(ctx, 'savedView.update', async (tx) => {
        const before = await lockedRow(tx, ctx, id);
        refuseOthers(ctx, before, input.isShared ?? before.isShared);
        expectVersion(before, version, present(ctx.actor, before));
        const { name, isShared } = input;
        const search = input.search === undefined ? {} : { search: input.search };
        const changes = { ...onlySent({ name, isShared }), ...search, version: version + 1 };
        await tx.manager.update(SavedViewEntity, { coalitionId: ctx.coalition.id, id }, changes);
        return present(ctx.actor, await viewRow(tx, ctx, id));
      })
      .catch(nameIsTaken);
  }

  async remove(ctx: CoalitionCtx, id: string, version: number): Promise<void> {
    await this.database.run(ctx, 'savedView.remove', async (tx) => {
      const before = await lockedRow(tx, ctx, id);
      refuseOthers(ctx, before, before.isShared);
      expectVersion(before, version, present(ctx.actor, before));
      await tx.query('delete from saved_view where coalition_id = $1 and id = $2', [ctx.coalition.id, id]);
    });
  }
}

async function viewRow(tx: Tx, ctx: CoalitionCtx, id: string): Promise<ViewRow> {
  const params = [ctx.coalition.id, ctx.actor.membershipId, id];
  const [row] = await tx.query<ViewRow>(`select ${columns} ${visible} and id = $3`, params);
  return found(row);
}

/** Locked first, so that a second person waits here and then meets the new version. */
async function lockedRow(tx: Tx, ctx: CoalitionCtx, id: string): Promise<ViewRow> {
  await tx.query('select 1 from saved_view where coalition_id = $1 and id = $2 for update', [ctx.coalition.id, id]);
  return viewRow(tx, ctx, id);
}

/** A shared view is for whoever may share, before the change and after it; any other only for its maker. */
function refuseOthers(ctx: CoalitionCtx, { isShared, membershipId }: ViewRow, willBeShared: boolean): void {
  if (isShared || willBeShared) allow(ctx, 'savedView.share');
  else allow(ctx, 'savedView.keep', { membershipId });
}

function nameIsTaken(error: unknown): never {
  const constraint = violatedConstraint(error);
  if (constraint?.startsWith('saved_view_')) throw invalidInput([at('name', 'alreadyExists')]);
  throw error;
}

function present(actor: Actor, { membershipId, recordedAt, ...row }: ViewRow): SavedViewDto {
  const mayWrite = row.isShared ? can(actor, 'savedView.share') : can(actor, 'savedView.keep', { membershipId });
  return { ...row, isOwn: membershipId === actor.membershipId, mayWrite, recordedAt: recordedAt.toISOString() };
}
