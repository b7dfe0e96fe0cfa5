import { expect } from '@playwright/test';
import { fits, passesAxe } from './support/axe';
import { card, deed, openRoom, roomNow, roomOf, said, walkIn } from './support/room';
import { test } from './support/test';
import { addressOf, signIn } from './support/work';

test('a whole evening is run by keyboard alone', async ({ page }) => {
  test.slow();
  await signIn(page, addressOf('staff', 'Pornainen'));
  const { id, tables } = await roomNow(page, ['Kahvila Aalto', 'Ravintola Savu']);
  const [aalto = '', savu = ''] = tables.map((table) => table.id);
  await walkIn(page, id, 'Noor', [aalto]);
  await walkIn(page, id, 'Sara', [savu]);
  await openRoom(page, id);
  const keys = page.keyboard;

  await card(page, 'Kahvila Aalto').focus();
  await keys.press('Enter');
  await expect(card(page, 'Kahvila Aalto')).toContainText('Kutsuttu');
  await keys.press('Enter');
  await expect(card(page, 'Kahvila Aalto')).toContainText('Tapaaminen');
  await keys.press('a');
  await expect(said(page)).toContainText('minuutin lisää');

  await keys.press('ArrowRight');
  await expect(card(page, 'Ravintola Savu')).toBeFocused();
  await keys.press('Enter');
  await expect(card(page, 'Ravintola Savu')).toContainText('Kutsuttu');
  await keys.press('n');
  await expect(card(page, 'Ravintola Savu')).toContainText('Vapaa');
  const turn = async () => (await roomOf(page, id)).tables[1]?.turn?.state;
  await expect.poll(turn).toBe(undefined);
  await keys.press('z');
  await expect.poll(turn).toBe('called');
  await expect(card(page, 'Ravintola Savu')).toContainText('Kutsuttu');
  await expect(card(page, 'Ravintola Savu')).toBeFocused();

  // The menu: opens, is walked by arrows, gives the focus back.
  await keys.press('Tab');
  await keys.press('Tab');
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: 'Kutsu uudelleen' })).toBeFocused();
  await keys.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Ei tullut/ })).toBeFocused();
  await keys.press('Escape');
  await expect(card(page, 'Ravintola Savu').getByRole('button', { name: /^Lisää/ })).toBeFocused();

  await keys.press('w');
  await expect(page.getByRole('textbox', { name: /Etunimi/ })).toBeFocused();
  await keys.type('Olli');
  await keys.press('Tab');
  await keys.press('Space');
  await keys.press('Enter');
  await expect(said(page)).toContainText('Olli sai numeron 3');

  await keys.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await keys.type('olli');
  await expect(page.getByText('1 löytyi')).toBeVisible();
  await keys.press('Escape');
  await keys.press('Escape');

  await card(page, 'Ravintola Savu').focus();
  await keys.press('b');
  await expect.poll(async () => (await roomOf(page, id)).tables[1]?.isOpen).toBe(false);
  await keys.press('?');
  await expect(page.getByRole('dialog', { name: 'Näppäimet' })).toBeVisible();
  await page.getByRole('checkbox', { name: /Kirjainnäppäimet/ }).uncheck();
  await keys.press('Escape');
  await keys.press('w');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the room can be read by everyone, in three languages, with its menus and dialogs', async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, addressOf('staff', 'Sipoo'));
  const { id, tables } = await roomNow(page, [
    'Kahvila Aalto',
    'Keski-Uudenmaan henkilöstövuokraus ja rekrytointi Oy',
    'Savu',
  ]);
  const [first = '', second = '', third = ''] = tables.map((table) => table.id);
  await walkIn(page, id, 'Noor', [first, second]);
  await walkIn(page, id, 'Maximilian-Alexander', [first, second, third]);
  await deed(page, id, { do: 'call', tableId: first });
  await deed(page, id, { do: 'close_table', tableId: third });
  for (const language of ['fi', 'sv', 'en']) {
    for (const width of language === 'fi' ? [320, 768, 1280] : [320]) {
      await test.step(`${language} ${width}`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await openRoom(page, id, language);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await fits(page);
        await passesAxe(page);
      });
    }
    await page.locator('li[data-table]').first().getByRole('button').last().click();
    await passesAxe(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('w');
    await fits(page);
    await passesAxe(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await passesAxe(page);
    await page.goto(`/${language}/staff/events/${id}/room/wall`);
    await fits(page);
    await passesAxe(page);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the room is shown, and a table’s main deed works all the same', async ({ page }) => {
    await signIn(page, addressOf('staff', 'Tuusula'));
    const { id, tables } = await roomNow(page, ['Kahvila Aalto']);
    await walkIn(page, id, 'Noor', [tables[0]?.id ?? '']);
    await page.goto(`/fi/staff/events/${id}/room`);
    await expect(page.locator('noscript p')).toBeVisible();
    await card(page, 'Kahvila Aalto').getByRole('button', { name: 'Kutsu seuraava' }).click();
    await expect(card(page, 'Kahvila Aalto')).toContainText('Kutsuttu');
    await card(page, 'Kahvila Aalto').getByRole('button', { name: 'Aloita' }).click();
    await expect(card(page, 'Kahvila Aalto')).toContainText('Tapaaminen');
  });
});
