let known: ReadonlySet<string> | undefined;

/** Is this the IANA name of a time zone, `Europe/Amsterdam`? Abbreviations and offsets are not: they know no summer. */
export function isTimeZone(name: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('timeZone'));
  return known.has(name);
}
