import type { Language } from '#i18n';
import { translate } from '../platform/http/translate.ts';
import type { FieldChange, PlanChange } from './plan-change.ts';

/** Columns that a plan file calls something else than their name in camelCase. */
const fileNames: Readonly<Record<string, string>> = {
  municipality_name: 'municipality.name',
  municipality_code: 'municipality.code',
  area_name: 'area.name',
  area_code: 'area.code',
  area_vintage: 'area.boundaryYear',
  subgoal_id: 'subgoal',
  commitment_id: 'commitment',
  is_lead: 'lead',
  when_text: 'when',
  held_on: 'date',
  signed_on: 'signed',
};

/** The changes in the words of the plan file, without what has to be written for them. */
export function tellChanges(changes: readonly PlanChange[], namesOf: ReadonlyMap<string, string>): PlanChange[] {
  const named = (value: unknown) => (typeof value === 'string' ? (namesOf.get(value) ?? value) : value);
  return changes.map(({ kind, object, label, fields }) => ({
    kind,
    object,
    label,
    fields: fields.map(({ field, before, after }) => ({
      field: fileName(field),
      before: named(before),
      after: named(after),
    })),
  }));
}

function fileName(column: string): string {
  return fileNames[column] ?? column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** Every change as lines for a person to read, then what they add up to. */
export function describeChanges(language: Language, changes: readonly PlanChange[]): string[] {
  const lines = changes.flatMap(({ kind, object, label, fields }) => {
    if (kind === 'unchanged') return [];
    const what = translate(language, `planFiles:object.${object}`);
    const head = `${translate(language, `planFiles:change.${kind}`)}: ${what} “${label}”`;
    return [head, ...fields.map((field) => describeField(language, field))];
  });
  const count = (kind: PlanChange['kind']) => changes.filter((change) => change.kind === kind).length;
  const counts = {
    created: count('created'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    kept: count('kept'),
  };
  return [...lines, translate(language, 'planFiles:summary', counts), translate(language, 'planFiles:neverDeletes')];
}

function describeField(language: Language, { field, before, after }: FieldChange): string {
  return `    ${field}: ${describeValue(language, before)} → ${describeValue(language, after)}`;
}

function describeValue(language: Language, value: unknown): string {
  if (value === null || value === undefined) return translate(language, 'planFiles:nothing');
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
}
