/** The signals of an activity, worst first (rules.md, Activity signal). */
export const signalsWorstFirst = ['stuck', 'atRisk', 'notAssessed', 'onCourse'] as const;

export type Signal = (typeof signalsWorstFirst)[number];

/** What a check-in or an override can say; *not assessed* is only ever computed. */
export type ReportedSignal = Exclude<Signal, 'notAssessed'>;

/** What a check-in can say: a signal, or that nothing changed since the last one. */
export type CheckInSignal = ReportedSignal | 'unchanged';

/** Orders signals worst first, as `sort` wants it. */
export function compareSignals(a: Signal, b: Signal): number {
  return signalsWorstFirst.indexOf(a) - signalsWorstFirst.indexOf(b);
}

/** The worst of the signals, or null when there are none. */
export function worstSignal(signals: readonly Signal[]): Signal | null {
  return signalsWorstFirst.find((signal) => signals.includes(signal)) ?? null;
}
