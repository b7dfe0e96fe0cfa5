import { expect, type Page } from '@playwright/test';
import { test } from './support/test';
import {
  book,
  bookable,
  cancel,
  eventOf,
  eventsWithTimes,
  fillIn,
  phone,
  somebody,
  giveBack,
} from './support/young';

test.afterEach(giveBack);

test.use({ ...phone, javaScriptEnabled: false });

test('a place that frees is offered in order, and a declined one goes to the next', async ({ page }) => {
  const { event, table, holder } = await fullTable();

  await page.goto(`/fi/events/${event.id}`);
  await page.locator(`a[href*="table=${table.id}"]`).click();
  const first = await join(page, 'Eka');
  await expect(page.getByText('Olet ensimmäisenä')).toBeVisible();
  await page.goto(`/fi/wait/${table.partId}?event=${event.id}&table=${table.id}`);
  const second = await join(page, 'Toka');
  await expect(page.getByText('Ennen sinua on yksi')).toBeVisible();

  await cancel(holder);
  await page.goto(second);
  await expect(page.getByRole('heading', { level: 1, name: 'Olet jonossa.' })).toBeVisible();
  await page.goto(first);
  await expect(page.getByRole('heading', { level: 1, name: 'Sinulle on paikka!' })).toBeVisible();
  const { tables } = await eventOf(event.id);
  expect(tables.find(({ id }) => id === table.id)?.slots.map(({ state }) => state)).toContain('held');

  await page.getByRole('button', { name: 'En ota' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Et ole enää jonossa.' })).toBeVisible();
  await page.goto(second);
  await page.getByRole('button', { name: 'Otan paikan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sinulla on vartti.' })).toBeVisible();
});

/** Types a name and joins. @returns the address of the place in line */
async function join(page: Page, firstName: string): Promise<string> {
  await fillIn(page, somebody(firstName));
  await page.getByRole('button', { name: 'Jää jonoon' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Olet jonossa.' })).toBeVisible();
  return page.url();
}

/** Books every free time of the table that has fewest, so that it is full. */
async function fullTable() {
  for (const event of await eventsWithTimes(1)) {
    const free = bookable(event);
    const tables = event.tables
      .map(({ id, slots }) => ({ id, slots: free.filter((slot) => slots.includes(slot)) }))
      .filter(({ slots }) => slots.length > 0)
      .sort((one, other) => one.slots.length - other.slots.length);
    const [table] = tables;
    const [last] = table?.slots ?? [];
    if (!table || !last || table.slots.length > 12) continue;
    const links: string[] = [];
    for (const slot of table.slots) links.push((await book(somebody('Varaaja'), slot.id)).link);
    return { event, table: { id: table.id, partId: last.partId }, holder: links.at(-1) as string };
  }
  throw new Error('the sample month has no table to fill');
}
