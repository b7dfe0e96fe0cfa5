import { expect } from '@playwright/test';
import { card, inQueue, openRoom, roomNow, roomOf, walkIn } from './support/room';
import { test } from './support/test';
import { addressOf, signIn } from './support/work';

test('the network dies in the middle of an evening, the room goes on, and everything is done once when it is back', async ({
  page,
  context,
}) => {
  test.slow();
  await signIn(page, addressOf('staff', 'Mäntsälä'));
  const { id, tables } = await roomNow(page, ['Kahvila Aalto', 'Ravintola Savu']);
  const [aalto = '', savu = ''] = tables.map((table) => table.id);
  const noor = await walkIn(page, id, 'Noor', [aalto]);
  const sara = await walkIn(page, id, 'Sara', [aalto, savu]);
  await openRoom(page, id);
  const before = await roomOf(page, id);

  await context.setOffline(true);
  await expect(page.getByText('Ei verkkoa')).toBeVisible();

  await card(page, 'Kahvila Aalto').getByRole('button', { name: 'Kutsu seuraava' }).click();
  await expect(card(page, 'Kahvila Aalto')).toContainText('Noor');
  await expect(card(page, 'Kahvila Aalto')).toContainText('Lähetetään, kun verkko palaa');
  // The next one for the other table is not whoever was called a moment ago.
  await card(page, 'Ravintola Savu').getByRole('button', { name: 'Kutsu seuraava' }).click();
  await expect(card(page, 'Ravintola Savu')).toContainText('Sara');
  await card(page, 'Kahvila Aalto').getByRole('button', { name: 'Aloita' }).click();
  await card(page, 'Kahvila Aalto').getByRole('button', { name: 'Valmis' }).click();
  await expect(card(page, 'Kahvila Aalto')).toContainText('Vapaa');

  await page.keyboard.press('w');
  await page.getByRole('textbox', { name: /Etunimi/ }).fill('Väinö K');
  await page.getByRole('checkbox', { name: /Kahvila Aalto/ }).check({ force: true });
  await page.keyboard.press('Enter');
  await expect(page.getByText('5 napautusta on tallessa')).toBeVisible();
  await expect(inQueue(page, 'Väinö K.')).toBeVisible();

  // On paper from what the page holds, without asking anybody.
  await page.emulateMedia({ media: 'print' });
  const paper = page.getByRole('table').filter({ hasText: 'Väinö' }).first();
  await expect(paper).toBeVisible();
  await expect(page.getByRole('heading', { name: /Pöytä 2: Ravintola Savu/ })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  expect((await roomOf(page, id)).revision).toBe(before.revision);

  await context.setOffline(false);
  await expect(page.getByText('Ei verkkoa')).toBeHidden();
  await expect(inQueue(page, 'Väinö K.')).toContainText('3');
  const after = await roomOf(page, id);
  const did = after.deeds.slice(0, after.deeds.length - before.deeds.length).map(({ deed }) => deed);
  expect(did.reverse()).toEqual(['call', 'call', 'start', 'finish', 'arrive']);
  expect(after.revision).toBe(before.revision + 5);
  expect(after.tickets.find((ticket) => ticket.id === noor)?.journey).toBe('done');
  expect(after.tables.find((table) => table.id === savu)?.turn?.ticketId).toBe(sara);
  expect(after.tickets.filter(({ firstName }) => firstName === 'Väinö')).toHaveLength(1);

  await page.reload();
  await expect(card(page, 'Ravintola Savu')).toContainText('Sara');
  expect((await roomOf(page, id)).revision).toBe(after.revision);
});

test('taps are kept over a reload, and what could not be done any more is listed for staff to settle', async ({
  page,
  context,
  request,
}) => {
  test.slow();
  await signIn(page, addressOf('staff', 'Nurmijärvi'));
  const { id, tables } = await roomNow(page, ['Leipomo Kontu']);
  const [kontu = ''] = tables.map((table) => table.id);
  const noor = await walkIn(page, id, 'Noor', [kontu]);
  await openRoom(page, id);

  // The API is away, but the page can be loaded anew.
  await page.route('**/room/deeds/**', (route) => route.abort());
  await card(page, 'Leipomo Kontu').getByRole('button', { name: 'Kutsu seuraava' }).click();
  await expect(page.getByText('1 napautus on tallessa')).toBeVisible();
  await openRoom(page, id);
  await expect(page.getByText('1 napautus on tallessa')).toBeVisible();
  await expect(card(page, 'Leipomo Kontu')).toContainText('Kutsuttu');

  // Meanwhile somebody else has seen Noor leave.
  const cookies = await context.cookies();
  const left = await request.put(
    `${process.env.VARTTI_API_URL}/api/staff/events/${id}/room/deeds/${crypto.randomUUID()}`,
    {
      data: { do: 'leave', ticketId: noor },
      headers: {
        Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
        'Sec-Fetch-Site': 'same-origin',
      },
    },
  );
  expect(left.ok()).toBe(true);
  await page.unroute('**/room/deeds/**');
  const refused = page.getByRole('region', { name: /ei voitu tehdä/ });
  await expect(refused).toContainText('Noor kutsuttiin pöytään 1', { timeout: 15_000 });
  await expect(refused).toContainText('Pöytä 1 on nyt vapaa');
  await refused.getByRole('button', { name: 'Selvä' }).click();
  await expect(refused).toBeHidden();
});
