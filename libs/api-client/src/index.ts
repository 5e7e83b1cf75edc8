import createClient, { type Client, type ClientOptions } from 'openapi-fetch';

/** A thin client over the API's contract: paths, bodies and answers are typed by the generated schema, nothing is added. */
export function createApiClient<Paths extends object>(options: ClientOptions = {}): Client<Paths> {
  return createClient<Paths>({ baseUrl: '/', credentials: 'same-origin', ...options });
}

export type { Client as ApiClient, Middleware } from 'openapi-fetch';
