import { expect, test } from './support/journey.ts';
import { choose, openActivity, overview, part } from './support/places.ts';
import { open } from './support/settled.ts';

/** The reviewer of the municipality: reads along, and changes nothing. */

const actions =
  /^(Later|Bel of mail|Vraag|Wijzig|Nieuw|Geef|Verstuur|Verbeter|Trek in|Verzet|Bewaar|Nulmeting invoeren|Vul in|Voeg|“.+” is gedaan)/;

test('reads how things stand, without a list of things to do', async ({ page, signIn }) => {
  await signIn('reviewer');
  await page.goto(overview);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/op koers/);
  await expect(part(page, 'Vraagt aandacht')).toHaveCount(0);
  const signals = part(page, 'Zo gaat het met de activiteiten');
  await expect(signals.getByRole('listitem').filter({ hasText: 'loopt vast' })).toContainText(/\d+/);
  await signals.getByRole('link', { name: 'loopt vast' }).click();
  await expect(page).toHaveURL(/\/activities\?signal=stuck$/);
  await expect(page.getByRole('link', { name: 'Repaircafé' })).toBeVisible();
});

test('finds no button that changes anything', async ({ page, signIn }) => {
  await signIn('reviewer');
  const main = page.getByRole('main');
  const buttons = main.getByRole('button', { name: actions }).or(main.getByRole('link', { name: actions }));
  for (const path of ['', '/activities', '/commitments', '/organisations', '/plan', '/indicators', '/meetings']) {
    await open(page, `${overview}${path}`);
    await expect(buttons, path).toHaveCount(0);
  }
  await openActivity(page, 'Telefoonmaatjes');
  await expect(part(page, 'Actiepunten').getByRole('listitem')).toHaveCount(1);
  await expect(buttons).toHaveCount(0);
});

test('reads why something is at risk, but not what was told by phone', async ({ page, signIn, pageOf }) => {
  const told = 'Aan de telefoon klonk de contactpersoon erg moe';
  const coordinator = await pageOf('coordinator');
  await openActivity(coordinator, 'Samen wandelen');
  const checkIn = part(coordinator, 'Hoe gaat het?');
  await choose(checkIn, 'Op koers');
  await checkIn.getByRole('textbox', { name: /^Wilt u iets toelichten/ }).fill(told);
  await checkIn
    .getByRole('combobox', { name: /^Namens wie/ })
    .selectOption({ label: 'Contact Voorbeeldwandelclub, Voorbeeldwandelclub' });
  await checkIn.getByRole('button', { name: 'Verstuur' }).click();
  await expect(checkIn.getByRole('status')).toContainText(/Opgeslagen om/);
  await expect(part(coordinator, 'Het verhaal tot nu toe')).toContainText(told);

  await signIn('reviewer');
  await openActivity(page, 'Samen wandelen');
  const newest = part(page, 'Het verhaal tot nu toe').getByRole('listitem').first();
  await expect(newest).toContainText('namens Contact Voorbeeldwandelclub');
  await expect(page.getByText(told)).toHaveCount(0);
  await openActivity(page, 'Maatjesproject Keijzershof');
  await expect(part(page, 'Het verhaal tot nu toe')).toContainText('De trekker is ziek');
});
