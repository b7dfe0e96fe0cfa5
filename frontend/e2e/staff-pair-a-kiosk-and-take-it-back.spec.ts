import { expect, test } from '@playwright/test';
import { addressOf, problem, signIn } from './support/work';

test('staff pair a kiosk, somebody is counted there, and staff take the kiosk back', async ({
  page,
  browser,
}) => {
  await signIn(page, addressOf('staff', 'Nurmijärvi'));
  await page.goto('/fi/staff/devices');
  const name = `Ovi ${Date.now()}`;
  await page.getByLabel('Nimi').fill(name);
  await page.getByRole('button', { name: 'Tee koodi' }).click();
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  const code = (await card.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent()) as string;

  const tablet = await (await browser.newContext({ locale: 'fi-FI' })).newPage();
  await tablet.goto('/fi/kiosk');
  await tablet.getByLabel('Koodi').fill('2222-2222');
  await tablet.getByRole('button', { name: 'Ota käyttöön' }).click();
  await expect(problem(tablet)).toContainText('Koodi ei kelpaa');
  await tablet.getByLabel('Koodi').fill(code.toLowerCase());
  await tablet.getByRole('button', { name: 'Ota käyttöön' }).click();
  await expect(tablet.getByRole('heading', { name: 'Tulitko käymään?' })).toBeVisible();

  await tablet.getByRole('button', { name: 'Tulin käymään' }).click();
  await expect(tablet.getByRole('status')).toContainText('käynti on laskettu');
  await page.goto('/fi/staff');
  await expect(page.locator('#visits')).toContainText(/1\s*käynti tänään/);
  await tablet.getByRole('button', { name: 'Se oli vahinko' }).click();
  await expect(tablet.getByRole('status')).toContainText('käyntiä ei laskettu');
  await page.reload();
  await expect(page.locator('#visits')).toContainText(/0\s*käyntiä tänään/);

  await page.goto('/fi/staff/devices');
  await card.getByRole('button', { name: 'Irrota laite' }).click();
  await expect(page.getByRole('status')).toContainText('Laite on irrotettu');
  await tablet.goto('/fi/kiosk');
  await expect(tablet.getByText('Laite on irrotettu')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a screen shows who sits where at its event', async ({ page, browser }) => {
    await signIn(page, addressOf('staff', 'Keski-Uusimaa'));
    await page.goto('/fi/staff/devices');
    const name = `Aula ${Date.now()}`;
    await page.getByLabel('Nimi').fill(name);
    await page.getByRole('radio', { name: /Näyttö/ }).check({ force: true });
    await page.getByLabel('Tapahtuma').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Tee koodi' }).click();
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
    const code = (await card.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent()) as string;
    const screen = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await screen.goto('/fi/board');
    await screen.getByLabel('Koodi').fill(code);
    await screen.getByRole('button', { name: 'Ota käyttöön' }).click();
    await expect(screen.getByRole('heading', { name: 'Pöydät' })).toBeVisible();
  });
});
