import type { Tx } from '../platform/db/database.ts';
import { at, type FieldFault } from '../platform/errors/domain-error.ts';
import type { CreatePlanInput } from './plan.dto.ts';
import { type LinksInput, type PlanLink, planLinks } from './plan-links.ts';

type Period = Pick<CreatePlanInput, 'startsOn' | 'endsOn' | 'horizonYear'>;

export function periodFaults({ startsOn, endsOn, horizonYear }: Period): FieldFault[] {
  const faults: FieldFault[] = [];
  if (startsOn && endsOn && endsOn < startsOn) faults.push(at('endsOn', 'endBeforeStart'));
  if (horizonYear && startsOn && horizonYear < Number(startsOn.slice(0, 4))) {
    faults.push(at('horizonYear', 'min', { limit: startsOn.slice(0, 4) }));
  }
  return faults;
}

/** Which of these are not of this coalition, each at its place under `within`: one query. */
export async function unknownLinkFaults(
  tx: Tx,
  coalitionId: string,
  input: LinksInput,
  within = '',
): Promise<FieldFault[]> {
  const lists = planLinks.map((link) => input[`${link}Ids`] ?? []);
  if (lists.every((ids) => ids.length === 0)) return [];
  const [known] = await tx.query<Record<PlanLink, string[]>>(
    `select ${planLinks
      .map(
        (link, i) => `array(select id from ${link} where coalition_id = $1 and id = any($${i + 2}::uuid[])) as ${link}`,
      )
      .join(', ')}`,
    [coalitionId, ...lists],
  );
  return planLinks.flatMap((link) =>
    (input[`${link}Ids`] ?? []).flatMap((id, index) =>
      known?.[link].includes(id) ? [] : [at(`${within}${link}Ids.${index}`, 'notFound')],
    ),
  );
}
