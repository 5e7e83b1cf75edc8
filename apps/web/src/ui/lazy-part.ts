import { lazy, useSyncExternalStore, type ComponentType, type LazyExoticComponent } from 'react';

/** Between tries while there seems to be a connection; after the last one it is the page's to say that it did not work. */
const pauses = [500, 2_000];

let awaited = 0;
const listeners = new Set<() => void>();

/**
 * A part of the page that is fetched when it is first needed. React keeps a failure for good, so there is none as long as it can
 * be helped: without a connection it waits for one, and everything that was typed stays where it is.
 */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await fetchedPart(load) }));
}

export async function fetchedPart<Part>(load: () => Promise<Part>, left: readonly number[] = pauses): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    const isOnline = navigator.onLine;
    const [pause, ...rest] = left;
    if (isOnline && pause === undefined) throw error;
    count(1);
    await (isOnline ? new Promise((go) => setTimeout(go, pause)) : whenOnline());
    count(-1);
    return fetchedPart(load, isOnline ? rest : left);
  }
}

function whenOnline(): Promise<unknown> {
  return new Promise((go) => window.addEventListener('online', go, { once: true }));
}

function count(change: number): void {
  awaited += change;
  for (const listener of listeners) listener();
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether something that was asked for waits for a connection. */
export function useAwaitsPart(): boolean {
  return useSyncExternalStore(follow, () => awaited > 0);
}
