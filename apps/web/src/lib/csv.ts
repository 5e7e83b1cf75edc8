/** How a spreadsheet set to Dutch or English opens it at once: semicolons, and a mark that says it is UTF-8. */
const byteOrderMark = '\uFEFF';

/** Lines of cells as one file. A text that a spreadsheet would take for a formula is kept a text. */
export function csvOf(lines: readonly (readonly (string | number | null)[])[]): string {
  return byteOrderMark + lines.map((line) => line.map(cellOf).join(';')).join('\r\n') + '\r\n';
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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
