import type { Tx } from '../platform/db/database.ts';
import { at, type FieldFault } from '../platform/errors/domain-error.ts';

/** What an activity hangs on; undefined leaves it as it is. */
export interface ActivityLinks {
  readonly leadOrganisationId?: string;
  readonly partnerOrganisationIds?: string[];
  readonly subgoalIds?: string[];
  readonly commitmentIds?: string[];
}

/** Which of these do not exist in this coalition, each at its field. */
export async function unknownLinks(tx: Tx, coalitionId: string, links: ActivityLinks): Promise<FieldFault[]> {
  const organisationIds = [links.leadOrganisationId, ...(links.partnerOrganisationIds ?? [])].filter(
    (id) => id !== undefined,
  );
  const [known] = await tx.query<Record<'organisations' | 'subgoals' | 'commitments', string[]>>(
    `select array(select id from organisation where coalition_id = $1 and id = any($2)) as organisations,
       array(select id from subgoal where coalition_id = $1 and id = any($3)) as subgoals,
       array(select id from commitment where coalition_id = $1 and id = any($4)) as commitments`,
    [coalitionId, organisationIds, links.subgoalIds ?? [], links.commitmentIds ?? []],
  );
  const faults = (field: string, ids: string[] = [], existing: string[] = []) =>
    ids.flatMap((id, index) => (existing.includes(id) ? [] : [at(`${field}.${index}`, 'notFound')]));
  const lead = links.leadOrganisationId;
  return [
    ...(lead !== undefined && !known?.organisations.includes(lead) ? [at('leadOrganisationId', 'notFound')] : []),
    ...faults('partnerOrganisationIds', links.partnerOrganisationIds, known?.organisations),
    ...faults('subgoalIds', links.subgoalIds, known?.subgoals),
    ...faults('commitmentIds', links.commitmentIds, known?.commitments),
  ];
}

/** Makes the links as given. An organisation is lead or partner, never both: the lead wins. */
export async function linkActivity(
  tx: Tx,
  coalitionId: string,
  activityId: string,
  links: ActivityLinks,
): Promise<void> {
  await replaceLinks(tx, coalitionId, activityId, 'subgoal', links.subgoalIds);
  await replaceLinks(tx, coalitionId, activityId, 'commitment', links.commitmentIds);
  if (links.leadOrganisationId !== undefined) {
    await tx.query(
      `delete from activity_organisation
       where coalition_id = $1 and activity_id = $2 and (role = 'lead' or organisation_id = $3)`,
      [coalitionId, activityId, links.leadOrganisationId],
    );
    await tx.query(`insert into activity_organisation values ($1, $2, $3, 'lead')`, [
      coalitionId,
      activityId,
      links.leadOrganisationId,
    ]);
  }
  if (links.partnerOrganisationIds !== undefined) {
    await tx.query(
      `delete from activity_organisation where coalition_id = $1 and activity_id = $2 and role = 'partner'`,
      [coalitionId, activityId],
    );
    await tx.query(
      `insert into activity_organisation select distinct $1::uuid, $2::uuid, id, 'partner' from unnest($3::uuid[]) id
       on conflict do nothing`,
      [coalitionId, activityId, links.partnerOrganisationIds],
    );
  }
}

async function replaceLinks(
  tx: Tx,
  coalitionId: string,
  activityId: string,
  other: 'subgoal' | 'commitment',
  ids: string[] | undefined,
): Promise<void> {
  if (ids === undefined) return;
  await tx.query(
    `delete from activity_${other} where coalition_id = $1 and activity_id = $2 and not (${other}_id = any($3))`,
    [coalitionId, activityId, ids],
  );
  await tx.query(
    `insert into activity_${other} select distinct $1::uuid, $2::uuid, id from unnest($3::uuid[]) id on conflict do nothing`,
    [coalitionId, activityId, ids],
  );
}
