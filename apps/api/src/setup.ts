import 'reflect-metadata';
import cookie from '@fastify/cookie';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { AppModule } from './app.module.ts';
import { serveContract } from './openapi.ts';
import { sessionCookie } from './platform/auth/sessions.ts';
import type { Clock } from './platform/clock/clock.ts';
import type { Config } from './platform/config/config.ts';
import { compressAnswers } from './platform/http/compress.ts';
import { addHeaders } from './platform/http/headers.ts';
import { acceptJsonOnly } from './platform/http/json-bodies.ts';
import { watchMethods } from './platform/http/methods.ts';
import { serializeOnce } from './platform/http/serialize-once.ts';
import { serveWeb } from './platform/http/serve-web.ts';
import { answerClientError, rewriteUndecodable } from './platform/http/unreadable.ts';
import { loggerOptions, logRequests, type LogTarget, NestLog } from './platform/operations/log-lines.ts';
import { serveMetrics } from './platform/operations/metrics.ts';
import { poolOf } from './platform/operations/pool-of.ts';
import { serveSecurityTxt } from './platform/operations/security-txt.ts';
import { Openings } from './openings/openings.service.ts';
import { PublicDocuments } from './public/public-documents.service.ts';

const bodyLimit = 512 * 1024;

export interface Parts {
  readonly config: Config;
  readonly source: DataSource;
  readonly clock: Clock;
  readonly isDemo: boolean;
  /** Where the log goes instead of to standard output. */
  readonly log?: LogTarget;
}

/** Puts the application together: the same for `main`, the contract and the tests. */
export async function setup({ config, source, clock, isDemo, log }: Parts): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    // Only ours: a caller's identifier would get into the audit trail.
    genReqId: () => v7({ msecs: clock.now().getTime() }),
    routerOptions: { ignoreTrailingSlash: false, caseSensitive: true, maxParamLength: 20_000 },
    rewriteUrl: rewriteUndecodable,
    clientErrorHandler: answerClientError,
    logger: loggerOptions(config.operations.logLevel, clock, log),
    // We write one line of our own when a request is answered (logRequests).
    logController: new LogController({ requestIdLogLabel: 'requestId', disableRequestLogging: true }),
  });
  acceptJsonOnly(adapter.getInstance() as never);
  watchMethods(adapter.getInstance() as never);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({ config, source, clock, isDemo }),
    adapter,
    {
      logger: new NestLog(adapter.getInstance().log),
      abortOnError: false,
      bodyParser: false,
    },
  );
  app.setGlobalPrefix('api/v1', {
    exclude: [{ path: 'health/*path', method: RequestMethod.ALL }],
  });
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(cookie as never);
  await addHeaders(fastify as never, clock);
  await compressAnswers(fastify as never);
  serializeOnce(fastify as never);
  logRequests(fastify as never);
  serveMetrics(fastify as never, { token: config.operations.metricsToken, pool: () => poolOf(source) });
  serveSecurityTxt(fastify as never, { ...config.operations, publicUrl: config.publicUrl, clock });
  if (config.webDir)
    await serveWeb(fastify as never, config.webDir, {
      publicHead: (request) => app.get(PublicDocuments).headOf(request),
      opening: (request, page) => app.get(Openings).of(request, page),
      isSignedIn: ({ cookies }) => cookies[sessionCookie] !== undefined,
      themeFile: config.operations.themeFile,
    });
  serveContract(app);
  await app.init();
  await fastify.ready();
  return app;
}
