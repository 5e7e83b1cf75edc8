import { createContext, use, type MouseEvent, type ReactNode } from 'react';

export interface NavigationOptions {
  /** No step in the history: back goes to where one was before. */
  replace?: boolean;
  /** The same page in another state: it stays where it was scrolled to. */
  keepScroll?: boolean;
}

/** How a link reaches another page of the application without loading it anew. The router fills it in. */
export interface Navigation {
  go: (href: string, options?: NavigationOptions) => void;
  /** Fetch what the page needs because somebody is about to go there. */
  prepare?: (href: string) => void;
}

const NavigationContext = createContext<Navigation | null>(null);

export function NavigationProvider({ navigation, children }: { navigation: Navigation; children: ReactNode }) {
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}

export function useNavigation(): Navigation {
  return use(NavigationContext) ?? { go: (href) => window.location.assign(href) };
}

/** Props for an `<a>` that stays a real link (new tab, copy, middle click) and is followed without a reload. */
export function useLinkProps(href: string) {
  const navigation = use(NavigationContext);
  const inside = href.startsWith('/') && !href.startsWith('//') && !href.startsWith('/api/');
  if (navigation === null || !inside) return { href };
  const prepare = () => navigation.prepare?.(href);
  return {
    href,
    onPointerEnter: prepare,
    onFocus: prepare,
    onClick: (event: MouseEvent<HTMLAnchorElement>) => {
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!plain || event.defaultPrevented) return;
      event.preventDefault();
      navigation.go(href);
    },
  };
}
