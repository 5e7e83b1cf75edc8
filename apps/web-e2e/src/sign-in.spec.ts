import { expect, type Page, test } from './support/journey.ts';

/** Coming in by a link in a mail, seeing where one is signed in, and leaving everywhere. */

/** Somebody of the example whom no other journey is about: signing out everywhere disturbs nobody. */
const email = 'huisarts.pijnacker-nootdorp@voorbeeld.example';

const subject = 'Uw link om aan te melden';

async function linksSent(page: Page): Promise<number> {
  const { items } = (await (await page.request.get('/api/v1/demo/mails')).json()) as {
    items: { to: string; subject: string }[];
  };
  return items.filter((mail) => mail.to === email && mail.subject === subject).length;
}

async function comeIn(page: Page): Promise<void> {
  const before = await linksSent(page);
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'Uw e-mailadres op het werk' }).fill(email);
  await page.getByRole('button', { name: 'Stuur mij een link' }).click();
  await expect(page.getByRole('status')).toContainText('Kijk in uw mail');
  await page.getByRole('link', { name: 'Naar de verstuurde mail' }).click();
  // Newest first; it comes in while one looks, and an earlier one was used.
  const mails = page.getByRole('article', { name: subject }).filter({ hasText: email });
  await expect(mails).toHaveCount(before + 1);
  await mails.first().getByRole('link').click();
  await page.getByRole('button', { name: 'Meld mij aan' }).click();
  await expect(page).toHaveURL('/app/pijnacker-nootdorp/my-items');
}

test('signs in by a link of the mails page, and signs out everywhere', async ({ page, browser, baseURL }) => {
  await comeIn(page);
  const other = await browser.newContext({ baseURL, locale: 'nl-NL' });
  const elsewhere = await other.newPage();
  await comeIn(elsewhere);

  await page.goto('/app/pijnacker-nootdorp/account');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^U bent op \d+ plekken aangemeld$/);
  await expect(page.getByRole('article').filter({ hasText: 'Dit apparaat' })).toContainText(
    'met een link uit een mail',
  );
  await page.getByRole('button', { name: 'Overal afmelden' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Overal afmelden' }).click();
  await expect(page).toHaveURL('/sign-in');
  await elsewhere.goto('/app/pijnacker-nootdorp');
  await expect(elsewhere).toHaveURL(/\/sign-in\?from=/);
  await other.close();
});

test('a link works once', async ({ page }) => {
  await page.goto('/sign-in/link#geraden');
  await page.getByRole('button', { name: 'Meld mij aan' }).click();
  await expect(page.getByRole('status')).toContainText('Deze link werkt niet');
  await page.getByRole('link', { name: 'Vraag een nieuwe link' }).click();
  await expect(page).toHaveURL('/sign-in');
});
