import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, getSchemaPath, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from './platform/errors/problem.dto.ts';
import { apiVersion } from './platform/http/headers.ts';

type PathItemObject = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItemObject['get']>;
type ParameterObject = Extract<NonNullable<Operation['parameters']>[number], { name: string }>;

/** The contract, generated from the DTOs and routes; `apps/api/openapi.json` is its committed form. */
export function contractOf(app: INestApplication): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('Samenkoers')
    .setDescription('Plans of local coalitions, the facts recorded about them, and what follows from those facts.')
    .setVersion(apiVersion)
    .setContact('Samenkoers', 'https://voorbeeld.example/samenkoers', 'samenkoers@voorbeeld.example')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .setOpenAPIVersion('3.0.3')
    .addCookieAuth('samenkoers_session')
    .build();
  const document = SwaggerModule.createDocument(app, info, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
    extraModels: [ProblemDto],
  });
  for (const [path, operations] of Object.entries(document.paths)) completeOperations(path, operations);
  return document;
}

const versionHeader = { description: 'The version of this API.', schema: { type: 'string', example: apiVersion } };

const slug = {
  name: 'slug',
  in: 'path' as const,
  required: true,
  description: 'The address of the coalition, such as pijnacker-nootdorp.',
  schema: { type: 'string' },
};

/** What holds for every operation: which coalition it is in, and that every failure is a problem (RFC 9457). */
function completeOperations(path: string, operations: PathItemObject): void {
  for (const method of ['get', 'post', 'patch', 'delete', 'put'] as const) {
    const operation = operations[method];
    if (!operation) continue;
    const parameters = (operation.parameters ?? []) as ParameterObject[];
    if (path.includes('{slug}') && !parameters.some(({ name }) => name === 'slug')) parameters.unshift(slug);
    operation.parameters = parameters;
    operation.responses['default'] = {
      description: 'What went wrong, and at which fields.',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    };
    for (const response of Object.values(operation.responses)) {
      if (response && 'description' in response)
        response.headers = { ...response.headers, 'API-Version': versionHeader };
    }
  }
}

/** Serves the contract to everybody, without a session. Made when first asked for. */
export function serveContract(app: NestFastifyApplication): void {
  let contract: string | null = null;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/v1/openapi.json', (_request, reply) => {
    contract ??= JSON.stringify(contractOf(app));
    return reply
      .header('Access-Control-Allow-Origin', '*')
      .header('Cache-Control', 'public, max-age=300')
      .type('application/json; charset=utf-8')
      .send(contract);
  });
}
