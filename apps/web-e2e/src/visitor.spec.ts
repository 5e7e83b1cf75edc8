import { expect, test } from './support/journey.ts';
import { expectAccessible } from './support/accessible.ts';
import { overview, part } from './support/places.ts';

/** Somebody without an account. */

test('reads what a coalition does and whether it works, without an account', async ({ page, context }) => {
  const answer = await page.goto('/pijnacker-nootdorp');
  expect(answer?.status()).toBe(200);
  await expect(page).toHaveTitle('Samen naar verbinding! · Pijnacker-Nootdorp');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '33 organisaties, één doel: minder eenzaamheid in Pijnacker-Nootdorp',
  );
  await expect(part(page, 'Het plan')).toContainText('te voorkomen of te verminderen');
  const baseline = part(page, 'Cijfers').getByRole('listitem').first();
  await expect(baseline).toContainText('44%');
  await expect(baseline).toContainText(/Nulmeting 2020 · Bron: .+/);
  await expect(part(page, 'Wat elke organisatie toezegt').getByRole('listitem').first()).toContainText(
    /\d+ van \d+ op orde/,
  );
  await expect(part(page, 'Wie doen mee')).toContainText('GGD Haaglanden');
  await expect(page.getByRole('complementary', { name: 'Om te weten' })).toContainText('verzonnen');
  expect((await context.cookies()).filter(({ name }) => name !== 'lang')).toEqual([]);
});

test('reads on the public page nothing that is not for everybody', async ({ page }) => {
  await page.goto('/pijnacker-nootdorp');
  await expect(part(page, 'Kom erbij')).toContainText('Zing mee in Nootdorp');
  // How an activity goes, who the people are, which partner is how far.
  for (const inside of [
    'De trekker is ziek',
    'Contactpersoon Voorbeeld',
    'loopt vast',
    'voorbeeld.example',
    'niets gehoord',
  ]) {
    await expect(page.getByText(inside), inside).toHaveCount(0);
  }
});

test('finds the way on the public page, in another language, and to signing in', async ({ page }) => {
  await page.goto('/pijnacker-nootdorp');
  await page.getByRole('navigation', { name: 'Op deze pagina' }).getByRole('link', { name: 'Wie doen mee' }).click();
  await expect(part(page, 'Wie doen mee').getByRole('heading', { name: 'Wie doen mee' })).toBeInViewport();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('33 organisations');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('33 organisations');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/sign-in\?from=/);
});

test('is led to signing in, and then to where they were going', async ({ page }) => {
  await page.goto(`${overview}/activities?signal=stuck`);
  await expect(page).toHaveURL(/\/sign-in\?from=/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await part(page, 'Samen naar verbinding!')
    .getByRole('button', { name: /^Beoordelaar/ })
    .click();
  await expect(page).toHaveURL(`${overview}/activities?signal=stuck`);
  await expect(page.getByRole('link', { name: 'Repaircafé' })).toBeVisible();
});

test('is told so when a page does not exist', async ({ page }) => {
  for (const path of ['/nergens', '/nergens/heen', '/pijnacker-nootdorp/nergens']) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'Deze pagina bestaat niet' })).toBeVisible();
    await expect(page.getByRole('main')).toHaveCount(1);
    await expectAccessible(page);
  }
});

test('who was signed out comes back to where they were', async ({ page, signIn, context }) => {
  await signIn('coordinator');
  await page.goto(overview);
  await expect(part(page, 'Vraagt aandacht')).toBeVisible();
  await context.clearCookies();
  const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
  await menu.getByRole('link', { name: 'Activiteiten' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Aanmelden' }).click();
  await part(page, 'Samen naar verbinding!')
    .getByRole('button', { name: /^Coördinator/ })
    .click();
  await expect(page).toHaveURL(`${overview}/activities`);
});
