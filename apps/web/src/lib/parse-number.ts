/**
 * A number as people type it, with a comma or a point: "44,9", "44.9", "1.284". Empty is null; what is no number is NaN.
 * Groups of three behind a point are thousands only when `thousands` says that no fraction is meant.
 */
export function parseNumber(text: string, thousands = false): number | null {
  const typed = text.replace(/[\s\u00a0%]/g, '').replace('\u2212', '-');
  if (typed === '') return null;
  const isGrouped = typed.includes(',')
    ? /^-?\d{1,3}(\.\d{3})+,\d+$/.test(typed)
    : thousands && /^-?\d{1,3}(\.\d{3})+$/.test(typed);
  const plain = (isGrouped ? typed.replaceAll('.', '') : typed).replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** The other way: as somebody would type it. */
export function typedNumber(value: number | null | undefined, decimal: ',' | '.' = ','): string {
  return value === null || value === undefined ? '' : String(value).replace('.', decimal);
}
