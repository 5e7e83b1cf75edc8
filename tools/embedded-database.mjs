import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { ClearError } from './support/clear-error.mjs';
import {
  clusterExists,
  createCluster,
  endLeftover,
  privateFolder,
  runningServer,
  startCluster,
} from './support/cluster.mjs';
import { readJson, writeJson } from './support/data-folder.mjs';

const DATABASE = 'samenkoers';
const OWNER = 'samenkoers_owner';
const APP = 'samenkoers_app';
const SECRETS = 'database.json';

/** For a cluster that is thrown away after the tests; never for people's data. */
const THROWAWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 };

/**
 * A real PostgreSQL server in `<dataDir>/postgres`, created at the first start. The caller holds the data folder.
 *
 * The passwords are random and stay in `<dataDir>/database.json`, readable by the person who started it alone.
 */
export async function startDatabase({ dataDir, onProgress = () => {}, durable = true }) {
  const parent = resolve(dataDir);
  const cluster = join(parent, 'postgres');
  const logs = join(parent, 'logs');
  privateFolder(logs);
  const fresh = !clusterExists(cluster);
  if (fresh) onProgress('Creating the database …');
  const passwords = passwordsFor(parent, fresh);
  if (fresh) await createCluster({ parent, cluster, password: passwords.superuser, durable });
  if (runningServer(cluster)) onProgress('Stopping the database that an earlier run left behind …');
  await endLeftover(cluster);
  const server = await startCluster({
    cluster,
    logFile: join(logs, 'postgres.log'),
    settings: durable ? {} : THROWAWAY,
  });
  const urls = urlsFor(server.port, passwords);
  try {
    await prepare(urls, passwords);
  } catch (error) {
    await server.stop();
    throw new ClearError(`The database in ${cluster} refused its own passwords or preparation (${error.message}).`);
  }
  return { ...urls, port: server.port, pid: server.pid, exited: server.exited, stop: server.stop };
}

/** The addresses of the server that already runs on this data folder, undefined when none does. */
export function runningDatabase(dataDir) {
  const parent = resolve(dataDir);
  const cluster = join(parent, 'postgres');
  const server = clusterExists(cluster) ? runningServer(cluster) : undefined;
  const passwords = server?.ready ? readJson(parent, SECRETS) : undefined;
  return passwords && urlsFor(server.port, passwords);
}

function passwordsFor(parent, fresh) {
  const known = readJson(parent, SECRETS);
  if (known) return known;
  if (!fresh)
    throw new ClearError(
      `The passwords of the database (${join(parent, SECRETS)}) are missing; restore that file from a backup.`,
    );
  const word = () => randomBytes(24).toString('base64url');
  const passwords = { superuser: word(), owner: word(), app: word() };
  writeJson(parent, SECRETS, passwords, 0o600);
  return passwords;
}

function urlsFor(port, passwords) {
  const url = (user, password, database) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const appUrl = url(APP, passwords.app, DATABASE);
  return {
    superuserUrl: url('postgres', passwords.superuser, 'postgres'),
    ownerUrl: url(OWNER, passwords.owner, DATABASE),
    appUrl,
    directUrl: appUrl,
  };
}

/** Roles and database, each made when missing, so that a start that was cut off is completed by the next one. */
async function prepare(urls, passwords) {
  const { default: pg } = await import('pg');
  await session(pg, urls.superuserUrl, async (query) => {
    const roles = (await query(`select rolname from pg_roles where rolname in ('${OWNER}', '${APP}')`)).map(
      (row) => row.rolname,
    );
    for (const [role, password] of [
      [OWNER, passwords.owner],
      [APP, passwords.app],
    ]) {
      if (roles.includes(role)) continue;
      await query(`create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password '${password}'`);
    }
    if ((await query(`select 1 from pg_database where datname = '${DATABASE}'`)).length > 0) return;
    await query(`create database ${DATABASE} owner ${OWNER} template template0`);
  });
  await session(pg, urls.superuserUrl.replace(/postgres$/, DATABASE), async (query) => {
    const [{ owner }] = await query(
      `select nspowner::regrole::text as owner from pg_namespace where nspname = 'public'`,
    );
    if (owner === OWNER) return;
    await query(`begin;
      revoke all on database ${DATABASE} from public;
      grant connect on database ${DATABASE} to ${APP};
      revoke all on schema public from public;
      grant usage on schema public to ${APP};
      alter schema public owner to ${OWNER};
      commit`);
  });
}

async function session(pg, connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(async (text) => (await client.query(text)).rows);
  } finally {
    await client.end();
  }
}
