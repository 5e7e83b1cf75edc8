import { expect, phone, test } from './support/journey.ts';
import { choose, fillDay, openActivity, overview, part } from './support/places.ts';

const thisYear = new Date().getFullYear();

/** The contact of a partner, often a volunteer with a phone: in, say how it goes, out. */

test.use({ viewport: phone });

test('says what is wrong in a few presses; the coordinator sees it at once; and it can be taken back', async ({
  page,
  signIn,
  pageOf,
}) => {
  const activity = 'Koor op bezoek';
  const cause = 'Het verzorgingshuis heeft griep';
  const coordinator = await pageOf('coordinator');
  const attention = part(coordinator, 'Vraagt aandacht');
  const showAll = async () => {
    await coordinator.goto(overview);
    await attention.getByRole('button', { name: /^Alle \d+$/ }).click();
  };
  await showAll();
  await expect(attention.getByRole('link', { name: `${activity} heeft een risico zonder bijsturing` })).toBeVisible();

  await signIn('contact');
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Mijn punten' }).click();
  const item = part(page, activity);
  await expect(item).toContainText('Is er al een nieuwe afspraak met het verzorgingshuis?');
  await item.getByRole('button', { name: 'Risico' }).click();
  await expect(item.getByRole('status')).toContainText(/Opgeslagen om \d{1,2}\.\d\d/);
  await item.getByRole('textbox', { name: /^Oorzaak/ }).fill(cause);
  await item.getByRole('textbox', { name: /^Gevolg/ }).fill('Tot de kerst zijn er geen bezoeken');
  await item.getByRole('textbox', { name: /^Bijsturing/ }).fill('We zingen nu online');
  await item.getByRole('button', { name: 'Bewaar' }).click();
  await expect(item.getByRole('button', { name: 'Bewaar' })).toBeHidden();
  await expect(item.getByRole('status')).toContainText(/Opgeslagen om \d{1,2}\.\d\d/);

  await showAll();
  await expect(attention.getByRole('link', { name: `${activity} heeft een risico`, exact: true })).toBeVisible();
  await attention.getByRole('link', { name: `${activity} heeft een risico`, exact: true }).click();
  const story = part(coordinator, 'Het verhaal tot nu toe');
  await expect(story.getByRole('listitem').first()).toContainText('Contactpersoon Voorbeeld');
  await expect(story.getByRole('listitem').filter({ hasText: cause })).toHaveCount(1);
  await expect(story.getByRole('listitem').filter({ hasText: 'We zingen nu online' })).toHaveCount(1);

  // First what was added to it, which stays in the form; then the message itself.
  const undo = item.getByRole('button', { name: 'Ongedaan maken' });
  await undo.click();
  await expect(item.getByRole('button', { name: 'Bewaar' })).toBeVisible();
  await expect(item.getByRole('textbox', { name: /^Oorzaak/ })).toHaveValue(cause);
  await undo.click();
  await expect(item.getByRole('status')).toContainText(/Ongedaan gemaakt om \d{1,2}\.\d\d/);
  await showAll();
  await expect(attention.getByRole('link', { name: `${activity} heeft een risico zonder bijsturing` })).toBeVisible();
});

test('says on the page of an activity how it goes', async ({ page, signIn }) => {
  await signIn('contact');
  await openActivity(page, 'Zing mee in Nootdorp');
  const checkIn = part(page, 'Hoe gaat het?');
  await choose(checkIn, 'Risico');
  await checkIn.getByRole('textbox', { name: /^Wat is de oorzaak\?/ }).fill('De dirigent gaat verhuizen');
  await checkIn.getByRole('textbox', { name: /^Wat is het gevolg\?/ }).fill('Na nieuwjaar is er geen repetitie');
  await checkIn.getByRole('textbox', { name: /^Wat doet u eraan\?/ }).fill('We vragen het koor in Delfgauw om hulp');
  await checkIn.getByRole('button', { name: 'Verstuur' }).click();
  await expect(checkIn.getByRole('status')).toContainText(/Opgeslagen om \d{1,2}\.\d\d/);
  await expect(part(page, 'Hoe het gaat')).toContainText(/Risico: zo gemeld/);
  await checkIn.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(checkIn.getByRole('status')).toContainText(/Ongedaan gemaakt om \d{1,2}\.\d\d/);
  await expect(part(page, 'Hoe het gaat')).toContainText('Op koers');
  const story = part(page, 'Het verhaal tot nu toe');
  await expect(story.getByRole('deletion').filter({ hasText: 'Bericht: risico' })).toHaveCount(1);
});

