import { DataSource } from 'typeorm';
import { contractOf } from './openapi.ts';
import { SystemClock } from './platform/clock/clock.ts';
import { readOperations } from './platform/config/operations.ts';
import { setup } from './setup.ts';

/** Prints the contract. Nothing is connected: the data source is never opened. */
const app = await setup({
  config: {
    operations: readOperations({ LOG_LEVEL: 'error' }),
    host: '127.0.0.1',
    port: 0,
    databaseUrl: 'postgres://contract',
    databaseDirectUrl: 'postgres://contract',
    databaseOwnerUrl: null,
    dataDir: null,
    webDir: null,
    publicUrl: null,
    trustedProxies: [],
    mail: null,
    identityProviders: [],
    worksInside: false,
  },
  source: new DataSource({ type: 'postgres', url: 'postgres://contract' }),
  clock: new SystemClock(),
  isDemo: true,
});
process.stdout.write(`${JSON.stringify(contractOf(app), null, 2)}\n`);
await app.close();
