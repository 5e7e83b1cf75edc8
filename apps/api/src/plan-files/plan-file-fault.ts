import type { Language } from '#i18n';
import { translate } from '../platform/http/translate.ts';

/** One thing that is wrong with a plan file, and where. */
export interface PlanFileFault {
  /** The field, `indicators[2].baseline.value`; empty for the file as a whole. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Key of the message in `planFiles.fault`. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A plan file that cannot be used: all its faults at once. */
export class InvalidPlanFile extends Error {
  constructor(readonly faults: readonly PlanFileFault[]) {
    super(faults.map((fault) => describeFault('en', fault)).join('\n'));
  }
}

/** "Line 12, column 5, indicators[2].subgoal: …" */
export function describeFault(language: Language, { path, line, column, code, params }: PlanFileFault): string {
  const what = translate(language, `planFiles:fault.${code}`, params);
  // What was not read from a file has a name and no line.
  if (line === 0) return `${path}: ${what}`;
  const where = path === '' ? 'atLine' : 'atField';
  return translate(language, `planFiles:${where}`, { line, column, path, what });
}
