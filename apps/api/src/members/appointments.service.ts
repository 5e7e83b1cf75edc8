import { Injectable } from '@nestjs/common';
import type { Moment } from '#domain';
import { organisationRow, organisationRows } from '../organisations/organisation-rows.ts';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, type FieldFault, found, invalidInput } from '../platform/errors/domain-error.ts';
import type { FactDto } from '../platform/facts/fact.dto.ts';
import { factWithNames } from '../platform/facts/fact-history.ts';
import { dateFaults, recorderFaults } from '../platform/facts/recorder.ts';
import { recordFact } from '../platform/facts/record-fact.ts';
import { fold } from '../platform/http/fold.ts';
import { momentOf } from '../platform/http/moment.ts';
import { type Page, slicePage } from '../platform/http/page.ts';
import { type AppointmentRow, appointmentRows } from './appointment-rows.ts';
import type { AppointmentInput, AttentionOfficerDto, AttentionOfficerQuery } from './membership.dto.ts';

/** Who is the aandachtsfunctionaris of which organisation. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Those in office, by organisation; an organisation that left has none any more. */
  async directory(ctx: CoalitionCtx, query: AttentionOfficerQuery): Promise<Page<AttentionOfficerDto>> {
    const moment = momentOf(ctx, this.clock, query);
    const officers = await this.database.read(ctx, async (tx) => {
      const appointments = new Map(
        (await appointmentRows(tx, ctx.coalition.id, moment)).map((row) => [row.organisationId, row]),
      );
      const organisations = await organisationRows(tx, ctx.coalition.id, moment);
      return organisations
        .filter(({ standing }) => standing.leftOn === null)
        .flatMap((organisation) => presentOfficer(organisation, appointments.get(organisation.id)));
    });
    const wanted = query.q ? fold(query.q) : '';
    const matching = officers.filter(({ organisation }) => fold(organisation.name).includes(wanted));
    return slicePage(matching, query);
  }

  appoint(ctx: CoalitionCtx, organisationId: string, input: AppointmentInput): Promise<FactDto> {
    const work = async (tx: Tx) => {
      const today = this.clock.today(ctx.coalition.timeZone);
      const moment = { asOf: input.effectiveOn ?? today, knownAt: tx.now.toISOString() };
      found(await organisationRow(tx, ctx.coalition.id, organisationId, moment));
      allow(ctx, 'appointment.record', { organisationId });
      const faults = [
        ...(await personFaults(tx, ctx, organisationId, input.membershipId, moment)),
        ...dateFaults(input.effectiveOn, today),
        ...(await recorderFaults(tx, ctx, input.onBehalfOf)),
      ];
      if (faults.length > 0) throw invalidInput(faults);
      const row = await recordFact(tx, ctx, {
        kind: 'appointment',
        organisationId,
        effectiveOn: moment.asOf,
        payload: { membershipId: input.membershipId },
        onBehalfOf: input.onBehalfOf,
      });
      return found(await factWithNames(tx, ctx, row.id));
    };
    // One at a time: an appointment is judged by the one before it.
    return this.database.record(ctx, 'organisation.appoint', work, { lock: organisationId });
  }
}

function presentOfficer(
  { id, name, isExample }: { id: string; name: string; isExample: boolean },
  appointment: AppointmentRow | undefined,
): AttentionOfficerDto[] {
  if (!appointment?.membershipId) return [];
  return [
    {
      membershipId: appointment.membershipId,
      name: appointment.name ?? '',
      email: appointment.email ?? '',
      organisation: { id, name, isExample },
      since: appointment.on,
    },
  ];
}

/** Only a contact of the organisation can be appointed, and only when that changes anything. */
async function personFaults(
  tx: Tx,
  ctx: CoalitionCtx,
  organisationId: string,
  membershipId: string | null,
  moment: Moment,
): Promise<FieldFault[]> {
  const appointments = await appointmentRows(tx, ctx.coalition.id, moment);
  const current = appointments.find((row) => row.organisationId === organisationId)?.membershipId ?? null;
  if (current === membershipId) return [at('membershipId', membershipId === null ? 'notNow' : 'alreadyExists')];
  if (membershipId === null) return [];
  const [member] = await tx.query<{ isContact: boolean }>(
    `select (m.ended_on is null or m.ended_on > $4::date) and exists (
       select 1 from membership_organisation mo
       where mo.coalition_id = m.coalition_id and mo.membership_id = m.id and mo.organisation_id = $3) as "isContact"
     from membership m where m.coalition_id = $1 and m.id = $2`,
    [ctx.coalition.id, membershipId, organisationId, moment.asOf],
  );
  if (!member) return [at('membershipId', 'notFound')];
  return member.isContact ? [] : [at('membershipId', 'notContact')];
}
