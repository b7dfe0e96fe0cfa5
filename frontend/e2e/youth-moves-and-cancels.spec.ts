import { expect } from '@playwright/test';
import { test } from './support/test';
import {
  anyTime,
  book,
  eventOf,
  linkView,
  messageTo,
  personalLink,
  phone,
  somebody,
  giveBack,
} from './support/young';

test.afterEach(giveBack);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ ...phone, javaScriptEnabled });

    test('a young person moves to another time, says they come, then cancels', async ({ page }) => {
      const { event, slot } = await anyTime();
      const { link } = await book(somebody(), slot.id);

      await page.goto(`/fi/my/${link}`);
      await page.getByRole('link', { name: 'Vaihda aika' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Vaihda aika' })).toBeVisible();
      const times = page.getByRole('main').getByRole('button');
      const time = (await times.last().innerText()).slice(0, 5).trim();
      await times.last().click();
      await expect(page.getByText('Aika on vaihdettu', { exact: false })).toBeVisible();
      await expect(page.getByText(new RegExp(`${time}–`)).first()).toBeVisible();
      const moved = await linkView(link);
      if (moved.kind !== 'registration') throw new Error('not a registration');
      expect(moved.meetings.find(({ status }) => status === 'booked')?.slotId).not.toBe(slot.id);

      await page.getByRole('button', { name: 'Tulen paikalle' }).click();
      await expect(page.getByText('Kerroit, että tulet', { exact: false })).toBeVisible();

      await page.getByRole('link', { name: 'Peru varaus' }).click();
      await page.getByRole('button', { name: 'Peru varaus' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Varaus on peruttu.' })).toBeVisible();
      const after = await eventOf(event.id);
      const states = after.tables.flatMap(({ slots }) => slots).filter(({ id }) => id === slot.id);
      expect(states).not.toEqual([]);
    });

    test('opening the link from a message changes nothing; it opens all my times', async ({ page }) => {
      const { slot } = await anyTime();
      const aino = somebody();
      const { link } = await book(aino, slot.id);
      const fromMessage = personalLink(await messageTo(aino.contact, /\/my\//));

      await page.goto(`${fromMessage}?answer=cancel`);
      await expect(page.getByRole('button', { name: 'Peru varaus' })).toBeVisible();
      expect(await linkView(link)).toMatchObject({ status: 'active', answer: null });

      await page.goto(fromMessage);
      await page.getByRole('button', { name: 'Näytä kaikki aikani' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Hei Aino' })).toBeVisible();
      await page.getByRole('button', { name: 'Tee kalenteriosoite' }).click();
      const feed = await page.getByLabel('Kalenterin osoite').inputValue();
      expect(await (await page.request.get(feed)).text()).toContain('BEGIN:VEVENT');
      await page.getByRole('button', { name: 'Poista osoite käytöstä' }).click();
      await expect(page.getByRole('button', { name: 'Tee kalenteriosoite' })).toBeVisible();
      expect((await page.request.get(feed)).status()).toBe(404);

      await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Mitä teet ensi viikolla?' })).toBeVisible();
      await page.goto('/fi/my');
      await expect(page.getByRole('heading', { level: 1, name: 'Omat ajat' })).toBeVisible();
    });

    test('a one-time code opens my times', async ({ page }) => {
      const { slot } = await anyTime();
      const aino = somebody('Aino', 'email');
      await book(aino, slot.id);

      await page.goto('/fi/my');
      await page.getByLabel('Puhelin tai sähköposti').fill(aino.contact);
      await page.getByRole('button', { name: 'Lähetä koodi' }).click();
      const { subject, text } = await messageTo(aino.contact, /\b\d{6}\b/);
      await page.getByLabel('Kuusi numeroa').fill(/\b\d{6}\b/.exec(`${subject}\n${text}`)?.[0] ?? '');
      await page.getByRole('main').getByRole('button').click();
      await expect(page.getByRole('heading', { level: 1, name: 'Hei Aino' })).toBeVisible();
    });
  });
}
