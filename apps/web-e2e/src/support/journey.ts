import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

export { expect, type Locator, type Page } from '@playwright/test';

export type Persona = 'coordinator' | 'contact' | 'reviewer' | 'administrator';
export type Slug = 'pijnacker-nootdorp' | 'waadhoeke';

export const phone = { width: 390, height: 844 };
export const desk = { width: 1440, height: 900 };

interface Journey {
  /** Signs in without the sign-in page: for journeys that begin behind it. */
  signIn: (persona: Persona, coalition?: Slug) => Promise<void>;
  /** A page of somebody else, in a browser of their own. */
  pageOf: (persona: Persona, coalition?: Slug) => Promise<Page>;
  watched: void;
}

/**
 * Every journey is watched: a page may throw nothing, log no error, and ask nothing of any other server.
 * An answer of 4xx is logged by the browser itself, and part of some journeys.
 */
export const test = base.extend<Journey>({
  watched: [
    async ({ context, baseURL }, use) => {
      const faults = watch(context, baseURL ?? '');
      await use();
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  signIn: async ({ context }, use) => {
    await use((persona, coalition = 'pijnacker-nootdorp') => enter(context, persona, coalition));
  },
  pageOf: async ({ browser, baseURL }, use) => {
    const opened: { context: BrowserContext; faults: string[] }[] = [];
    await use(async (persona, coalition = 'pijnacker-nootdorp') => {
      const context = await browser.newContext({ viewport: desk, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
      opened.push({ context, faults: watch(context, baseURL ?? '') });
      await enter(context, persona, coalition);
      return context.newPage();
    });
    for (const { context, faults } of opened) {
      await context.close();
      expect(faults).toEqual([]);
    }
  },
});

/** What is in the browser's way of saying that something is wrong, collected while the journey goes on. */
function watch(context: BrowserContext, origin: string): string[] {
  const faults: string[] = [];
  context.on('weberror', (event) => faults.push(`thrown: ${event.error().message}`));
  context.on('console', (message) => {
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    faults.push(`logged: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(origin).origin) faults.push(`asked: ${url.href}`);
  });
  return faults;
}

async function enter(context: BrowserContext, persona: Persona, coalition: Slug): Promise<void> {
  const answer = await context.request.post('/api/v1/demo/sessions', { data: { coalition, persona } });
  expect(answer.status()).toBe(201);
}
