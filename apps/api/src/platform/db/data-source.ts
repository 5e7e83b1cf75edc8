import pg from 'pg';
import { DataSource, type Logger, type MixedList } from 'typeorm';
import { migrations } from '#migrations';
import { SnakeNaming } from './snake-naming.ts';

// A day is a text everywhere, counts fit in a number, and instants stay dates until they are answered.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** The application's connections. `logger` lets the tests count round trips. */
export function appDataSource(url: string, entities: MixedList<new () => object>, logger?: Logger): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    namingStrategy: new SnakeNaming(),
    ...(logger ? { logger, logging: ['query'] } : { logging: false }),
    applicationName: 'samenkoers',
    extra: { max: 10, connectionTimeoutMillis: 5000, idleTimeoutMillis: 60_000 },
  });
}

/** Brings the schema up to date as its owner; `appUrl` tells which role is granted what. */
export async function migrate(ownerUrl: string, appUrl: string): Promise<number> {
  const appRole = decodeURIComponent(new URL(appUrl).username);
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTransactionMode: 'each',
    applicationName: 'samenkoers-migrations',
    extra: { max: 1, options: `-c samenkoers.app_role=${appRole}` },
  });
  await source.initialize();
  try {
    return (await source.runMigrations()).length;
  } finally {
    await source.destroy();
  }
}
