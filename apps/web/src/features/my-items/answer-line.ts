import { keepDraft, readDraft } from '../../lib/drafts.ts';
import { isProblem } from '../../lib/api.ts';
import { isRefused } from '../../lib/problem.ts';
import type { Answer } from './answers.ts';
import type { Fact } from './queries.ts';

/** An answer that was given and is not known to be recorded: kept on the device, sent under its own key. */
interface Waiting {
  key: string;
  answer: Answer;
  /** The fact whose place it takes, as far as known. */
  corrects: string | null;
  /** It may have arrived. */
  wasSent: boolean;
}

export type Saving =
  | { state: 'busy' }
  /** Without a connection, or for somebody who is signed in no more. */
  | { state: 'waiting'; isSignedOut: boolean }
  | { state: 'saved'; fact: Fact; corrected: string | null }
  | { state: 'undone'; at: string }
  | { state: 'failed'; error: unknown };

export interface LineState {
  saving: Saving | null;
  /** The last that was said here and not taken back. */
  answer: Answer | null;
}

export interface AnswerLineOptions {
  /** Under which it is kept: whose, and about what. */
  name: string;
  send: (answer: Answer, corrects: string | null, key: string) => Promise<Fact>;
  retract: (factId: string, key: string) => Promise<Fact>;
  /** Fetches anew what follows from what was recorded. */
  refresh: () => Promise<unknown>;
}

export type AnswerLine = ReturnType<typeof createAnswerLine>;

/**
 * The answers to one question, one after the other. Each is kept on the device before it is sent, stays there while there is no
 * connection, and is sent again under the same key, so that it is recorded once. One that follows before the first is known to
 * have arrived waits for it and then takes its place.
 */
export function createAnswerLine({ name, send, retract, refresh }: AnswerLineOptions) {
  let waiting = readDraft<Waiting[]>(name) ?? [];
  let state: LineState = {
    saving: waiting.length > 0 ? { state: 'waiting', isSignedOut: false } : null,
    answer: waiting.at(-1)?.answer ?? null,
  };
  let recorded: { id: string; corrected: string | null } | null = null;
  let running: Promise<boolean> | null = null;
  const listeners = new Set<() => void>();

  const become = (next: Partial<LineState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const keep = () => keepDraft(name, waiting.length === 0 ? null : waiting);

  /** Sends what waits; true when all of it was recorded. What is added meanwhile goes along. */
  function flush(): Promise<boolean> {
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  }

  async function sendAll(): Promise<boolean> {
    for (let first = waiting[0]; first; first = waiting[0]) {
      become({ saving: { state: 'busy' } });
      if (!(await sendFirst(first))) return false;
    }
    return true;
  }

  async function sendFirst(first: Waiting): Promise<boolean> {
    first.wasSent = true;
    keep();
    try {
      const fact = await send(first.answer, first.corrects, first.key);
      recorded = { id: fact.id, corrected: first.corrects };
      leave(fact.id);
      become({ saving: { state: 'saved', fact, corrected: first.corrects } });
      void refresh();
      return true;
    } catch (error) {
      if (!isRefused(error)) {
        become({ saving: { state: 'waiting', isSignedOut: isProblem(error, 401) } });
        return false;
      }
      leave(first.corrects);
      become({ saving: { state: 'failed', error }, answer: waiting.at(-1)?.answer ?? null });
      void refresh();
      return waiting.length > 0;
    }
  }

  async function takeBack(factId: string): Promise<void> {
    try {
      const { recordedAt } = await retract(factId, `undo-${factId}`);
      recorded = recorded?.id === factId && recorded.corrected ? { id: recorded.corrected, corrected: null } : null;
      await refresh();
      become({ saving: { state: 'undone', at: recordedAt }, answer: null });
    } catch (error) {
      become({ saving: { state: 'failed', error } });
    }
  }

  /** The first is over; who follows takes the place of `factId`. */
  function leave(factId: string | null) {
    waiting = waiting.slice(1);
    if (waiting[0]) waiting[0].corrects = factId;
    keep();
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    state: () => state,
    flush,

    /** `standing` is the fact of today that this takes the place of, when nothing was recorded here yet. */
    give(answer: Answer, standing: string | null): Promise<boolean> {
      waiting = waiting.filter(({ wasSent }) => wasSent);
      const corrects = waiting.length > 0 ? null : (recorded?.id ?? standing);
      waiting.push({ key: crypto.randomUUID(), answer, corrects, wasSent: false });
      keep();
      become({ answer });
      return flush();
    },

    /** What was recorded before it counts again. What is said meanwhile comes after it. */
    undo(factId: string): Promise<void> {
      if (running) return Promise.resolve();
      const undoing = takeBack(factId);
      running = undoing
        .then(() => sendAll())
        .finally(() => {
          running = null;
        });
      return undoing;
    },
  };
}
