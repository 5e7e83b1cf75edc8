import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/**
 * Requests at random from the contract: every operation, with parameters and bodies that its schemas allow, or nearly. What only the
 * running database knows (identifiers, versions) is left open as a `Pick`.
 */

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly nullable?: boolean;
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
}

export type Method = 'get' | 'post' | 'patch' | 'delete' | 'put';

/** Stands for an identifier of something; which, is chosen when the request is sent. */
export class Pick {
  constructor(
    readonly hint: string,
    readonly from: 'own' | 'foreign' | 'unknown',
    readonly number: number,
  ) {}
}

export interface RandomRequest {
  readonly method: Method;
  readonly path: string;
  readonly params: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
  readonly body: unknown;
  /** Who asks, as a number among those that there are. */
  readonly actor: number;
}

const contract = JSON.parse(readFileSync(join(import.meta.dirname, '../../openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

const methods = new Set(['get', 'post', 'patch', 'delete', 'put']);

/** Every operation of the contract as often as any other. */
export function anyRequest(): fc.Arbitrary<RandomRequest> {
  const all = Object.entries(contract.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      // The demo's own exist in a demo alone.
      .filter(([method]) => methods.has(method) && !path.includes('/demo'))
      .map(([method, operation]) => requestOf(method as Method, path, operation)),
  );
  return fc.oneof(...all);
}

function requestOf(method: Method, path: string, operation: Operation): fc.Arbitrary<RandomRequest> {
  const parameters = operation.parameters ?? [];
  const thing = path.split('/').findLast((part) => !part.startsWith('{')) ?? '';
  const content = operation.requestBody?.content['application/json'];
  const values = (place: Parameter['in'], optional: boolean) =>
    fc.record(
      Object.fromEntries(
        parameters
          .filter((one) => one.in === place)
          .map((one) => [one.name, parameterValue(one, thingBefore(path, one.name) ?? thing)]),
      ),
      optional ? { requiredKeys: [] } : {},
    ) as fc.Arbitrary<Record<string, unknown>>;
  return fc.record({
    method: fc.constant(method),
    path: fc.constant(path),
    params: values('path', false),
    query: fc.oneof({ weight: 15, arbitrary: values('query', true) }, { weight: 1, arbitrary: nonsenseQuery }),
    headers: fc.record(
      {
        'If-Match': fc.oneof(
          { weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }).map((version) => `"${version}"`) },
          nonsense,
        ),
        'Idempotency-Key': fc.oneof(
          { weight: 5, arbitrary: fc.integer({ min: 0, max: 30 }).map((number) => `key-${number}`) },
          { weight: 20, arbitrary: fc.uuid() },
          { weight: 1, arbitrary: fc.constant('not a key') },
        ),
        'Accept-Language': fc.constantFrom('nl', 'en', 'de;q=0.5', '*', ';;;'),
      },
      { requiredKeys: method === 'patch' || method === 'delete' ? ['If-Match'] : [] },
    ),
    body: content
      ? fc.oneof({ weight: 12, arbitrary: valueOf(content.schema, '', 0) }, anything)
      : fc.constant(undefined),
    actor: fc.nat(),
  });
}

/** `/activities/{id}`: an activity. */
function thingBefore(path: string, name: string): string | undefined {
  const parts = path.split('/');
  return parts[parts.indexOf(`{${name}}`) - 1];
}

function parameterValue({ name, schema }: Parameter, thing: string): fc.Arbitrary<unknown> {
  if (name === 'slug') return fc.oneof({ weight: 40, arbitrary: pick('slug', 40) }, nonsense);
  if (schema.format === 'uuid' || name === 'id') return pick(thing, 30);
  return fc.oneof({ weight: 25, arbitrary: valueOf(schema, name, 0) }, nonsense);
}

const nonsense = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom('', '0', '-1', 'null', '../..', "' or 1=1 --", '\u0000', '9'.repeat(30), '💥'),
);
const nonsenseQuery = fc.dictionary(
  fc.constantFrom('page', 'pageSize', 'sort', 'asOf', 'knownAt', 'q', 'x'),
  nonsense,
  { maxKeys: 3 },
);
const anything = fc.jsonValue({ maxDepth: 2 });

/** Mostly one of one's own, sometimes one of the other coalition or one that is nowhere. */
function pick(hint: string, weight: number): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight, arbitrary: fc.nat().map((number) => new Pick(hint, 'own', number)) },
    { weight: 2, arbitrary: fc.nat().map((number) => new Pick(hint, 'foreign', number)) },
    { weight: 1, arbitrary: fc.constant(new Pick(hint, 'unknown', 0)) },
  );
}

/** A value that the schema allows, and now and then one that it does not. */
function valueOf(schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
  const allowed = allowedBy(schema, name, depth);
  const branches: fc.WeightedArbitrary<unknown>[] = [{ weight: depth === 0 ? 1000 : 40, arbitrary: allowed }];
  if (schema.nullable) branches.push({ weight: 5, arbitrary: fc.constant(null) });
  branches.push({ weight: 1, arbitrary: fc.oneof(nonsense, anything) });
  return fc.oneof(...branches);
}

function allowedBy(schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
  if (schema.$ref)
    return allowedBy(contract.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, name, depth);
  const parts = schema.allOf ?? schema.oneOf;
  if (parts) return fc.oneof(...parts.map((part) => allowedBy(part, name, depth)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'object') return objectOf(schema, depth);
  if (schema.type === 'array')
    return fc.array(valueOf(schema.items ?? {}, name, depth + 1), { maxLength: Math.min(schema.maxItems ?? 3, 4) });
  if (schema.type === 'boolean') return fc.boolean();
  if (name === 'page') return fc.integer({ min: 1, max: 3 });
  if (schema.type === 'integer')
    return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 1000, 100_000) });
  if (schema.type === 'number')
    return fc.double({ min: schema.minimum ?? -5, max: schema.maximum ?? 200, noNaN: true });
  return textOf(schema, name);
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: Schema,
  depth: number,
): fc.Arbitrary<unknown> {
  if (depth > 4) return fc.constant({});
  if (typeof additionalProperties === 'object')
    return fc.dictionary(fc.string({ maxLength: 8 }), valueOf(additionalProperties, '', depth + 1), { maxKeys: 3 });
  const fields = Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, valueOf(value, key, depth + 1)]),
  );
  return fc.oneof(
    { weight: 20, arbitrary: fc.record(fields, { requiredKeys: [...required] }) },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
  );
}

const days = fc.constantFrom(
  '2026-11-20',
  '2026-11-19',
  '2026-06-30',
  '2026-01-01',
  '2025-02-28',
  '2027-03-01',
  '2030-12-31',
  '2024-02-29',
);

function textOf({ format, minLength, maxLength }: Schema, name: string): fc.Arbitrary<unknown> {
  if (format === 'uuid') return pick(name, 20);
  if (format === 'date' || /(On|asOf|from|to|until)$/.test(name))
    return fc.oneof({ weight: 8, arbitrary: days }, nonsense);
  if (format === 'date-time' || name === 'knownAt') return days.map((day) => `${day}T10:00:00+01:00`);
  if (format === 'email' || /email|mailbox/i.test(name))
    return fc.nat(20).map((number) => `persoon${number}@voorbeeld.example`);
  if (format === 'uri' || /link|website|url/i.test(name)) return fc.webUrl();
  return fc.string({ minLength: minLength ?? 1, maxLength: Math.min(maxLength ?? 60, 60), unit: 'grapheme' });
}
