import { namedThings, pluralOf, type NamedThing, type OwnNames } from '#i18n';
import type { Coalition } from './queries.ts';

type Forms = Record<NamedThing | ReturnType<typeof pluralOf>, string>;

/** The names as a form holds them: empty is the usual word. */
export interface NamesValues {
  version: number;
  names: Forms & { neuter: NamedThing[]; english: Forms };
}

const forms = namedThings.flatMap((thing) => [thing, pluralOf(thing)]);

/** In the order in which they stand, with the parts of each, so that a fault finds its field. */
export const nameFields = [
  'names' as const,
  ...forms.map((form) => `names.${form}` as const),
  'names.neuter' as const,
  ...forms.map((form) => `names.english.${form}` as const),
];

export function namesValues({ version, names }: Pick<Coalition, 'version' | 'names'>): NamesValues {
  const filled = (given: OwnNames['english'] = {}) =>
    Object.fromEntries(forms.map((form) => [form, given[form] ?? ''])) as Forms;
  return { version, names: { ...filled(names), neuter: names.neuter ?? [], english: filled(names.english) } };
}

export function namesInput({ neuter, english, ...dutch }: NamesValues['names']): OwnNames {
  const given = (filled: Forms) =>
    Object.fromEntries(forms.map((form) => [form, filled[form].trim() || null])) as OwnNames['english'];
  return { ...given(dutch), neuter: neuter.filter((thing) => dutch[thing].trim() !== ''), english: given(english) };
}

/** Of who has a name for one, there is a name for more of them too: both stand in sentences. */
export function namesFaults({ names }: NamesValues, both: string): Record<string, string> {
  const faultsIn = (filled: Forms, within: string) =>
    namedThings.flatMap((thing) => {
      const missing = [thing, pluralOf(thing)].filter((form) => filled[form].trim() === '');
      return missing.length === 1 ? [[`${within}.${missing[0]}`, both] as const] : [];
    });
  return Object.fromEntries([...faultsIn(names, 'names'), ...faultsIn(names.english, 'names.english')]);
}
