import { expect, type Page } from '@playwright/test';
import { roundsOf } from './support/rounds';
import { test } from './support/test';
import { addressOf, signIn } from './support/work';

test('staff plan an evening, put one meeting elsewhere, publish it and print it', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, addressOf('staff', 'Rovaniemi'));
  const rounds = await roundsOf(page);

  await test.step('who wishes for whom, and what is to be arranged', async () => {
    await page.goto(`/fi/staff/events/${rounds.id}`);
    await page.getByRole('link', { name: 'Kierrokset' }).click();
    await expect(page.getByText('Eniten toivotaan: Hotelli Rantala')).toBeVisible();
    await expect(page.getByText('Järjestä etukäteen 2 nuorelle')).toBeVisible();
  });

  await test.step('plan: it can be left and come back to', async () => {
    await page.getByRole('button', { name: 'Suunnittele kierrokset' }).click();
    await expect(page.getByRole('heading', { name: 'Luonnos: kenellekään ei ole kerrottu' })).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText('Todistettu: parempaa suunnitelmaa ei ole.')).toBeVisible();
    await expect(seats(page)).not.toHaveCount(0);
  });

  await test.step('one meeting is put into another round', async () => {
    const name = await seats(page).first().innerText();
    await seats(page).first().click();
    await page.getByLabel('Kierros').selectOption({ index: 3 });
    await page.getByRole('button', { name: 'Sijoita ja katso hinta' }).click();
    await expect(page.getByText('Verrattuna edelliseen')).toBeVisible({ timeout: 60_000 });
    const row = page.getByRole('row').filter({ has: page.getByText('kiinnitetty') });
    await expect(row).toContainText(name.split(',')[0] ?? name);
  });

  await test.step('publish, after reading whom it tells', async () => {
    await page.getByRole('link', { name: 'Julkaise…' }).click();
    await expect(page.getByText('14 nuorta saa viestin.')).toBeVisible();
    await page.getByRole('button', { name: 'Julkaise ja kerro' }).click();
    await expect(page.getByRole('status')).toContainText('14 nuorta saa viestin illastaan');
    await expect(page.getByText(/^Julkaistu .* klo/)).toBeVisible();
  });

  await test.step('planned again it is the same, so nobody would be told', async () => {
    await page.getByRole('button', { name: 'Suunnittele uudelleen' }).click();
    await expect(page.getByText('Luonnos on sama kuin julkaistu suunnitelma.')).toBeVisible({
      timeout: 60_000,
    });
    await page.getByRole('button', { name: 'Hylkää luonnos' }).click();
    await expect(page.getByRole('status')).toContainText('Luonnos on hylätty');
  });

  await test.step('print: a grid, a strip for everybody, a sheet for each table', async () => {
    await page.getByRole('link', { name: 'Tulosta', exact: true }).click();
    await expect(page.getByRole('table')).toBeVisible();
    await page.getByRole('link', { name: 'Liuskat' }).click();
    await expect(page.getByRole('article')).toHaveCount(14);
    await page.getByRole('link', { name: 'Pöytälaput' }).click();
    await expect(page.getByRole('article')).toHaveCount(rounds.tables.length);
  });
});

test('all of it goes without JavaScript, too', async ({ browser, page }) => {
  test.setTimeout(180_000);
  await signIn(page, addressOf('staff', 'Mäntsälä'));
  const rounds = await roundsOf(page);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto(`/fi${rounds.path}`);
  await plain.getByRole('button', { name: 'Suunnittele kierrokset' }).click();
  await expect(plain.getByRole('heading', { name: 'Luonnos: kenellekään ei ole kerrottu' })).toBeVisible({
    timeout: 60_000,
  });
  await plain.goto(`/fi${rounds.path}?view=people`);
  await expect(plain.getByRole('heading', { name: 'Vilma' })).toBeVisible();
  await plain.goto(`/fi${rounds.path}/publish`);
  await plain.getByRole('button', { name: 'Julkaise ja kerro' }).click();
  await expect(plain.getByText(/^Julkaistu .* klo/)).toBeVisible();
  await context.close();
});

/** Names in the grid: each leads to where its meeting can be put elsewhere. */
const seats = (page: Page) =>
  page.getByRole('region', { name: 'Kierrokset ja pöydät' }).locator('a[href*="who="]');
