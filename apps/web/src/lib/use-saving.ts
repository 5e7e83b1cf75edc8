import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '#api-client';
import { answerOf, api } from './api.ts';
import { useCoalition } from './coalition.tsx';
import { idempotent } from './idempotency.ts';
import { ApiProblem, OfflineProblem } from './problem.ts';
import { useFormat } from './use-format.ts';

type Fact = Schemas['FactDto'];

/** What was recorded: a fact, which can be taken back, or a row, which is simply there. */
export interface Recorded {
  /** When, according to the server; null for a row that does not say. */
  at: string | null;
  factId: string | null;
}

export const recordedFact = ({ id, recordedAt }: Fact): Recorded => ({ at: recordedAt, factId: id });
export const recordedRow = (): Recorded => ({ at: null, factId: null });

type Saving =
  | { state: 'busy' }
  | ({ state: 'saved' } & Recorded)
  | { state: 'undone'; at: string }
  | { state: 'failed'; message: string; again: (() => void) | null };

/** What `SavedNotice` shows: "Opgeslagen om 10.42 · Ongedaan maken". */
export interface SavingNotice {
  state: Saving['state'];
  children: string;
  action?: { label: string; onPress: () => void };
}

/**
 * Says what became of something that is saved, and takes it back. `record` waits until what is on the page is up to date
 * again; it throws on, so that a form can put the faults at its fields.
 */
export function useSaving() {
  const [saving, setSaving] = useState<Saving | null>(null);
  const { coalitionSlug: slug } = useCoalition().membership;
  const upToDate = useUpToDate();
  const explain = useExplanation();

  const record = useCallback(
    async (send: () => Promise<Recorded>): Promise<void> => {
      setSaving({ state: 'busy' });
      try {
        const recorded = await send();
        await upToDate();
        setSaving({ state: 'saved', ...recorded });
      } catch (error) {
        setSaving(null);
        throw error;
      }
    },
    [upToDate],
  );

  /** For what has no form: a failure is told here, with a way to try again under the same key. */
  const recordHere = useCallback(
    (send: (key: string) => Promise<Recorded>): Promise<void> => {
      const key = crypto.randomUUID();
      const attempt = (): Promise<void> =>
        record(() => send(key)).catch((error: unknown) => {
          const again = isRefused(error) ? null : () => void attempt();
          setSaving({ state: 'failed', message: explain(error), again });
        });
      return attempt();
    },
    [record, explain],
  );

  const isUndoing = useRef(false);
  const undo = useCallback(
    async (factId: string) => {
      if (isUndoing.current) return;
      isUndoing.current = true;
      try {
        const { recordedAt } = await retract(slug, factId);
        await upToDate();
        setSaving({ state: 'undone', at: recordedAt });
      } catch (error) {
        setSaving({ state: 'failed', message: explain(error), again: null });
      } finally {
        isUndoing.current = false;
      }
    },
    [slug, upToDate, explain],
  );
  const notice = useNotice(saving, undo);
  return { notice, record, recordHere, undo, isBusy: saving?.state === 'busy' };
}

function useNotice(saving: Saving | null, undo: (factId: string) => Promise<void>): SavingNotice | null {
  const { t } = useTranslation('common');
  const format = useFormat();
  const { timeZone } = useCoalition().membership;
  const retry = (again: () => void) => ({ label: t('actions.retry'), onPress: again });
  switch (saving?.state) {
    case undefined:
      return null;
    case 'busy':
      return { state: 'busy', children: t('saved.busy') };
    case 'failed':
      return { state: 'failed', children: saving.message, ...(saving.again && { action: retry(saving.again) }) };
    case 'undone':
      return { state: 'undone', children: t('saved.undone', { time: format.time(saving.at, timeZone) }) };
    case 'saved': {
      const { at, factId } = saving;
      const children = at === null ? t('saved.done') : t('saved.at', { time: format.time(at, timeZone) });
      if (factId === null) return { state: 'saved', children };
      return { state: 'saved', children, action: { label: t('actions.undo'), onPress: () => void undo(factId) } };
    }
  }
}

/** Takes a fact back: it stays in the history and no longer counts. */
function retract(slug: string, id: string): Promise<Fact> {
  return answerOf(
    api.POST('/api/v1/coalitions/{slug}/facts/{id}/retractions', {
      params: { path: { slug, id }, header: idempotent() },
      body: {},
    }),
  );
}

/** Whatever is derived from facts is fetched anew: what is on the page at once, the rest when somebody comes there. */
function useUpToDate(): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(
    () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
    [queryClient],
  );
}

/** Why it was not saved, in the reader's words. */
export function useExplanation(): (error: unknown) => string {
  const { t } = useTranslation('common');
  return useCallback(
    (error) => {
      if (error instanceof OfflineProblem) return `${t('saved.failed')}. ${t('states.offlineTitle')}.`;
      if (!(error instanceof ApiProblem)) return `${t('saved.failed')}. ${t('states.errorText')}`;
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
