import 'reflect-metadata';
import cookie from '@fastify/cookie';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { AppModule } from './app.module.ts';
import { serveContract } from './openapi.ts';
import type { Clock } from './platform/clock/clock.ts';
import type { Config } from './platform/config/config.ts';
import { addHeaders } from './platform/http/headers.ts';
import { acceptJsonOnly } from './platform/http/json-bodies.ts';
import { watchMethods } from './platform/http/methods.ts';
import { serveWeb } from './platform/http/serve-web.ts';
import { answerClientError, rewriteUndecodable } from './platform/http/unreadable.ts';
import { PublicDocuments } from './public/public-documents.service.ts';

const bodyLimit = 512 * 1024;

export interface Parts {
  readonly config: Config;
  readonly source: DataSource;
  readonly clock: Clock;
  readonly isDemo: boolean;
}

/** Puts the application together: the same for `main`, the contract and the tests. */
export async function setup({ config, source, clock, isDemo }: Parts): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    // Only ours: a caller's identifier would get into the audit trail.
    genReqId: () => v7({ msecs: clock.now().getTime() }),
    routerOptions: { ignoreTrailingSlash: false, caseSensitive: true, maxParamLength: 20_000 },
    rewriteUrl: rewriteUndecodable,
    clientErrorHandler: answerClientError,
  });
  acceptJsonOnly(adapter.getInstance() as never);
  watchMethods(adapter.getInstance() as never);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({ config, source, clock, isDemo }),
    adapter,
    {
      logger: process.env['LOG_LEVEL'] === 'silent' ? false : ['error', 'warn'],
      abortOnError: false,
      bodyParser: false,
    },
  );
  app.setGlobalPrefix('api/v1', {
    exclude: [{ path: 'health/*path', method: RequestMethod.ALL }],
  });
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(cookie as never);
  await addHeaders(fastify as never);
  if (config.webDir)
    await serveWeb(fastify as never, config.webDir, (request) => app.get(PublicDocuments).headOf(request));
  serveContract(app);
  await app.init();
  await fastify.ready();
  return app;
}
