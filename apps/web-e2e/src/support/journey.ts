import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

export type Persona = 'coordinator' | 'contact' | 'reviewer' | 'administrator';
export type Slug = 'pijnacker-nootdorp' | 'waadhoeke';

interface Journey {
  /** Signs in without the sign-in page: for journeys that begin behind it. */
  signIn: (persona: Persona, coalition?: Slug) => Promise<void>;
  watched: void;
}

/**
 * Every journey is watched: a page may throw nothing, log no error, and ask nothing of any other server.
 * An answer of 4xx is logged by the browser itself, and part of some journeys.
 */
export const test = base.extend<Journey>({
  watched: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      context.on('weberror', (event) => faults.push(`thrown: ${event.error().message}`));
      context.on('console', (message) => {
        if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
        faults.push(`logged: ${message.text()}`);
      });
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL ?? '').origin)
          faults.push(`asked: ${url.href}`);
      });
      await use();
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  signIn: async ({ context }, use) => {
    await use(async (persona, coalition = 'pijnacker-nootdorp') => {
      const answer = await context.request.post('/api/v1/demo/sessions', { data: { coalition, persona } });
      expect(answer.status()).toBe(201);
    });
  },
});

/** WCAG 2.2 AA and axe's best practices, on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  );
  expect(found).toEqual([]);
}
