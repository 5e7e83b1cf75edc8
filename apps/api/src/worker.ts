import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import { AppModule } from './app.module.ts';
import { isMarked } from './demo/leave-demo.ts';
import { entities } from './entities.ts';
import { SystemClock } from './platform/clock/clock.ts';
import { InvalidConfig, readConfig } from './platform/config/config.ts';
import { checkRole } from './platform/db/check-role.ts';
import { appDataSource } from './platform/db/data-source.ts';
import { Worker } from './platform/jobs/worker.ts';
import { loggerOptions, NestLog } from './platform/operations/log-lines.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/**
 * A worker in a process of its own, beside one or more of the API that have WORKER=beside. It needs the schema that the API, or
 * a step of its own, has brought up to date.
 */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const source = await appDataSource(config.databaseUrl, entities).initialize();
  await checkRole(source);
  const isDemo = config.dataDir !== null && isMarked(config.dataDir);
  const clock = new SystemClock();
  const app = await NestFactory.createApplicationContext(AppModule.with({ config, source, clock, isDemo }), {
    logger: new NestLog(pino(loggerOptions(config.operations.logLevel, clock))),
    abortOnError: false,
  });
  const worker = app.get(Worker);
  worker.start();
  process.stdout.write('The worker is ready.\n');
  const stop = async () => {
    await worker.stop();
    await app.close();
    await source.destroy();
  };
  stopOnSignal({ stop, fail });
}

function fail(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${error instanceof InvalidConfig ? error.message : text}\n`);
  process.exit(1);
}

start().catch(fail);
