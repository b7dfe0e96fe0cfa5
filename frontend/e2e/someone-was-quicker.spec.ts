import { expect } from '@playwright/test';
import { test } from './support/test';
import { anyTime, book, fillIn, phone, somebody, giveBack } from './support/young';

test.afterEach(giveBack);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ ...phone, javaScriptEnabled });

    test('someone was quicker: the next free times at once, nothing to type again', async ({ page }) => {
      const { event, slot } = await anyTime();
      await page.goto(`/fi/book/slot/${slot.id}?event=${event.id}`);
      await fillIn(page, somebody());
      await book(somebody('Nopea'), slot.id);
      await page.getByRole('button', { name: 'Varaa vartti' }).click();

      await expect(page.getByRole('alert').filter({ hasText: 'ehti' })).toBeFocused();
      await expect(page.getByLabel('Etunimi')).toHaveValue('Aino');
      const next = page.getByRole('group', { name: /Ota jokin näistä/ }).getByRole('button');
      const label = (await next.last().innerText()).split('\n')[0] ?? '';
      const time = /\d+\.\d\d–\d+\.\d\d/.exec(label)?.[0] ?? 'no time';
      await next.last().click();

      await expect(page.getByRole('heading', { level: 1, name: 'Sinulla on vartti.' })).toBeVisible();
      await expect(page.getByText(time).first()).toBeVisible();
    });

    test('the page of a time that has gone offers the free ones before anything is typed', async ({
      page,
    }) => {
      const { event, slot } = await anyTime();
      await book(somebody('Nopea'), slot.id);
      await page.goto(`/fi/book/slot/${slot.id}?event=${event.id}`);
      await page.getByRole('group', { name: 'Nämä ajat ovat vapaina' }).getByRole('link').last().click();
      await fillIn(page, somebody());
      await page.getByRole('button', { name: 'Varaa vartti' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Sinulla on vartti.' })).toBeVisible();
    });
  });
}
