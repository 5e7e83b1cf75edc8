import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { entities } from './entities.ts';
import { SystemClock } from './platform/clock/clock.ts';
import { type Config, InvalidConfig, readConfig } from './platform/config/config.ts';
import { checkRole } from './platform/db/check-role.ts';
import { appDataSource, migrate } from './platform/db/data-source.ts';
import { Worker } from './platform/jobs/worker.ts';
import { firstLoad } from './first-load.ts';
import { setup } from './setup.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** Tells the start script how far we are; without one it says so in the log. */
function report(message: { type: 'progress' | 'ready' | 'failed'; [detail: string]: unknown }): void {
  if (process.send) process.send(message);
  else process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** A folder is a demo only when the start script marked it so at its creation. */
function isDemoFolder({ dataDir }: Config): boolean {
  if (!dataDir) return false;
  const file = join(dataDir, 'installation.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).demo === true;
}

async function start(): Promise<void> {
  // The start script is gone: nobody would stop us any more.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  const config = readConfig(process.env);
  const clock = new SystemClock();
  const isDemo = isDemoFolder(config);
  if (config.databaseOwnerUrl) {
    report({ type: 'progress', step: 'migrate' });
    await migrate(config.databaseOwnerUrl, config.databaseUrl);
  }
  const source = await appDataSource(config.databaseUrl, entities).initialize();
  await checkRole(source);
  const app = await setup({ config, source, clock, isDemo });
  await firstLoad(app, { isDemo, report: (step) => report({ type: 'progress', step }) });
  await app.listen(config.port, config.host);
  const worker = config.worksInside ? app.get(Worker) : null;
  worker?.start();
  const stop = async () => {
    await worker?.stop();
    // A kept-alive connection that falls idle now would hold the process, and its client, for minutes.
    const idle = setInterval(() => app.getHttpServer().closeIdleConnections(), 50);
    await app.close().finally(() => clearInterval(idle));
    await source.destroy();
  };
  stopOnSignal({ stop, fail });
  const { port } = app.getHttpServer().address() as AddressInfo;
  report({
    type: 'ready',
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    ...(config.mail || isDemo ? {} : { note: 'mails are kept until SMTP_URL is set' }),
  });
}

function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  report({ type: 'failed', message });
  if (!(error instanceof InvalidConfig)) process.stderr.write(`${error instanceof Error ? error.stack : message}\n`);
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 200).unref();
}

start().catch(fail);
