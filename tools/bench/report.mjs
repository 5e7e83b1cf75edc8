import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/node-runtime.mjs';

const FILE = join(ROOT, 'docs/performance.md');

/** A table in Markdown, its columns aligned. */
export function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const line = (row) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n');
}

/** In what surroundings a number came about. */
export function surroundings() {
  const [processor] = cpus();
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
  return (
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, ${cpus().length} × ${processor.model.trim()}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, load average ${load} at the end.`
  );
}

/** Puts a measurement between its marks in docs/performance.md. */
export function writeInto(name, text) {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const old = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const block = `${begin}\n\n${text.trim()}\n\n${end}`;
  const from = old.indexOf(begin);
  const to = old.indexOf(end);
  if (from < 0 || to < 0) throw new Error(`docs/performance.md has no place for ${name}: ${begin} … ${end}`);
  writeFileSync(FILE, old.slice(0, from) + block + old.slice(to + end.length));
}
