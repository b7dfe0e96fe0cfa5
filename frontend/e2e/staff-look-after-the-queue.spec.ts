import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { components } from '../src/api/schema';
import { card, inQueue, openRoom, roomWithTimes, roomOf, walkIn } from './support/room';
import { test } from './support/test';
import { addressOf, askAs, signIn } from './support/work';
import { ask } from './support/young';

test('staff check in who booked, find somebody, put them on hold, send them on, and set how the evening works', async ({
  page,
}) => {
  test.slow();
  await signIn(page, addressOf('staff', 'Lahti'));
  const { id, tables } = await roomWithTimes(page, ['Kahvila Aalto', 'Ravintola Savu']);
  const [aalto = '', savu = ''] = tables.map((table) => table.id);
  await walkIn(page, id, 'Noor', [aalto]);
  await bookFirst(page, id, savu, 'Elias');
  await page.goto(`/fi/staff/events/${id}`);
  await page.getByRole('link', { name: 'Avaa huone' }).click();
  await expect(page).toHaveURL(/\/room$/);
  await openRoom(page, id);

  // One tap when somebody comes in.
  const awaited = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Tuli: Elias' }) });
  await expect(awaited).toContainText('pöytä 2');
  await awaited.getByRole('button').first().click();
  await expect(inQueue(page, 'Elias')).toContainText('varattu');
  await expect.poll(async () => (await roomOf(page, id)).expected).toEqual([]);

  await page.getByRole('searchbox').fill('noor');
  await expect(inQueue(page, 'Elias')).toBeHidden();
  await act(page, 'Noor', 'Laita pitoon');
  await expect(inQueue(page, 'Noor')).toContainText('pidossa');
  await act(page, 'Noor', 'Takaisin jonoon');
  await expect(inQueue(page, 'Noor')).toContainText('täällä');
  await act(page, 'Noor', 'Kävi ulkona');
  await expect(inQueue(page, 'Noor')).toContainText('ulkona');
  await act(page, 'Noor', 'Tuli takaisin');
  // One more wish, by the table's number.
  await act(page, 'Noor', '2 Ravintola Savu');
  await expect(inQueue(page, 'Noor')).toContainText('Pöydät 1, 2');
  await act(page, 'Noor', 'Kutsu pöytään 1, Kahvila Aalto');
  await expect(card(page, 'Kahvila Aalto')).toContainText('Noor');

  await card(page, 'Kahvila Aalto').getByRole('button', { name: 'Aloita' }).click();
  await card(page, 'Kahvila Aalto')
    .getByRole('button', { name: /^Lisää/ })
    .click();
  await page.getByRole('button', { name: 'Pöytään 2, Ravintola Savu' }).click();
  await expect(card(page, 'Kahvila Aalto')).toContainText('Vapaa');
  await page.getByRole('searchbox').fill('');
  await expect(inQueue(page, 'Noor')).toContainText('siirretty toisesta pöydästä');

  await page.getByRole('button', { name: 'Asetukset', exact: true }).click();
  await page.getByRole('spinbutton', { name: /Kutsuttua odotetaan/ }).fill('3');
  await page.getByRole('checkbox', { name: /Tyhjä pöytä kutsuu/ }).uncheck();
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await page.getByRole('button', { name: 'Asetukset', exact: true }).click();
  await page.getByRole('checkbox', { name: /Iso näyttö/ }).check();
  await page.getByRole('textbox', { name: 'Uusi pöytä' }).fill('CV-apu');
  await page.getByRole('button', { name: 'Lisää pöytä' }).click();
  await page.keyboard.press('Escape');
  await expect(card(page, 'CV-apu')).toContainText('Vapaa');
  const rules = async () => {
    const { settings, speaks } = await roomOf(page, id);
    return [settings.graceMinutes, settings.fillAfterSeconds, speaks];
  };
  await expect.poll(rules).toEqual([3, null, true]);

  // Any of the last deeds can be taken back, not only the very last.
  await page.getByRole('button', { name: 'Kumoa: Asetukset vaihdettiin' }).click();
  await expect.poll(async () => (await roomOf(page, id)).settings.graceMinutes).toBe(5);
});

/** The first time at a table, taken the way young people take one. */
async function bookFirst(page: Page, id: string, tableId: string, firstName: string): Promise<void> {
  const event = await askAs<components['schemas']['Event']>(page, 'GET', `events/${id}`);
  const slot = event.tables.find((table) => table.id === tableId)?.slots[0];
  const contact = `040${String(Math.floor(Math.random() * 10_000_000)).padStart(7, '0')}`;
  const body = { slotId: slot?.id, firstName, contact, language: 'fi' };
  expect((await ask('PUT', `registrations/${randomUUID()}`, body)).status).toBeLessThan(300);
}

/** Something in somebody's menu, and its answer: whoever moves up in the list takes their menu along, and it closes. */
async function act(page: Page, who: string, what: string): Promise<void> {
  await inQueue(page, who)
    .getByRole('button', { name: `Lisää: ${who}` })
    .click();
  // However long it is: all of it lies in the window.
  await expect(page.getByRole('group', { name: `Lisää: ${who}` })).toBeInViewport({ ratio: 1 });
  const answered = page.waitForResponse((answer) => answer.url().includes('/room/deeds/'));
  await page.getByRole('button', { name: what, exact: true }).click();
  await answered;
}
