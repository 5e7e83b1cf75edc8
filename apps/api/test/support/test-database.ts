import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/platform/db/data-source.ts';

/** A database of its own for one spec file: a copy of a migrated template, gone afterwards. */
export interface TestDatabase {
  readonly url: string;
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

const migrationsFolder = join(import.meta.dirname, '../../../../migrations');

export async function createTestDatabase(): Promise<TestDatabase> {
  const template = await migratedTemplate();
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await asSuperuser((client) =>
    client.query(`create database ${name} template ${template} owner ${roleOf('OWNER_URL')}`),
  );
  return addressesOf(name);
}

/** A database in which nothing was made yet, not even the schema. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await asSuperuser((client) =>
    client.query(`create database ${name} template template0 owner ${roleOf('OWNER_URL')}`),
  );
  return addressesOf(name);
}

/** The address of the same database for the superuser, from whom row-level security hides nothing. */
export function asSuperuserOf(url: string): string {
  return urlOf('SUPERUSER_URL', new URL(url).pathname.slice(1));
}

function addressesOf(name: string): TestDatabase {
  return {
    url: urlOf('URL', name),
    ownerUrl: urlOf('OWNER_URL', name),
    drop: () => asSuperuser((client) => client.query(`drop database ${name} with (force)`)).then(() => undefined),
  };
}

/** Made by whichever spec comes first; its name holds a hash of the migrations, so that it is never out of date. */
async function migratedTemplate(): Promise<string> {
  const template = `template_${hashOfMigrations()}`;
  return asSuperuser(async (client) => {
    await client.query('select pg_advisory_lock(770001)');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [
      template,
    ]);
    if (!rowCount) {
      await client.query(`drop database if exists ${template}`);
      await client.query(`create database ${template} owner ${roleOf('OWNER_URL')}`);
      await migrate(urlOf('OWNER_URL', template), urlOf('URL', template));
      await client.query(`alter database ${template} is_template true`);
    }
    await client.query('select pg_advisory_unlock(770001)');
    return template;
  });
}

function hashOfMigrations(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(migrationsFolder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.ts')) hash.update(readFileSync(join(migrationsFolder, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: setting('SUPERUSER_URL') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(kind: 'URL' | 'OWNER_URL' | 'SUPERUSER_URL', database: string): string {
  const url = new URL(setting(kind));
  url.pathname = `/${database}`;
  return url.href;
}

function roleOf(kind: 'URL' | 'OWNER_URL'): string {
  return pg.escapeIdentifier(decodeURIComponent(new URL(setting(kind)).username));
}

function setting(name: 'URL' | 'OWNER_URL' | 'SUPERUSER_URL'): string {
  const value = process.env[`TEST_DATABASE_${name}`];
  if (!value) throw new Error(`TEST_DATABASE_${name} is missing; run the API tests with npm test -- --only api.`);
  return value;
}
