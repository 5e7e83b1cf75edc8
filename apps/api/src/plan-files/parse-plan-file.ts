import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Day } from '#domain';
import { checkPlanFile } from './check-plan-file.ts';
import { InvalidPlanFile, type PlanFileFault } from './plan-file-fault.ts';
import { planFile, type PlanFile } from './plan-file.ts';
import { Reading } from './read-node.ts';

const maxCharacters = 1_000_000;

/** Reads a plan file. Throws `InvalidPlanFile` with everything that is wrong with it, by line. */
export function parsePlanFile(source: string, today: Day): PlanFile {
  const nowhere = { path: '', line: 1, column: 1, params: {} };
  if (source.length > maxCharacters) throw new InvalidPlanFile([{ ...nowhere, code: 'tooLarge' }]);
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, version: '1.2', prettyErrors: false });
  const reading = new Reading(lines);
  if (document.contents === null) throw new InvalidPlanFile([{ ...nowhere, code: 'nothing' }]);
  const file = planFile(reading, document.contents, '');
  const broken = document.errors.map((error) => faultOf(error, lines));
  // After a place that YAML itself cannot read, everything else is guesswork: that place is told alone.
  const unreadable = broken.find(({ code }) => code !== 'duplicateField');
  if (unreadable) throw new InvalidPlanFile([unreadable]);
  checkPlanFile(file, reading, today);
  const faults = [...broken, ...reading.faults].sort((a, b) => a.line - b.line || a.column - b.column);
  if (faults.length > 0) throw new InvalidPlanFile(faults);
  return file;
}

const codes: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'duplicateField',
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  BAD_ALIAS: 'alias',
  MULTIPLE_DOCS: 'severalDocuments',
  MISSING_CHAR: 'quote',
};

function faultOf(error: YAMLError, lines: LineCounter): PlanFileFault {
  const { line, col } = lines.linePos(error.pos[0]);
  return { path: '', line, column: col, code: codes[error.code] ?? 'yaml', params: {} };
}
