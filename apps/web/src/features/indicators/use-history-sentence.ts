import { useTranslation } from 'react-i18next';
import type { FactPayloads } from '#domain';
import type { Fact, Indicator } from './queries.ts';
import { useIndicatorSentences } from './use-indicator-sentences.ts';

type Key = 'measurement' | 'baseline' | 'target' | 'milestone' | 'continuation' | 'retraction' | 'other';

/** What a fact says, as a text with its values; `plain` is the same without marks, for a button's name. */
export function useHistorySentence(unit: Indicator['unit']) {
  const { t } = useTranslation('indicators');
  const say = useIndicatorSentences();
  return (fact: Fact) => {
    const { key, value, period } = partsOf(fact);
    const said = typeof value === 'number' ? say.value(value, unit) : (value ?? t('value.unknown'));
    const on = period ?? '';
    const values = { value: said, period: on && say.period(on), when: on && say.when(on) };
    const plain = t(`history.${key}`, values).replace(/<\/?b>/g, '');
    return { key: `history.${key}` as const, values, plain };
  };
}

function partsOf({ kind, payload, effectiveOn }: Fact): {
  key: Key;
  value: number | string | null;
  period: string | null;
} {
  switch (kind) {
    case 'measurement': {
      const { value } = payload as unknown as FactPayloads['measurement'];
      return { key: kind, value, period: effectiveOn };
    }
    case 'baseline': {
      const { value, text } = payload as unknown as FactPayloads['baseline'];
      return { key: kind, value: value ?? (text ? `“${text}”` : null), period: effectiveOn };
    }
    case 'target':
    case 'milestone': {
      const { value, dueOn } = payload as unknown as FactPayloads['target'];
      return { key: kind, value, period: dueOn };
    }
    case 'continuation': {
      const { baselineValue, baselineOn } = payload as unknown as FactPayloads['continuation'];
      return { key: kind, value: baselineValue, period: baselineOn };
    }
    case 'retraction':
      return { key: 'retraction', value: '', period: null };
    default:
      return { key: 'other', value: '', period: null };
  }
}
