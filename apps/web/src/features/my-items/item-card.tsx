import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { ActivityBody } from './activity-body.tsx';
import { PledgeBody } from './pledge-body.tsx';
import type { MyItem } from './queries.ts';
import { TaskBody } from './task-body.tsx';
import { useItemWords } from './use-item-words.ts';

/** What else one may do with an action point; another feature's, so the route brings it. */
export type TaskTool = (item: MyItem) => ReactNode;

export interface ItemProps {
  item: MyItem;
  taskTool?: TaskTool;
}

/** One thing that is asked, with everything to answer it. */
export function ItemCard({ item, taskTool }: ItemProps) {
  const { t } = useTranslation('myItems');
  const words = useItemWords(item);
  const isLate = item.isOverdue && !item.isDone;
  return (
    <Card
      className="sk-my-card"
      kicker={words.kicker}
      status={isLate ? <StatusChip tone="warning">{t('late')}</StatusChip> : words.aside}
      title={item.task === null ? words.title : <span className="sk-my-card__plain">{words.title}</span>}
      titleLevel={2}
    >
      <ItemBody item={item} taskTool={taskTool} />
    </Card>
  );
}

export function ItemBody({ item, taskTool }: ItemProps) {
  if (item.activity) return <ActivityBody item={item} activity={item.activity} />;
  if (item.pledge) return <PledgeBody item={item} pledge={item.pledge} />;
  return (
    item.task && (
      <>
        <TaskBody item={item} task={item.task} />
        {taskTool?.(item)}
      </>
    )
  );
}
