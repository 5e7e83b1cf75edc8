import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Response } from 'supertest';

/**
 * Holds every answer of the tests against the committed contract (`apps/api/openapi.json`): the status has to be declared,
 * the media type has to match, and the body has to be exactly what the schema says, with no property more.
 */

type Schema = Record<string, unknown>;
interface Operation {
  readonly responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

const contract = JSON.parse(readFileSync(join(import.meta.dirname, '../../openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

const ajv = new Ajv({ allErrors: true, strict: false });
formats.default(ajv);
ajv.addSchema({ $id: 'contract', components: { schemas: mapValues(contract.components.schemas, closed) } });
const validators = new Map<Schema, ValidateFunction>();

const paths = Object.entries(contract.paths).map(([path, operations]) => ({
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
  literal: path.replace(/\{[^}]+\}/g, '').length,
  operations,
}));

/** Throws when the answer is not one that the contract allows. */
export function expectByContract(method: string, address: string, answer: Response): void {
  const path = address.split('?')[0] ?? '';
  const where = `${method.toUpperCase()} ${path} answered ${answer.status}`;
  if (answer.status >= 400) return expectProblemShape(where, answer);
  const response = declaredResponse(method, path, answer.status, where);
  if (!response) return;
  const type = answer.type;
  if (!response.content) {
    if (answer.text) throw new Error(`${where} with a body; the contract has none.`);
    return;
  }
  const media = response.content[type];
  if (!media) throw new Error(`${where} as "${type}"; the contract has ${Object.keys(response.content).join(', ')}.`);
  expectSchema(where, media.schema, answer.body);
}

/** Null for what the contract does not know at all: that is for `npm run contract -- --check` to find. */
function declaredResponse(method: string, path: string, status: number, where: string) {
  const [known] = paths.filter(({ pattern }) => pattern.test(path)).sort((a, b) => b.literal - a.literal);
  const operation = known?.operations[method];
  if (!operation) return null;
  const response = operation.responses[String(status)];
  if (!response) throw new Error(`${where}; the contract has ${Object.keys(operation.responses).join(', ')}.`);
  return response;
}

const problem = { $ref: '#/components/schemas/ProblemDto' };

/** Every failure, of a route that exists or of none, is a problem (RFC 9457). */
function expectProblemShape(where: string, answer: Response): void {
  if (answer.type !== 'application/problem+json')
    throw new Error(`${where} as "${answer.type}", not as a problem: ${answer.text}`);
  // The body of an answer to HEAD stays behind.
  if (answer.text === undefined || answer.text === '') return;
  expectSchema(where, problem, answer.body);
  if (answer.body.status !== answer.status) throw new Error(`${where}, but its body says ${answer.body.status}.`);
}

function expectSchema(where: string, schema: Schema, body: unknown): void {
  let validate = validators.get(schema);
  if (!validate) {
    validate = ajv.compile(closed(schema));
    validators.set(schema, validate);
  }
  if (validate(body)) return;
  const faults = (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `  ${instancePath} ${message} ${JSON.stringify(params)}`,
  );
  throw new Error(`${where}, which is not what openapi.json says (npm run contract renews it):\n${faults.join('\n')}`);
}

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes a choice, references are absolute, and objects allow only what they name. */
function closed(schema: Schema): Schema {
  const { nullable, $ref, ...rest } = schema;
  const own: Schema = { ...rest };
  if (typeof $ref === 'string') own['$ref'] = `contract${$ref}`;
  for (const name of ['allOf', 'anyOf', 'oneOf']) {
    if (Array.isArray(own[name])) own[name] = (own[name] as Schema[]).map(closed);
  }
  if (own['items']) own['items'] = closed(own['items'] as Schema);
  if (typeof own['additionalProperties'] === 'object')
    own['additionalProperties'] = closed(own['additionalProperties'] as Schema);
  if (own['properties']) {
    own['properties'] = mapValues(own['properties'] as Record<string, Schema>, closed);
    own['additionalProperties'] ??= false;
  }
  return nullable ? { anyOf: [{ type: 'null' }, own] } : own;
}

function mapValues(schemas: Record<string, Schema>, change: (schema: Schema) => Schema): Record<string, Schema> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, change(schema)]));
}
