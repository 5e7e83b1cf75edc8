import { useMemo } from 'react';
import { MyItemsPage } from '../features/my-items/my-items-page.tsx';
import type { MyItem } from '../features/my-items/queries.ts';
import { EditTaskButton } from '../features/tasks/edit-task-button.tsx';
import { CoalitionProvider, useCoalition } from '../lib/coalition.tsx';
import { usePaths } from '../lib/paths.ts';

export function MyItemsScreen() {
  return <MyItemsPage taskTool={(item) => <TaskTool item={item} />} />;
}

/** Who may change an action point does so in its own coalition, which need not be the one that the page stands in. */
function TaskTool({ item: { task, coalitionSlug } }: { item: MyItem }) {
  const { me } = useCoalition();
  const home = usePaths().myItems();
  const membership = me.memberships.find((each) => each.coalitionSlug === coalitionSlug);
  const value = useMemo(() => membership && { me, membership, asOf: null }, [me, membership]);
  if (!value || task === null) return null;
  return (
    <CoalitionProvider value={value}>
      <EditTaskButton id={task.id} title={task.title} home={home} />
    </CoalitionProvider>
  );
}
