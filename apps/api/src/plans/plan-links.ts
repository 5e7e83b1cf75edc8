import { currentPlanOf, type Moment } from '#domain';
import type { Tx } from '../platform/db/database.ts';
import { type FullPlanRow, planRows } from './plan-rows.ts';

/** What a plan refers to: it all belongs to the coalition, and outlives the plan. */
export const planLinks = ['subgoal', 'commitment', 'indicator', 'activity'] as const;

export type PlanLink = (typeof planLinks)[number];

export type LinksInput = Partial<Record<`${PlanLink}Ids`, string[]>>;

/** What belongs to the current plan as long as no plan names it. */
const looseLinks = ['indicator', 'activity'] as const satisfies PlanLink[];

const isLoose = (link: PlanLink) => looseLinks.some((loose) => loose === link);

export async function linkToPlan(
  tx: Tx,
  coalitionId: string,
  planId: string,
  link: PlanLink,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const known = isLoose(link)
    ? `(coalition_id, plan_id, ${link}_id) do update set is_left_out = false where plan_${link}.is_left_out`
    : 'do nothing';
  await tx.query(
    `insert into plan_${link} (coalition_id, plan_id, ${link}_id)
     select distinct $1::uuid, $2::uuid, id from unnest($3::uuid[]) id on conflict ${known}`,
    [coalitionId, planId, ids],
  );
}

/** Takes these out of the plan. Of what would belong to the current plan by itself, that is remembered. */
export async function unlinkFromPlan(
  tx: Tx,
  coalitionId: string,
  planId: string,
  link: PlanLink,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    isLoose(link)
      ? `insert into plan_${link} (coalition_id, plan_id, ${link}_id, is_left_out)
         select distinct $1::uuid, $2::uuid, id, true from unnest($3::uuid[]) id
         on conflict (coalition_id, plan_id, ${link}_id) do update set is_left_out = true where not plan_${link}.is_left_out`
      : `delete from plan_${link} where coalition_id = $1 and plan_id = $2 and ${link}_id = any($3::uuid[])`,
    [coalitionId, planId, ids],
  );
}

/** Names what belonged to the plan because it was the current one, before another becomes that. */
export async function settleLoose(tx: Tx, coalitionId: string, plan: FullPlanRow): Promise<void> {
  for (const link of looseLinks) await linkToPlan(tx, coalitionId, plan.id, link, plan[`${link}Ids`]);
}

/** Refers to these as well. What the current plan had without naming it stays there: another that names it takes nothing away. */
export async function takeUp(
  tx: Tx,
  coalitionId: string,
  planId: string,
  links: LinksInput,
  moment: Moment,
): Promise<void> {
  if (looseLinks.some((link) => links[`${link}Ids`]?.length)) {
    const current = currentPlanOf(await planRows(tx, coalitionId, moment), moment.asOf);
    if (current !== null && current.id !== planId) await keepIn(tx, coalitionId, current, links);
  }
  for (const link of planLinks) await linkToPlan(tx, coalitionId, planId, link, links[`${link}Ids`] ?? []);
}

/** Names those of the links that the plan has, named or not. */
async function keepIn(tx: Tx, coalitionId: string, plan: FullPlanRow, links: LinksInput): Promise<void> {
  for (const link of looseLinks) {
    const wanted = new Set(links[`${link}Ids`]);
    const own = plan[`${link}Ids`].filter((id) => wanted.has(id));
    await linkToPlan(tx, coalitionId, plan.id, link, own);
  }
}
