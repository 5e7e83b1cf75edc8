import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { apiVersion } from './platform/http/headers.ts';

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
  return SwaggerModule.createDocument(app, info, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
