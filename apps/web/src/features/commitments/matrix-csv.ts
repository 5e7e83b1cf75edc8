import { csvOf } from '../../lib/csv.ts';
import type { CoverageItem, MatrixCell, MatrixRow } from './queries.ts';

export interface MatrixCsvWords {
  /** Where the figures come from, and of which day they are: the first lines of the file. */
  source: string[];
  columns: { partner: string; example: string; officer: string; on: string; remark: string };
  yes: string;
  no: string;
  stage: (cell: MatrixCell) => string;
  remark: (cell: MatrixCell) => string;
}

/** The matrix as it is shown, as a file for a spreadsheet: per commitment the stage, the day of the answer, what is the matter. */
export function matrixCsv(items: readonly CoverageItem[], rows: readonly MatrixRow[], words: MatrixCsvWords): string {
  const { columns, yes, no } = words;
  const heads = items.flatMap(({ position, shortTitle }) => {
    const name = `${position}. ${shortTitle}`;
    return [name, `${name}: ${columns.on}`, `${name}: ${columns.remark}`];
  });
  const lines = rows.map((row) => [
    row.name,
    row.isExample ? yes : no,
    row.hasAttentionOfficer ? yes : no,
    ...row.cells.flatMap((cell) => [words.stage(cell), cell.assessedOn, words.remark(cell)]),
  ]);
  return csvOf([
    ...words.source.map((line) => [line]),
    [],
    [columns.partner, columns.example, columns.officer, ...heads],
    ...lines,
  ]);
}
