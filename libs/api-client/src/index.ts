import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './schema.ts';

/** The shapes of the contract: `Schemas['MeDto']`. */
export type Schemas = components['schemas'];

export type ApiClient = Client<paths>;

/** A thin client over the API's contract: paths, bodies and answers are typed by the generated schema, nothing is added. */
export function createApiClient(options: ClientOptions = {}): ApiClient {
  return createClient<paths>({ baseUrl: '/', credentials: 'same-origin', ...options });
}

export type { Middleware } from 'openapi-fetch';
