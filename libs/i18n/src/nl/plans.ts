/** Words of plans and subgoals. */
export const plans = {
  title: 'Plan',
};
