import type { CoalitionPaths } from '../../lib/paths.ts';
import type { Found } from './queries.ts';

/** Where a result is shown: its own page, or that of what it is part of. */
export function foundPath({ kind, id, partOf }: Found, paths: CoalitionPaths): string {
  switch (kind) {
    case 'activity':
      return paths.activity(id);
    case 'organisation':
      return paths.organisation(id);
    case 'meeting':
      return paths.meeting(id);
    case 'indicator':
      return paths.indicator(id);
    case 'commitment':
      return paths.commitment(id);
    case 'subgoal':
    case 'plan':
      return paths.plan();
    case 'task':
    case 'commitmentPoint':
    case 'checkIn':
      return wholePath(partOf, paths);
  }
}

function wholePath(whole: Found['partOf'], paths: CoalitionPaths): string {
  if (whole === null) return paths.overview();
  return paths[whole.kind](whole.id);
}
