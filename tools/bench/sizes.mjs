/**
 * How much a bench database holds beside the two seeds. S is the seeds alone; M one large coalition; L every Dutch municipality
 * (about a million check-ins).
 */
export const sizes = {
  S: { coalitions: 0, organisations: 0, activities: 0, checkIns: 0 },
  M: { coalitions: 1, organisations: 60, activities: 300, checkIns: 60 },
  L: { coalitions: 342, organisations: 33, activities: 120, checkIns: 24 },
};

/** The address of a filled coalition. */
export const benchSlug = (number) => `bench-${String(number).padStart(3, '0')}`;

/** Of each coalition: what hangs on its activities, whatever the size. */
export const perActivity = { participations: 12, tasks: 1 };
export const commitments = 6;
export const subgoals = 3;
