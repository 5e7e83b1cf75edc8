import { Injectable } from '@nestjs/common';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Database } from '../platform/db/database.ts';
import { found } from '../platform/errors/domain-error.ts';
import { type Page, type PageQuery, slicePage } from '../platform/http/page.ts';
import { expectVersion } from '../platform/http/version.ts';
import type { CommitmentDto, UpdateCommitmentInput } from './commitment.dto.ts';
import { CommitmentEntity } from './commitment.entity.ts';
import { commitmentRow, commitmentRows } from './commitment-rows.ts';

/** The commitments themselves: what they say. */
@Injectable()
export class CommitmentsService {
  constructor(private readonly database: Database) {}

  async list(ctx: CoalitionCtx, query: PageQuery): Promise<Page<CommitmentDto>> {
    return slicePage(await this.database.read(ctx, (tx) => commitmentRows(tx, ctx.coalition.id)), query);
  }

  async get(ctx: CoalitionCtx, id: string): Promise<CommitmentDto> {
    return found(await this.database.read(ctx, (tx) => commitmentRow(tx, ctx.coalition.id, id)));
  }

  /** Another text is another version of it: who signed before signed the text of then. */
  update(ctx: CoalitionCtx, id: string, version: number, input: UpdateCommitmentInput): Promise<CommitmentDto> {
    return this.database.run(ctx, 'commitment.update', async (tx) => {
      const own = { coalitionId: ctx.coalition.id, id };
      // Locked first, so that a second person waits here and then meets the new version.
      await tx.query('select 1 from commitment where coalition_id = $1 and id = $2 for update', [ctx.coalition.id, id]);
      const before = found(await commitmentRow(tx, ctx.coalition.id, id));
      allow(ctx, 'commitment.write');
      expectVersion(before, version, before);
      const { title = before.title, shortTitle = before.shortTitle, text = before.text } = input;
      const textVersion = before.textVersion + (text === before.text ? 0 : 1);
      await tx.manager.update(CommitmentEntity, own, { title, shortTitle, text, textVersion, version: version + 1 });
      return found(await commitmentRow(tx, ctx.coalition.id, id));
    });
  }
}
