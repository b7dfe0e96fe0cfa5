import { randomUUID } from 'node:crypto';
import { expect, type Browser, type Page } from '@playwright/test';
import { everybodyReads } from './support/axe';
import type { components } from '../src/api/schema';
import { test } from './support/test';
import {
  addressOf,
  askAs,
  dayFromNow,
  inventedBusinessId,
  newAddress,
  problem,
  signIn,
  signInWithCode,
} from './support/work';
import {
  ask,
  book,
  bookable,
  comingEvents,
  eventOf,
  giveBack,
  messageTo,
  personalLink,
  phone,
  somebody,
  TAKEN_TOWN,
} from './support/young';

type Schemas = components['schemas'];

test.afterEach(giveBack);

test('a subsidised job starts after the decision alone, and the firm sees it after the yes alone', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  await signIn(page, addressOf('staff', TAKEN_TOWN));
  const staff = await atTheDesk(page);
  const { firm, young, personId } = staff;
  const title = `Varastotyö ${Date.now()}`;
  const openingId = await openingOf(page, staff, 'subsidised_job', title);
  const employer = await (await browser.newContext()).newPage();
  await signInWithCode(employer, firm.email);
  let id = '';

  await test.step('staff begin it from the person’s page', async () => {
    await page.goto(`/fi/staff/people/${personId}`);
    await page.getByRole('link', { name: 'Uusi aloitus' }).click();
    await page.getByLabel('Mihin paikkaan?').selectOption(openingId);
    await page.getByRole('button', { name: 'Aloita valmistelu' }).click();
    await expect(page.getByText('Aloitus on tehty.', { exact: false })).toBeVisible();
    await expect(page.getByText('Työpaikka ei näe tästä mitään', { exact: false })).toBeVisible();
    id = /placements\/([\w-]+)/.exec(page.url())?.[1] as string;
    await page.getByLabel('Ensimmäinen päivä').fill(dayFromNow(0));
    await page.getByLabel('Tunteja viikossa').fill('30');
    await page.getByRole('combobox', { name: /^Ikä/ }).selectOption('18_29');
    await page.getByRole('button', { name: 'Tallenna aika ja tunnit' }).click();
    await expect(page.getByRole('status')).toContainText('Tallennettu.');
    await page.getByRole('button', { name: 'Merkitse sovituksi' }).click();
    await expect(page.getByRole('status')).toContainText('Merkitty.');
  });

  await test.step('the firm sees nothing of it', async () => {
    await employer.goto('/fi/employer/placements');
    await expect(employer.getByRole('heading', { level: 1 })).toHaveText('Aloitukset');
    await expect(employer.getByText(title)).toHaveCount(0);
    const answer = await employer.goto(`/fi/employer/placements/${id}`);
    expect(answer?.status()).toBe(404);
  });

  const mine = await onThePhone(browser, young.contact);
  await test.step('the young person is asked on the phone, and says yes', async () => {
    await messageTo(young.contact, new RegExp(`placements/${id}`));
    await mine.goto('/fi/my/path');
    await mine.getByRole('link', { name: `Katso: ${title}` }).click();
    await mine.getByRole('button', { name: 'Kyllä, saa nähdä' }).click();
    await expect(mine.getByText('Kiitos! Työpaikka näkee nyt tämän.')).toBeVisible();
  });

  await test.step('now the firm sees it', async () => {
    await employer.goto('/fi/employer/placements');
    await employer
      .getByRole('row', { name: new RegExp(title) })
      .getByRole('link')
      .click();
    await expect(employer.getByRole('heading', { level: 1 })).toHaveText(young.firstName);
  });

  await test.step('the start is closed until the subsidy is granted', async () => {
    await page.goto(`/fi/staff/placements/${id}`);
    await expect(page.getByText('Työ ei saa alkaa ennen kuin tuki on myönnetty.').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Merkitse alkaneeksi' })).toHaveCount(0);
    await page.getByLabel('Missä vaiheessa?').selectOption('granted');
    await page.getByRole('button', { name: 'Tallenna tuki', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('Tallennettu.');
    await page.getByRole('button', { name: 'Merkitse alkaneeksi' }).click();
    await expect(page.getByRole('status')).toContainText('Merkitty.');
    await expect(page.getByText('Käynnissä').first()).toBeVisible();
    await page.getByRole('button', { name: 'Merkitse päättyneeksi' }).click();
    await expect(page.getByText('Päättynyt').first()).toBeVisible();
  });

  const draft = `/staff/placements/new?person=${personId}`;
  await everybodyReads(page, ['/staff/placements', `/staff/placements/${id}`, draft]);
  await everybodyReads(mine, [`/my/placements/${id}`, '/my/path']);
  await everybodyReads(employer, ['/employer/placements', `/employer/placements/${id}`]);
});

test('a work trial of seven months is stopped with the rule’s own sentence and source', async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, addressOf('staff', TAKEN_TOWN));
  const staff = await atTheDesk(page);
  const openingId = await openingOf(page, staff, 'work_trial', `Kokeilu ${Date.now()}`);
  await page.goto(`/fi/staff/placements/new?person=${staff.personId}&opening=${openingId}&origin=meeting`);
  await page.getByRole('button', { name: 'Aloita valmistelu' }).click();
  await page.getByLabel('Ensimmäinen päivä').fill(dayFromNow(10));
  await page.getByLabel('Viimeinen päivä').fill(dayFromNow(10 + 214));
  await page.getByLabel('Tunteja päivässä').fill('6');
  await page.getByLabel('Päiviä viikossa').fill('5');
  await page.getByLabel('Tunteja viikossa').fill('30');
  await page.getByLabel('Päivä alkaa').fill('08:00');
  await page.getByLabel('Päivä päättyy').fill('14:30');
  await page.getByLabel('Vastuuhenkilö työpaikalla').fill('Ville Vastaava');
  await page.getByRole('combobox', { name: /^Ikä/ }).selectOption('18_29');
  await page.getByLabel('Kysyin: hän ei ole siellä jo töissä').check();
  await page.getByRole('button', { name: 'Tallenna aika ja tunnit' }).click();
  await expect(page.getByRole('status')).toContainText('Tallennettu.');

  await page.getByLabel('Minä päivänä viranomainen päätti?').fill(dayFromNow(0));
  await page.getByLabel('Kuka viranomaisessa päätti?').fill('Työllisyysalue, Pia Päättäjä');
  await page.getByRole('button', { name: 'Merkitse viranomaisen tarkistus' }).click();
  await expect(problem(page)).toContainText('Tämä ei mahdu lain rajoihin.');
  await expect(
    page.getByText('Työkokeilu kestää enintään 6 kuukautta.', { exact: false }).first(),
  ).toBeVisible();
  await expect(page.getByText('Kenttä: Viimeinen päivä')).toBeVisible();
  await expect(page.getByRole('link', { name: /Laki: 380\/2023, 54 §/ }).first()).toHaveAttribute(
    'href',
    'https://www.finlex.fi/fi/lainsaadanto/2023/380',
  );

  await page.getByLabel('Viimeinen päivä').fill(dayFromNow(10 + 150));
  await page.getByRole('button', { name: 'Tallenna aika ja tunnit' }).click();
  await expect(page.getByText('Kenttä: Viimeinen päivä')).toHaveCount(0);
  await page.getByLabel('Minä päivänä viranomainen päätti?').fill(dayFromNow(0));
  await page.getByLabel('Kuka viranomaisessa päätti?').fill('Työllisyysalue, Pia Päättäjä');
  await page.getByRole('button', { name: 'Merkitse viranomaisen tarkistus' }).click();
  await expect(page.getByText('Viranomainen on tarkistanut').first()).toBeVisible();
});

