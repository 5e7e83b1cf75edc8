/** What a PATCH did send; the rest keeps its value. Null was sent: it clears, and so does an empty text. */
export function onlySent<T extends object>(input: T): Partial<T> {
  const sent = Object.entries(input).filter(([, value]) => value !== undefined);
  return Object.fromEntries(sent.map(([name, value]) => [name, value === '' ? null : value])) as Partial<T>;
}
