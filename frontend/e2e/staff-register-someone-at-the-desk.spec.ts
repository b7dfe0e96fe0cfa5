import { expect, type Page } from '@playwright/test';
import type { components } from '../src/api/schema';
import { test } from './support/test';
import { addressOf, askAs, publishedEvent, problem, signIn } from './support/work';

type StaffEvent = components['schemas']['StaffEvent'];

test('staff register someone at the desk, move them, cancel for them, and write down what was agreed', async ({
  page,
}) => {
  await signIn(page, addressOf('staff', 'Forssa'));
  const event = await eventWithTimes(page, 25);
  await registerNoor(page, event);

  await page.getByRole('link', { name: 'Päivän lista' }).click();
  await expect(page.getByRole('row', { name: /Noor/ })).toBeVisible();

  await page.getByRole('link', { name: 'Muuta: Noor' }).click();
  await page.getByRole('radio').nth(1).check();
  await page.getByRole('button', { name: 'Vaihda aika' }).click();
  await expect(page.getByRole('status')).toContainText('Aika on vaihdettu');

  await page.getByRole('link', { name: 'Muuta: Noor' }).click();
  await page.getByRole('button', { name: 'Peru varaus' }).click();
  await expect(page.getByText('Kukaan ei ole vielä ilmoittautunut')).toBeVisible();
  await writeAboutNoor(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('staff sign in and register someone all the same', async ({ page }) => {
    await signIn(page, addressOf('staff', 'Rovaniemi'));
    const event = await eventWithTimes(page, 26);
    await page.goto(`/fi/staff/events/${event.id}/register`);
    await page.getByRole('button', { name: 'Ilmoita' }).click();
    await expect(problem(page)).toContainText('Etunimi');
    await registerNoor(page, event);
  });
});

async function eventWithTimes(page: Page, days: number): Promise<StaffEvent> {
  const event = await publishedEvent(page, {
    formatCode: 'tyonantajatreffit',
    title: `Tiski ${Date.now()}`,
    days,
  });
  return askAs<StaffEvent>(page, 'PUT', `staff/tables/${event.tables[0]?.id}`, {
    employerId: null,
    topic: { fi: 'Velkaneuvonta' },
    mode: 'room',
    openingIds: [],
  });
}

async function registerNoor(page: Page, event: StaffEvent) {
  await page.goto(`/fi/staff/events/${event.id}/register`);
  const free = await page.getByRole('radio', { name: /^\d+\.\d\d$/ }).count();
  await page.getByLabel('Etunimi').fill('Noor');
  await page.getByRole('button', { name: 'Ilmoita' }).click();
  await expect(page.getByText('Noor on ilmoitettu')).toBeVisible();
  await expect(page.getByText(/^\p{Lu}+ \d+$/u)).toBeVisible();
  await expect(page.getByRole('radio', { name: /^\d+\.\d\d$/ })).toHaveCount(free - 1);
}

async function writeAboutNoor(page: Page) {
  await page.goto('/fi/staff/people');
  await page.getByLabel('Etunimi tai numeron loppu').fill('Noor');
  await page.getByRole('button', { name: 'Etsi' }).click();
  await page.getByRole('link', { name: 'Noor', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Noor');
  const text = `Juteltiin keittiötyöstä ${Date.now()}`;
  await page.locator('#write').getByRole('textbox', { name: 'Teksti', exact: true }).fill(text);
  await page.getByRole('button', { name: 'Tallenna muistiinpano' }).click();
  await expect(page.getByText('Muistiinpano on tallessa.')).toBeVisible();
  const note = page.getByRole('article').filter({ hasText: text });
  await note.getByText('Korjaa', { exact: true }).click();
  await note.getByRole('textbox', { name: 'Teksti', exact: true }).fill(`${text}, sovittiin käynti`);
  await note.getByRole('button', { name: 'Tallenna korjaus' }).click();
  await expect(page.getByText('Korjaus on tallessa.', { exact: false })).toBeVisible();
  await expect(page.getByRole('paragraph').filter({ hasText: `${text}, sovittiin käynti` })).toBeVisible();
}
