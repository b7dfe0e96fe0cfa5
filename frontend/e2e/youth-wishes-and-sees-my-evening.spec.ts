import { expect, type Page } from '@playwright/test';
import { test } from './support/test';
import { fillIn, giveBack, phone, somebody, speedDates } from './support/young';

test.afterEach(giveBack);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone without JavaScript', () => {
    test.use({ ...phone, javaScriptEnabled });

    test('a young person gives hearts in order, is in, and changes their mind by the link', async ({
      page,
    }) => {
      const { event, firms } = await speedDates();
      const [first, second, third] = firms as [string, string, string];
      await page.goto(`/fi/events/${event.id}`);
      await expect(page.getByText('Toivetta ei tarvita')).toBeVisible();

      if (javaScriptEnabled) {
        await page.getByRole('button', { name: `Toivo: ${second}` }).click();
        await page.getByRole('button', { name: `Toivo: ${first}` }).click();
        await expect(page.getByText('2 toivetta')).toBeVisible();
        await expect(page.getByRole('button', { name: `1. toive: ${second}` })).toHaveAttribute(
          'aria-pressed',
          'true',
        );
      } else {
        await page.getByLabel(`Toive: ${second}`).selectOption('1');
        await page.getByLabel(`Toive: ${first}`).selectOption('2');
      }
      await page.getByRole('button', { name: 'Ilmoittaudu' }).click();

      await expect(page.getByRole('heading', { level: 1, name: 'Ilmoittaudu' })).toBeVisible();
      await expect(page.getByText(`1. ${second}`)).toBeVisible();
      await expect(page.getByText(`2. ${first}`)).toBeVisible();
      const aino = somebody();
      await page.getByLabel('Etunimi').fill(aino.firstName);
      await page.getByRole('button', { name: 'Ilmoittaudu' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'Puhelin tai sähköposti' })).toBeFocused();
      await expect(page.getByText(`1. ${second}`)).toBeVisible();
      await fillIn(page, aino);
      await page.getByRole('button', { name: 'Ilmoittaudu' }).click();

      await expect(page.getByRole('heading', { level: 1, name: 'Olet mukana.' })).toBeVisible();
      await expect(wishes(page)).toContainText([second, first]);
      await expect(page.getByRole('link', { name: 'Vaihda aika' })).toHaveCount(0);

      await page.getByRole('link', { name: 'Muuta toiveita' }).click();
      if (javaScriptEnabled) {
        await page.getByRole('button', { name: `Toivo: ${third}` }).click();
        await page.getByRole('button', { name: `Siirrä ylemmäs: ${third}` }).click();
        await page.getByRole('button', { name: `1. toive: ${second}` }).click();
      } else {
        await page.getByLabel(`Toive: ${second}`).selectOption('');
        await page.getByLabel(`Toive: ${third}`).selectOption('1');
      }
      await page.getByText('Kerro lisää, jos se auttaa').click();
      await page.getByLabel('Rauhallinen paikka').check();
      await page.getByRole('button', { name: 'Tallenna toiveet' }).click();

      await expect(page.getByRole('status').filter({ hasText: 'Toiveesi on tallennettu.' })).toBeVisible();
      await expect(wishes(page)).toContainText([third, first]);
      await page.getByRole('link', { name: 'Muuta toiveita' }).click();
      await page.getByText('Kerro lisää, jos se auttaa').click();
      await expect(page.getByLabel('Rauhallinen paikka')).toBeChecked();
    });

    test('no wish is fine too, and "not this one" is kept quietly', async ({ page }) => {
      const { event, firms } = await speedDates();
      const [first] = firms as [string];
      await page.goto(`/fi/events/${event.id}`);
      if (javaScriptEnabled) {
        await page.getByText('Onko joku, jota et halua tavata?').click();
        await page.getByLabel(first, { exact: true }).check();
      } else {
        await page.getByLabel(`Toive: ${first}`).selectOption('never');
      }
      await expect(page.getByText('Et tapaa tätä').filter({ visible: true })).toHaveCount(1);
      await page.getByRole('button', { name: 'Ilmoittaudu' }).click();
      await fillIn(page, somebody());
      await page.getByRole('button', { name: 'Ilmoittaudu' }).click();

      await expect(page.getByText('Et ole toivonut ketään: tapaat, kuka on vapaana.')).toBeVisible();
      await expect(page.getByText(`Et tapaa: ${first}`)).toBeVisible();
    });
  });
}

const wishes = (page: Page) => page.locator('#wishes ol li');
