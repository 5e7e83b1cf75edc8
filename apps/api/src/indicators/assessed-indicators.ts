import {
  assessIndicator,
  baselineInForce,
  forecastSeries,
  groupSeries,
  indicatorAge,
  knownMeasurements,
  minimumForecastYears,
  newestComparable,
  seriesKey,
  seriesToDecide,
  type Baseline,
  type Day,
  type FactKind,
  type Forecast,
  type ForecastRefusal,
  type Indicator,
  type IndicatorAge,
  type IndicatorAssessment,
  type Measurement,
  type Moment,
  type SeriesGroup,
} from '#domain';
import { currentPlan } from '../plans/plan-rows.ts';
import type { Tx } from '../platform/db/database.ts';
import { deriveFigures, type DerivedFigures } from './derive-figures.ts';
import { computedFigures, type Figure, recordedFigures, withBaselines } from './figures.ts';
import {
  bareIndicatorRow,
  bareIndicatorRows,
  indicatorFactKinds,
  factsOfKind,
  type IndicatorFact,
  type IndicatorRow,
} from './indicator-rows.ts';
import { indicatorOf, rangeOf, seriesOf } from './indicator-of.ts';
import { factsOfFigures, reportedFigures, type ReportedFigures } from './reported-figures.ts';

/** Why there is no forecast: the rules' own reasons, no year to look to, or a value that is computed per quarter. */
export interface NoForecast extends Omit<ForecastRefusal, 'reason'> {
  readonly reason: ForecastRefusal['reason'] | 'noHorizon' | 'derived';
}

/** An indicator with everything that its status, its card and its course line need. */
export interface AssessedIndicator {
  readonly row: IndicatorRow;
  readonly indicator: Indicator;
  /** The baseline that values are compared with, and the fact that says so. */
  readonly baseline: (Baseline & { readonly fact: IndicatorFact<'baseline'> | IndicatorFact<'continuation'> }) | null;
  /** Every value by `asOf`, baselines included, earliest first. */
  readonly figures: readonly Figure[];
  /** The separate lines; the one that is compared with the baseline first. */
  readonly lines: readonly SeriesGroup<Figure>[];
  readonly assessment: IndicatorAssessment;
  /** The value that the status is about, otherwise the newest known of any series, which may be the baseline itself. */
  readonly newest: Figure | null;
  readonly age: IndicatorAge;
  readonly toDecide: readonly SeriesGroup<Figure>[];
  readonly forecast: Forecast | NoForecast;
  readonly derived: DerivedFigures | null;
  readonly horizonYear: number | null;
}

/** The facts that the assessment of an indicator follows from: its own, what organisations reported, and which plan is current. */
const factsOfAssessment = [...indicatorFactKinds, ...factsOfFigures, ...(['planState'] as const satisfies FactKind[])];

export interface KnownAlready {
  /** Of the current plan; it is looked up unless given. */
  readonly horizonYear?: number | null;
  /** What organisations reported; it is read when a derived indicator needs it, unless given. */
  readonly figures?: ReportedFigures;
}

/** All indicators of the coalition, assessed at a moment, in at most four queries. */
export function indicatorRows(
  tx: Tx,
  coalitionId: string,
  moment: Moment,
  known: KnownAlready = {},
): Promise<AssessedIndicator[]> {
  // What is given stands for what the transaction would read itself; only the horizon can be another than its own.
  const what = { name: 'indicators', moment, from: known.horizonYear, facts: factsOfAssessment };
  return tx.remember(what, async () =>
    assessAll(tx, coalitionId, await bareIndicatorRows(tx, coalitionId, moment), moment, known),
  );
}

export async function indicatorRow(
  tx: Tx,
  coalitionId: string,
  id: string,
  moment: Moment,
): Promise<AssessedIndicator | null> {
  const row = await bareIndicatorRow(tx, coalitionId, id, moment);
  const [assessed] = await assessAll(tx, coalitionId, row ? [row] : [], moment, {});
  return assessed ?? null;
}

async function assessAll(
  tx: Tx,
  coalitionId: string,
  rows: readonly IndicatorRow[],
  moment: Moment,
  known: KnownAlready,
): Promise<AssessedIndicator[]> {
  const horizonYear =
    known.horizonYear === undefined
      ? ((await currentPlan(tx, coalitionId, moment))?.horizonYear ?? null)
      : known.horizonYear;
  const needsFigures = rows.some((row) => row.derivation !== null);
  const reported = known.figures ?? (needsFigures ? await reportedFigures(tx, coalitionId, moment) : null);
  return rows.map((row) => assess(row, reported, horizonYear, moment.asOf));
}

function assess(
  row: IndicatorRow,
  reported: ReportedFigures | null,
  horizonYear: number | null,
  asOf: Day,
): AssessedIndicator {
  const indicator = indicatorOf(row);
  const baseline = baselineWithFact(row, indicator, asOf);
  const { derivation } = row;
  const derived = derivation !== null && reported ? deriveFigures({ ...row, derivation }, reported, asOf) : null;
  const measured = derived ? computedFigures(derived, baseline?.series ?? seriesOf(row)) : recordedFigures(row);
  const figures = withBaselines(row, measured, asOf);
  const assessment = assessIndicator(indicator, measured, asOf);
  const lines = linesOf(figures, baseline);
  return {
    row,
    indicator,
    baseline,
    figures,
    lines,
    assessment,
    newest: newestOf(figures, baseline && newestComparable(baseline, measured, asOf), asOf),
    age: indicatorAge(figures, row.intervalMonths, asOf),
    toDecide: seriesToDecide(indicator, measured, asOf),
    forecast: derived ? noForecast('derived') : forecastOf(row, lines, baseline, horizonYear, asOf),
    derived,
    horizonYear,
  };
}

function baselineWithFact(row: IndicatorRow, indicator: Indicator, asOf: Day): AssessedIndicator['baseline'] {
  const baseline = baselineInForce(indicator, asOf);
  if (baseline === null) return null;
  const decision = factsOfKind(row, 'continuation').findLast(({ payload }) => payload.baselineOn <= asOf);
  const fact = decision ?? factsOfKind(row, 'baseline').at(-1);
  return fact ? { ...baseline, fact } : null;
}

function newestOf(figures: readonly Figure[], comparable: Measurement | null, asOf: Day): Figure | null {
  const isComparable = ({ on, series }: Figure) =>
    comparable !== null && on === comparable.on && seriesKey(series) === seriesKey(comparable.series);
  return figures.findLast(isComparable) ?? knownMeasurements(figures, asOf).at(-1) ?? null;
}

function linesOf(figures: readonly Figure[], baseline: Baseline | null): SeriesGroup<Figure>[] {
  const main = baseline && seriesKey(baseline.series);
  const lines = groupSeries(figures);
  return [...lines.filter(({ key }) => key === main), ...lines.filter(({ key }) => key !== main)];
}

/** Of the line that is compared with the baseline; without a baseline of the only one there is. */
function forecastOf(
  row: IndicatorRow,
  lines: readonly SeriesGroup<Figure>[],
  baseline: Baseline | null,
  horizonYear: number | null,
  asOf: Day,
): Forecast | NoForecast {
  if (horizonYear === null) return noForecast('noHorizon');
  const own = baseline === null ? lines : lines.filter(({ key }) => key === seriesKey(baseline.series));
  return forecastSeries(
    own.flatMap(({ measurements }) => measurements),
    { asOf, horizonYear, range: rangeOf(row) },
  );
}

function noForecast(reason: NoForecast['reason']): NoForecast {
  return { kind: 'refused', reason, years: 0, minimumYears: minimumForecastYears };
}
