import { useCallback, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';

export interface GridPlace {
  row: number;
  column: number;
}

interface GridSize {
  rows: number;
  columns: number;
}

/** How many rows PageUp and PageDown go: about what one sees at once. */
const pageRows = 10;

/** What every cell that can have the focus carries, so that the walk finds it. */
export function placeOf(row: number, column: number, isCurrent: boolean) {
  return { 'data-place': `${row}:${column}`, tabIndex: isCurrent ? 0 : -1 };
}

/**
 * A grid as a keyboard expects it (ARIA Authoring Practices): one stop for Tab, arrows from cell to cell, Home and End along
 * the row, with Control to the corners. Cells say where they are with `placeOf`.
 */
export function useGridWalk(size: GridSize, start: GridPlace) {
  const [at, setAt] = useState(start);
  const grid = useRef<HTMLTableElement>(null);
  const current = within(at, size);

  const onFocus = useCallback((event: FocusEvent) => {
    const place = (event.target as HTMLElement).dataset['place']?.split(':').map(Number);
    if (place?.length === 2) setAt({ row: place[0]!, column: place[1]! });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepFrom(current, size, event);
    if (next === null) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.row}:${next.column}"]`)?.focus();
  };
  return { current, gridProps: { ref: grid, onFocus, onKeyDown } };
}

function within({ row, column }: GridPlace, { rows, columns }: GridSize): GridPlace {
  const clamp = (index: number, count: number) => Math.max(0, Math.min(index, count - 1));
  return { row: clamp(row, rows), column: clamp(column, columns) };
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

function stepFrom(
  { row, column }: GridPlace,
  size: GridSize,
  { key, ctrlKey, metaKey, altKey }: Key,
): GridPlace | null {
  if (metaKey || altKey) return null;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const steps: Record<string, GridPlace> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - pageRows, column },
    PageDown: { row: row + pageRows, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? last.row : row, column: last.column },
  };
  const next = steps[key];
  if (next === undefined || (ctrlKey && key !== 'Home' && key !== 'End')) return null;
  return within(next, size);
}
