import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import 'virtual:base-tokens.css';
import { App } from './app/app.tsx';
import { createQueryClient } from './app/query-client.ts';
import { createAppRouter } from './app/router.ts';
import { createI18n } from './lib/i18n.ts';
import { preferredLanguage } from './lib/language.ts';
import { ApiProblem, OfflineProblem } from './lib/problem.ts';

/** The page shows its shell from the document; it is replaced once the first page is ready to be shown. */
async function start(): Promise<void> {
  const queryClient = createQueryClient();
  const router = createAppRouter(queryClient);
  const [texts] = await Promise.all([createI18n(preferredLanguage()), router.load()]);
  const root = createRoot(document.getElementById('root')!, { onCaughtError: logUnforeseen });
  // In pieces, so that a slow phone goes on answering its owner meanwhile.
  startTransition(() => root.render(<App router={router} queryClient={queryClient} texts={texts} />));
}

/** What the API refused, or a connection that was lost, is shown on the page. */
function logUnforeseen(error: unknown): void {
  if (!(error instanceof ApiProblem || error instanceof OfflineProblem)) console.error(error);
}

void start();
