import { render } from '@testing-library/react';
import { App } from '../app/app.tsx';
import { createQueryClient } from '../app/query-client.ts';
import { createAppRouter } from '../app/router.ts';
import { createI18n } from '../lib/i18n.ts';

/** What the API answers: `{ 'GET /api/v1/me': me }`; a function sees the request; what is not named is a 404. */
export type FakeApi = Record<string, unknown | ((request: Request) => Response | Promise<Response>)>;

export function answer(body: unknown, status = 200): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'Content-Type': type } });
}

/** The whole application at an address, with an API that answers what the test says. Gives the requests that were made. */
export async function renderApp(path: string, api: FakeApi) {
  const requests: Request[] = [];
  globalThis.fetch = async (input) => {
    const request = input as Request;
    requests.push(request.clone());
    const known = api[`${request.method} ${new URL(request.url).pathname}`];
    if (known === undefined) return answer({ title: 'Niet gevonden', status: 404 }, 404);
    return typeof known === 'function' ? (known(request) as Response) : answer(known);
  };
  window.history.replaceState(null, '', path);
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retry: false } });
  const router = createAppRouter(queryClient);
  const [texts] = await Promise.all([createI18n('nl'), router.load()]);
  const view = render(<App router={router} queryClient={queryClient} texts={texts} />);
  return { ...view, router, queryClient, requests };
}

/** Somebody who is signed in, and one coalition they belong to. */
export const coordinator = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Voorbeeld Coördinator',
  email: 'coordinator@voorbeeld.example',
  isAdministrator: false,
  mailboxOf: null,
  version: 1,
  memberships: [
    {
      id: '00000000-0000-7000-8000-000000000002',
      role: 'coordinator',
      coalitionSlug: 'voorbeeldstad',
      coalitionName: 'Voorbeeldstad',
      motto: 'Samen verder!',
      organisationCount: 3,
      isDemo: true,
      timeZone: 'Europe/Amsterdam',
      today: '2026-11-21',
      organisations: [],
      names: {},
      accent: null as string | null,
    },
  ],
};
