import { expect, test, type Locator } from './support/journey.ts';
import { choose, chooseAction, fillDay, openActivity, overview, part } from './support/places.ts';

/** The programme coordinator: sees in ten seconds how things stand and what to do today. */

test('signs in and sees whether the coalition is on course, and five things to do', async ({ page }) => {
  await page.goto('/sign-in');
  await part(page, 'Samen naar verbinding!')
    .getByRole('button', { name: /^Coördinator/ })
    .click();
  await expect(page).toHaveURL(overview);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/op koers/);
  await expect(page).toHaveTitle(/^Overzicht · /);

  const attention = part(page, 'Vraagt aandacht');
  const rows = attention.getByRole('list').first().getByRole('listitem');
  await expect(rows).toHaveCount(5);
  const actions = rows.getByRole('button', { name: /^(Bel of mail|Vraag bijsturing)$/ });
  await expect(actions).toHaveCount(5);
  expect(await filledOf(actions)).toEqual([true, false, false, false, false]);

  await attention.getByRole('button', { name: /^Alle \d+$/ }).click();
  expect(await rows.count()).toBeGreaterThan(5);
  await attention.getByRole('button', { name: 'Toon minder' }).click();
  await expect(rows).toHaveCount(5);
});

test('opens what is stuck and finds whom to call', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto(overview);
  const row = part(page, 'Vraagt aandacht').getByRole('listitem').filter({ hasText: 'Repaircafé' });
  await row.getByRole('button', { name: 'Bel of mail' }).click();
  const contact = page.getByRole('dialog', { name: 'Bel of mail Voorbeeldbuurthuis' });
  await expect(contact.getByRole('link', { name: 'post.buurthuis@voorbeeld.example' })).toHaveAttribute(
    'href',
    'mailto:post.buurthuis@voorbeeld.example?subject=Repaircaf%C3%A9',
  );
  await contact.getByRole('link', { name: 'Naar de activiteit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Repaircafé' })).toBeFocused();
  await expect(part(page, 'Hoe het gaat')).toContainText(/Loopt vast: niets gehoord sinds/);
  await expect(part(page, 'Het verhaal tot nu toe').getByRole('listitem').first()).toBeVisible();
});

