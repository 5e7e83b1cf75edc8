import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import type { Tx } from '../platform/db/database.ts';
import { at, type FieldFault } from '../platform/errors/domain-error.ts';
import { recordFacts } from '../platform/facts/record-fact.ts';
import { organisationRows } from '../organisations/organisation-rows.ts';
import type { CommitmentDto } from './commitment.dto.ts';
import { commitmentRows } from './commitment-rows.ts';
import type { PledgeBatchInput } from './pledge.dto.ts';
import { standingOfPledge } from './pledge-rows.ts';

interface Known {
  readonly id: string;
  readonly organisationId: string;
  readonly commitmentId: string;
  /** Since when it is taken back; null while it counts. */
  readonly withdrawnOn: string | null;
}

/** What is wrong with who takes on what. Who had left by the day of signing could not sign. */
export async function batchFaults(tx: Tx, ctx: CoalitionCtx, input: PledgeBatchInput): Promise<FieldFault[]> {
  const moment = { asOf: input.signedOn, knownAt: tx.now.toISOString() };
  const organisations = new Map((await organisationRows(tx, ctx.coalition.id, moment)).map((row) => [row.id, row]));
  const commitments = new Set((await commitmentRows(tx, ctx.coalition.id)).map(({ id }) => id));
  return [
    ...input.organisationIds.flatMap((id, index) => {
      const organisation = organisations.get(id);
      if (!organisation) return [at(`organisationIds.${index}`, 'notFound')];
      return organisation.standing.leftOn === null ? [] : [at(`organisationIds.${index}`, 'notNow')];
    }),
    ...input.commitmentIds.flatMap((id, index) =>
      commitments.has(id) ? [] : [at(`commitmentIds.${index}`, 'notFound')],
    ),
  ];
}

/**
 * Every organisation takes on every commitment in its present words; what it has already is left as it is, and what it took back is
 * taken on again. Answers which pledges that changed: a fixed number of statements, however many.
 */
export async function takeOn(tx: Tx, ctx: CoalitionCtx, input: PledgeBatchInput): Promise<string[]> {
  const pairs = [...new Set(input.organisationIds)].flatMap((organisationId) =>
    [...new Set(input.commitmentIds)].map((commitmentId) => ({ organisationId, commitmentId })),
  );
  const versions = new Map((await commitmentRows(tx, ctx.coalition.id)).map((row) => [row.id, row]));
  // One at a time for the coalition: two people may add the same organisations.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [ctx.coalition.id]);
  const known = await knownPledges(tx, ctx.coalition.id, input);
  const of = (pair: (typeof pairs)[number]) =>
    known.find((row) => row.organisationId === pair.organisationId && row.commitmentId === pair.commitmentId);
  const added = await insert(
    tx,
    ctx,
    input,
    pairs.filter((pair) => !of(pair)),
    versions,
  );
  const again = pairs.flatMap((pair) => of(pair) ?? []).filter(({ withdrawnOn }) => withdrawnOn !== null);
  await renew(tx, ctx, input, again, versions);
  return [...added, ...again.map(({ id }) => id)];
}

/** Those that were taken back after the day of signing cannot be taken on again on that day. */
export async function renewalFaults(tx: Tx, coalitionId: string, input: PledgeBatchInput): Promise<FieldFault[]> {
  const later = (await knownPledges(tx, coalitionId, input)).flatMap(({ withdrawnOn }) =>
    withdrawnOn !== null && withdrawnOn > input.signedOn ? [withdrawnOn] : [],
  );
  return later.length === 0 ? [] : [at('signedOn', 'min', { limit: later.sort().at(-1) ?? '' })];
}

function knownPledges(
  tx: Tx,
  coalitionId: string,
  { organisationIds, commitmentIds }: PledgeBatchInput,
): Promise<Known[]> {
  return tx.query<Known>(
    `select p.id, p.organisation_id as "organisationId", p.commitment_id as "commitmentId",
       case when standing.payload ->> 'to' = 'withdrawn' then standing.effective_on end as "withdrawnOn"
     from pledge p ${standingOfPledge(`'infinity'`, `'infinity'`)}
     where p.coalition_id = $1 and p.organisation_id = any($2::uuid[]) and p.commitment_id = any($3::uuid[])`,
    [coalitionId, organisationIds, commitmentIds],
  );
}

type Versions = ReadonlyMap<string, CommitmentDto>;

async function insert(
  tx: Tx,
  ctx: CoalitionCtx,
  { signedOn, signatoryFunction }: PledgeBatchInput,
  pairs: readonly { organisationId: string; commitmentId: string }[],
  versions: Versions,
): Promise<string[]> {
  const rows = pairs.map((pair) => ({
    id: tx.newId(),
    organisation_id: pair.organisationId,
    commitment_id: pair.commitmentId,
    text_version: versions.get(pair.commitmentId)?.textVersion ?? 1,
  }));
  await tx.query(
    `insert into pledge (coalition_id, id, organisation_id, commitment_id, signed_on, signatory_function, text_version,
       is_example, recorded_at)
     select $1, id, organisation_id, commitment_id, $2, $3, text_version, false, $4
     from jsonb_to_recordset($5::jsonb) as given(id uuid, organisation_id uuid, commitment_id uuid, text_version integer)`,
    [ctx.coalition.id, signedOn, signatoryFunction || null, tx.now, JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id);
}

async function renew(
  tx: Tx,
  ctx: CoalitionCtx,
  { signedOn, signatoryFunction }: PledgeBatchInput,
  pledges: readonly Known[],
  versions: Versions,
): Promise<void> {
  if (pledges.length === 0) return;
  await recordFacts(
    tx,
    ctx,
    pledges.map(({ organisationId, commitmentId }) => ({
      kind: 'pledgeStanding',
      organisationId,
      commitmentId,
      effectiveOn: signedOn,
      payload: {
        to: 'renewed',
        textVersion: versions.get(commitmentId)?.textVersion ?? 1,
        ...(signatoryFunction ? { signatoryFunction } : {}),
      },
    })),
  );
}
