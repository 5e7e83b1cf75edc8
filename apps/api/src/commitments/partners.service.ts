import { Injectable } from '@nestjs/common';
import {
  isCovered,
  stages,
  type Actor,
  type Day,
  type Moment,
  type OrganisationStanding,
  type OrganisationStatus,
} from '#domain';
import { type AppointmentRow, appointmentRows } from '../members/appointment-rows.ts';
import { type OrganisationRow, organisationRow, organisationRows } from '../organisations/organisation-rows.ts';
import { presentOrganisation } from '../organisations/present-organisation.ts';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { found } from '../platform/errors/domain-error.ts';
import { fold } from '../platform/http/fold.ts';
import { momentOf, type MomentQuery } from '../platform/http/moment.ts';
import { type Page, slicePage } from '../platform/http/page.ts';
import type { StageCountsDto } from './commitment-coverage.dto.ts';
import { cellsOf } from './coverage.ts';
import { ledActivities } from './led-activities.ts';
import type { PartnerDto, PartnerQuery } from './partner.dto.ts';
import { factsOfPledges, type PledgeRow, pledgeRows } from './pledge-rows.ts';

/** What surrounds an organisation, of the whole coalition at once. */
interface Surroundings {
  readonly appointments: readonly AppointmentRow[];
  readonly progress: ReadonlyMap<string, Progress>;
  readonly led: ReadonlyMap<string, number>;
}

/** How far an organisation is with what it took on. */
type Progress = Pick<PartnerDto, 'pledgeCount' | 'covered' | 'stale' | 'stages'>;

/** Organisations with their people and what they took on, as they stood at a moment. */
@Injectable()
export class PartnersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(ctx: CoalitionCtx, query: PartnerQuery): Promise<Page<PartnerDto>> {
    const moment = momentOf(ctx, this.clock, query);
    return this.database.read(ctx, async (tx) => {
      const rows = arrange(await organisationRows(tx, ctx.coalition.id, moment), query);
      const surroundings = await surroundingsAt(tx, ctx, moment);
      const page = slicePage(rows, query);
      return { items: page.items.map((row) => present(ctx.actor, row, surroundings, moment.asOf)), total: page.total };
    });
  }

  get(ctx: CoalitionCtx, id: string, query: MomentQuery): Promise<PartnerDto> {
    const moment = momentOf(ctx, this.clock, query);
    return this.database.read(ctx, async (tx) => {
      const row = found(await organisationRow(tx, ctx.coalition.id, id, moment));
      // Partners are named in public; how to reach them is left out where it is not for the reader.
      allow(ctx, 'organisation.read', { organisationId: id, published: true });
      return present(ctx.actor, row, await surroundingsAt(tx, ctx, moment), moment.asOf);
    });
  }
}

async function surroundingsAt(tx: Tx, ctx: CoalitionCtx, moment: Moment): Promise<Surroundings> {
  return {
    appointments: await appointmentRows(tx, ctx.coalition.id, moment),
    progress: await progressAt(tx, ctx.coalition.id, moment),
    led: await ledActivities(tx, ctx.coalition.id, moment),
  };
}

/** Of every organisation that took something on. */
function progressAt(tx: Tx, coalitionId: string, moment: Moment): Promise<ReadonlyMap<string, Progress>> {
  return tx.remember({ name: 'partnerProgress', moment, facts: factsOfPledges }, async () => {
    const pledges = await pledgeRows(tx, coalitionId, moment);
    const ids = new Set(pledges.map(({ organisationId }) => organisationId));
    const ownOf = (id: string) => pledges.filter(({ organisationId }) => organisationId === id);
    return new Map([...ids].map((id) => [id, progressOf(ownOf(id), moment.asOf)]));
  });
}

function progressOf(own: readonly PledgeRow[], asOf: Day): Progress {
  const cells = [...cellsOf(own, asOf).values()];
  return {
    pledgeCount: own.length,
    covered: cells.filter(({ stage }) => isCovered(stage)).length,
    stale: cells.filter(({ fresh, assessedOn }) => assessedOn !== null && !fresh).length,
    stages: Object.fromEntries(
      stages.map((stage) => [stage, cells.filter((cell) => cell.stage === stage).length]),
    ) as unknown as StageCountsDto,
  };
}

/** Rows come in by name. */
function arrange(rows: OrganisationRow[], { q, status, sort }: PartnerQuery): OrganisationRow[] {
  const wanted = q ? fold(q) : '';
  const matching = rows.filter(
    ({ name, standing }) => (status === undefined || isAt(standing, status)) && fold(name).includes(wanted),
  );
  return sort === '-name' ? matching.reverse() : matching;
}

function isAt({ consultedOn, signedOn, leftOn }: OrganisationStanding, status: OrganisationStatus): boolean {
  if (status === 'left') return leftOn !== null;
  return leftOn === null && (status === 'signed' ? signedOn : consultedOn) !== null;
}

function present(
  actor: Actor,
  row: OrganisationRow,
  { appointments, progress, led }: Surroundings,
  asOf: Day,
): PartnerDto {
  const officer = appointments.find(({ organisationId }) => organisationId === row.id);
  return {
    ...presentOrganisation(actor, row),
    attentionOfficer: officer?.membershipId
      ? { membershipId: officer.membershipId, name: officer.name ?? '', since: officer.on }
      : null,
    activitiesLed: led.get(row.id) ?? 0,
    ...(progress.get(row.id) ?? progressOf([], asOf)),
  };
}
