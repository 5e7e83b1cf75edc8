import { Injectable } from '@nestjs/common';
import type { Moment } from '#domain';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { takeBackRow } from '../platform/audit/take-back-row.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { violatedConstraint } from '../platform/db/failures.ts';
import { at, found, invalidInput } from '../platform/errors/domain-error.ts';
import { expectVersion } from '../platform/http/version.ts';
import type { CreateOrganisationInput, OrganisationDto, UpdateOrganisationInput } from './organisation.dto.ts';
import { OrganisationEntity } from './organisation.entity.ts';
import { organisationRow } from './organisation-rows.ts';
import { presentOrganisation } from './present-organisation.ts';

/** Makes organisations and changes their profile. */
@Injectable()
export class WriteOrganisationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  create(ctx: CoalitionCtx, input: CreateOrganisationInput): Promise<OrganisationDto> {
    return this.database
      .record(ctx, 'organisation.create', async (tx) => {
        allow(ctx, 'organisation.create');
        const id = tx.newId();
        await tx.manager.insert(OrganisationEntity, {
          coalitionId: ctx.coalition.id,
          id,
          ...profileOf(input),
          name: input.name,
          isExample: false,
        });
        return this.present(tx, ctx, id);
      })
      .catch(nameIsTaken);
  }

  update(ctx: CoalitionCtx, id: string, version: number, input: UpdateOrganisationInput): Promise<OrganisationDto> {
    return this.database
      .run(ctx, 'organisation.update', async (tx) => {
        // Locked first, so that a second person waits here and then meets the new version.
        await tx.query('select 1 from organisation where coalition_id = $1 and id = $2 for update', [
          ctx.coalition.id,
          id,
        ]);
        const before = await this.present(tx, ctx, id);
        allow(ctx, 'organisation.write', { organisationId: id });
        expectVersion(before, version, before);
        await tx.manager.update(
          OrganisationEntity,
          { coalitionId: ctx.coalition.id, id },
          { ...profileOf(input), version: version + 1 },
        );
        return this.present(tx, ctx, id);
      })
      .catch(nameIsTaken);
  }

  /** Takes back that it was made. */
  async remove(ctx: CoalitionCtx, id: string, version: number): Promise<void> {
    await this.database.run(ctx, 'organisation.remove', async (tx) => {
      const load = async () => {
        const row = await this.present(tx, ctx, id);
        allow(ctx, 'organisation.create');
        return row;
      };
      await takeBackRow(tx, ctx, { table: 'organisation', id, version, load });
    });
  }

  private async present(tx: Tx, ctx: CoalitionCtx, id: string): Promise<OrganisationDto> {
    const moment: Moment = { asOf: this.clock.today(ctx.coalition.timeZone), knownAt: tx.now.toISOString() };
    return presentOrganisation(ctx.actor, found(await organisationRow(tx, ctx.coalition.id, id, moment)));
  }
}

/** Only what was sent; the rest keeps its value. A text that was emptied is not there. */
function profileOf({ name, ...texts }: UpdateOrganisationInput): Partial<OrganisationEntity> {
  const sent = Object.entries(texts).filter(([, value]) => value !== undefined);
  return {
    ...(name === undefined ? {} : { name }),
    ...Object.fromEntries(sent.map(([field, value]) => [field, value || null])),
  };
}

/** The index decides, so that two people who take the same name at once cannot both have it. */
function nameIsTaken(error: unknown): never {
  throw violatedConstraint(error) === 'organisation_name' ? invalidInput([at('name', 'alreadyExists')]) : error;
}
