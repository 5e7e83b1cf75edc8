import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useId, useRef, useState } from 'react';
import type { Schemas } from '#api-client';
import { answeredAt, answerOf, api } from './api.ts';
import { useCoalition } from './coalition.tsx';
import { idempotent } from './idempotency.ts';
import { useLatestSaving } from './latest-saving.tsx';
import { isRefused } from './problem.ts';
import { signInAgain } from './sign-in-again.ts';
import { useExplanation } from './use-explanation.ts';
import { useSavingNotice } from './use-saving-notice.ts';

type Fact = Schemas['FactDto'];

/** What was recorded: a fact, which can be retracted, or a row, which is taken back in its own way or simply there. */
export interface Recorded {
  /** When, according to the server; null where it does not say. */
  at: string | null;
  factId: string | null;
  /** Takes back what is no fact; answers when that was. */
  takeBack?: () => Promise<string | null>;
  /** What became of it, where that is more than that it was saved. */
  note?: string;
}

export const recordedFact = ({ id, recordedAt }: Fact): Recorded => ({ at: recordedAt, factId: id });

/** A row; `takeBack` puts back what was there before (`useRowForm` does it by itself), or removes what was made. */
export const recordedRow = (row?: object, takeBack?: () => Promise<string | null>): Recorded => ({
  at: row === undefined ? null : answeredAt(row),
  factId: null,
  takeBack,
});

/** Something that was saved and can be taken back. */
export type Undoable = Pick<Recorded, 'factId' | 'takeBack'>;

export type Saving =
  | { state: 'busy' }
  | ({ state: 'saved' } & Recorded)
  | { state: 'undone'; at: string | null }
  | { state: 'failed'; message: string; again: (() => void) | null; signIn?: string | null };

/**
 * Says what became of something that is saved, and takes it back. `record` waits until what is on the page is up to date
 * again; it throws on, so that a form can put the faults at its fields. `note` says what was saved, before when.
 */
export function useSaving() {
  const [saving, setSaving] = useState<Saving | null>(null);
  const { coalitionSlug: slug } = useCoalition().membership;
  const upToDate = useUpToDate();
  const explain = useExplanation();
  const { isLatest, claim } = useLatestSaving(useId());

  const record = useCallback(
    async (send: () => Promise<Recorded>, note?: string): Promise<void> => {
      claim();
      setSaving({ state: 'busy' });
      try {
        const recorded = await send();
        await upToDate();
        setSaving({ state: 'saved', ...recorded, ...(note !== undefined && { note }) });
      } catch (error) {
        setSaving(null);
        throw error;
      }
    },
    [upToDate, claim],
  );

  /** For what has no form: a failure is told here, with a way to try again under the same key. */
  const recordHere = useCallback(
    (send: (key: string) => Promise<Recorded>, note?: string): Promise<void> => {
      const key = crypto.randomUUID();
      const attempt = (): Promise<void> =>
        record(() => send(key), note).catch((error: unknown) => {
          const again = isRefused(error) ? null : () => void attempt();
          setSaving({ state: 'failed', message: explain(error), again, signIn: signInAgain(error) });
        });
      return attempt();
    },
    [record, explain],
  );

  const isUndoing = useRef(false);
  const takeBack = useCallback(
    async ({ factId, takeBack: own }: Undoable) => {
      if (isUndoing.current) return;
      isUndoing.current = true;
      try {
        const at = own ? await own() : (await retract(slug, factId!)).recordedAt;
        await upToDate();
        setSaving({ state: 'undone', at });
      } catch (error) {
        setSaving({ state: 'failed', message: explain(error, 'undo'), again: null, signIn: signInAgain(error) });
      } finally {
        isUndoing.current = false;
      }
    },
    [slug, upToDate, explain],
  );
  const undo = useCallback((factId: string) => takeBack({ factId }), [takeBack]);
  const notice = useSavingNotice(isLatest ? saving : null, takeBack);
  return { notice, record, recordHere, undo, isBusy: saving?.state === 'busy' };
}

/** Takes a fact back: it stays in the history and no longer counts. */
export function retract(slug: string, id: string, reason: string | null = null, key?: string): Promise<Fact> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/facts/{id}/retractions', {
      params: { path: { slug, id }, header: idempotent(key) },
      body: reason === null ? {} : { reason },
    }),
  );
}

/**
 * Whatever is derived from facts is fetched anew: what is on the page at once, the rest when somebody comes there. What one
 * chooses from stays as it is while a form shows it; the next form knows what was made meanwhile.
 */
function useUpToDate(): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(async () => {
    await queryClient.invalidateQueries({ queryKey: ['choices'], refetchType: 'none' });
    await queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'choices',
    });
  }, [queryClient]);
}
