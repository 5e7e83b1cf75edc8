import { expectAccessible, expectAccessibleEverywhere, open } from './support/accessible.ts';
import { desk, expect, phone, test } from './support/journey.ts';
import { pagesOf } from './support/pages.ts';
import { chooseAction, openActivity, overview, part } from './support/places.ts';

/** Everybody can use every page: WCAG 2.2 AA, by keyboard, at any width, in any colours. */

test.describe.configure({ mode: 'parallel' });
// A trace of so many whole pages costs more than the pages.
test.use({ viewport: desk, trace: 'off' });

for (const persona of ['coordinator', 'contact', 'reviewer'] as const) {
  test(`every page of a ${persona}`, async ({ page, signIn, context }) => {
    test.slow();
    await signIn(persona);
    const { read, write } = await pagesOf(context.request, 'pijnacker-nootdorp');
    for (const path of persona === 'coordinator' ? [...read, ...write] : read) {
      await open(page, path);
      await expectAccessibleEverywhere(page);
    }
  });
}

test('every page of the other coalition, in English', async ({ page, signIn, context, baseURL }) => {
  test.slow();
  await signIn('coordinator', 'waadhoeke');
  await context.addCookies([{ name: 'lang', value: 'en', url: baseURL ?? '' }]);
  const { read, write } = await pagesOf(context.request, 'waadhoeke');
  for (const path of [...read, ...write]) {
    await open(page, path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expectAccessible(page);
  }
});

test('every page outside a coalition', async ({ page, signIn }) => {
  for (const path of ['/sign-in', '/demo/mails', '/pijnacker-nootdorp', '/waadhoeke']) {
    await open(page, path);
    await expectAccessibleEverywhere(page);
  }
  await signIn('administrator');
  await open(page, '/');
  await expectAccessibleEverywhere(page);
});

for (const [where, size] of Object.entries({ 'a desk': desk, 'a phone': phone })) {
  test(`the windows of the overview, on ${where}`, async ({ page, signIn }) => {
    await page.setViewportSize(size);
    await signIn('coordinator');
    await open(page, overview);
    const attention = part(page, 'Vraagt aandacht');
    await attention.getByRole('button', { name: /^Alle \d+$/ }).click();
    for (const name of [/^Bel of mail$/, /^Vraag bijsturing$/, /^Later: /]) {
      const button = attention.getByRole('button', { name }).first();
      await button.click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(button).toBeFocused();
    }
  });

  test(`the windows of an activity, on ${where}`, async ({ page, signIn }) => {
    await page.setViewportSize(size);
    await signIn('coordinator');
    await openActivity(page, 'Taalcafé');
    await chooseAction(page, 'Verzet de periode');
    await expect(page.getByRole('dialog').getByRole('group', { name: 'Eindigt op' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    for (const [action, send] of [
      ['Beoordeel anders', 'Bewaar'],
      ['Zet op gestopt', 'Zet op gestopt'],
    ] as const) {
      await chooseAction(page, action);
      await page.getByRole('dialog').getByRole('button', { name: send }).click();
      await expect(page.getByRole('dialog').getByRole('alert')).toBeFocused();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    for (const name of ['Geef deelnames door', 'Nieuw actiepunt']) {
      const button = page.getByRole('button', { name });
      await button.click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(button).toBeFocused();
    }
    const checkIn = part(page, 'Hoe gaat het?');
    await checkIn.getByRole('radio', { name: 'Loopt vast' }).check({ force: true });
    await expectAccessible(page);
  });
}

test('by keyboard: past the menu, from page to page, and out of a menu', async ({ page, signIn }) => {
  await signIn('coordinator');
  await open(page, overview);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Naar de inhoud' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
  await menu.getByRole('link', { name: 'Activiteiten' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/activities$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(menu.getByRole('link', { name: 'Activiteiten' })).toHaveAttribute('aria-current', 'page');

  const person = page.getByRole('button', { name: /^Uw menu/ });
  await person.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Read this in English' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(person).toBeFocused();
  await expect(person).toHaveAttribute('aria-expanded', 'false');
});
