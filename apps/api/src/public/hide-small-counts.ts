import { publicCount, suppressSmallCounts, type PublicCount } from '#domain';
import type { ParticipationQuarter } from '../indicators/participation-quarters.ts';

interface InYear {
  /** Of every quarter, in their order. */
  readonly counts: readonly PublicCount[];
  /** Of the quarters of the year together. */
  readonly total: PublicCount;
}

/**
 * Visits per quarter beside the total of one year, with small numbers hidden. The quarter that is going on counts too: it is not
 * shown, but it is what remains when the others are taken from the total.
 */
export function hideSmallCounts(quarters: readonly ParticipationQuarter[], year: number): InYear {
  const isOfYear = ({ quarter }: ParticipationQuarter) => quarter.startsWith(`${year}-`);
  const ofYear = suppressSmallCounts(
    quarters.filter(isOfYear).map(({ participants }) => participants),
    { withTotal: true },
  );
  const inYear = ofYear.counts.values();
  const counts = quarters.map((quarter) =>
    isOfYear(quarter) ? (inYear.next().value ?? publicCount(null)) : publicCount(quarter.participants),
  );
  return { counts, total: ofYear.total ?? publicCount(null) };
}

/** Is this value of an indicator that counts people one of 1 to 9? It need not be whole: an average counts people too. */
export function isSmallCount(value: number | null): boolean {
  return value !== null && value > 0 && publicCount(Math.ceil(value)).kind === 'small';
}
