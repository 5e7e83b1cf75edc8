import { QueryClient } from '@tanstack/react-query';
import { ApiProblem, OfflineProblem } from '../lib/problem.ts';

/**
 * Server state: fresh for half a minute; what the server refused is not asked again, a lost connection is. Without a connection
 * a page says so at once, instead of waiting for one.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (count, error) => mayHelp(error) && count < 2,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** To ask again. */
function mayHelp(error: unknown): boolean {
  if (error instanceof OfflineProblem) return navigator.onLine;
  return !(error instanceof ApiProblem && error.status < 500);
}