test('says how far the organisation is with a commitment', async ({ page, signIn, pageOf }) => {
  await signIn('contact');
  await page.goto(`${overview}/my-items`);
  const item = page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: 'Samenwerking tussen zorg en welzijn' }) });
  await item.getByRole('button', { name: 'Verder gekomen' }).click();
  await item.getByRole('button', { name: /^Op orde/ }).click();
  await expect(item.getByRole('status')).toContainText(/Opgeslagen om/);
  await item.getByRole('textbox', { name: /^Waaraan ziet u dat\?/ }).fill('We overleggen elke maand met de huisarts');
  await item.getByRole('button', { name: 'Bewaar' }).click();
  await expect(item.getByRole('button', { name: 'Bewaar' })).toBeHidden();
  await expect(item.getByRole('status')).toContainText(/Opgeslagen om/);

  const coordinator = await pageOf('coordinator');
  await coordinator.goto(`${overview}/commitments`);
  const row = coordinator
    .getByRole('row')
    .filter({ has: coordinator.getByRole('rowheader', { name: /^Voorbeeldkoor Noord/ }) });
  await row
    .getByRole('gridcell')
    .nth(4)
    .getByRole('button', { name: /op orde/i })
    .click();
  const panel = coordinator.getByRole('dialog', { name: 'Voorbeeldkoor Noord' });
  await expect(panel).toContainText('We overleggen elke maand met de huisarts');
});

test('passes on how many came', async ({ page, signIn }) => {
  await signIn('contact');
  await openActivity(page, 'Koor op bezoek');
  const card = part(page, 'Deelnames');
  await card.getByRole('button', { name: 'Geef deelnames door' }).click();
  const dialog = page.getByRole('dialog', { name: 'Geef deelnames door' });
  await dialog.getByRole('button', { name: 'Bewaar' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Er kloppen 2 dingen niet');
  await fillDay(dialog, 'Vanaf', { day: 1, month: 1, year: thisYear });
  await dialog.getByRole('textbox', { name: 'Deelnames' }).fill('31');
  await dialog.getByRole('button', { name: 'Bewaar' }).click();
  await expect(dialog).toBeHidden();
  await expect(card.getByRole('status')).toContainText(/Opgeslagen om/);
  await expect(part(page, 'Het verhaal tot nu toe')).toContainText('31 deelnames');
  await card.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(card.getByRole('status')).toContainText(/Ongedaan gemaakt om/);
});

test('sees how others do, but not why, and may change nothing of theirs', async ({ page, signIn, pageOf }) => {
  const cause = 'De trekker is ziek en er is geen vervanging.';
  const coordinator = await pageOf('coordinator');
  await openActivity(coordinator, 'Maatjesproject Keijzershof');
  await expect(part(coordinator, 'Het verhaal tot nu toe')).toContainText(cause);

  await signIn('contact');
  await openActivity(page, 'Maatjesproject Keijzershof');
  await expect(part(page, 'Hoe het gaat')).toContainText('Loopt vast');
  await expect(part(page, 'Het verhaal tot nu toe')).toContainText('Bericht: loopt vast');
  await expect(page.getByText(cause)).toHaveCount(0);
  await expect(page.getByText('oorzaak', { exact: true })).toHaveCount(0);
  await expect(part(page, 'Hoe gaat het?')).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: /^(Wijzig|Geef deelnames|Nieuw actiepunt|Trek in|Verbeter)/ }),
  ).toHaveCount(0);
});
