import { type Browser, expect, type Page } from '@playwright/test';
import { test } from './support/test';
import { addressOf, problem, publishedEvent, signIn } from './support/work';

test('staff pair a kiosk and a screen, somebody is counted, and staff take the kiosk back', async ({
  page,
  browser,
}) => {
  test.slow(); // three browsers at once
  await signIn(page, addressOf('staff', 'Nurmijärvi'));
  await publishedEvent(page, { formatCode: 'tyonantajatreffit', title: 'Ovi auki', days: 3 });

  const kiosk = `Ovi ${Date.now()}`;
  const code = await codeFor(page, kiosk);
  const tablet = await deviceAt(browser, '/fi/kiosk');
  await type(tablet, '2222-2222');
  await expect(problem(tablet)).toContainText('Koodi ei kelpaa');
  await type(tablet, code.toLowerCase());
  await expect(tablet.getByRole('heading', { name: 'Tervetuloa!' })).toBeVisible();

  await tablet.getByRole('button', { name: 'Tulin vain käymään' }).click();
  await expect(tablet.getByRole('heading', { name: /käynti on laskettu/ })).toBeVisible();
  await page.goto('/fi/staff');
  await expect(page.locator('#visits')).toContainText(/1\s*käynti tänään/);
  await tablet.getByRole('button', { name: 'Se oli vahinko' }).click();
  await expect(tablet.getByRole('heading', { name: /käyntiä ei laskettu/ })).toBeVisible();
  await page.reload();
  await expect(page.locator('#visits')).toContainText(/0\s*käyntiä tänään/);

  const shown = await codeFor(page, `Aula ${Date.now()}`, async () => {
    await page.getByRole('radio', { name: /Näyttö/ }).check({ force: true });
    const option = page.getByRole('option', { name: /Ovi auki/ }).first();
    await page.getByRole('combobox', { name: 'Tapahtuma' }).selectOption(await option.getAttribute('value'));
  });
  const screen = await deviceAt(browser, '/fi/board', { javaScriptEnabled: false });
  await type(screen, shown);
  await expect(screen.getByRole('heading', { name: 'Ovi auki' })).toBeVisible();

  await page.goto('/fi/staff/devices');
  await card(page, kiosk).getByRole('button', { name: 'Irrota laite' }).click();
  await expect(page.getByRole('status')).toContainText('Laite on irrotettu');
  await tablet.goto('/fi/kiosk');
  await expect(tablet.getByText('Laite on irrotettu')).toBeVisible();
});

const card = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });

/** Staff name a device and read its code. */
async function codeFor(page: Page, name: string, choose?: () => Promise<void>): Promise<string> {
  await page.goto('/fi/staff/devices');
  await page.getByLabel('Nimi').fill(name);
  await choose?.();
  await page.getByRole('button', { name: 'Tee koodi' }).click();
  const code = await card(page, name)
    .getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    .textContent();
  return code ?? '';
}

async function deviceAt(browser: Browser, path: string, options: { javaScriptEnabled?: boolean } = {}) {
  const device = await (await browser.newContext({ locale: 'fi-FI', ...options })).newPage();
  await device.goto(path);
  return device;
}

async function type(device: Page, code: string): Promise<void> {
  await device.getByLabel('Koodi').fill(code);
  await device.getByRole('button', { name: 'Ota käyttöön' }).click();
}
