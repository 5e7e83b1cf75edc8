import { useEffect, useRef } from 'react';
import type { KeptForm } from '../../lib/use-kept-form.ts';
import type { CommitmentTexts } from './commitment-texts.ts';

type Control = 'text' | 'higher' | 'lower';

/** The points of a commitment as they stand in its form, and what one can do with them. */
export function usePoints({ form, at }: KeptForm<CommitmentTexts>) {
  const points = form.watch('points');
  const focusOn = useFocusAfter(at('points').id, points);
  const set = (next: CommitmentTexts['points']) => form.setValue('points', next, { shouldDirty: true });
  return {
    points,
    write: (index: number, text: string) => set(points.with(index, { ...points[index], text })),
    move: (from: number, to: number) => {
      focusOn(to, to < from ? 'higher' : 'lower');
      set(points.toSpliced(from, 1).toSpliced(to, 0, points[from]!));
    },
    add: () => {
      focusOn(points.length, 'text');
      set([...points, { text: '' }]);
    },
    remove: (index: number) => {
      focusOn(-1, 'text');
      set(points.toSpliced(index, 1));
    },
  };
}

/** Once a point was added, moved or taken out, the focus is where one goes on: at that point, or else at all of them. */
function useFocusAfter(groupId: string, points: readonly unknown[]) {
  const wanted = useRef<{ index: number; control: Control } | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const { index, control } = wanted.current;
    wanted.current = null;
    const group = document.getElementById(groupId);
    const point = group?.querySelectorAll('[data-point]')[index];
    // At the end of the list a button that leads further is no use.
    const button = point?.querySelector<HTMLElement>(`[data-control="${control}"]:enabled`);
    (button ?? point?.querySelector('textarea') ?? group)?.focus();
  }, [groupId, points]);
  return (index: number, control: Control) => {
    wanted.current = { index, control };
  };
}
