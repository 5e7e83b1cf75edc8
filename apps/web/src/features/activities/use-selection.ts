import { useState } from 'react';
import type { TableSelection } from '../../ui/data-table.tsx';

/** Which rows are ticked; what is filtered away is not changed unseen. */
export function useSelection(shown: readonly { id: string; title: string }[]) {
  const [isOn, setOn] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ids = shown.map(({ id }) => id).filter((id) => chosen.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const choose = (all: readonly string[]) => setChosen(new Set(all));
  return {
    isOn,
    ids,
    begin: () => setOn(true),
    end: () => {
      setOn(false);
      choose([]);
    },
    choose,
    toggle,
  };
}

export type Selection = ReturnType<typeof useSelection>;

/** What the table needs to show ticks before its rows; null while nobody selects. */
export function tableSelection(
  { isOn, ids, choose, toggle }: Selection,
  shown: readonly { id: string; title: string }[],
  words: { all: string; row: (title: string) => string },
): TableSelection<{ id: string; title: string }> | undefined {
  if (!isOn) return undefined;
  // Of the page; what was ticked on another page stays.
  const isAll = shown.length > 0 && shown.every(({ id }) => ids.includes(id));
  const page = shown.map(({ id }) => id);
  const others = ids.filter((id) => !page.includes(id));
  return {
    isChosen: ({ id }) => ids.includes(id),
    toggle: ({ id }) => toggle(id),
    label: ({ title }) => words.row(title),
    all: { label: words.all, isChosen: isAll, toggle: () => choose(isAll ? others : [...others, ...page]) },
  };
}
