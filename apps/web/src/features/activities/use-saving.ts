import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../lib/api.ts';
import { useSlug } from '../../lib/coalition.tsx';
import { idempotent } from '../../lib/idempotency.ts';
import { ApiProblem } from '../../lib/problem.ts';
import { useLatestSaving } from './latest-saving.tsx';
import type { Fact } from './queries.ts';

export type SavingState =
  | { state: 'busy' }
  | (Recorded & { state: 'saved'; note?: string })
  | { state: 'undone'; at: string | null }
  | { state: 'failed'; message: string; again: (() => void) | null };

/** What was recorded: a fact, which can be taken back, or a row, which is simply there. */
export interface Recorded {
  /** When, according to the server; null where it does not say. */
  at: string | null;
  factId: string | null;
  /** How to take back what is no fact; answers when that was. */
  takeBack?: () => Promise<string | null>;
}

export const recordedFact = ({ id, recordedAt }: Fact): Recorded => ({ at: recordedAt, factId: id });

/**
 * Says what became of something that is saved, and takes it back. `record` waits until what is on the page is up to date
 * again; it throws on, so that a form can put the faults at its fields.
 */
export function useSaving() {
  const [saving, setSaving] = useState<SavingState | null>(null);
  const upToDate = useUpToDate();
  const slug = useSlug();
  const explain = useExplanation();
  const { isLatest, claim } = useLatestSaving(useId());

  const record = useCallback(
    async (send: () => Promise<Recorded>, note?: string): Promise<Recorded> => {
      claim();
      setSaving({ state: 'busy' });
      try {
        const recorded = await send();
        await upToDate();
        setSaving({ state: 'saved', ...recorded, note });
        return recorded;
      } catch (error) {
        setSaving(null);
        throw error;
      }
    },
    [upToDate, claim],
  );

  /** For what has no form: a failure is told here, with a way to try again under the same key. */
  const recordHere = useCallback(
    (send: () => Promise<Recorded>, note?: string): Promise<Recorded | null> => {
      const attempt = (): Promise<Recorded | null> =>
        record(send, note).catch((error: unknown) => {
          setSaving({
            state: 'failed',
            message: explain(error),
            again: isRefused(error) ? null : () => void attempt(),
          });
          return null;
        });
      return attempt();
    },
    [record, explain],
  );

  const undoing = useRef(false);
  const undo = useCallback(
    async ({ factId, takeBack }: Pick<Recorded, 'factId' | 'takeBack'>) => {
      if (undoing.current) return;
      undoing.current = true;
      try {
        const at = takeBack ? await takeBack() : (await retract(slug, factId!)).recordedAt;
        await upToDate();
        setSaving({ state: 'undone', at });
      } catch (error) {
        setSaving({ state: 'failed', message: explain(error), again: null });
      } finally {
        undoing.current = false;
      }
    },
    [slug, upToDate, explain],
  );
  return { saving: isLatest ? saving : null, record, recordHere, undo };
}

export function retract(slug: string, id: string, reason: string | null = null, key?: string): Promise<Fact> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/facts/{id}/retractions', {
      params: { path: { slug, id }, header: idempotent(key) },
      body: reason === null ? {} : { reason },
    }),
  );
}

/** Whatever is derived from facts is fetched anew: what is on the page at once, the rest when somebody comes there. */
function useUpToDate(): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(
    () =>
      queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'choices' }),
    [queryClient],
  );
}

/** Why it was not saved, in the reader's words. */
export function useExplanation(): (error: unknown) => string {
  const { t } = useTranslation('common');
  return useCallback(
    (error) => {
      if (!(error instanceof ApiProblem)) return `${t('saved.failed')}. ${t('states.offlineTitle')}.`;
      const faults = error.faults.map(({ detail }) => detail).join(' ');
      return `${t('saved.failed')}. ${faults || error.detail || error.title}`;
    },
    [t],
  );
}

/** To send the same again would be refused again. */
function isRefused(error: unknown): boolean {
  return error instanceof ApiProblem && error.status < 500;
}
