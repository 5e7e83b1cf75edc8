import type { Day } from '#domain';
import type { Tx } from '../platform/db/database.ts';
import type { Page, PageQuery } from '../platform/http/page.ts';
import { pageOf } from '../platform/http/page.ts';
import type { MeetingPeriod } from './meeting.dto.ts';

export interface MeetingRow {
  readonly id: string;
  readonly title: string;
  readonly heldOn: Day;
  readonly place: string | null;
  readonly agenda: string | null;
  readonly period: MeetingPeriod;
  readonly isExample: boolean;
  readonly version: number;
}

/** $2 is the day that is looked at. */
const columns = `id, title, held_on as "heldOn", place, agenda, is_example as "isExample", version,
  case when held_on < $2::date then 'past' else 'upcoming' end as period`;

const inPeriod: Record<MeetingPeriod, string> = { past: 'held_on < $2::date', upcoming: 'held_on >= $2::date' };

export async function meetingPage(
  tx: Tx,
  coalitionId: string,
  asOf: Day,
  query: PageQuery & { period?: MeetingPeriod },
): Promise<Page<MeetingRow>> {
  const { offset, pageSize } = pageOf(query);
  const where = `where coalition_id = $1 and ${query.period ? inPeriod[query.period] : '$2::date is not null'}`;
  const order = query.period === 'upcoming' ? 'held_on, id' : 'held_on desc, id desc';
  const items = await tx.query<MeetingRow>(
    `select ${columns} from meeting ${where} order by ${order} limit $3 offset $4`,
    [coalitionId, asOf, pageSize, offset],
  );
  const [count] = await tx.query<{ total: number }>(`select count(*) as total from meeting ${where}`, [
    coalitionId,
    asOf,
  ]);
  return { items, total: count?.total ?? 0 };
}

export async function meetingRow(tx: Tx, coalitionId: string, asOf: Day, id: string): Promise<MeetingRow | null> {
  const [row] = await tx.query<MeetingRow>(`select ${columns} from meeting where coalition_id = $1 and id = $3`, [
    coalitionId,
    asOf,
    id,
  ]);
  return row ?? null;
}

export interface MeetingsAround {
  /** The last one before the day; null when there was none. */
  readonly last: MeetingRow | null;
  /** The day's own and later ones, soonest first, at most `ahead` of them. */
  readonly upcoming: MeetingRow[];
}

/**
 * The meetings on either side of a day, in one query. *Since the last meeting* starts at one that is over: the day's own is
 * still upcoming.
 */
export async function meetingsAround(tx: Tx, coalitionId: string, asOf: Day, ahead = 3): Promise<MeetingsAround> {
  const rows = await tx.query<MeetingRow>(
    `(select ${columns} from meeting where coalition_id = $1 and held_on < $2::date order by held_on desc, id desc limit 1)
     union all
     (select ${columns} from meeting where coalition_id = $1 and held_on >= $2::date order by held_on, id limit $3)`,
    [coalitionId, asOf, ahead],
  );
  return {
    last: rows.find((row) => row.period === 'past') ?? null,
    upcoming: rows
      .filter((row) => row.period === 'upcoming')
      .sort((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0)),
  };
}
