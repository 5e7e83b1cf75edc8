import { useTranslation } from 'react-i18next';
import { capital, useNumberWord } from '../../lib/use-number-word.ts';
import { useFormat } from '../../lib/use-format.ts';
import { verdictOf } from './indicator-tone.ts';
import type { Indicator } from './queries.ts';

/**
 * How it goes with the indicators, in one sentence, and in a second how it is with the others. It is about outcomes, unless
 * only output is looked at; examples say nothing about the coalition and do not count.
 */
export function useAnswer(indicators: Indicator[], kind: Indicator['kind']) {
  const { t } = useTranslation('indicators');
  const number = useNumberWord();
  const format = useFormat();
  const counted = indicators.filter((indicator) => indicator.kind === kind && !indicator.isExample);
  if (counted.length === 0) return { sentence: t('answer.none'), lead: undefined };

  const counts = { good: 0, bad: 0, undecided: 0, noMeasurement: 0, noBaseline: 0 };
  for (const { status } of counted) counts[verdictOf(status)] += 1;
  const { good, bad, undecided, noMeasurement, noBaseline } = counts;
  const says = { count: counted.length, total: number(counted.length), good: number(good), bad: number(bad) };
  const sentence = () => {
    if (good > 0) return t(`answer.${kind}.${bad > 0 ? 'mixed' : 'good'}`, { ...says, count: good });
    if (bad > 0) return t(`answer.${kind}.bad`, { ...says, count: bad });
    return t(`answer.${kind}.${undecided > 0 ? 'undecided' : 'noneNew'}`, says);
  };
  const rest = (['undecided', 'noMeasurement', 'noBaseline'] as const)
    .filter((verdict) => counts[verdict] > 0 && counts[verdict] < counted.length)
    .map((verdict) => t(`answer.${verdict}`, { count: counts[verdict], number: number(counts[verdict]) }));
  const lead = [
    ...(rest.length > 0 ? [`${capital(format.list(rest))}.`] : []),
    ...(kind === 'outcome' && counted.every(({ target }) => target === null) ? [t('answer.noTarget')] : []),
    ...(indicators.some(({ isExample }) => isExample) && good + bad + undecided + noMeasurement + noBaseline > 0
      ? [t('answer.examples')]
      : []),
  ];
  return { sentence: capital(sentence()), lead: lead.length > 0 ? lead.join(' ') : undefined };
}
