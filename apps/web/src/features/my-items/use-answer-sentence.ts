import { useTranslation } from 'react-i18next';
import { myItemsOpening, type Opening } from '#i18n';
import { useToday } from '../../lib/coalition.tsx';
import { useFormat } from '../../lib/use-format.ts';
import type { MyItem } from './queries.ts';

/** How many of what is asked are left, in a sentence, and the one thing to know about them. */
export function useAnswerSentence(
  asked: readonly MyItem[],
  others: readonly MyItem[],
): Opening & { readonly doneCount: number } {
  const { t } = useTranslation(['myItems', 'common']);
  const opening = myItemsOpening(t, useFormat(), { asked, others, today: useToday() });
  return { ...opening, doneCount: asked.filter(({ isDone }) => isDone).length };
}
