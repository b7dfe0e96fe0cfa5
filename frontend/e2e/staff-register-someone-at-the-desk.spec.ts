import { expect, test, type Page } from '@playwright/test';
import type { components } from '../src/api/schema';
import { addressOf, askAs, publishedEvent, problem, signIn } from './support/work';

type StaffEvent = components['schemas']['StaffEvent'];

test('staff register someone at the desk, move them, and cancel for them', async ({ page }) => {
  await signIn(page, addressOf('staff', 'Forssa'));
  const event = await eventWithTimes(page, 25);
  await registerNoor(page, event);

  await page.getByRole('link', { name: 'Päivän lista' }).click();
  await expect(page.getByRole('row', { name: /Noor/ })).toBeVisible();

  await page.getByRole('link', { name: 'Muuta: Noor' }).click();
  await page.getByRole('radio').nth(1).check({ force: true });
  await page.getByRole('button', { name: 'Vaihda aika' }).click();
  await expect(page.getByRole('status')).toContainText('Aika on vaihdettu');

  await page.getByRole('link', { name: 'Muuta: Noor' }).click();
  await page.getByRole('button', { name: 'Peru varaus' }).click();
  await expect(page.getByText('Kukaan ei ole vielä ilmoittautunut')).toBeVisible();
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
