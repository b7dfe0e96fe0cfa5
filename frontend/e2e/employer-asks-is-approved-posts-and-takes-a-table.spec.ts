import { expect, type Page } from '@playwright/test';
import { test } from './support/test';
import {
  addressOf,
  dayFromNow,
  inventedBusinessId,
  newAddress,
  problem,
  publishedEvent,
  signIn,
} from './support/work';
import { messageTo } from './support/young';

test('an employer asks for access, is approved, posts an opening and takes a table', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const firm = `Kahvila ${Date.now()} Oy`;
  const email = newAddress('anna');
  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, addressOf('staff', 'Tuusula'));
  const evening = await publishedEvent(desk, {
    formatCode: 'tyonantajatreffit',
    title: `Treffit ${firm}`,
    days: 30,
  });

  await test.step('asks for access', async () => {
    await page.goto('/fi/employer');
    await page.getByRole('link', { name: 'Pyydä tunnusta' }).click();
    await page.getByLabel('Y-tunnus').fill('1234567-8');
    await page.getByRole('button', { name: 'Lähetä pyyntö' }).click();
    await expect(problem(page)).toContainText('Y-tunnus on muotoa');

    await page.getByLabel('Y-tunnus').fill(inventedBusinessId());
    await page.getByLabel('Yrityksen nimi').fill(firm);
    await chooseTown(page, 'Tuusula');
    await page.getByLabel('Nimesi').fill('Anna Aalto');
    await page.getByLabel('Sähköposti').fill(email);
    await page.getByRole('button', { name: 'Lähetä pyyntö' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kiitos! Pyyntö on perillä');
  });

  await test.step('staff let the firm in', async () => {
    await desk.goto('/fi/staff/approvals');
    await cardOf(desk, firm).getByRole('button', { name: 'Hyväksy työnantaja' }).click();
    await expect(desk.getByText('Työnantaja on hyväksytty')).toBeVisible();
    await messageTo(email, /hyväksy|tervetuloa|kirjaudu/i);
  });

  await test.step('signs in and posts in two minutes', async () => {
    await signIn(page, email);
    await expect(page).toHaveURL(/\/fi\/employer$/);
    await page.getByRole('link', { name: 'Uusi paikka' }).click();
    await page.getByRole('radio', { name: 'Kesätyö' }).check({ force: true });
    await page.getByRole('textbox', { name: 'Mikä tehtävä on?' }).fill('Salin ja keittiön tekijä');
    await page.getByRole('textbox', { name: 'Mitä nuori tekisi?' }).fill('Salin töitä, kassaa ja tiskiä.');
    await expect(page.getByRole('complementary').getByText('Salin ja keittiön tekijä')).toBeVisible();
    await page.getByLabel('Myös 15–17-vuotias').check();
    await expect(page.getByText('Mistä tämä tulee?')).toBeVisible();

    await page.getByRole('button', { name: 'Lähetä Ohjaamolle' }).click();
    await expect(problem(page)).toContainText('Palkka');
    await page.getByRole('textbox', { name: 'Palkka' }).fill('11,20 €/t');
    await page.getByRole('textbox', { name: 'Mistä alkaen?' }).fill(dayFromNow(180));
    await page.getByRole('textbox', { name: 'Haku päättyy' }).fill(dayFromNow(90));
    await page.getByRole('combobox', { name: 'Kunta' }).selectOption({ label: 'Tuusula' });
    await page.getByRole('combobox', { name: 'Ala', exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Lähetä Ohjaamolle' }).click();
    await expect(page.getByRole('status')).toContainText('Lähetetty Ohjaamolle');
  });

  await test.step('staff publish the opening', async () => {
    await desk.goto('/fi/staff/approvals');
    await cardOf(desk, firm).getByRole('button', { name: 'Julkaise paikka' }).click();
    await expect(desk.getByText('Paikka on julkaistu')).toBeVisible();
  });

  await test.step('takes a table, and staff give it', async () => {
    await page.goto('/fi/employer/events');
    await page.getByRole('link', { name: `Treffit ${firm}` }).click();
    await page.getByRole('button', { name: 'Ota pöytä' }).click();
    await expect(page.getByText('Odottaa vahvistusta')).toBeVisible();

    await desk.goto(`/fi/staff/events/${evening.id}`);
    await desk.getByRole('button', { name: 'Hyväksy' }).click();
    await expect(desk.getByRole('status')).toContainText('Pöytä on annettu');

    await page.reload();
    await expect(page.getByText(/Pöytä \d+ on teidän/)).toBeVisible();
    await page.goto(`/fi/events/${evening.id}`);
    await expect(page.getByText(firm).first()).toBeVisible();
  });
});

const cardOf = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

async function chooseTown(page: Page, town: string) {
  const field = page.getByLabel('Missä työ on?');
  const label = await field.locator('option', { hasText: town }).first().textContent();
  await field.selectOption({ label: label ?? town });
}
