import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../platform/db/database.ts';
import type { CommitmentDto, CommitmentTextDto } from './commitment.dto.ts';

interface Wording {
  readonly text: string;
  readonly points: readonly { readonly text: string }[];
}

/**
 * Which version of its text a commitment has after a change. A text that somebody signed is kept and the new one is another version;
 * one that nobody signed just changes, and when it becomes what it was before, it is that version again.
 */
export async function versionAfter(
  tx: Tx,
  coalitionId: string,
  before: CommitmentDto,
  after: Wording,
): Promise<number> {
  const { id, textVersion, title, text } = before;
  if (isSame(before, after)) return textVersion;
  const points = before.points.map((point) => point.text);
  if (await isSigned(tx, coalitionId, before)) {
    await tx.query(
      `insert into commitment_text (coalition_id, commitment_id, version, title, text, points, replaced_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [coalitionId, id, textVersion, title, text, points, tx.now],
    );
    return textVersion + 1;
  }
  const [last] = (await earlierTexts(tx, coalitionId, id)).filter(({ version }) => version === textVersion - 1);
  if (!last || !isSame({ text: last.text, points: last.points.map((point) => ({ text: point })) }, after)) {
    return textVersion;
  }
  await tx.query('delete from commitment_text where coalition_id = $1 and commitment_id = $2 and version = $3', [
    coalitionId,
    id,
    last.version,
  ]);
  return last.version;
}

/** The texts that were signed and then changed, the newest first. */
export function earlierTexts(tx: Tx, coalitionId: string, id: string): Promise<CommitmentTextDto[]> {
  return tx.query(
    `select version, title, text, points, to_char(replaced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "replacedAt"
     from commitment_text where coalition_id = $1 and commitment_id = $2 order by version desc`,
    [coalitionId, id],
  );
}

/** In another order the points say the same. */
function isSame(a: Wording, b: Wording): boolean {
  const said = ({ text, points }: Wording) => [text, points.map((point) => point.text).sort()];
  return isDeepStrictEqual(said(a), said(b));
}

/** Also by who took it back since: the history still says what was signed. */
async function isSigned(tx: Tx, coalitionId: string, { id, textVersion }: CommitmentDto): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from pledge where coalition_id = $1 and commitment_id = $2 and text_version = $3
     union all
     select 1 from fact where coalition_id = $1 and commitment_id = $2 and kind = 'pledgeStanding'
       and (payload ->> 'textVersion')::integer = $3
     limit 1`,
    [coalitionId, id, textVersion],
  );
  return rows.length > 0;
}
