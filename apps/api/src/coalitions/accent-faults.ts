import { isColor, readableAccent } from '#domain';
import { at, type FieldFault } from '../platform/errors/domain-error.ts';

/** It is a colour, and what is written on it or in it can be read; otherwise the nearest with which that is so. */
export function accentFaults(accent: string | null | undefined): FieldFault[] {
  if (accent === null || accent === undefined) return [];
  if (!isColor(accent)) return [at('accent', 'isColor')];
  const better = readableAccent(accent);
  return better === null ? [] : [at('accent', 'lowContrast', better)];
}
