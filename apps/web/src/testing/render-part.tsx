import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { CoalitionProvider } from '../lib/coalition.tsx';
import { createI18n } from '../lib/i18n.ts';
import type { Membership } from '../lib/session.ts';
import { NavigationProvider } from '../ui/navigation.tsx';

/** Shows part of a page to somebody of a coalition, in Dutch; where they go is given back. */
export async function renderFor(membership: Partial<Membership>, children: ReactNode, asOf: string | null = null) {
  const texts = await createI18n('nl');
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const visited: string[] = [];
  const value = {
    me: {
      id: 'me',
      name: 'Voorbeeld',
      email: 'a@example.org',
      mailboxOf: null,
      isAdministrator: false,
      memberships: [],
      version: 1,
    },
    membership: { ...coordinator, ...membership },
    asOf,
  };
  const page = (
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={queryClient}>
        <NavigationProvider navigation={{ go: (href) => visited.push(href) }}>
          <CoalitionProvider value={value}>{children}</CoalitionProvider>
        </NavigationProvider>
      </QueryClientProvider>
    </I18nextProvider>
  );
  const view = await act(async () => render(page));
  return { ...view, visited, queryClient };
}

const coordinator: Membership = {
  id: 'm0',
  role: 'coordinator',
  coalitionSlug: 'voorbeeld',
  coalitionName: 'Voorbeeld',
  motto: null,
  organisationCount: 2,
  isDemo: true,
  timeZone: 'Europe/Amsterdam',
  today: '2026-11-21',
  organisations: [],
  names: {},
  accent: null,
};
