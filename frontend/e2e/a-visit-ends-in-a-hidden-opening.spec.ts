import { type Browser, devices, expect, type Page } from '@playwright/test';
import { test } from './support/test';
import { addressOf, askAs, dayFromNow, inventedBusinessId, signIn } from './support/work';
import type { components } from '../src/api/schema';

const title = `Kätköpaikka ${Date.now()}`;

test('on a phone staff write a visit down, and a hidden opening comes of it that the neighbour sees and nobody else', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const phone = await onPhone(browser);
  await signIn(phone, addressOf('staff', 'Hyvinkää'));
  const firm = await addFirm(phone);

  await phone.getByRole('link', { name: 'Kirjaa käynti tai puhelu' }).click();
  await phone.getByLabel('Kenen kanssa puhuit').fill('Raija Rauta');
  await phone.getByLabel('Mitä sanottiin').fill('Tarvitsevat apua varastoon, ilmoitusta eivät halua.');
  await phone.getByText('Jotain luvattiin').click();
  await phone.getByLabel('Mitä luvattiin').fill('Lähettävät työvuorot.');
  await phone.getByRole('radio', { name: 'Yritys lupasi' }).check();
  await phone.getByLabel('Mihin mennessä').fill(dayFromNow(7));
  await phone.getByText('Siitä syntyi paikka').click();
  await phone.getByLabel('Paikan otsikko').fill(title);
  await phone.getByRole('checkbox', { name: 'Ohjaamo Mäntsälä' }).check();

  await test.step('what was typed is still there after the page was lost', async () => {
    await phone.reload();
    await expect(phone.getByLabel('Paikan otsikko')).toHaveValue(title);
    await expect(phone.getByRole('checkbox', { name: /Mäntsälä/ })).toBeChecked();
  });
  await phone.getByRole('button', { name: 'Tallenna' }).click();
  await expect(phone.getByRole('status')).toContainText('Koko alue näkee sen nyt');
  await expect(phone.locator('#timeline')).toContainText('Raija Rauta');
  await expect(phone.locator('#promises')).toContainText('Lähettävät työvuorot.');
  const opening = await phone.locator('#openings').getByRole('link', { name: title }).getAttribute('href');

  await test.step('the neighbour reads it, and cannot change it', async () => {
    const neighbour = await (await browser.newContext({ locale: 'fi-FI' })).newPage();
    await signIn(neighbour, addressOf('staff', 'Mäntsälä'));
    await neighbour.goto('/fi/staff/openings');
    await neighbour.getByRole('link', { name: title }).click();
    await expect(neighbour.getByText('jakoi tämän piilopaikan teille')).toBeVisible();
    await expect(neighbour.getByRole('button', { name: 'Tallenna' })).toHaveCount(0);
    await neighbour.goto(`/fi/staff/employers/${firm}`);
    await expect(neighbour.locator('#timeline')).toContainText('ilmoitusta eivät halua');
  });

  await test.step('another Ohjaamo of the region knows of the visit, and not of the opening', async () => {
    const other = await (await browser.newContext({ locale: 'fi-FI' })).newPage();
    await signIn(other, addressOf('staff', 'Sipoo'));
    await other.goto(`/fi/staff/employers/${firm}`);
    await expect(other.locator('#timeline')).toContainText('ilmoitusta eivät halua');
    await expect(other.getByText(title)).toHaveCount(0);
    expect((await other.goto(opening ?? ''))?.status()).toBe(404);
  });

  await test.step('nobody else finds it', async () => {
    const stranger = await (await browser.newContext({ locale: 'fi-FI' })).newPage();
    const id = opening?.split('/').at(-1) ?? '';
    const paths = [
      '/fi',
      '/fi/openings',
      `/fi/openings?search=${encodeURIComponent(title)}`,
      '/sitemap.xml',
      '/robots.txt',
    ];
    for (const path of paths) {
      const answer = await stranger.request.get(path);
      expect(answer.status(), path).toBe(200);
      const text = await answer.text();
      // The search itself repeats what was looked for.
      if (!path.includes('search')) expect(text, path).not.toContain(title);
      expect(text, path).not.toContain(id);
    }
    expect((await stranger.goto(`/fi/openings/${id}`))?.status()).toBe(404);
  });
});

async function onPhone(browser: Browser): Promise<Page> {
  const { defaultBrowserType: _none, ...phone } = devices['Pixel 7'];
  return (await browser.newContext({ ...phone, locale: 'fi-FI' })).newPage();
}

/** A firm that no journey knows. @returns its id */
async function addFirm(page: Page): Promise<string> {
  const name = `Varasto ${Date.now()} Oy`;
  await page.goto('/fi/staff/employers/new');
  await page.getByLabel('Y-tunnus').fill(inventedBusinessId());
  await page.getByLabel('Nimi', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Lisää muistioon' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  const { firms } = await askAs<components['schemas']['Firms']>(
    page,
    'GET',
    `staff/firms?search=${encodeURIComponent(name)}`,
  );
  return firms[0]?.id ?? '';
}
