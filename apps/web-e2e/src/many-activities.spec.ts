import { expect, test } from './support/journey.ts';
import { part } from './support/places.ts';
import { open } from './support/settled.ts';

/** The coordinator looks something up, and puts several activities right at once. */

test('finds an activity by a mistyped word, from any page', async ({ page, signIn }) => {
  await signIn('coordinator');
  await open(page, '/app/pijnacker-nootdorp/meetings');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Waar zoekt u naar?' });
  await expect(field).toBeFocused();
  await field.fill('repaircaffee');
  await expect(page.getByRole('option', { name: /^Repaircafé/ }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Repaircafé' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await field.fill('eenzaamheid');
  await page.getByRole('link', { name: 'Bekijk alle resultaten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^\d+ resultaten voor “eenzaamheid”$/ })).toBeVisible();
  await expect(part(page, 'Indicatoren').getByRole('link', { name: /^Alle \d+$/ })).toBeVisible();
});

test('changes several activities after seeing what cannot be changed, and takes all of it back', async ({
  page,
  signIn,
}) => {
  await signIn('coordinator');
  await page.goto('/app/pijnacker-nootdorp/activities?sort=title');
  await page.getByRole('button', { name: 'Wijzig er meer tegelijk' }).click();
  const titles = ['Aanschuiftafel', 'Brugklas in gesprek'];
  for (const title of titles) await page.getByRole('checkbox', { name: `Kies “${title}”` }).check();
  await expect(page.getByRole('status').filter({ hasText: '2 gekozen' })).toBeVisible();
  await page.getByRole('button', { name: 'Wijzig', exact: true }).click();

  const dialog = page.getByRole('dialog', { name: '2 activiteiten wijzigen' });
  await dialog.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  await expect(dialog.getByText('Kies minstens één ding om te wijzigen.').first()).toBeVisible();
  await dialog.getByRole('combobox', { name: /^Fase/ }).selectOption('uitgesteld');
  await dialog.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  await expect(dialog.getByRole('heading', { name: '1 activiteit verandert. 1 kan niet.' })).toBeFocused();
  await dialog.getByRole('radio', { name: 'Wijzig alleen als alles kan' }).check();
  await expect(dialog.getByRole('button', { name: /^Wijzig \d/ })).toBeHidden();
  await dialog.getByRole('radio', { name: 'Wijzig alleen wat kan' }).check();
  await dialog.getByRole('button', { name: 'Wijzig 1 activiteit' }).click();
  await expect(dialog).toBeHidden();

  const row = page.getByRole('row').filter({ hasText: 'Aanschuiftafel' });
  await expect(row).toContainText('uitgesteld');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText(/^Ongedaan gemaakt om/)).toBeVisible();
  await expect(row).toContainText('in uitvoering');
});
