import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { everybodyReads } from './support/axe';
import type { components } from '../src/api/schema';
import { test } from './support/test';
import { askAs, everybody, proveWithApp, setUpApp, signInWithCode } from './support/work';
import {
  bookSpeedDates,
  giveBack,
  messageTo,
  personalLink,
  phone,
  somebody,
  speedDates,
} from './support/young';

test.afterEach(giveBack);

test('an employer sees who wishes for them, by name only who shared a card, and gives stars', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const { event, part, table, address } = await ourSpeedDates();
  await signInWithCode(page, address);
  await page.goto(`/fi/employer/events/${event.id}`);
  await page.getByRole('link', { name: 'Katso, ketkä tulevat' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/toinen vahvistus/);
  await proveWithApp(page, await setUpApp(page));

  const silent = somebody('Sanelma');
  await bookSpeedDates(silent, part, [table.id]);
  const young = await (await browser.newContext(phone)).newPage();
  await sharesACard(young, { part, tableId: table.id, employerId: table.employerId, eventId: event.id });

  const people = `/fi/employer/events/${event.id}/people`;
  await page.goto(people);
  await expect(page.getByText(/\d+ nuorta tulossa/)).toBeVisible();
  await expect(page.getByText(/joista \d+ toivoo teitä/)).toBeVisible();
  await expect(page.getByText(silent.firstName)).toHaveCount(0);
  const kanerva = page.getByRole('listitem').filter({ hasText: 'Kanerva' });
  await expect(kanerva.getByText('toivoo teitä')).toBeVisible();

  await kanerva.getByLabel('Oikein mielellään').check({ force: true });
  await expect(kanerva.getByText('Tallennettu.')).toBeVisible();
  await page.reload();
  await expect(kanerva.getByLabel('Oikein mielellään')).toBeChecked();

  await everybodyReads(page, [people.replace('/fi', '')]);

  // Without JavaScript the same radio buttons are sent by a button.
  const storageState = await page.context().storageState();
  const plain = await (await browser.newContext({ storageState, javaScriptEnabled: false })).newPage();
  await plain.goto(people);
  const same = plain.getByRole('listitem').filter({ hasText: 'Kanerva' });
  await same.getByLabel('Ei kiitos').check({ force: true });
  await same.getByRole('button', { name: 'Tallenna: Kanerva' }).click();
  await expect(same.getByText('Tallennettu.')).toBeVisible();
  await expect(same.getByLabel('Ei kiitos')).toBeChecked();
});

/** Speed dates at which an employer has a table whose address the sample month tells. */
async function ourSpeedDates() {
  const { event, part } = await speedDates();
  for (const { audience, name, email } of everybody()) {
    const table = event.tables.find(
      ({ employer }) => audience === 'employer' && employer && name.endsWith(`, ${employer.name}`),
    );
    if (table?.employer)
      return { event, part, table: { id: table.id, employerId: table.employer.id }, address: email };
  }
  throw new Error('nobody of the sample month sits at the speed dates');
}

async function sharesACard(
  page: Page,
  { part, tableId, ...to }: { part: string; tableId: string; employerId: string; eventId: string },
): Promise<void> {
  const kanerva = somebody('Kanerva', 'email');
  await bookSpeedDates(kanerva, part, [tableId]);
  await page.goto(personalLink(await messageTo(kanerva.contact, /\/my\//)));
  await page.getByRole('button', { name: 'Näytä kaikki aikani' }).click();
  await expect(page).toHaveURL(/\/fi\/my$/);
  const card = {
    strengths: ['ripeä'],
    interests: [],
    languages: [],
    licences: [],
    lookingFor: '',
    needs: [],
    needsMore: '',
    under18: false,
  } satisfies components['schemas']['CardInput'];
  await askAs(page, 'PUT', 'my/card', card);
  const consent = { kind: 'employer_at_event', ...to, cardVersion: 1 };
  await askAs(page, 'PUT', `my/consents/${randomUUID()}`, consent);
}
