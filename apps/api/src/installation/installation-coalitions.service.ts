import { Injectable } from '@nestjs/common';
import { can } from '#domain';
import type { Ctx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/db/database.ts';
import { at, found, invalidInput, problem } from '../platform/errors/domain-error.ts';
import { type Page, type PageQuery, slicePage } from '../platform/http/page.ts';
import { createCoalition } from '../plan-files/create-coalition.ts';
import type { InstallationCoalitionDto, NewCoalitionInput } from './installation-coalition.dto.ts';

interface CoalitionRow extends Omit<InstallationCoalitionDto, 'hasArrived'> {
  readonly arrived: number;
}

/** Coalitions from outside: which there are, and starting one. Nothing of what is in them is read. */
@Injectable()
export class InstallationCoalitionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(ctx: Ctx, query: PageQuery): Promise<Page<InstallationCoalitionDto>> {
    refuseOthers(ctx);
    return slicePage(await this.all(), query);
  }

  /** An address that is taken is a fault at its field, also for whoever sends the same twice. */
  async create(ctx: Ctx, input: NewCoalitionInput): Promise<InstallationCoalitionDto> {
    refuseOthers(ctx);
    const { slug, name, municipalityName, municipalityCode } = input;
    const municipality = { name: municipalityName, code: municipalityCode };
    const isMade = await createCoalition(this.database, this.clock, { slug, name, municipality }, ctx.requestId);
    if (!isMade) throw invalidInput([at('slug', 'taken')]);
    return found((await this.all()).find((coalition) => coalition.slug === slug));
  }

  private async all(): Promise<InstallationCoalitionDto[]> {
    const rows = await this.database.statement<CoalitionRow>(
      'select * from installation_coalitions($1) order by lower(name), id',
      [this.clock.now()],
    );
    return rows.map(({ arrived, ...row }) => ({ ...row, hasArrived: arrived > 0 }));
  }
}

function refuseOthers({ actor }: Ctx): void {
  if (!can(actor, 'installation.manage')) throw problem('notFound');
}
