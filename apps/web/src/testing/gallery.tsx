/** Every component on a page, for those who work on them: `npx vite --config apps/web/vite.config.ts`, then /src/testing/gallery.html. Figures are invented. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'virtual:base-tokens.css';
import { Banner } from '../ui/banner.tsx';
import { NavigationProvider } from '../ui/navigation.tsx';
import { AppShell } from '../ui/shell/app-shell.tsx';
import { FormGallery } from './gallery-forms.tsx';
import { OverviewGallery } from './gallery-overview.tsx';
import { PhoneGallery } from './gallery-phone.tsx';
import { TableGallery } from './gallery-tables.tsx';

const page = new URLSearchParams(location.search).get('page') ?? 'overview';
const pages = { overview: OverviewGallery, tables: TableGallery, forms: FormGallery, phone: PhoneGallery };
const Page = pages[page as keyof typeof pages] ?? OverviewGallery;
const link = (id: string, label: string, icon: 'overview' | 'plan' | 'handshake' | 'people' | 'chart', count = 0) => ({
  id,
  label,
  icon,
  href: `?page=${id}`,
  isCurrent: id === page,
  badge: { count, label: `${count} vragen aandacht` },
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <NavigationProvider navigation={{ go: (href) => location.assign(href) }}>
      <AppShell
        product="Samenkoers"
        homeHref="/"
        coalition={{
          name: 'Samen naar verbinding!',
          detail: 'Pijnacker-Nootdorp · 33 partners',
          others: [
            { id: 'a', label: 'Samen naar verbinding!', detail: 'Pijnacker-Nootdorp', href: '#', isCurrent: true },
            { id: 'b', label: 'Zeg nee tegen eenzaamheid', detail: 'Waadhoeke', href: '#' },
          ],
        }}
        items={[
          link('overview', 'Overzicht', 'overview'),
          link('forms', 'Plan', 'plan'),
          link('tables', 'Toezeggingen', 'handshake'),
          link('phone', 'Partners', 'people'),
          link('x', 'Indicatoren', 'chart'),
          link('y', 'Rondes', 'chart', 9),
        ]}
        person={{
          name: 'Voorbeeld Coördinator',
          detail: 'coördinator',
          items: [
            { id: 'en', label: 'Read this in English', lang: 'en', onPress: () => {} },
            { id: 'out', label: 'Afmelden', onPress: () => {} },
          ],
        }}
        banners={
          <Banner kind="example">Voorbeeld: alle voortgang en alle cijfers behalve de nulmeting zijn verzonnen.</Banner>
        }
        words={{
          skip: 'Naar de inhoud',
          nav: 'Hoofdmenu',
          notices: 'Om te weten',
          more: 'Meer',
          switchCoalition: 'Wissel',
          awaited: 'U bent offline.',
          personMenu: 'Uw menu',
        }}
      >
        <Page />
      </AppShell>
    </NavigationProvider>
  </StrictMode>,
);
