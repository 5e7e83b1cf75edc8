import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { isLocal } from '../http/is-local.ts';

/** The pool of database connections, as its driver counts. */
export interface PoolCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

interface Options {
  readonly token: string | null;
  readonly pool: () => PoolCounts | null;
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/**
 * `/metrics` for Prometheus: requests by route and result, database connections, and the process itself. To be read on this
 * machine, or with the token; to anybody else there is no such address. Routes, never addresses: no person and no coalition.
 */
export function serveMetrics(app: FastifyInstance, { token, pool }: Options): void {
  const registry = new Registry();
  const requests = new Histogram({
    name: 'samenkoers_http_request_seconds',
    help: 'How long requests took, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers: [registry],
  });
  countConnections(registry, pool);
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  let observed = false;
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, token)) return reply.callNotFound();
    // Watching the process costs a little, so only from the first time that somebody looks.
    if (!observed) collectDefaultMetrics({ register: registry });
    observed = true;
    return reply
      .type(registry.contentType)
      .header('Cache-Control', 'no-store')
      .send(await registry.metrics());
  });
}

function countConnections(registry: Registry, pool: Options['pool']): void {
  new Gauge({
    name: 'samenkoers_database_connections',
    help: 'Connections to the database, and requests that wait for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const counts = pool();
      if (!counts) return;
      this.set({ state: 'idle' }, counts.idleCount);
      this.set({ state: 'busy' }, counts.totalCount - counts.idleCount);
      this.set({ state: 'waiting' }, counts.waitingCount);
    },
  });
}

function mayRead(request: FastifyRequest, token: string | null): boolean {
  if (token === null) return isLocal(request);
  const given = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(given), digest(token));
}

const digest = (text: string) => createHash('sha256').update(text).digest();
