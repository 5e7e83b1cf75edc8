/** What the API says where a text was taken out for somebody's privacy. */
const mark = '[…]';

export const isTakenOut = (value: unknown): boolean => value === mark;

/**
 * The values of a form as one begins with them: what was taken out is no text to go on with, so it begins empty. The points of
 * a list, which come, go and move, keep saying it.
 */
export function withoutMarks<Value>(value: Value): Value {
  if (isTakenOut(value)) return '' as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => (isTakenOut(each) ? '' : each)) as Value;
  return isRecord(value) ? (ofEach(value, withoutMarks) as Value) : value;
}

/** The other way, before it is sent: what was empty because it was taken out, and still is, stays as it was. */
export function withMarks<Value>(value: Value, begun: unknown): Value {
  if (isTakenOut(begun)) return (typeof value === 'string' && value.trim() === '' ? mark : value) as Value;
  if (Array.isArray(value) && Array.isArray(begun) && value.length === begun.length)
    return value.map((each: unknown, index) => withMarks(each, begun[index])) as Value;
  return isRecord(value) && isRecord(begun)
    ? (ofEach(value, (each, name) => withMarks(each, begun[name])) as Value)
    : value;
}

function ofEach(record: Record<string, unknown>, change: (value: unknown, name: string) => unknown) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
