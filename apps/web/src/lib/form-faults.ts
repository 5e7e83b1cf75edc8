import { get, type FieldErrors, type FieldValues, type Path, type UseFormSetError } from 'react-hook-form';
import { ApiProblem, fieldOf } from './problem.ts';

/** The id of a field's control, so that the error summary can link to it: `fieldId('activity', 'startsOn')`. */
export function fieldId(form: string, field: string): string {
  return `${form}-${field.replaceAll('.', '-')}`;
}

/**
 * Puts what the API found wrong at the fields where it belongs, and gives back what belongs to none of them (an unknown
 * field, a conflict), to be shown above the form.
 */
export function takeFaults<Values extends FieldValues>(
  error: unknown,
  fields: readonly Path<Values>[],
  setError: UseFormSetError<Values>,
): string[] {
  if (!(error instanceof ApiProblem)) return [];
  const left: string[] = [];
  for (const fault of error.faults) {
    const path = fieldOf(fault) ?? '';
    // A fault within a list stands at the field that the list is typed in.
    const field = fields.find((known) => known === path) ?? fields.find((known) => path.startsWith(`${known}.`));
    if (field === undefined) left.push(fault.detail);
    else setError(field, { type: 'server', message: fault.detail });
  }
  return error.faults.length === 0 ? [error.detail || error.title] : left;
}

/** Every fault of a form in the order of its fields, as the error summary wants them. */
export function faultsOf<Values extends FieldValues>(
  form: string,
  errors: FieldErrors<Values>,
  fields: readonly Path<Values>[],
): { fieldId: string | null; message: string }[] {
  return fields.flatMap((field) => {
    const message = (get(errors, field) as { message?: string } | undefined)?.message;
    return message === undefined ? [] : [{ fieldId: fieldId(form, field), message }];
  });
}

/** Texts that are longer than their fields say they may be (`data-limit`), with how long that is. */
export function tooLong<Values extends FieldValues>(
  form: string,
  values: Values,
  fields: readonly Path<Values>[],
): { field: Path<Values>; limit: number }[] {
  return fields.flatMap((field) => {
    const limit = Number(document.getElementById(fieldId(form, field))?.dataset['limit'] ?? Infinity);
    const text: unknown = get(values, field);
    return typeof text === 'string' && [...text].length > limit ? [{ field, limit }] : [];
  });
}
