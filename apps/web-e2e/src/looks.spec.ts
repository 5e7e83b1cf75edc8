import { desk, expect, phone, test, type Locator, type Page } from './support/journey.ts';
import { openActivity, overview, part } from './support/places.ts';
import { open } from './support/settled.ts';

/** How it looks, as far as a program can see: one action, shape beside colour, room for a thumb, still when asked to be. */

test('on a desk the menu stands beside the page, on a phone below it', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.setViewportSize(desk);
  await open(page, overview);
  const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
  await expect(menu.getByRole('link')).toHaveText([
    'Overzicht',
    'Activiteiten',
    'Toezeggingen',
    'Partners',
    'Plan',
    'Indicatoren',
    'Bijeenkomsten',
    'Mijn punten',
    'Instellingen',
  ]);
  await page.setViewportSize(phone);
  await expect(menu.getByRole('link')).toHaveCount(4);
  await menu.getByRole('button', { name: 'Meer' }).click();
  await page.getByRole('link', { name: 'Bijeenkomsten' }).click();
  await expect(page).toHaveURL(/\/meetings$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('at any width in between no word is broken', async ({ page, signIn }) => {
  await signIn('coordinator');
  await open(page, overview);
  const title = part(page, 'Toezeggingen').getByRole('link', { name: 'Aandachtsfunctionaris' });
  for (const width of [700, 900, 1000, 1200, 1300]) {
    await page.setViewportSize({ width, height: 800 });
    const lines = () => title.evaluate((link) => link.getClientRects().length);
    await expect.poll(lines, `at ${width}`).toBe(1);
  }
});

test('letters and figures are our own', async ({ page, signIn }) => {
  await signIn('coordinator');
  await open(page, overview);
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replaceAll('"', ''));
  });
  expect(loaded).toEqual(expect.arrayContaining(['Fraunces', 'Source Sans 3 Variable']));
});

test('the contact has room for a thumb, and one thing at a time stands out', async ({ page, signIn }) => {
  await page.setViewportSize(phone);
  await signIn('contact');
  await open(page, `${overview}/my-items`);
  for (const button of await page.getByRole('main').getByRole('button').all()) {
    const box = await button.boundingBox();
    const name = (await button.getAttribute('aria-label')) ?? (await button.textContent());
    expect.soft(Math.round(Math.min(box?.width ?? 0, box?.height ?? 0)), name ?? '').toBeGreaterThanOrEqual(44);
  }
});

test('in forced colours every shape, button and focus is still there', async ({ page, signIn }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await signIn('coordinator');
  await open(page, overview);
  const attention = part(page, 'Vraagt aandacht');
  const button = attention.getByRole('button', { name: 'Bel of mail' }).first();
  expect(await styleOf(button, 'borderTopStyle')).toBe('solid');
  const row = attention.getByRole('listitem').first();
  await expect(row).toContainText('loopt vast');
  expect(await isDrawn(page, row)).toBe(true);
  await button.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect(await styleOf(button, 'outlineStyle')).not.toBe('none');
});

test('nothing moves when somebody asked for that', async ({ page, signIn }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn('coordinator');
  await openActivity(page, 'Digitaal café');
  await page.getByRole('button', { name: 'Geef deelnames door' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 1)
      .map((animation) => (animation as CSSTransition).transitionProperty),
  );
  expect(moving).toEqual([]);
});

test('on paper there is the page, and nothing to press', async ({ page, signIn }) => {
  await signIn('coordinator');
  await open(page, overview);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(part(page, 'Vraagt aandacht').getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^(Bel of mail|Later|Uw menu)/ })).toHaveCount(0);
  expect(await page.pdf({ format: 'A4' })).toBeTruthy();
});

/** Whether the shape of a row has another colour than what it stands on. */
async function isDrawn(page: Page, row: Locator): Promise<boolean> {
  return row.evaluate((element) => {
    const shape = element.querySelector('svg');
    if (shape === null) return false;
    const behind = getComputedStyle(shape.parentElement ?? element).backgroundColor;
    return getComputedStyle(shape).color !== behind && shape.getBoundingClientRect().width > 8;
  });
}

function styleOf(element: Locator, name: 'borderTopStyle' | 'outlineStyle'): Promise<string> {
  return element.evaluate((found, property) => getComputedStyle(found)[property], name);
}
