import { type Browser, expect, type Page } from '@playwright/test';
import { card, openRoom, roomNow, roomOf, said, walkIn } from './support/room';
import { test } from './support/test';
import { addressOf, signIn } from './support/work';

test('two of the staff run one room: each calls somebody else, sees what the other did, and takes back what was wrong', async ({
  page,
  browser,
}) => {
  test.slow(); // two browsers
  await signIn(page, addressOf('staff', 'Järvenpää'));
  const { id, tables } = await roomNow(page, ['Kahvila Aalto', 'Ravintola Savu']);
  const all = tables.map((table) => table.id);
  await walkIn(page, id, 'Noor', all);
  await walkIn(page, id, 'Sara', all);
  const other = await colleague(page, browser);
  await Promise.all([openRoom(page, id), openRoom(other, id)]);

  await Promise.all([
    card(page, 'Kahvila Aalto').getByRole('button', { name: 'Kutsu seuraava' }).click(),
    card(other, 'Ravintola Savu').getByRole('button', { name: 'Kutsu seuraava' }).click(),
  ]);
  for (const one of [page, other]) {
    await expect(card(one, 'Kahvila Aalto')).toContainText('Kutsuttu');
    await expect(card(one, 'Ravintola Savu')).toContainText('Kutsuttu');
  }
  const { tables: called } = await roomOf(page, id);
  const people = called.map(({ turn }) => turn?.ticketId);
  expect(new Set(people).size).toBe(2);
  expect(people).not.toContain(undefined);

  await card(page, 'Kahvila Aalto').getByRole('button', { name: 'Aloita' }).click();
  await expect(card(other, 'Kahvila Aalto')).toContainText('Tapaaminen');
  await card(page, 'Kahvila Aalto').getByRole('button', { name: 'Valmis' }).click();
  await expect(card(other, 'Kahvila Aalto')).toContainText('Vapaa');

  await said(page).getByRole('button', { name: 'Kumoa' }).click();
  await expect(card(page, 'Kahvila Aalto')).toContainText('Tapaaminen');
  await expect(card(other, 'Kahvila Aalto')).toContainText('Tapaaminen');
});

test('who was slower is told kindly how it is now', async ({ page, browser }) => {
  await signIn(page, addressOf('staff', 'Hyvinkää'));
  const { id, tables } = await roomNow(page, ['Leipomo Kontu']);
  await walkIn(page, id, 'Noor', [tables[0]?.id ?? '']);
  const other = await colleague(page, browser);
  await Promise.all([openRoom(page, id), openRoom(other, id)]);
  // The other one's screen stands still meanwhile, as on a bad line; what they tap still gets through.
  await other.route('**/room/stream', (route) => route.abort());
  await other.reload();
  await expect(card(other, 'Leipomo Kontu').getByRole('button', { name: 'Kutsu seuraava' })).toBeVisible();

  await card(page, 'Leipomo Kontu').getByRole('button', { name: 'Kutsu seuraava' }).click();
  await expect.poll(async () => (await roomOf(page, id)).tables[0]?.turn?.state).toBe('called');
  await card(other, 'Leipomo Kontu').getByRole('button', { name: 'Kutsu seuraava' }).click();
  await expect(said(other)).toContainText('Nyt pöydässä 1: Noor, kutsuttu.');
  expect((await roomOf(page, id)).deeds.filter(({ deed }) => deed === 'call')).toHaveLength(1);
});

/** A second browser of the same person's session: two tablets in one room. */
async function colleague(page: Page, browser: Browser): Promise<Page> {
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  return context.newPage();
}
