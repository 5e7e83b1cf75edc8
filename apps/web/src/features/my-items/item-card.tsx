import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { ActivityBody } from './activity-body.tsx';
import { PledgeBody } from './pledge-body.tsx';
import type { MyItem } from './queries.ts';
import { TaskBody } from './task-body.tsx';
import { useItemWords } from './use-item-words.ts';

/** One thing that is asked, with everything to answer it. */
export function ItemCard({ item }: { item: MyItem }) {
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
      <ItemBody item={item} />
    </Card>
  );
}

export function ItemBody({ item }: { item: MyItem }) {
  if (item.activity) return <ActivityBody item={item} activity={item.activity} />;
  if (item.pledge) return <PledgeBody item={item} pledge={item.pledge} />;
  return item.task && <TaskBody item={item} task={item.task} />;
}
