import { expect, test } from './support/journey.ts';
import { expectAccessible } from './support/accessible.ts';
import { overview, part } from './support/places.ts';

/** Somebody without an account. */

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
  for (const path of ['/nergens', '/app', '/app/nergens']) {
    await page.goto(path);
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
