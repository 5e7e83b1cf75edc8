import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import { type FieldFault, invalidInput } from './domain-error.ts';

/**
 * Turns unknown input into a validated DTO, or throws one problem with every fault in it.
 * Unknown properties are refused; nothing is converted silently (query DTOs convert with `@Type`).
 */
export function validate<T extends object>(dto: ClassConstructor<T>, input: unknown, place: Place): T {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw invalidInput([{ pointer: '', code: 'object' }]);
  }
  const value = plainToInstance(dto, input, { exposeDefaultValues: true });
  // class-transformer leaves out names that are special to JavaScript, such as "constructor".
  const dropped = Object.keys(input).filter((name) => !Object.hasOwn(value, name));
  const errors = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  });
  const faults = [
    ...dropped.map((name) => ({ ...placed(place, `/${escaped(name)}`, name), ...unknownName(place, name) })),
    ...errors.flatMap((error) => faultsOf(error, '', place)),
  ];
  if (faults.length > 0) throw invalidInput(faults);
  return value;
}

type Place = 'body' | 'query';

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

const placed = (place: Place, pointer: string, parameter: string) => (place === 'body' ? { pointer } : { parameter });

const unknownName = (place: Place, name: string) => ({
  code: place === 'body' ? 'unknownProperty' : 'unknownParameter',
  params: { name },
});

function faultsOf(error: ValidationError, parent: string, place: Place): FieldFault[] {
  const path = `${parent}/${escaped(error.property)}`;
  const own = Object.keys(error.constraints ?? {}).map((name): FieldFault => ({
    ...placed(place, path, error.property),
    ...(name === 'whitelistValidation' ? unknownName(place, error.property) : describe(error, name)),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path, place))];
}

/** class-validator's own name of the constraint is the message's key; its arguments are the message's parameters. */
function describe(error: ValidationError, name: string): Pick<FieldFault, 'code' | 'params'> {
  if (missing(error.value) && name !== 'unknownValue') return { code: 'required' };
  const metadata = getMetadataStorage()
    .getTargetValidationMetadatas(error.target?.constructor as never, '', true, false)
    .find((candidate) => candidate.propertyName === error.property && candidate.name === name);
  const params = Object.fromEntries(
    (metadata?.constraints ?? [])
      .filter((constraint) => ['number', 'string'].includes(typeof constraint))
      .map((constraint, index) => [index === 0 ? 'limit' : `limit${index + 1}`, constraint]),
  );
  const allowed = metadata?.constraints?.find((constraint) => Array.isArray(constraint));
  return { code: name, params: allowed ? { ...params, allowed: allowed.join(', ') } : params };
}

function missing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
