import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { capital } from './capital.ts';
import { coverageAnswer } from './coverage-answer.ts';
import { countFilters } from './matrix-rows.ts';
import type { Coverage } from './queries.ts';

/** What is the case, in a sentence; and in a second what one does not know. */
export function useCoverageWords({ items, organisations }: Coverage): { sentence: string; lead: string } {
  const { t } = useTranslation('commitments');
  const format = useFormat();
  const answer = coverageAnswer(items);
  const { never, stale } = countFilters(organisations);
  const sentence = () => {
    switch (answer.kind) {
      case 'furthestBehind': {
        const { positions, covered, denominator } = answer;
        const numbers = format.list(positions.map(String));
        return t('answer.furthestBehind', { count: positions.length, numbers, covered, denominator });
      }
      case 'one':
      case 'allEqual':
        return t(`answer.${answer.kind}`, { covered: answer.covered, denominator: answer.denominator });
      default:
        return t(`answer.${answer.kind}`);
    }
  };
  const open = [
    never > 0 ? t('answer.never', { count: never }) : '',
    stale > 0 ? t('answer.stale', { count: stale }) : '',
  ].filter((part) => part !== '');
  const rest = open.length > 0 ? ` ${capital(format.list(open))}.` : '';
  return { sentence: sentence(), lead: `${t('lead')}${rest}` };
}
