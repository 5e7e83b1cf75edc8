import { expectAccessibleEverywhere } from './support/accessible.ts';
import { expect, phone, test, type Page } from './support/journey.ts';
import { openActivity, overview, part } from './support/places.ts';

/** The contact of a partner opens a mail on a phone, presses once, and is done; no password, no menu. */

test.use({ viewport: phone });

/** Led by a partner whom no other journey is about. */
const activity = 'Mantelzorgcafé';
const to = 'mantelzorg.pijnacker-nootdorp@voorbeeld.example';

/** Asks how it goes, as the coordinator's own page does; gives the link of the mail that comes of it. */
async function askForNews(coordinator: Page): Promise<string> {
  const list = await coordinator.request.get(
    `/api/v1/coalitions/pijnacker-nootdorp/activities?q=${encodeURIComponent(activity)}`,
  );
  const { items } = (await list.json()) as { items: { id: string; title: string }[] };
  const id = items.find(({ title }) => title === activity)?.id ?? '';
  const before = await linksSent(coordinator);
  const asked = await coordinator.request.post(`/api/v1/coalitions/pijnacker-nootdorp/activities/${id}/requests`, {
    data: { about: 'update', message: 'Gaat het café door in de vakantie?' },
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });
  expect(asked.status()).toBe(201);
  await expect.poll(async () => (await linksSent(coordinator)).length).toBe(before.length + 1);
  const { pathname, hash } = new URL((await linksSent(coordinator))[0] ?? '');
  return pathname + hash;
}

/** To the contact, newest first. */
async function linksSent({ request }: Page): Promise<string[]> {
  const { items } = (await (await request.get('/api/v1/demo/mails')).json()) as {
    items: { to: string; link: string | null }[];
  };
  return items.flatMap((mail) => (mail.to === to && mail.link?.includes('/my-items#') ? [mail.link] : []));
}

/** The page of the contact whom the mail went to. */
async function openMember(coordinator: Page): Promise<void> {
  const list = await coordinator.request.get(
    '/api/v1/coalitions/pijnacker-nootdorp/memberships?role=contact&pageSize=100',
  );
  const { items } = (await list.json()) as { items: { id: string; email: string | null }[] };
  const id = items.find(({ email }) => email === to)?.id ?? '';
  await coordinator.goto(`/app/pijnacker-nootdorp/settings/people/${id}`);
}

test('says how it goes by the link of a mail: one press, and taken back', async ({ page, pageOf }) => {
  const coordinator = await pageOf('coordinator');
  const link = await askForNews(coordinator);

  await page.goto(link);
  const item = part(page, activity);
  await expect(item).toContainText('Gaat het café door in de vakantie?');
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toHaveCount(0);
  await item.getByRole('button', { name: 'Op koers' }).click();
  await expect(item.getByRole('status')).toContainText(/Opgeslagen om \d{1,2}\.\d\d/);
  await expectAccessibleEverywhere(page);
  await page.setViewportSize(phone);

  // In a browser that somebody else is signed in with, it is still the contact who answers.
  await coordinator.goto(link);
  await expect(part(coordinator, activity)).toBeVisible();
  await expect(coordinator.getByText('U antwoordt als Contact Voorbeeldmantelzorg')).toBeVisible();

  // The coordinator reads it under the contact's own name.
  await openActivity(coordinator, activity);
  const story = part(coordinator, 'Het verhaal tot nu toe').getByRole('listitem').first();
  await expect(story).toContainText('Bericht: op koers');
  await expect(story).toContainText('Voorbeeldmantelzorg');

  // Coming back to the mail, it is still there to be taken back.
  await page.reload();
  await item.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(item.getByRole('status')).toContainText(/Ongedaan gemaakt om \d{1,2}\.\d\d/);

  // The link opens nothing else.
  await page.goto(overview);
  await expect(page).toHaveURL(/\/sign-in\?from=/);

  // Forwarded by mistake: the coordinator ends it, and it opens nothing at all.
  await openMember(coordinator);
  await coordinator
    .getByRole('button', { name: /^Beëindig de link van/ })
    .first()
    .click();
  await coordinator.getByRole('alertdialog').getByRole('button', { name: 'Beëindig' }).click();
  await expect(coordinator.getByText('De link werkt niet meer.')).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'Deze link werkt niet meer' })).toBeVisible();
});

test('a link that was guessed, or cut off, opens nothing and leads to signing in', async ({ page }) => {
  await page.goto('/my-items#geraden');
  await expect(page.getByRole('heading', { level: 1, name: 'Deze link werkt niet meer' })).toBeVisible();
  await expectAccessibleEverywhere(page);
  await page.goto('/my-items');
  await expect(page.getByRole('heading', { level: 1, name: 'Er ontbreekt een stuk van de link' })).toBeVisible();
  await page.getByRole('link', { name: 'Aanmelden' }).click();
  await expect(page).toHaveURL('/sign-in');
});
