import type { Appointment, Moment } from '#domain';
import type { Tx } from '../platform/db/database.ts';
import { isLive, newestFirst } from '../platform/facts/live-fact.ts';

/** The last word on the aandachtsfunctionaris of an organisation, with who that is; all null when there is none now. */
export interface AppointmentRow extends Appointment {
  readonly name: string | null;
  readonly email: string | null;
}

/**
 * The last appointment of every organisation that ever had one, in one query. Somebody whose membership ended is no longer
 * appointed, from that day.
 */
export function appointmentRows(tx: Tx, coalitionId: string, moment: Moment): Promise<AppointmentRow[]> {
  return tx.remember({ name: 'appointments', moment, facts: ['appointment'] }, () =>
    readLatest(tx, coalitionId, moment),
  );
}

function readLatest(tx: Tx, coalitionId: string, moment: Moment): Promise<AppointmentRow[]> {
  return tx.query<AppointmentRow>(
    `select latest.organisation_id as "organisationId", p.name, p.email,
       case when m.ended_on <= $2::date then null else m.id end as "membershipId",
       case when m.ended_on <= $2::date then m.ended_on else latest.effective_on end as on
     from (
       select distinct on (f.organisation_id) f.coalition_id, f.organisation_id, f.effective_on,
         (f.payload ->> 'membershipId')::uuid as membership_id
       from fact f
       where f.coalition_id = $1 and f.kind = 'appointment' and ${isLive('f', '$2', '$3')}
       order by f.organisation_id, ${newestFirst('f')}) latest
     left join membership m on m.coalition_id = latest.coalition_id and m.id = latest.membership_id
     left join person p on p.id = m.person_id and (m.ended_on is null or m.ended_on > $2::date)`,
    [coalitionId, moment.asOf, moment.knownAt],
  );
}
