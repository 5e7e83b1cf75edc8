import AxeBuilder from '@axe-core/playwright';
import { desk, expect, phone, type Page } from './journey.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** WCAG 2.2 AA and axe's best practices, on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: rules, resultTypes: ['violations'], preload: false })
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  );
  const width = page.viewportSize()?.width;
  expect.soft(found, `${page.url()} at ${width}`).toEqual([]);
}

/** A whole page, on a desk and on a phone; and as narrow as a page may be asked to be. */
export async function expectAccessibleEverywhere(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  for (const size of [desk, phone]) {
    await page.setViewportSize(size);
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.configure({ soft: true }).poll(width, `${page.url()} at 320`).toBe(320);
  await page.setViewportSize(desk);
}

/** Opens a page and waits until all of it is there. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('status', { name: /^(Wordt geladen|Loading)$/ })).toHaveCount(0);
  await page.waitForLoadState('networkidle');
}
