import { daysBetween } from '#domain';
import { at, type FieldFault } from '../platform/errors/domain-error.ts';
import type { QuietPeriodDto } from './coalition.dto.ts';

/** Longer than this nobody would ever be silent. */
const mostDays = 183;

/** Each ends after it begins, and leaves a part of the year in which news is expected. */
export function quietPeriodFaults(periods: readonly QuietPeriodDto[]): FieldFault[] {
  return periods.flatMap(({ from, to }, index) => {
    if (to < from) return [at(`quietPeriods.${index}.to`, 'endBeforeStart')];
    return daysBetween(from, to) >= mostDays ? [at(`quietPeriods.${index}.to`, 'tooLong', { limit: mostDays })] : [];
  });
}