interface Desk {
  ohjaamoId: string;
  firm: { id: string; email: string };
  young: { firstName: string; contact: string };
  personId: string;
}

/** Somebody who booked here and so is known, and a firm of the same place whose owner can sign in. */
async function atTheDesk(page: Page): Promise<Desk> {
  const { staff } = await askAs<Schemas['Session']>(page, 'GET', 'session');
  const ohjaamoId = staff?.ohjaamos[0]?.id as string;
  const firm = await aFirmAt(page, ohjaamoId);
  const young = somebody(`Kaarna${randomUUID().slice(0, 6)}`, 'email');
  await book(young, await aTimeAt(ohjaamoId));
  const found = await askAs<Schemas['FoundPeople']>(
    page,
    'GET',
    `staff/people?ohjaamo=${ohjaamoId}&q=${young.firstName}`,
  );
  return { ohjaamoId, firm, young, personId: found.people[0]?.id as string };
}

/** A firm that asked for access and was let in: its owner's address is nobody else's. */
async function aFirmAt(page: Page, ohjaamoId: string): Promise<Desk['firm']> {
  const firm = { name: `Varasto ${Date.now()} Oy`, email: newAddress('omistaja') };
  const asked = { businessId: inventedBusinessId(), contactName: 'Outi Omistaja', language: 'fi', ohjaamoId };
  await ask('PUT', `employer-requests/${randomUUID()}`, { ...firm, ...asked });
  const { employers } = await askAs<Schemas['Approvals']>(page, 'GET', 'staff/approvals');
  const id = employers.find(({ name }) => name === firm.name)?.id as string;
  await askAs(page, 'PUT', `staff/employers/${id}/approval`, { approved: true });
  return { id, email: firm.email };
}

async function aTimeAt(ohjaamoId: string): Promise<string> {
  for (const { id, ohjaamo } of await comingEvents()) {
    if (ohjaamo.id !== ohjaamoId) continue;
    const [slot] = bookable(await eventOf(id));
    if (slot) return slot.id;
  }
  throw new Error('no free time at this Ohjaamo');
}

async function openingOf(
  page: Page,
  { ohjaamoId, firm }: Desk,
  kind: string,
  title: string,
): Promise<string> {
  const id = randomUUID();
  await askAs(page, 'PUT', `staff/openings/${id}`, {
    employerId: firm.id,
    ohjaamoId,
    hidden: true,
    opening: { kind, title, description: 'Tavaroiden lajittelua ja hyllytystä.' },
  });
  return id;
}

async function onThePhone(browser: Browser, contact: string): Promise<Page> {
  const mine = await (await browser.newContext(phone)).newPage();
  await signInAtMy(mine, contact);
  return mine;
}

/** By the link in the message about the booking, as a young person comes in. */
async function signInAtMy(page: Page, contact: string): Promise<void> {
  await page.goto(personalLink(await messageTo(contact, /\/my\/[\w-]{40}/)));
  await page.getByRole('button', { name: 'Näytä kaikki aikani' }).click();
  await expect(page).toHaveURL(/\/fi\/my(\?|$)/);
}
