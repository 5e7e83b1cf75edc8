import type { i18n } from 'i18next';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { turn } from '../lib/turn.ts';
import { ApiProblem, OfflineProblem } from '../lib/problem.ts';
import { App } from './app.tsx';
import { createQueryClient } from './query-client.ts';
import { createAppRouter } from './router.ts';

/** Shows the application in place of the shell of the document, once the first page is ready to be shown. */
export async function startApplication(whenTexts: Promise<i18n>): Promise<void> {
  const queryClient = createQueryClient();
  await turn();
  const router = createAppRouter(queryClient);
  await turn();
  const [texts] = await Promise.all([whenTexts, router.load()]);
  const root = createRoot(document.getElementById('root')!, { onCaughtError: logUnforeseen });
  // In pieces, so that a slow phone goes on answering its owner meanwhile.
  startTransition(() => root.render(<App router={router} queryClient={queryClient} texts={texts} />));
}

/** What the API refused, or a connection that was lost, is shown on the page. */
function logUnforeseen(error: unknown): void {
  if (!(error instanceof ApiProblem || error instanceof OfflineProblem)) console.error(error);
}
