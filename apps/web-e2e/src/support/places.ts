import { expect, type Locator, type Page } from './journey.ts';
import { open, settled } from './settled.ts';

export const overview = '/app/pijnacker-nootdorp';

/** Finds an activity as people do: by its name in the list. */
export async function openActivity(page: Page, title: string): Promise<void> {
  await open(page, `${overview}/activities?q=${encodeURIComponent(title)}`);
  await settled(page, async () => {
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  });
}

/** Chooses something in the menu of an activity. */
export async function chooseAction(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Wijzig deze activiteit' }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** A card or section of the page, by its heading. */
export function part(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true }).or(page.getByRole('article', { name, exact: true }));
}

/** Chooses one of a few big buttons, which are labels over their radio buttons. */
export async function choose(within: Page | Locator, name: string): Promise<void> {
  const radio = within.getByRole('radio', { name });
  await radio.locator('..').click();
  await expect(radio).toBeChecked();
}

/** Types a day in its three parts. */
export async function fillDay(within: Page | Locator, label: string, { day, month, year }: TypedDay): Promise<void> {
  const field = within.getByRole('group', { name: label });
  await field.getByRole('spinbutton', { name: /^dag/ }).pressSequentially(String(day).padStart(2, '0'));
  await field.getByRole('spinbutton', { name: /^maand/ }).pressSequentially(String(month).padStart(2, '0'));
  await field.getByRole('spinbutton', { name: /^jaar/ }).pressSequentially(String(year));
}

interface TypedDay {
  day: number;
  month: number;
  year: number;
}
