import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../lib/problem.ts';

/** Server state: fresh for half a minute; what the server refused is not asked again, a lost connection is. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => !(error instanceof ApiProblem && error.status < 500) && count < 2,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
