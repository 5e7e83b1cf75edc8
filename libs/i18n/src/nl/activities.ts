/** Words of activities, tasks, check-ins and participations. */
export const activities = {
  title: 'Activiteiten',
};
