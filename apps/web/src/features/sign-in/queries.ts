import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '#api-client';
import { answerOf, api, isProblem } from '../../lib/api.ts';

export type Persona = Schemas['Persona'];
export type Demo = Schemas['DemoDto'] | null;

/** What there is to try, or null where this is no demo (the path does not exist there). */
export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: async ({ signal }) => {
    try {
      return await answerOf(api.GET('/api/v1/demo', { signal }));
    } catch (error) {
      if (isProblem(error, 404)) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

export function signInAs(coalition: string, persona: Persona) {
  return answerOf(api.POST('/api/v1/demo/sessions', { body: { coalition, persona } }));
}

/** Loads the example progress anew, relative to today. */
export function resetDemo() {
  return answerOf(api.POST('/api/v1/demo/resets'));
}
