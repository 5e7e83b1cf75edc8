import { isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { PlanFileFault } from './plan-file-fault.ts';

/** Reads the nodes of one file and gathers everything that is wrong with them. */
export class Reading {
  readonly faults: PlanFileFault[] = [];
  private readonly offsets = new Map<string, number>();
  private muted = 0;

  constructor(private readonly lines: LineCounter) {}

  note(path: string, node: Node): void {
    this.offsets.set(path, node.range?.[0] ?? 0);
  }

  /** Says that something is wrong at a field that was read, or else at the closest one above it that was. */
  fault(path: string, code: string, params: PlanFileFault['params'] = {}): void {
    if (this.muted > 0 || this.isFaulty(path)) return;
    this.faults.push({ path, ...this.positionOf(path), code, params });
  }

  faultAt(offset: number, path: string, code: string, params: PlanFileFault['params'] = {}): void {
    if (this.muted > 0) return;
    const { line, col } = this.lines.linePos(offset);
    this.faults.push({ path, line, column: col, code, params });
  }

  /** One fault at a field is enough: what else is wrong with it follows from that. */
  isFaulty(path: string): boolean {
    return this.faults.some((fault) => fault.path === path);
  }

  positionOf(path: string): { line: number; column: number } {
    for (let known = path; known !== ''; known = parentOf(known)) {
      const offset = this.offsets.get(known);
      if (offset !== undefined) return this.at(offset);
    }
    return this.at(this.offsets.get('') ?? 0);
  }

  /** What a shape gives when there is nothing to read, without any more faults. */
  silently<T>(work: () => T): T {
    this.muted += 1;
    try {
      return work();
    } finally {
      this.muted -= 1;
    }
  }

  private at(offset: number) {
    const { line, col } = this.lines.linePos(offset);
    return { line, column: col };
  }
}

/** `indicators[2].baseline` becomes `indicators[2]`, and that becomes `indicators`. */
function parentOf(path: string): string {
  return path.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '');
}

export const below = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

/** What stands at a node: text, number, yes or no, nothing; or why that cannot be said. */
export function scalarAt(node: Node): { value: unknown } | { code: string } {
  if (isAlias(node)) return { code: 'alias' };
  if (isMap(node) || isSeq(node)) return { code: 'oneValue' };
  return isScalar(node) ? { value: node.value } : { code: 'oneValue' };
}
