import { Injectable } from '@nestjs/common';
import { allow } from '../platform/auth/allow.ts';
import type { CoalitionCtx } from '../platform/auth/ctx.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, type Tx } from '../platform/db/database.ts';
import { at, type FieldFault, found, invalidInput, problem } from '../platform/errors/domain-error.ts';
import { latestMoment } from '../platform/facts/latest-moment.ts';
import type { ChangeReferencesInput, PlanDto } from './plan.dto.ts';
import { unknownLinkFaults } from './plan-faults.ts';
import { type LinksInput, planLinks, takeUp, unlinkFromPlan } from './plan-links.ts';
import { type FullPlanRow, planRow } from './plan-rows.ts';

/**
 * Takes things of the coalition up in a plan and out of it. Only what is named changes, so that two people who each add
 * something never take away what the other added.
 */
@Injectable()
export class ChangeReferencesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  change(ctx: CoalitionCtx, id: string, input: ChangeReferencesInput): Promise<PlanDto> {
    const work = async (tx: Tx): Promise<PlanDto> => {
      const coalitionId = ctx.coalition.id;
      const moment = latestMoment(ctx, this.clock);
      const present = async () => found(await planRow(tx, coalitionId, id, moment));
      await tx.query('select 1 from plan where coalition_id = $1 and id = $2 for update', [coalitionId, id]);
      const before = await present();
      allow(ctx, 'plan.write');
      // What a plan was about when it was closed stays to be read.
      if (before.state === 'closed') throw problem('conflict');
      const faults = await faultsOf(tx, coalitionId, input);
      if (faults.length > 0) throw invalidInput(faults);
      const [added, removed] = [
        newTo(before, input.takeUp ?? {}, (isIn) => !isIn),
        newTo(before, input.takeOut ?? {}, (isIn) => isIn),
      ];
      if (isEmpty(added) && isEmpty(removed)) return before;
      await takeUp(tx, coalitionId, id, added, moment);
      for (const link of planLinks) await unlinkFromPlan(tx, coalitionId, id, link, removed[`${link}Ids`] ?? []);
      // Whoever changes the plan meanwhile meets another version.
      await tx.query('update plan set version = version + 1 where coalition_id = $1 and id = $2', [coalitionId, id]);
      return present();
    };
    return this.database.record(ctx, 'plan.changeReferences', work, { lock: id });
  }
}

/** Something has to be named, all of it has to be there, and nothing can go both ways. */
async function faultsOf(
  tx: Tx,
  coalitionId: string,
  { takeUp: up = {}, takeOut: out = {} }: ChangeReferencesInput,
): Promise<FieldFault[]> {
  if (isEmpty(up) && isEmpty(out)) return [at('takeUp', 'nothingToChange')];
  const bothWays = planLinks.flatMap((link) =>
    (out[`${link}Ids`] ?? []).flatMap((id, index) =>
      up[`${link}Ids`]?.includes(id) ? [at(`takeOut.${link}Ids.${index}`, 'oneOnly')] : [],
    ),
  );
  return [
    ...(await unknownLinkFaults(tx, coalitionId, up, 'takeUp.')),
    ...(await unknownLinkFaults(tx, coalitionId, out, 'takeOut.')),
    ...bothWays,
  ];
}

const isEmpty = (links: LinksInput) => planLinks.every((link) => (links[`${link}Ids`] ?? []).length === 0);

/** Those that really change something. */
function newTo(plan: FullPlanRow, links: LinksInput, isWanted: (isIn: boolean) => boolean): LinksInput {
  return Object.fromEntries(
    planLinks.map((link) => {
      const own = new Set(plan[`${link}Ids`]);
      return [`${link}Ids`, (links[`${link}Ids`] ?? []).filter((id) => isWanted(own.has(id)))];
    }),
  );
}
