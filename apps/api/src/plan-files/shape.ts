import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { isDay, type Day } from '#domain';
import { below, type Reading, scalarAt } from './read-node.ts';

/** How a part of a plan file is read. `null` is a part that is not there; a shape then gives something harmless. */
export type Shape<T> = (reading: Reading, node: Node | null, path: string) => T;

export interface Field<T> {
  readonly shape: Shape<T>;
  readonly required: boolean;
  /** What it is when it is left out. */
  readonly otherwise?: T;
}

type Fields = Record<string, Field<unknown>>;
type ValueOf<F> = F extends Field<infer T> ? T : never;
type ObjectOf<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> };

export type Read<S> = S extends Shape<infer T> ? T : never;

export const required = <T>(shape: Shape<T>): Field<T> => ({ shape, required: true });

/** What is left out is not said, and stays as it is. */
export const optional = <T>(shape: Shape<T>): Field<T | undefined> => ({ shape, required: false });

export const withDefault = <T>(shape: Shape<T>, otherwise: T): Field<T> => ({ shape, required: false, otherwise });

/** A value, or the code of what is wrong. */
type Answer<T> =
  | { readonly value: T; readonly code?: undefined }
  | { readonly code: string; readonly params?: Readonly<Record<string, string | number>> };

function scalar<T>(otherwise: T, read: (value: unknown) => Answer<T>): Shape<T> {
  return (reading, node, path) => {
    if (node === null) return otherwise;
    reading.note(path, node);
    const found = scalarAt(node);
    const answer: Answer<T> = 'code' in found ? found : read(found.value);
    if (answer.code === undefined) return answer.value;
    reading.fault(path, answer.code, answer.params);
    return otherwise;
  };
}

export const text = (limit = 200): Shape<string> =>
  scalar<string>('', (value) => {
    if (typeof value !== 'string') return { code: 'text' };
    const trimmed = value.trim();
    if (trimmed === '') return { code: 'empty' };
    return trimmed.length > limit ? { code: 'tooLong', params: { limit } } : { value: trimmed };
  });

export const matching = (pattern: RegExp, code: string): Shape<string> =>
  scalar<string>('', (value) => (typeof value === 'string' && pattern.test(value) ? { value } : { code }));

/** What other parts of the file refer to. */
export const key = matching(/^[a-z0-9][a-z0-9-]{0,62}$/, 'key');

export const choice = <const T extends string>(allowed: readonly T[]): Shape<T> =>
  scalar<T>(allowed[0] as T, (value) => {
    const known = allowed.find((option) => option === value);
    return known === undefined ? { code: 'choice', params: { allowed: allowed.join(', ') } } : { value: known };
  });

export const yesOrNo: Shape<boolean> = scalar<boolean>(false, (value) =>
  typeof value === 'boolean' ? { value } : { code: 'yesOrNo' },
);

export const number = (min: number, max: number): Shape<number> =>
  scalar<number>(min, (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'number' };
    return value < min || value > max ? { code: 'between', params: { min, max } } : { value };
  });

export const integer = (min: number, max: number): Shape<number> =>
  scalar<number>(min, (value) => {
    if (!Number.isInteger(value)) return { code: 'integer' };
    const whole = value as number;
    return whole < min || whole > max ? { code: 'between', params: { min, max } } : { value: whole };
  });

/** Says outright that there is no number. */
export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (reading, node, path) => {
    if (node === null || !isScalar(node) || node.value !== null) return shape(reading, node, path);
    reading.note(path, node);
    return null;
  };

export const day: Shape<Day> = scalar<Day>('1990-01-01', (value) => (isDay(value) ? { value } : { code: 'day' }));

/** A day, or as much of it as is known: a year counts as 1 July (rules.md, Indicator), a month as its 15th. */
export const dayOrYear: Shape<Day> = scalar<Day>('1990-01-01', (value) => {
  const written = String(value);
  const known = /^\d{4}$/.test(written)
    ? `${written}-07-01`
    : /^\d{4}-\d{2}$/.test(written)
      ? `${written}-15`
      : written;
  return isDay(known) && known >= '1900' && known < '2200' ? { value: known } : { code: 'dayOrYear' };
});

/** A list of anything; `[]` when it is left out. */
export const list =
  <T>(item: Shape<T>, limit = 500): Shape<readonly T[]> =>
  (reading, node, path) => {
    if (node === null) return [];
    reading.note(path, node);
    if (!isSeq<Node>(node)) {
      reading.fault(path, 'list');
      return [];
    }
    if (node.items.length > limit) reading.fault(path, 'tooMany', { limit });
    return node.items.slice(0, limit).map((each, index) => item(reading, each, `${path}[${index}]`));
  };

export function object<F extends Fields>(fields: F): Shape<ObjectOf<F>> {
  return (reading, node, path) => {
    if (node === null) return reading.silently(() => readFields(reading, fields, new Map(), path));
    reading.note(path, node);
    if (!isMap<Node, Node | null>(node)) {
      reading.fault(path, 'fields');
      return reading.silently(() => readFields(reading, fields, new Map(), path));
    }
    return readFields(reading, fields, membersOf(reading, node.items, fields, path), path);
  };
}

function readFields<F extends Fields>(
  reading: Reading,
  fields: F,
  members: Map<string, Node>,
  path: string,
): ObjectOf<F> {
  const read = Object.entries(fields).map(([name, field]) => {
    const node = members.get(name) ?? null;
    if (node === null && !field.required) return [name, field.otherwise];
    if (node === null) reading.fault(below(path, name), 'required');
    return [name, field.shape(reading, node, below(path, name))];
  });
  return Object.fromEntries(read) as ObjectOf<F>;
}

function membersOf(reading: Reading, pairs: readonly Pair<Node, Node | null>[], fields: Fields, path: string) {
  const members = new Map<string, Node>();
  for (const { key: nameNode, value } of pairs) {
    const name = isScalar(nameNode) ? String(nameNode.value) : '?';
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) {
      const allowed = Object.keys(fields).join(', ');
      reading.faultAt(nameNode.range?.[0] ?? 0, below(path, name), 'unknownField', { name, allowed });
    } else if (value !== null && (field.required || !isScalar(value) || value.value !== null)) {
      members.set(name, value);
    }
  }
  return members;
}
