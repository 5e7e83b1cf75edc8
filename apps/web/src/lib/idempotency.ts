import { useCallback, useRef } from 'react';

/**
 * A key under which a fact is recorded once, however often it is sent. It stays the same while somebody retries the same
 * thing, and is renewed after it was recorded or when the body changed (`renew`).
 */
export function useIdempotencyKey(): { key: () => string; renew: () => void } {
  const current = useRef<string | null>(null);
  const key = useCallback(() => (current.current ??= crypto.randomUUID()), []);
  const renew = useCallback(() => {
    current.current = null;
  }, []);
  return { key, renew };
}

/** The header itself, for `params: { header: idempotent(key()) }`. */
export function idempotent(key: string = crypto.randomUUID()): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}
