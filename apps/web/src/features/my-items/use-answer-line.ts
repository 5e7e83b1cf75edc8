import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoalition } from '../../lib/coalition.tsx';
import { linkToken } from '../../lib/link-token.ts';
import { signInPath } from '../../lib/sign-in-again.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useExplanation } from '../../lib/use-explanation.ts';
import type { SavingNotice } from '../../lib/use-saving-notice.ts';
import { createAnswerLine, type AnswerLine, type LineState } from './answer-line.ts';
import { retractAnswer, sendAnswer } from './answers.ts';
import type { MyItem } from './queries.ts';

export interface Line extends LineState {
  give: AnswerLine['give'];
  /** "Opgeslagen om 10.42 · Ongedaan maken"; null while nothing was said. */
  notice: SavingNotice | null;
}

/** A fact of today that was recorded before the page was opened. */
export interface Standing {
  id: string;
  recordedAt: string;
}

/** The answers to one question about an item; what waits is sent when the page opens and when the connection is back. */
export function useAnswerLine(item: MyItem, question: string, standing: Standing | null = null): Line {
  const { me } = useCoalition();
  const queryClient = useQueryClient();
  const slug = item.coalitionSlug;
  const membership = me.memberships.find(({ coalitionSlug }) => coalitionSlug === slug);
  const [line] = useState(() =>
    createAnswerLine({
      name: `my-items:${membership?.id ?? slug}:${item.id}:${question}`,
      send: (answer, corrects, key) => sendAnswer(slug, answer, corrects, key),
      retract: (factId, key) => retractAnswer(slug, factId, key),
      refresh: () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
    }),
  );
  const state = useSyncExternalStore(line.subscribe, line.state);
  useEffect(() => {
    const send = () => void line.flush();
    send();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, [line]);
  return { ...state, give: line.give, notice: useNotice(line, state, standing, membership?.timeZone) };
}

function useNotice(line: AnswerLine, { saving }: LineState, standing: Standing | null, zone = 'Europe/Amsterdam') {
  const { t } = useTranslation(['common', 'myItems']);
  const format = useFormat();
  const explain = useExplanation();
  const savedAt = ({ id, recordedAt }: Standing): SavingNotice => ({
    state: 'saved',
    children: t('common:saved.at', { time: format.time(recordedAt, zone) }),
    action: { label: t('common:actions.undo'), onPress: () => void line.undo(id) },
  });
  switch (saving?.state) {
    case undefined:
      return standing && savedAt(standing);
    case 'busy':
      return { state: 'busy', children: t('common:saved.busy') } satisfies SavingNotice;
    case 'waiting': {
      const enter = saving.isSignedOut ? signInPath() : null;
      return {
        state: 'busy',
        children: t(`myItems:saving.${whyWaiting(saving.isSignedOut)}`),
        action: enter
          ? { label: t('common:form.signIn'), href: enter }
          : { label: t('myItems:saving.sendNow'), onPress: () => void line.flush() },
      } satisfies SavingNotice;
    }
    case 'saved':
      return savedAt(saving.fact);
    case 'undone':
      // What counts again can be taken back as well; which of the two went is said.
      if (standing)
        return {
          ...savedAt(standing),
          children: t('myItems:saving.earlierCounts', { time: format.time(standing.recordedAt, zone) }),
        };
      return {
        state: 'undone',
        children: t('common:saved.undone', { time: format.time(saving.at, zone) }),
      } satisfies SavingNotice;
    case 'failed':
      return { state: 'failed', children: explain(saving.error) } satisfies SavingNotice;
  }
}

function whyWaiting(isSignedOut: boolean) {
  if (!isSignedOut) return 'waiting';
  return linkToken() === null ? 'signedOut' : 'linkOver';
}
