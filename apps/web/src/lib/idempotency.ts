import { keepDraft, readDraft } from './drafts.ts';

interface Sending {
  key: string;
  /** What was sent under it. */
  text: string;
}

/**
 * The key under which what a form says is recorded once, however often it is sent. It stands beside the form's draft, so that
 * who sends the same again from a draft that was put back, after an answer that got lost with its tab, sends the same key.
 */
export function createSendingKey(form: string) {
  const name = `${form}:sending`;
  let sending: Sending | null = null;
  return {
    keyFor(values: object): string {
      const text = JSON.stringify(values, inOrder);
      sending ??= readDraft<Sending>(name);
      if (sending?.text !== text) sending = { key: crypto.randomUUID(), text };
      keepDraft(name, sending);
      return sending.key;
    },
    /** It is known what became of it. */
    settle(): void {
      sending = null;
      keepDraft(name, null);
    },
  };
}

/** The same values read the same, in whichever order a form came to hold them. */
function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The header itself, for `params: { header: idempotent(key) }`. */
export function idempotent(key: string = crypto.randomUUID()): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}
