import { expect, test } from './support/journey.ts';
import { expectAccessible } from './support/accessible.ts';
import { choose, openActivity, overview, part } from './support/places.ts';
import { open } from './support/settled.ts';

/** When the server or the connection fails: it says so, offers a way on, and loses nothing. */

test('a page that cannot be loaded can be tried again', async ({ page, signIn }) => {
  await signIn('coordinator');
  const activities = '**/api/v1/coalitions/*/activities?*';
  await page.route(activities, (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto(`${overview}/activities`);
  await expect(page.getByRole('heading', { level: 1, name: 'Dit lukte niet' })).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await page.unroute(activities);
  await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /activiteiten/ })).toBeVisible();
});

test('a coalition that cannot be reached at all can be tried again', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.route('**/api/v1/me', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto(overview);
  await expect(page.getByRole('heading', { level: 1, name: 'Dit lukte niet' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('main')).toHaveCount(1);
  await expectAccessible(page);
  await page.unroute('**/api/v1/me');
  await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await expect(part(page, 'Vraagt aandacht')).toBeVisible();
});

test('the public page can be tried again as well', async ({ page }) => {
  await page.route('**/public-page', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto('/pijnacker-nootdorp');
  await expect(page.getByRole('heading', { level: 1, name: 'Dit lukte niet' })).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await page.unroute('**/public-page');
  await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('33 organisaties');
});

test('what cannot be saved stays in the form, and is sent once', async ({ page, signIn }) => {
  await signIn('contact');
  await openActivity(page, 'Kerstconcert voor alle buren');
  const checkIn = part(page, 'Hoe gaat het?');
  const keys: (string | null)[] = [];
  await page.route('**/check-ins', async (route) => {
    keys.push(await route.request().headerValue('idempotency-key'));
    // The first answer gets lost on the way, though the server took it.
    if (keys.length === 1) await route.fetch();
    await (keys.length === 1 ? route.fulfill({ status: 503, body: '' }) : route.continue());
  });
  await choose(checkIn, 'Niets veranderd');
  const note = checkIn.getByRole('textbox', { name: /^Wilt u iets toelichten/ });
  await note.fill('De kerk is besproken');
  await checkIn.getByRole('button', { name: 'Verstuur' }).click();
  await expect(checkIn.getByRole('alert')).toContainText('Er klopt 1 ding niet');
  await expect(note).toHaveValue('De kerk is besproken');
  await checkIn.getByRole('button', { name: 'Verstuur' }).click();
  await expect(checkIn.getByRole('status')).toContainText(/Opgeslagen om/);
  expect(keys).toEqual([keys[0], keys[0]]);
  const story = part(page, 'Het verhaal tot nu toe');
  await expect(story.getByRole('listitem').filter({ hasText: 'De kerk is besproken' })).toHaveCount(1);
});

test('without a connection what is typed stays, even after closing the page, and can be sent later', async ({
  page,
  signIn,
  context,
}) => {
  await signIn('contact');
  await openActivity(page, 'Open podium De Brug');
  const address = page.url();
  await context.setOffline(true);
  await expect(page.getByRole('complementary', { name: 'Om te weten' })).toContainText('U bent offline.');
  const checkIn = part(page, 'Hoe gaat het?');
  await choose(checkIn, 'Op koers');
  await checkIn.getByRole('textbox', { name: /^Wilt u iets toelichten/ }).fill('Volle zaal op vrijdag');
  await checkIn.getByRole('button', { name: 'Verstuur' }).click();
  await expect(checkIn.getByRole('alert')).toContainText('Geen verbinding');

  await context.setOffline(false);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(checkIn).toContainText('We hebben teruggezet wat u eerder typte.');
  await expect(checkIn.getByRole('radio', { name: 'Op koers' })).toBeChecked();
  await checkIn.getByRole('button', { name: 'Verstuur' }).click();
  await expect(checkIn.getByRole('status')).toContainText(/Opgeslagen om/);
  await expect(part(page, 'Het verhaal tot nu toe')).toContainText('Volle zaal op vrijdag');
});

test("what is answered among one's own points without a connection is sent once it is back", async ({
  page,
  signIn,
  context,
}) => {
  await signIn('contact');
  await open(page, `${overview}/my-items`);
  const item = part(page, 'Voorbeelden voor de nieuwsbrief sturen');
  await expect(item).toBeVisible();
  await context.setOffline(true);
  await item.getByRole('button', { name: 'Gedaan' }).click();
  await expect(item.getByRole('status')).toContainText('Nog niet verstuurd: geen verbinding.');
  await context.setOffline(false);
  await expect(item.getByRole('status')).toContainText(/Opgeslagen om/);
  await item.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(item.getByRole('status')).toContainText(/Ongedaan gemaakt om/);
});

test('a window that was not loaded yet waits for the connection, and the page stays', async ({
  page,
  signIn,
  context,
}) => {
  await signIn('coordinator');
  await open(page, `${overview}/activities`);
  const views = page.getByRole('button', { name: 'Weergaven' });
  await context.setOffline(true);
  await views.click();
  const toldBelow = page.getByRole('status').filter({ hasText: 'U bent offline.' }).last();
  await expect(toldBelow).toBeInViewport();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Geen verbinding');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporteer (CSV)' }).click();
  expect((await download).suggestedFilename()).toMatch(/^activiteiten-/);
  await context.setOffline(false);
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(toldBelow).toHaveCount(0);
});
