import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/journey.ts';
import { part } from './support/places.ts';

/** The coordinator evaluates a plan and starts the next one; every step is taken back at the end, so nothing is left behind. */

test('evaluates a plan, starts the next from it, and puts them side by side', async ({ page, signIn }) => {
  await signIn('coordinator', 'waadhoeke');
  await page.goto('/app/waadhoeke/plan');
  await page.getByRole('button', { name: 'Start de evaluatie' }).click();
  const dialog = page.getByRole('dialog', { name: 'De evaluatie starten' });
  await dialog.getByRole('button', { name: 'Start de evaluatie' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Ongedaan maken' })).toBeVisible();

  await page.getByRole('link', { name: 'Naar de evaluatie' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Er is nog niets beoordeeld.' })).toBeFocused();
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /^Beoordeel / })
    .first()
    .click();
  const judge = page.getByRole('dialog');
  await judge.getByRole('radio', { name: 'Stopt' }).check();
  await judge.getByRole('button', { name: 'Bewaar het oordeel' }).click();
  await expect(judge.getByText('Vul dit in.').first()).toBeVisible();
  await judge.getByLabel('Waarom?').fill('Te weinig vrijwilligers');
  await judge.getByRole('button', { name: 'Bewaar het oordeel' }).click();
  await expect(page.getByText('Te weinig vrijwilligers')).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('Te weinig vrijwilligers')).toBeHidden();

  await page.getByRole('link', { name: 'Maak het volgende plan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Het volgende plan' })).toBeFocused();
  await page.getByRole('button', { name: 'Maak het concept' }).click();
  await expect(page.getByText('Vul dit in.').first()).toBeVisible();
  await page.getByLabel('Titel van het nieuwe plan').fill('Waadhoeke gaat door');
  await page.getByRole('button', { name: 'Maak het concept' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Waadhoeke gaat door' })).toBeVisible();
  await expect(part(page, 'De toezeggingen').getByRole('listitem')).toHaveCount(6);

  await page.getByRole('link', { name: 'Vergelijk met het vorige plan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Waadhoeke gaat door');
  await expect(part(page, 'Toezeggingen').getByText('Gaat door')).toHaveCount(6);
  await expectAccessible(page);

  // Everything back as it was.
  await page.getByRole('link', { name: 'Waadhoeke gaat door' }).first().click();
  await page.getByRole('button', { name: 'Verwijder dit concept' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Verwijder dit concept' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plannen' })).toBeVisible();
  await page.getByRole('link', { name: 'Waadhoeke zegt nee tegen eenzaamheid' }).click();
  await page.getByRole('button', { name: 'Evaluatie stoppen' }).click();
  const back = page.getByRole('dialog', { name: 'Evaluatie stoppen' });
  await back.getByLabel('Waarom?').fill('Dit was een proef');
  await back.getByRole('button', { name: 'Evaluatie stoppen' }).click();
  await expect(page.getByRole('button', { name: 'Start de evaluatie' })).toBeVisible();
});
