import { useState, type KeyboardEvent } from 'react';

/**
 * The keys of a combobox over a list of links: arrows walk, Home and End jump, Enter follows. The focus stays in the field; the
 * option is named by its id.
 */
export function useOptions(count: number, asked: string, follow: (index: number) => void) {
  const [chosen, setChosen] = useState({ asked, index: -1 });
  const index = chosen.asked === asked && chosen.index < count ? chosen.index : -1;
  const choose = (next: number) => setChosen({ asked, index: next });
  const steps: Record<string, number> = {
    ArrowDown: index + 1 >= count ? 0 : index + 1,
    ArrowUp: index <= 0 ? count - 1 : index - 1,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      follow(index);
    } else if (step !== undefined && count > 0) {
      event.preventDefault();
      choose(step);
    }
  };
  return { index, onKeyDown };
}
