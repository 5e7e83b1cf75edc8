import type { Request } from '@playwright/test';
import { expect, type Page } from './journey.ts';

/** Goes to an address and waits until all of the page is there. */
export async function open(page: Page, path: string): Promise<void> {
  await settled(page, () => page.goto(path));
}

/**
 * Does something and waits until all that follows from it is there: a page stands there by its heading long before its last part
 * has been fetched and drawn. For who counts, compares, presses keys, or takes the connection away; whoever presses a button
 * waits for that button anyway.
 */
export async function settled(page: Page, act: () => Promise<unknown>): Promise<void> {
  const underWay = new Set<Request>();
  const begin = (request: Request) => underWay.add(request);
  const end = (request: Request) => underWay.delete(request);
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  await act();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // What arrives may ask for more, such as a drawing for its own script: once the page has come to rest it has.
  for (let isStill = false; !isStill;) {
    await expect(page.getByRole('status', { name: /^(Wordt geladen|Loading)$/ })).toHaveCount(0);
    await expect(page.locator('.sk-meanwhile')).toHaveCount(0);
    await expect.poll(() => underWay.size, { intervals: [20] }).toBe(0);
    await page.evaluate(atRest);
    isStill = underWay.size === 0;
  }
  page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
}

/** When the browser has nothing better to do: React draws in pieces, with frames in between. */
function atRest(): Promise<void> {
  return new Promise((done) =>
    requestIdleCallback(() => requestAnimationFrame(() => requestIdleCallback(() => done()))),
  );
}
