import { expect, test } from './support/journey.ts';
import { expectAccessible } from './support/accessible.ts';
import { overview, part } from './support/places.ts';

/** The administrator of the installation looks after coalitions without seeing what is in them. */

test('comes in, and reads what an administrator does and does not', async ({ page }) => {
  await page.goto('/sign-in');
  await part(page, 'De installatie')
    .getByRole('button', { name: /^Beheerder/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'U beheert deze installatie' })).toBeFocused();
  await expect(page.getByRole('main')).toContainText('De inhoud van een coalitie ziet u als beheerder niet.');
  await page.getByRole('link', { name: 'Meld u aan als iemand anders' }).click();
  await expect(page).toHaveURL('/sign-in');
});

test('gets into no coalition', async ({ page, signIn, context }) => {
  await signIn('administrator');
  for (const path of [overview, `${overview}/activities`, '/app/waadhoeke']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: 'Deze pagina bestaat niet' })).toBeVisible();
    await expect(page.getByRole('main')).toHaveCount(1);
  }
  await expectAccessible(page);
  for (const address of ['overview', 'activities', 'organisations', 'facts']) {
    const answer = await context.request.get(`/api/v1/coalitions/pijnacker-nootdorp/${address}`);
    expect(answer.status(), address).toBe(404);
  }
});
