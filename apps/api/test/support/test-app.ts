import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import type { DataSource } from 'typeorm';
import { v4 } from 'uuid';
import { entities } from '../../src/entities.ts';
import { sessionCookie, Sessions } from '../../src/platform/auth/sessions.ts';
import type { CoalitionContext, Ctx } from '../../src/platform/auth/ctx.ts';
import type { Config } from '../../src/platform/config/config.ts';
import { appDataSource } from '../../src/platform/db/data-source.ts';
import { Database, type Tx } from '../../src/platform/db/database.ts';
import { readOperations } from '../../src/platform/config/operations.ts';
import type { LogTarget } from '../../src/platform/operations/log-lines.ts';
import { setup } from '../../src/setup.ts';
import { expectByContract } from './contract.ts';
import { FakeClock } from './fake-clock.ts';
import { QueryCounter } from './query-counter.ts';
import { createTestDatabase } from './test-database.ts';

type Method = 'get' | 'head' | 'post' | 'patch' | 'delete' | 'put' | 'options';

interface Options {
  now?: string;
  isDemo?: boolean;
  publicUrl?: string | null;
  /** What the environment says about operating it, such as METRICS_TOKEN. */
  environment?: NodeJS.ProcessEnv;
  log?: LogTarget;
  /** What else differs from the configuration of most tests. */
  config?: Partial<Config>;
  /** Where the application connects instead, for instance a proxy before the database. */
  via?: (url: string) => Promise<string>;
  /** One more process on the database of this one. */
  beside?: TestApp;
}

/** The whole application on a database of its own, at a time that the test decides. */
export class TestApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: FakeClock,
    readonly queries: QueryCounter,
    readonly source: DataSource,
    readonly ownerUrl: string,
    readonly url: string,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  /** `now` is Friday 20 November 2026 at noon in the Netherlands unless told. */
  static async start({
    now = '2026-11-20T11:00:00.000Z',
    isDemo = false,
    publicUrl = null,
    environment = {},
    log,
    config: changes = {},
    via,
    beside,
  }: Options = {}): Promise<TestApp> {
    const database = beside
      ? { url: beside.url, ownerUrl: beside.ownerUrl, drop: async () => {} }
      : await createTestDatabase();
    const clock = new FakeClock(now);
    const queries = new QueryCounter();
    const url = via ? await via(database.url) : database.url;
    const source = await appDataSource(url, entities, queries).initialize();
    const config: Config = {
      operations: readOperations({ LOG_LEVEL: 'error', ...environment }),
      host: '127.0.0.1',
      port: 0,
      databaseUrl: url,
      databaseDirectUrl: url,
      databaseOwnerUrl: null,
      dataDir: null,
      webDir: null,
      publicUrl,
      trustedProxies: [],
      mail: null,
      identityProviders: [],
      worksInside: false,
      ...changes,
    };
    const app = await setup({ config, source, clock, isDemo, ...(log ? { log } : {}) });
    queries.forget = () => app.get(Database).forget();
    return new TestApp(app, clock, queries, source, database.ownerUrl, database.url, database.drop);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.source.destroy();
    await this.dropDatabase();
  }

  /** A request of somebody, or of nobody: `app.as(token).get('/coalitions/x/activities')`. */
  as(token: string | null) {
    const send = (method: Method) => (path: string) => this.request(token, method, `/api/v1${path}`);
    return {
      get: send('get'),
      head: send('head'),
      post: send('post'),
      patch: send('patch'),
      delete: send('delete'),
      put: send('put'),
      options: send('options'),
    };
  }

  /** A request to any address; whatever is answered has to be what the contract says. */
  request(token: string | null, method: Method, address: string) {
    const request = supertest(this.app.getHttpServer())[method](address);
    if (token) void request.set('Cookie', `${sessionCookie}=${token}`);
    return request.expect((answer) => expectByContract(method, address, answer));
  }

  async session(personId: string): Promise<string> {
    return (await this.app.get(Sessions).open(personId)).token;
  }

  /** Work inside a coalition with the application's own role, as factories do it. */
  inCoalition<T>(coalitionId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.app.get(Database).run(systemCtx(coalitionId), 'test', work);
  }
}

export function systemCtx(coalitionId: string): Ctx {
  return {
    requestId: v4(),
    language: 'nl',
    actor: { roles: [], membershipId: null, organisationIds: [] },
    person: null,
    coalition: { id: coalitionId } as CoalitionContext,
    idempotency: null,
  };
}
