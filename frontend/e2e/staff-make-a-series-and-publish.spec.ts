import { expect } from '@playwright/test';
import { test } from './support/test';
import { addressOf, dayFromNow, problem, signIn } from './support/work';

test('staff make a series of Vartissa töihin and a Tunnissa Duuniin from their formats, and publish them', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, addressOf('staff', 'Lahti'));
  await expect(page).toHaveURL(/\/fi\/staff$/);

  await test.step('first Wednesdays, sectors by turns', async () => {
    await page.getByRole('link', { name: 'Tee tapahtumasarja' }).click();
    await page.getByRole('radio', { name: 'Vartissa töihin' }).check({ force: true });
    await page.getByLabel('Alkaen').fill(dayFromNow(1));
    await page.getByLabel('Asti').fill(dayFromNow(184));
    await page.getByLabel('Alkaa').fill('13:30');
    await page.getByLabel('1. ala').selectOption({ index: 1 });
    await page.getByLabel('2. ala').selectOption({ index: 2 });
    await page.getByRole('button', { name: 'Näytä päivät' }).click();

    const days = page.locator('#days li');
    await expect(days).toHaveCount(6);
    for (const day of await days.allTextContents()) expect(day).toMatch(/ke [1-7]\.\d+\. klo 13\.30/);

    await page.getByRole('button', { name: 'Tee sarja luonnoksina' }).click();
    await expect(page.getByText('6 luonnosta odottaa julkaisua')).toBeVisible();
    await page.getByRole('button', { name: 'Julkaise kaikki' }).click();
    await expect(page.getByText('Kaikki on julkaistu.')).toBeVisible();
    await expect(page.getByText('Julkaistu', { exact: true })).toHaveCount(6);
  });

  await test.step('one event in four fields', async () => {
    await page.goto('/fi/staff/events/new');
    await page.getByRole('radio', { name: 'Tunnissa Duuniin' }).check({ force: true });
    await page.getByRole('button', { name: 'Tee luonnos' }).click();
    await expect(problem(page)).toContainText('Päivä');
    await page.getByRole('textbox', { name: 'Päivä' }).fill(dayFromNow(21));
    await page.getByRole('button', { name: 'Tee luonnos' }).click();
    await expect(page.getByText('Tämä on luonnos')).toBeVisible();
    await page.getByRole('button', { name: 'Julkaise' }).click();
    await expect(page.getByRole('status')).toContainText('Julkaistu');
  });

  await test.step('everybody sees it, the month does, too', async () => {
    const id = /events\/([\w-]{36})/.exec(page.url())?.[1];
    await page.goto(`/fi/staff/month?month=${dayFromNow(21).slice(0, 7)}`);
    await expect(page.locator(`a[href$="/staff/events/${id}"]`)).toBeVisible();
    await page.goto(`/fi/events/${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Tunnissa Duuniin');
  });

  await test.step('an event that nobody comes to can go back to a draft; a cancelled one says why', async () => {
    await page.goBack();
    await page.goBack();
    await page.getByRole('link', { name: 'Peru tapahtuma' }).click();
    await page.getByLabel('Syy, suomeksi').fill('Yrittäjä sairastui.');
    await page.getByRole('button', { name: 'Peru tapahtuma ja kerro' }).click();
    await expect(page.getByText('Yrittäjä sairastui.')).toBeVisible();
  });
});
