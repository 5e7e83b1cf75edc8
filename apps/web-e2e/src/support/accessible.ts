import axe, { type RunOptions } from 'axe-core';
import { desk, expect, phone, type Page } from './journey.ts';

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  preload: false,
};

/** WCAG 2.2 AA and axe's best practices, on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const width = page.viewportSize()?.width;
  expect.soft(await violationsOn(page), `${page.url()} at ${width}`).toEqual([]);
}

/** A page is given axe once, however often it is looked at: reading half a megabyte takes longer than looking. */
async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (wanted) => {
    // What still fades or slides in has not its colours yet; what never ends, such as a skeleton, is not waited for.
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await here.run(document, wanted);
    return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`);
  }, options);
}

/** A whole page, on a desk and on a phone; and as narrow as a page may be asked to be. */
export async function expectAccessibleEverywhere(page: Page, sizes: readonly Size[] = [desk, phone]): Promise<void> {
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.configure({ soft: true }).poll(width, `${page.url()} at 320`).toBe(320);
  await page.setViewportSize(desk);
}

type Size = typeof desk;
