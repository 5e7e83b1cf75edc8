import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../lib/api.ts';

/** What would have been mailed, newest first; a mail on its way comes in while one looks, as in any inbox. */
export const demoMailsQuery = queryOptions({
  queryKey: ['demo', 'mails'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/v1/demo/mails', { signal })),
  refetchInterval: 3_000,
});
