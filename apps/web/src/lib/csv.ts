/** How a spreadsheet set to Dutch or English opens it at once: semicolons, and a mark that says it is UTF-8. */
const byteOrderMark = '\uFEFF';

export type Cell = string | number | null;

/** Lines of cells as one file. A text that a spreadsheet would take for a formula is kept a text. */
export function csvOf(lines: readonly (readonly Cell[])[], decimal: ',' | '.' = '.'): string {
  const cell = (value: Cell) => cellOf(value, decimal);
  return byteOrderMark + lines.map((line) => line.map(cell).join(';')).join('\r\n') + '\r\n';
}

// A point in a number is a date to a Dutch spreadsheet.
function cellOf(value: Cell, decimal: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', decimal);
  const text = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[";\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands the reader a file that was made on the page. */
export function download(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
