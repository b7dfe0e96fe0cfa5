import { expect } from '@playwright/test';
import { test } from './support/test';
import {
  anyTime,
  bookable,
  clock,
  eventsWithTimes,
  fillIn,
  messageTo,
  personalLink,
  phone,
  somebody,
  giveBack,
  noteLink,
} from './support/young';

test.afterEach(giveBack);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone without JavaScript', () => {
    test.use({ ...phone, javaScriptEnabled });

    test('a young person takes a quarter in three taps, with no account', async ({ page }) => {
      await page.goto('/fi');
      const links = page.getByRole('main').getByRole('link');
      const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      const events = await eventsWithTimes(2);
      const event = events.find(({ id }) => addresses.includes(`/fi/events/${id}`));
      const slot = event && bookable(event).at(-1);
      if (!event || !slot) throw new Error('nothing to book on the front page');
      const aino = somebody();

      await page.locator(`a[href="/fi/events/${event.id}"]`).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(event.title.fi);

      await page.locator(`a[href*="${slot.id}"]`).click();
      await expect(page.getByText(new RegExp(clock(slot.startsAt, event.timeZone))).first()).toBeVisible();
      await fillIn(page, aino);
      await page.getByRole('button', { name: 'Varaa vartti' }).click();

      await expect(page.getByRole('heading', { level: 1, name: 'Sinulla on vartti.' })).toBeVisible();
      await expect(page.getByRole('img', { name: /QR-koodi/ })).toBeVisible();
      await expect(page.getByText(clock(slot.startsAt, event.timeZone)).first()).toBeVisible();
      await expect(page.getByText(aino.contact.slice(-4))).toBeVisible();

      const calendar = await page.request.get(
        (await page.getByRole('link', { name: 'Kalenteriin' }).getAttribute('href')) ?? '',
      );
      expect(calendar.headers()['content-type']).toContain('text/calendar');
      expect(await calendar.text()).toContain('BEGIN:VEVENT');

      const message = await messageTo(aino.contact, /\/my\//);
      await page.goto(personalLink(message));
      await expect(page.getByRole('heading', { level: 1, name: 'Sinulla on vartti.' })).toBeVisible();
    });

    test('what is missing is said at the field and above it, and what was typed stays', async ({ page }) => {
      const { event, slot } = await anyTime();
      await page.goto(`/fi/book/slot/${slot.id}?event=${event.id}`);
      await page.getByLabel('Etunimi').fill('Aino');
      await page.getByLabel('Puhelin tai sähköposti').fill('12');
      await page.getByRole('button', { name: 'Varaa vartti' }).click();

      const summary = page.getByRole('alert').filter({ hasText: 'Tarkista vielä nämä' });
      await expect(summary).toBeVisible();
      await expect(summary).toBeFocused();
      await expect(page.getByLabel('Etunimi')).toHaveValue('Aino');
      const contact = page.getByLabel('Puhelin tai sähköposti');
      await expect(contact).toHaveValue('12');
      await expect(contact).toHaveAttribute('aria-invalid', 'true');
      await summary.getByRole('link').click();
      await expect(contact).toBeFocused();

      await contact.fill(somebody().contact);
      await page.getByRole('button', { name: 'Varaa vartti' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Sinulla on vartti.' })).toBeVisible();
    });

    test('a second booking in the same event is explained, and its link is sent to its owner', async ({
      page,
    }) => {
      const [event] = await eventsWithTimes(3);
      const [first, second] = event ? bookable(event) : [];
      if (!event || !first || !second) throw new Error('nothing to book');
      const aino = somebody('Aino', 'email');
      for (const slot of [first, second]) {
        await page.goto(`/fi/book/slot/${slot.id}?event=${event.id}`);
        await fillIn(page, aino);
        await page.getByRole('button', { name: 'Varaa vartti' }).click();
        if (slot === second) continue;
        await expect(page.getByRole('heading', { name: 'Sinulla on vartti.' })).toBeVisible();
        noteLink(page);
      }
      await expect(page.getByRole('alert').filter({ hasText: 'on jo varaus' })).toBeVisible();
      await expect(page.getByLabel('Puhelin tai sähköposti')).toHaveValue(aino.contact);
    });
  });
}
