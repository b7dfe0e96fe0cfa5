import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect } from '@playwright/test';
import { eveningNow, kioskOf, staffDo, staffOfNewOhjaamo } from './support/door';
import { filmOf, qrOn } from './support/qr';
import { test } from './support/test';
import { book, clock, eventOf, phone, somebody } from './support/young';

test('by code, kindly when it is wrong, by name and four digits, and at a second kiosk the same', async ({
  page,
  browser,
}) => {
  test.slow();
  const staff = await staffOfNewOhjaamo(page);
  const { id, tables } = await eveningNow(staff, { firms: 2 });
  // Nobody is called meanwhile, so that what the door said stays as it was.
  await staffDo(page, id, { do: 'set', settings: { fillAfterSeconds: null } });
  const [early, later] = await comingTimes(id);
  const kiosk = await kioskOf(staff, browser);
  const aino = await book(somebody('Aino'), early?.id ?? '');
  const yusuf = somebody('Yusuf');
  await book(yusuf, later?.id ?? '');

  await kiosk.getByRole('link', { name: 'Minulla on koodi tai QR' }).click();
  await kiosk.getByLabel('Koodi').fill('EIOLE 99');
  await kiosk.getByRole('button', { name: 'Tulin paikalle' }).click();
  await expect(kiosk.getByRole('alert').filter({ hasText: 'Emme löydä varausta' })).toBeVisible();
  await expect(kiosk.getByLabel('Koodi')).toHaveValue('EIOLE 99');
  await kiosk.getByLabel('Koodi').fill(aino.code.toLowerCase());
  await kiosk.getByRole('button', { name: 'Tulin paikalle' }).click();
  await expect(kiosk.getByRole('heading', { name: 'Tervetuloa, Aino!' })).toBeVisible();
  const line = kiosk.getByRole('listitem');
  await expect(line).toContainText(tables[0]?.name ?? '');
  await expect(line).toContainText(`klo ${clock(early?.startsAt ?? '', 'Europe/Helsinki')}`);
  const mine = await qrOn(kiosk, /oman vuorosi/);
  await kiosk.getByRole('button', { name: 'Valmis' }).click();

  await test.step('no list of names: four digits of somebody else open nothing', async () => {
    await kiosk.getByRole('link', { name: 'Varasin, mutta koodi puuttuu' }).click();
    await kiosk.getByLabel('Etunimi').fill('Yusuf');
    await kiosk.getByLabel('neljä viimeistä').fill(otherDigits(yusuf.contact));
    await kiosk.getByRole('button', { name: 'Tulin paikalle' }).click();
    await expect(kiosk.getByRole('alert').filter({ hasText: 'Emme löydä varausta' })).toBeVisible();
    await kiosk.getByLabel('neljä viimeistä').fill(yusuf.contact.slice(-4));
    await kiosk.getByRole('button', { name: 'Tulin paikalle' }).click();
    await expect(kiosk.getByRole('heading', { name: 'Tervetuloa, Yusuf!' })).toBeVisible();
    await kiosk.getByRole('button', { name: 'Valmis' }).click();
  });

  await test.step('a second kiosk, without JavaScript, in Swedish', async () => {
    const other = await kioskOf(staff, browser, { javaScriptEnabled: false });
    await other.getByRole('link', { name: 'Svenska' }).click();
    await other.getByRole('link', { name: 'Jag har en kod eller QR' }).click();
    await other.getByLabel('Kod').fill(aino.code);
    await other.getByRole('button', { name: 'Jag är här' }).click();
    await expect(other.getByRole('heading', { name: 'Välkommen, Aino!' })).toBeVisible();
    expect(lastOf(await qrOn(other, /din tur/))).toBe(lastOf(mine));
    await other.getByRole('button', { name: 'Klart' }).click();
    await expect(other.getByRole('heading', { name: 'Välkommen!' })).toBeVisible();
    await other.goto('/sv/kiosk');
    await expect(other.getByText('Aino')).toHaveCount(0);
  });

  await test.step('from the page of the booking to my turn', async () => {
    const own = await (await browser.newContext({ locale: 'fi-FI', ...phone })).newPage();
    await own.goto(`/fi/my/${aino.link}`);
    await own.getByRole('link', { name: 'Katso vuorosi' }).click();
    await expect(own.getByText('Varattu aika klo')).toBeVisible();
    expect(lastOf(own.url())).toBe(lastOf(mine));
  });
});

test('by the QR of the message, held before the camera', async ({ page }) => {
  test.slow();
  const staff = await staffOfNewOhjaamo(page);
  const { id } = await eveningNow(staff, { firms: 1 });
  const [time] = await comingTimes(id);
  const { link } = await book(somebody('Väinö'), time?.id ?? '');
  const film = join(mkdtempSync(join(tmpdir(), 'vartti-film-')), 'qr.y4m');
  writeFileSync(film, filmOf(`https://vartti.example/fi/my/${link}`));
  const { baseURL, launchOptions } = test.info().project.use;
  const withCamera = await chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions?.args ?? []),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  try {
    const kiosk = await kioskOf(staff, withCamera, { baseURL });
    await kiosk.getByRole('link', { name: 'Minulla on koodi tai QR' }).click();
    const open = kiosk.getByRole('button', { name: 'Näytä QR kameralle' });
    await expect(open.or(kiosk.getByText('Pidä QR kameran edessä')).first()).toBeVisible();
    if (await open.isVisible()) await open.click();
    await expect(kiosk.getByRole('heading', { name: 'Tervetuloa, Väinö!' })).toBeVisible({ timeout: 20_000 });
  } finally {
    await withCamera.close();
  }
});

async function comingTimes(id: string) {
  const { tables } = await eventOf(id);
  return tables
    .flatMap(({ slots }) => slots)
    .filter(({ state, startsAt }) => state === 'free' && Date.parse(startsAt) > Date.now());
}

const lastOf = (address: string) => new URL(address).pathname.split('/').at(-1);

/** Four digits that are not theirs. */
const otherDigits = (contact: string) => String((Number(contact.slice(-4)) + 1) % 10_000).padStart(4, '0');
