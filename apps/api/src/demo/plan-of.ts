import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Day } from '#domain';
import { parsePlanFile } from '../plan-files/parse-plan-file.ts';
import type { PlanFile } from '../plan-files/plan-file.ts';

/** The plan file of a coalition of the demo, from `plans/` of this installation. */
export function planOf(slug: string, today: Day): PlanFile {
  return parsePlanFile(readFileSync(join(folderOfPlans(import.meta.dirname), `${slug}.yaml`), 'utf8'), today);
}

/** Sources and build lie at different depths below the folder that holds `plans/`. */
function folderOfPlans(from: string): string {
  const folder = join(from, 'plans');
  if (existsSync(join(folder, 'waadhoeke.yaml'))) return folder;
  if (dirname(from) === from) throw new Error('The folder plans/ is missing from this installation.');
  return folderOfPlans(dirname(from));
}
