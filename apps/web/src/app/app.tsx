import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { StrictMode, useCallback, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import { adviseOnText } from '../lib/advise-on-text.ts';
import { parseSearch } from '../lib/search.ts';
import { NavigationProvider, type NavigationOptions } from '../ui/navigation.tsx';
import { TakeFocusContext } from '../ui/page-heading.tsx';
import { TextAdviceContext } from '../ui/text-advice.tsx';
import { TextLimitContext } from '../ui/text-limit.tsx';
import { focusAfterNavigation } from './focus-after-navigation.ts';
import type { AppRouter } from './router.ts';

export function App({ router, queryClient, texts }: { router: AppRouter; queryClient: QueryClient; texts: i18n }) {
  const navigation = useMemo(
    () => ({
      go: (href: string, { replace, keepScroll }: NavigationOptions = {}) => {
        if (!keepScroll) return replace ? router.history.replace(href) : router.history.push(href);
        const [to, search = ''] = href.split('?');
        void router.navigate({ to, search: parseSearch(search), replace, resetScroll: false } as never);
      },
      prepare: (href: string) => {
        const [to, search = ''] = href.split('?');
        void router.preloadRoute({ to, search: parseSearch(search) } as never).catch(() => undefined);
      },
    }),
    [router],
  );
  const sayLeft = useCallback(
    (left: number) =>
      left < 0
        ? texts.t('common:form.charactersOver', { count: -left })
        : texts.t('common:form.charactersLeft', { count: left }),
    [texts],
  );
  const takeFocus = useMemo(() => focusAfterNavigation(router), [router]);
  return (
    <StrictMode>
      <I18nextProvider i18n={texts}>
        <QueryClientProvider client={queryClient}>
          <NavigationProvider navigation={navigation}>
            <TakeFocusContext value={takeFocus}>
              <TextAdviceContext value={adviseOnText}>
                <TextLimitContext value={sayLeft}>
                  <RouterProvider router={router} />
                </TextLimitContext>
              </TextAdviceContext>
            </TakeFocusContext>
          </NavigationProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>
  );
}
