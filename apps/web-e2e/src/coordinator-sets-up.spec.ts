import { expect, test } from './support/journey.ts';
import { part } from './support/places.ts';

/** The programme coordinator: sets up what the coalition agreed, and who takes part. */

const settings = '/app/pijnacker-nootdorp/settings';

test('sees what another cadence does before saving it, and takes it back', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto('/app/pijnacker-nootdorp');
  await page.getByRole('link', { name: 'Instellingen' }).click();
  const answer = page.getByRole('heading', { level: 1 });
  await expect(answer).toHaveText('We verwachten elke 6 weken nieuws van een activiteit.');
  await page.getByRole('link', { name: 'Wijzig', exact: true }).click();
  const weeks = page.getByRole('textbox', { name: 'Om de hoeveel weken verwacht u nieuws?' });
  await weeks.fill('1');
  await expect(page.getByText(/activiteiten worden stil:/)).toBeVisible();
  await weeks.fill('0');
  await page.getByRole('button', { name: 'Bewaar de instellingen' }).click();
  await expect(page.getByRole('alert')).toContainText('Vul een heel getal in van 1 tot en met 52.');
  await weeks.fill('7');
  await page.reload();
  await expect(weeks).toHaveValue('7');
  await page.getByRole('button', { name: 'Bewaar de instellingen' }).click();
  await expect(page).toHaveURL(settings);
  await expect(answer).toHaveText('We verwachten elke 7 weken nieuws van een activiteit.');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Ongedaan gemaakt om/ })).toBeFocused();
  await expect(answer).toHaveText('We verwachten elke 6 weken nieuws van een activiteit.');
});

test('invites a contact, who is mailed, and lets them go', async ({ page, signIn }) => {
  const email = `nieuw.${Date.now()}@voorbeeld.example`;
  await signIn('coordinator');
  await page.goto(`${settings}/people`);
  await page.getByRole('link', { name: 'Nodig iemand uit' }).click();
  await page.getByRole('textbox', { name: 'Naam' }).fill('Nieuw Voorbeeld');
  await page.getByRole('textbox', { name: 'Werkmail' }).fill(email);
  await page.getByRole('radio', { name: /^Contactpersoon/ }).check();
  const partner = page.getByRole('combobox', { name: 'Zoek een partner' });
  await partner.click();
  await partner.pressSequentially('tuin');
  await page.getByRole('option', { name: 'Voorbeeldtuin' }).click();
  await page.getByRole('button', { name: 'Verstuur de uitnodiging' }).click();
  await expect(page.getByText(/^Opgeslagen om/)).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: email });
  await expect(row).toContainText('Voorbeeldtuin');

  await row.getByRole('link', { name: 'Nieuw Voorbeeld' }).click();
  await page.getByRole('button', { name: 'Doet niet meer mee' }).click();
  await expect(page.getByText(/^Opgeslagen om/)).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(row).toHaveCount(1);
  await row.getByRole('link', { name: 'Nieuw Voorbeeld' }).click();
  await page.getByRole('button', { name: 'Doet niet meer mee' }).click();
  await page.getByRole('link', { name: /^Doen niet meer mee/ }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Nieuw Voorbeeld' }).first()).toBeVisible();

  await page.goto('/demo/mails');
  await expect(page.getByText(email).first()).toBeVisible();
  await expect(page.getByText('Doet u mee met Samen naar verbinding!?').first()).toBeVisible();
});

test('makes an indicator, says what it means, and brings in its values from a spreadsheet', async ({
  page,
  signIn,
}) => {
  await signIn('coordinator');
  await page.goto('/app/pijnacker-nootdorp/indicators');
  await page.getByRole('link', { name: 'Nieuwe indicator' }).click();
  await page.getByRole('combobox', { name: 'Soort' }).selectOption({ label: 'Prestatie-indicator' });
  await page.getByRole('combobox', { name: 'Eenheid' }).selectOption('count');
  await page.getByRole('combobox', { name: 'Welke kant moet het op?' }).selectOption('increase');
  await page.getByRole('combobox', { name: 'Waar komen de standen vandaan?' }).selectOption('imported');
  await page.getByRole('textbox', { name: 'Naam', exact: true }).fill('Deuren die opengingen');
  await page.getByRole('button', { name: 'Maak de indicator' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deuren die opengingen');

  await page.getByRole('button', { name: 'Wijzig deze indicator' }).click();
  await page.getByRole('menuitem', { name: 'Indicator wijzigen' }).click();
  await page.getByRole('combobox', { name: 'Eenheid' }).selectOption('percent');
  await page.getByRole('button', { name: 'Bewaar de wijzigingen' }).click();
  await expect(page.getByText(/^Opgeslagen om/)).toBeVisible();

  await page.getByRole('button', { name: 'Wijzig deze indicator' }).click();
  await page.getByRole('menuitem', { name: 'Standen inlezen' }).click();
  const rows = page.getByRole('textbox', { name: 'De regels' });
  await rows.fill('jaar\tstand\tbron\n2022\t31,5\tTelling\n2023\t131\tTelling\n2024\tveel\tTelling');
  await page.getByRole('combobox', { name: /Hoe is het vastgesteld/ }).selectOption('counted');
  await expect(page.getByText('2 regels kloppen niet.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Regel 3/ })).toContainText('Stand: Kies 100 of lager.');
  await page.getByRole('button', { name: 'Bewaar de standen' }).click();
  await expect(page.getByRole('alert')).toContainText('2 regels kloppen niet');
  await rows.fill('jaar\tstand\tbron\n2022\t31,5\tTelling\n2023\t33\tTelling\n2024\tonbekend\tTelling');
  await page.getByRole('button', { name: 'Bewaar 3 standen' }).click();
  await expect(page.getByText(/^Opgeslagen om/)).toBeVisible();
  const history = part(page, 'Wat er is vastgelegd');
  await expect(history).toContainText('Stand van 2023: 33%');
  await expect(history).toContainText('Stand van 2024: niet bekend');

  await page.getByRole('button', { name: 'Wijzig deze indicator' }).click();
  await page.getByRole('menuitem', { name: 'Indicator wijzigen' }).click();
  await expect(page.getByText(/Soort, eenheid en richting liggen daarom vast/)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Eenheid' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuleer' }).click();
});
