import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { ClearError } from './clear-error.mjs';
import { ROOT } from './node-runtime.mjs';

/** Where to listen and where the data is, from the environment. */
export function readSettings(env = process.env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ClearError(`PORT is "${env.PORT}"; it must be a whole number from 0 to 65535.`);
  }
  return {
    port,
    host: env.HOST || '127.0.0.1',
    dataDir: env.DATA_DIR ? resolve(env.DATA_DIR) : join(ROOT, '.data'),
    ownServer: ownServer(env),
  };
}

/** The PostgreSQL of one's own, when the environment names it: then no embedded one is started. */
function ownServer(env) {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DATABASE_DIRECT_URL: directUrl } = env;
  if (!appUrl && !ownerUrl && !directUrl) return undefined;
  if (!appUrl || !ownerUrl) {
    throw new ClearError(
      'A PostgreSQL of your own needs both DATABASE_OWNER_URL (migrations) and DATABASE_URL (the application).',
    );
  }
  return { appUrl, ownerUrl, directUrl: directUrl || appUrl };
}

/** Fails with a sentence when the API could not listen there; asked before anything else is started. */
export async function refuseTakenPort({ host, port }) {
  const server = createServer();
  const fault = await new Promise((done) => {
    server.once('error', done);
    server.listen({ host, port, exclusive: true }, () => server.close(() => done(undefined)));
  });
  if (!fault) return;
  const reasons = {
    EADDRINUSE: `Port ${port} on ${host} is in use by another program; stop that, or choose another port, for example: PORT=${port + 1} npm start`,
    EACCES: `Port ${port} on ${host} may not be used by this user; choose a port above 1023, for example: PORT=3000 npm start`,
    EADDRNOTAVAIL: `HOST is "${host}", which is no address of this machine.`,
    ENOTFOUND: `HOST is "${host}", which is no address of this machine.`,
  };
  throw new ClearError(reasons[fault.code] ?? `Samenkoers cannot listen on ${host}:${port} (${fault.message}).`);
}