test('puts a row away with a reason, and brings it back', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto(overview);
  const attention = part(page, 'Vraagt aandacht');
  const title = 'Samen eten op vrijdag loopt vast';
  await attention.getByRole('button', { name: `Later: ${title}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Zet dit punt weg tot later' });
  await dialog.getByRole('button', { name: 'Zet weg' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Waarom: Vul dit in.');
  await dialog.getByRole('textbox', { name: 'Waarom?' }).fill('Gesprek staat gepland');
  await dialog.getByRole('button', { name: 'Zet weg' }).click();
  await expect(dialog).toBeHidden();
  await expect(attention.getByRole('link', { name: title })).toBeHidden();

  await attention.getByText(/weggezet$/).click();
  const away = attention.getByRole('listitem').filter({ hasText: 'Gesprek staat gepland' });
  await expect(away).toContainText('Coördinator Voorbeeld');
  await away.getByRole('button', { name: 'Haal terug' }).click();
  await expect(attention.getByRole('link', { name: title })).toBeVisible();
});

test('asks for an adjustment, and the mail is there', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto(overview);
  const attention = part(page, 'Vraagt aandacht');
  await attention.getByRole('button', { name: /^Alle \d+$/ }).click();
  const row = attention.getByRole('listitem').filter({ hasText: 'Belrondje voor cliënten' });
  await row.getByRole('button', { name: 'Vraag bijsturing' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vraag om bijsturing' });
  await dialog.getByRole('textbox', { name: /^Uw vraag/ }).fill('Wie werkt de bellijst bij?');
  await dialog.getByRole('button', { name: 'Verstuur' }).click();
  await expect(dialog).toBeHidden();
  await expect(attention.getByRole('status')).toHaveText(
    /^Uw vraag over .+ is verstuurd\. Opgeslagen om \d{1,2}\.\d\d$/,
  );

  await page.goto('/demo/mails');
  const mail = page.getByRole('article').filter({ hasText: 'Wie werkt de bellijst bij?' });
  await expect(mail.getByRole('heading')).toContainText('Belrondje voor cliënten');
  await expect(mail).toContainText('zorg-thuis.pijnacker-nootdorp@voorbeeld.example');
});

test('looks back to a day, sees the figures of then and no actions, and returns', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto(overview);
  const visits = part(page, 'Inwoners vinden de weg naar activiteiten').getByText(/deelnames in kwartaal/);
  const now = await visits.textContent();

  await page.getByRole('button', { name: /^\w\w \d+ \w+ \d{4}$/ }).click();
  const lastYear = new Date().getFullYear() - 1;
  await fillDay(page, 'Kies de dag waarop u wilt terugkijken', { day: 15, month: 3, year: lastYear });
  await page.getByRole('button', { name: 'Bekijk deze dag' }).click();

  await expect(page).toHaveURL(`${overview}?asOf=${lastYear}-03-15`);
  const notices = page.getByRole('complementary', { name: 'Om te weten' });
  await expect(notices).toContainText(/U kijkt terug naar \w\w 15 maart/);
  await expect(visits).not.toHaveText(now ?? '');
  await expect(page.getByRole('button', { name: /^(Later|Vraag bijsturing)/ })).toHaveCount(0);

  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Activiteiten' }).click();
  await expect(page).toHaveURL(`${overview}/activities?asOf=${lastYear}-03-15`);
  await expect(page.getByRole('link', { name: 'Nieuwe activiteit' })).toHaveCount(0);

  await notices.getByRole('link', { name: 'Terug naar vandaag' }).click();
  await expect(page).toHaveURL(overview);
  await expect(visits).toHaveText(now ?? '');
});

test('judges an activity otherwise, with a reason, beside what the partner and the dates say', async ({
  page,
  signIn,
}) => {
  await signIn('coordinator');
  await openActivity(page, 'Wandelvoetbal');
  await chooseAction(page, 'Beoordeel anders');
  const dialog = page.getByRole('dialog', { name: 'Beoordeel anders' });
  await choose(dialog, 'Risico');
  await dialog.getByRole('button', { name: 'Bewaar' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Er klopt 1 ding niet');
  await dialog.getByRole('textbox', { name: 'Waarom oordeelt u anders?' }).fill('Het veld gaat op de schop');
  await dialog.getByRole('button', { name: 'Bewaar' }).click();
  await expect(dialog).toBeHidden();

  const status = part(page, 'Hoe het gaat');
  await expect(status).toContainText('Risico');
  await expect(status).toContainText('Volgens de partner');
  await expect(status).toContainText('Volgens de coördinator');
  await expect(status).toContainText('Het veld gaat op de schop');
  await expect(page.getByText(/^Opgeslagen om/)).toBeVisible();
});

test('completes a task and takes that back', async ({ page, signIn }) => {
  await signIn('coordinator');
  await openActivity(page, 'Telefoonmaatjes');
  const tasks = part(page, 'Actiepunten');
  const task = 'Telefoons regelen voor drie nieuwe maatjes';
  await tasks.getByRole('button', { name: `“${task}” is gedaan` }).click();
  await expect(tasks.getByRole('status')).toContainText(/^Opgeslagen om/);
  await expect(tasks).toContainText('Er zijn geen open actiepunten.');
  await expect(part(page, 'Hoe het gaat')).not.toContainText('te laat');
  const story = part(page, 'Het verhaal tot nu toe');
  await expect(story.getByRole('button', { name: `Trek in: Actiepunt “${task}” is gedaan` })).toBeVisible();
  await tasks.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(tasks.getByRole('status')).toContainText(/^Ongedaan gemaakt om/);
  await expect(tasks.getByRole('button', { name: `“${task}” is gedaan` })).toBeVisible();
});

test('changes the texts of an activity in two tabs, and loses neither version', async ({ page, signIn, context }) => {
  await signIn('coordinator');
  await openActivity(page, 'Schildercafé');
  await chooseAction(page, 'Wijzig de teksten');
  await expect(page.getByRole('textbox', { name: 'Titel' })).toHaveValue('Schildercafé');
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('textbox', { name: /^Beschrijving/ }).fill('Schilderen voor wie nog nooit een kwast vasthield');
  await other.getByRole('textbox', { name: /^Waar \(/ }).fill('De Kwast, Delfgauw');
  await other.getByRole('button', { name: 'Bewaar' }).click();
  await expect(other.getByRole('status').filter({ hasText: /Opgeslagen om/ })).toBeVisible();

  await page.getByRole('textbox', { name: /^Beschrijving/ }).fill('Samen schilderen, met koffie');
  await page.getByRole('textbox', { name: /^Wanneer, in woorden/ }).fill('elke woensdagmiddag');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByText('Iemand anders wijzigde dit intussen')).toBeVisible();
  const description = page.getByRole('group', { name: 'Beschrijving' });
  await expect(description.getByText('Samen schilderen, met koffie', { exact: true })).toBeVisible();
  await expect(
    description.getByText('Schilderen voor wie nog nooit een kwast vasthield', { exact: true }),
  ).toBeVisible();
  await expect(
    page.getByRole('group', { name: 'Waar', exact: true }).getByRole('radio', { name: /^Van de ander/ }),
  ).toBeChecked();
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await expect(page.getByRole('alert')).toContainText('Kies hierboven welke versie blijft.');
  await description.getByRole('radio', { name: /^Van u/ }).check();
  await page.getByRole('button', { name: 'Bewaar' }).click();

  await expect(page.getByRole('status').filter({ hasText: /Opgeslagen om/ })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Samen schilderen, met koffie');
  await expect(part(page, 'Over deze activiteit')).toContainText('De Kwast, Delfgauw');
  await expect(part(page, 'Over deze activiteit')).toContainText('elke woensdagmiddag');
});

test('walks the matrix of commitments by keyboard and opens what was said in a cell', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto(`${overview}/commitments`);
  const matrix = page.getByRole('grid', { name: /^Partners en toezeggingen/ });
  const cell = (organisation: string, index: number) =>
    matrix
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${organisation}`) }) })
      .getByRole('gridcell')
      .nth(index)
      .getByRole('button');
  await cell('Voorbeeldkoor Noord', 0).focus();
  await page.keyboard.press('End');
  await expect(cell('Voorbeeldkoor Noord', 5)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(cell('Voorbeeldkoor Noord', 4)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Voorbeeldkoor Noord' });
  await expect(panel).toContainText('Samenwerking');
  await expect(panel.getByRole('heading', { name: 'Wie zei wat wanneer' })).toBeVisible();
  await expect(panel.getByRole('listitem').last()).toContainText('Toegezegd.');
  await expect(page).toHaveURL(/[?&]cell=/);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(cell('Voorbeeldkoor Noord', 4)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(matrix.locator(':focus')).toHaveCount(0);
});

test('enters the baseline that was missing, and the overview says so', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto(overview);
  const card = part(page, 'Professionals en vrijwilligers kennen de signalen');
  await expect(card).toContainText('Geen nulmeting');
  await card.getByRole('link', { name: 'Nulmeting invoeren' }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /nulmeting/i })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Een heel jaar' }).check();
  await dialog.getByRole('textbox', { name: 'Jaar' }).fill('2025');
  await dialog.getByRole('textbox', { name: 'Nulmeting' }).fill('31,5');
  await dialog.getByRole('textbox', { name: 'Bron' }).fill('Vragenlijst onder vrijwilligers');
  await dialog.getByRole('button', { name: 'Bewaar de nulmeting' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Opgeslagen om/)).toBeVisible();
  await expect(page.getByRole('main')).toContainText('31,5%');

  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Overzicht' }).click();
  await expect(card).toContainText('Geen nieuwe stand');
  await expect(card).not.toContainText('Geen nulmeting');
  await expect(page.getByRole('main')).toContainText('Subdoel 3: na de nulmeting nog geen nieuwe stand');
});

test('reads everything in English, and stays where they are', async ({ page, signIn }) => {
  await signIn('coordinator');
  await page.goto(`${overview}/activities?signal=stuck`);
  await page.getByRole('button', { name: /^Uw menu/ }).click();
  await page.getByRole('button', { name: 'Read this in English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/stuck/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/\/activities\?signal=stuck$/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/stuck/);
  await page.getByRole('button', { name: /^Your menu/ }).click();
  await page.getByRole('button', { name: 'Lees dit in het Nederlands' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/vast/);
});

/** Which of these stand out as the one thing to do: a dark button on the light page. */
async function filledOf(buttons: Locator): Promise<boolean[]> {
  return buttons.evaluateAll((all) =>
    all.map((button) => {
      const [red = 255, green = 255, blue = 255, alpha = 1] = (
        getComputedStyle(button).backgroundColor.match(/[\d.]+/g) ?? []
      ).map(Number);
      return alpha > 0 && (red + green + blue) / 3 < 128;
    }),
  );
}
