import pg from 'pg';
import { DataSource, type Logger, type MixedList } from 'typeorm';
import { migrations } from '#migrations';
import { SnakeNaming } from './snake-naming.ts';

// A day is a text everywhere, counts fit in a number, and instants stay dates until they are answered.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/**
 * Between two owners a connection has nobody who listens, and one that breaks just then would end the process. Whoever uses it next
 * is told by its query.
 */
class SteadyClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** The application's connections. `logger` lets the tests count round trips. */
export function appDataSource(url: string, entities: MixedList<new () => object>, logger?: Logger): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    namingStrategy: new SnakeNaming(),
    ...(logger ? { logger, logging: ['query'] } : { logging: false }),
    applicationName: 'samenkoers',
    extra: { Client: SteadyClient, max: 10, connectionTimeoutMillis: 5000, idleTimeoutMillis: 60_000 },
  });
}

/** Brings the schema up to date as its owner; `appUrl` tells which role is granted what. */
export function migrate(ownerUrl: string, appUrl: string): Promise<number> {
  return withMigrations(ownerUrl, appUrl, migrations, async (source) => (await source.runMigrations()).length);
}

/** Gives an empty schema exactly these migrations: later ones are taken back, missing ones made. */
export async function adoptMigrations(ownerUrl: string, appUrl: string, names: readonly string[]): Promise<void> {
  const wanted = new Set(names);
  await withMigrations(ownerUrl, appUrl, migrations, async (source) => {
    const [there] = await source.query(`select to_regclass('public.migrations') is not null as made`);
    const applied: { name: string }[] = there.made
      ? await source.query('select name from public.migrations order by "timestamp"')
      : [];
    const first = applied.findIndex(({ name }) => !wanted.has(name));
    const surplus = first === -1 ? 0 : applied.length - first;
    for (let taken = 0; taken < surplus; taken += 1) await source.undoLastMigration({ transaction: 'each' });
  });
  const chosen = migrations.filter(({ name }) => wanted.has(name));
  await withMigrations(ownerUrl, appUrl, chosen, (source) => source.runMigrations());
}

async function withMigrations<T>(
  ownerUrl: string,
  appUrl: string,
  chosen: typeof migrations,
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const appRole = decodeURIComponent(new URL(appUrl).username);
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: chosen,
    migrationsTransactionMode: 'each',
    applicationName: 'samenkoers-migrations',
    extra: { max: 1, options: `-c samenkoers.app_role=${appRole}` },
  });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
