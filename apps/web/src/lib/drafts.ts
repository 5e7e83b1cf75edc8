import { useCallback, useEffect, useRef, useState } from 'react';

const prefix = 'samenkoers:draft:';

/**
 * Keeps what somebody types until it is saved, also over a reload or a lost session: nothing typed is ever lost. `key`
 * names the form and what it is about. Drafts stay on the device and go when they are saved or discarded.
 */
export function useDraft<Values extends object>(key: string) {
  const [restored] = useState<Values | null>(() => readDraft<Values>(key));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<Values | null>(null);
  const seen = useRef('');
  const write = useCallback(() => {
    clearTimeout(timer.current);
    if (pending.current !== null) keepDraft(key, pending.current);
    pending.current = null;
  }, [key]);
  const keep = useCallback(
    (values: Values) => {
      // A form also tells what did not change, for instance once it was sent.
      const text = JSON.stringify(values);
      if (text === seen.current) return;
      seen.current = text;
      pending.current = values;
      clearTimeout(timer.current);
      timer.current = setTimeout(write, 300);
    },
    [write],
  );
  const discard = useCallback(() => {
    clearTimeout(timer.current);
    pending.current = null;
    keepDraft(key, null);
  }, [key]);
  useEffect(() => {
    // Whoever leaves in the middle of a word finds it back.
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [write]);
  return { restored, keep, discard };
}

/** What was kept under a key. */
export function readDraft<Values>(key: string): Values | null {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? 'null') as Values | null;
  } catch {
    return null;
  }
}

/** Keeps it at once; null keeps nothing any longer. */
export function keepDraft(key: string, values: object | null): void {
  try {
    if (values === null) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, JSON.stringify(values));
  } catch {
    // A browser that keeps nothing: the form itself still holds it.
  }
}

/** Whether anything was typed on this device that is not saved. */
export function hasDrafts(): boolean {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith(prefix));
  } catch {
    return false;
  }
}

/** After signing out, nothing of one person stays for the next. */
export function discardAllDrafts(): void {
  try {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
