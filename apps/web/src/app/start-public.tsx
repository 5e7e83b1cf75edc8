import { QueryClientProvider } from '@tanstack/react-query';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { loadPublicMessages } from '#i18n';
import { createQueryClient } from './query-client.ts';
import { publicPageQuery } from '../features/public/queries.ts';
import { wearAccent } from '../lib/accent.ts';
import { createI18n, speakAs } from '../lib/i18n.ts';
import { preferredLanguage } from '../lib/language.ts';
import { learnToWrite } from '../lib/learn-to-write.ts';
import { PublicDocument } from '../routes/public-document.tsx';

/** Everybody's page of a coalition, apart from the application. The document shows its frame until there is something to say. */
export async function startPublicPage(): Promise<void> {
  const slug = location.pathname.slice(1);
  const language = preferredLanguage();
  learnToWrite(language);
  const queryClient = createQueryClient();
  const [texts] = await Promise.all([
    createI18n(language, loadPublicMessages),
    queryClient.prefetchQuery(publicPageQuery(slug)),
  ]);
  const page = queryClient.getQueryData(publicPageQuery(slug).queryKey);
  wearAccent(page?.accent);
  if (page) await speakAs(page.names);
  const root = createRoot(document.getElementById('root')!);
  // In pieces, so that a slow phone goes on answering its owner meanwhile.
  startTransition(() =>
    root.render(
      <StrictMode>
        <I18nextProvider i18n={texts}>
          <QueryClientProvider client={queryClient}>
            <PublicDocument slug={slug} />
          </QueryClientProvider>
        </I18nextProvider>
      </StrictMode>,
    ),
  );
}
