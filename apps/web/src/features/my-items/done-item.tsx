import { useId } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { ItemBody, type ItemProps } from './item-card.tsx';
import { useItemWords } from './use-item-words.ts';

/** What one is up to date with, folded to one row; it opens to the same card. */
export function DoneItem({ item, taskTool }: ItemProps) {
  const words = useItemWords(item);
  const id = useId();
  return (
    <details className="sk-card sk-card--flush sk-my-folded" aria-labelledby={id}>
      <summary>
        <span className="sk-my-folded__words">
          <span className="sk-small">{words.kicker}</span>
          <strong id={id}>{words.title}</strong>
          <span className="sk-small">{words.said}</span>
        </span>
        <Icon name="chevronDown" />
      </summary>
      <div className="sk-my-folded__body">
        <ItemBody item={item} taskTool={taskTool} />
      </div>
    </details>
  );
}
