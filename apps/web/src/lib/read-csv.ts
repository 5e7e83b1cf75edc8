/** The cells of a line, and on which line of the text it begins: what stands between quotation marks may hold line breaks. */
export interface CsvLine {
  number: number;
  cells: string[];
}

/**
 * What was copied from a spreadsheet or stands in a CSV file (RFC 4180), as lines of cells without the white space around them.
 * Cells are separated by what the first line is: tabs, semicolons or commas. Lines without anything in them are left out.
 */
export function readCsv(text: string): CsvLine[] {
  const plain = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(plain);
  // A cell between quotation marks, in which two of them are one, or one without; then what ends it.
  const cell = new RegExp(
    `(?:[ ]*"((?:[^"]|"")*)"[^${separator}\\r\\n]*|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`,
    'y',
  );
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let number = 1;
  let next = 1;
  while (cell.lastIndex < plain.length) {
    const [whole, quoted, bare, end] = cell.exec(plain)!;
    cells.push((quoted === undefined ? bare! : quoted.replaceAll('""', '"')).trim());
    next += whole.match(/\r?\n|\r/g)?.length ?? 0;
    if (end === separator) {
      // Behind a separator stands one more cell, also at the very end.
      if (cell.lastIndex === plain.length) cells.push('');
      else continue;
    }
    lines.push({ number, cells });
    cells = [];
    number = next;
  }
  if (cells.length > 0) lines.push({ number, cells });
  return lines.filter((line) => line.cells.some((text) => text !== ''));
}

function separatorOf(text: string): string {
  // What stands between quotation marks separates nothing, and may hold line breaks itself.
  const [first = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n|\r/, 1);
  return ['\t', ';', ','].find((separator) => first.includes(separator)) ?? ';';
}

/** The text of a file: UTF-8, or the old code page in which a spreadsheet on Windows still writes. */
export async function textOfFile(file: Pick<Blob, 'arrayBuffer'>): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
