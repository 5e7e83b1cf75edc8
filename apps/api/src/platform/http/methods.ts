import type { FastifyInstance, FastifyRequest } from 'fastify';

interface KnownAddress {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

const known = Symbol('known addresses');

/** Remembers which methods each address knows. Has to be called before any route is added. */
export function watchMethods(app: FastifyInstance): void {
  const addresses = new Map<string, KnownAddress>();
  Object.assign(app, { [known]: addresses });
  app.addHook('onRoute', ({ url, method }) => {
    // Addresses with a wildcard belong to the web application, not to a resource.
    if (url.includes('*')) return;
    const entry = addresses.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() };
    for (const name of [method].flat()) entry.methods.add(name);
    addresses.set(url, entry);
  });
}

/** The methods at the address that was asked for: if there are any, a failure is a wrong method (405) and not a wrong address. */
export function methodsAt(request: FastifyRequest): string[] {
  const path = request.url.split('?')[0] ?? '';
  const addresses = (request.server as unknown as Record<symbol, Map<string, KnownAddress> | undefined>)[known];
  const matching = [...(addresses?.values() ?? [])].filter(({ pattern }) => pattern.test(path));
  return [...new Set(matching.flatMap(({ methods }) => [...methods]))].sort();
}

function patternOf(url: string): RegExp {
  const escaped = url.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:[^/]+/g, '[^/]+');
  return new RegExp(`^${escaped}$`);
}
