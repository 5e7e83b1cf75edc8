import { expectAccessible, expectAccessibleEverywhere } from './support/accessible.ts';
import { desk, expect, phone, test, type Locator } from './support/journey.ts';
import { pagesOf } from './support/pages.ts';
import { choose, chooseAction, openActivity, overview, part } from './support/places.ts';
import { open } from './support/settled.ts';

/** Everybody can use every page: WCAG 2.2 AA, by keyboard, at any width, in any colours. */

test.describe.configure({ mode: 'parallel' });
// A trace of so many whole pages costs more than the pages.
test.use({ viewport: desk, trace: 'off' });

// The coordinator's pages have all that the others' have, and more; theirs are looked at as they mostly are.
const looks = { coordinator: [desk, phone], contact: [phone], reviewer: [desk] } as const;

for (const persona of ['coordinator', 'contact', 'reviewer'] as const) {
  test(`every page of a ${persona}`, async ({ page, signIn, context }) => {
    test.slow();
    await signIn(persona);
    const { read } = await pagesOf(context.request, 'pijnacker-nootdorp');
    for (const path of read) {
      await open(page, path);
      await expectAccessibleEverywhere(page, looks[persona]);
    }
  });
}

test('every form of a coordinator', async ({ page, signIn, context }) => {
  test.slow();
  await signIn('coordinator');
  const { write } = await pagesOf(context.request, 'pijnacker-nootdorp');
  for (const path of write) {
    await open(page, path);
    await expectAccessibleEverywhere(page);
  }
});

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
    const end = page.getByRole('dialog').getByRole('button', { name: /^Kalender Eindigt op/ });
    await end.click();
    await expect(page.getByRole('grid')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('grid')).toHaveCount(0);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await chooseAction(page, 'Zet op gestopt');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await chooseAction(page, 'Beoordeel anders');
    await page.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
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
    await choose(checkIn, 'Loopt vast');
    await expectAccessible(page);
  });

  test(`the windows of figures, partners and commitments, on ${where}`, async ({ page, signIn, context }) => {
    await page.setViewportSize(size);
    await signIn('coordinator');
    const { read } = await pagesOf(context.request, 'pijnacker-nootdorp');
    const dialog = page.getByRole('dialog');
    const check = async (opener: Locator) => {
      await opener.click();
      await expect(dialog.getByRole('heading').first()).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(opener).toBeFocused();
    };
    await open(page, read.find((path) => path.includes('/indicators/')) ?? '');
    await check(page.getByRole('button', { name: 'Stand invoeren' }));
    for (const action of ['Nulmeting wijzigen', 'Streefwaarde vastleggen']) {
      await page.getByRole('button', { name: 'Wijzig deze indicator' }).click();
      await page.getByRole('menuitem', { name: action }).click();
      await expect(dialog).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
    await open(page, `${overview}/organisations?q=Voorbeeldkoor+Noord`);
    await page.getByRole('main').getByRole('link', { name: 'Voorbeeldkoor Noord' }).click();
    await check(page.getByRole('button', { name: 'Leg iets vast' }));
    await check(page.getByRole('button', { name: /^(Wijs aan|Wijs een ander aan)$/ }));
    await open(page, read.find((path) => path.includes('/meetings/')) ?? '');
    await check(page.getByRole('button', { name: 'Nieuw actiepunt' }));
    await open(page, `${overview}/plan`);
    await check(page.getByRole('button', { name: 'Wijzig subdoel 1' }));
    await open(page, `${overview}/commitments`);
    await check(
      page
        .getByRole('main')
        .getByRole('button', { name: /(op orde|verankerd|mee bezig).*oud/i })
        .first(),
    );
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
