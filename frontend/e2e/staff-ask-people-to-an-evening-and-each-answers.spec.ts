import { type Browser, expect, type Page } from '@playwright/test';
import { everybodyReads } from './support/axe';
import { knownTo, letMorningCome, pathOf, WITHIN_A_MINUTE_MS } from './support/path';
import { test } from './support/test';
import { askAs, publishedEvent, signInWithCode } from './support/work';
import { messageTo, phone } from './support/young';

test('staff ask several people to an evening; one says yes by the link and has a place, one says no, one later, one is asked no more, and staff see all of it', async ({
  page,
  browser,
}) => {
  test.setTimeout(420_000);
  const path = await pathOf(page, 'Vuokko');
  const { ohjaamoId, firm, person: vuokko } = path;
  const vuolle = await knownTo(path, 'Vuolle');
  const vuorela = await knownTo(path, 'Vuorela');
  const vuono = await knownTo(path, 'Vuono');
  await knownTo(path, 'Vuohi');
  const event = await publishedEvent(page, {
    formatCode: 'tyonantajatreffit',
    title: 'Leipureiden ilta',
    days: 6,
  });
  await askAs(page, 'PUT', `staff/tables/${event.tables[0]?.id}`, {
    employerId: firm.id,
    topic: null,
    mode: 'room',
    openingIds: [],
  });
  const asking = `/staff/events/${event.id}/proposals`;

  await test.step('staff find them by name and ask, in words of their own', async () => {
    await page.goto(`/fi/staff/events/${event.id}`);
    await page.getByRole('link', { name: 'Kysy ihmisiä mukaan' }).click();
    await page.getByLabel('Etunimen alku').fill('vuo');
    await page.getByRole('button', { name: 'Hae' }).click();
    for (const { firstName } of [vuokko, vuolle, vuorela, vuono]) await page.getByLabel(firstName).check();
    await page.getByLabel('Kenet tapaisi').selectOption({ label: `Pöytä 1: ${firm.name}` });
    await page.getByLabel('Muutama sana heille').fill('Leipurit ovat mukavia.');
    await page.getByRole('button', { name: 'Kysy heiltä' }).click();
    await expect(page.getByText('Heiltä on nyt kysytty.', { exact: false })).toBeVisible();
    await expect(page.getByText('Ei vielä vastannut')).toHaveCount(4);
  });

  await letMorningCome(ohjaamoId);
  const linkOf = async ({ email }: { email: string }) =>
    linkIn(await messageTo(email, /\/evening\//, WITHIN_A_MINUTE_MS));
  const links = {
    yes: await linkOf(vuokko),
    no: await linkOf(vuolle),
    later: await linkOf(vuorela),
    noMore: await linkOf(vuono),
  };
  const young = await onPhone(browser);
  await test.step('looking changes nothing; a tap says yes, and she has a place', async () => {
    await young.goto(links.yes);
    await expect(young.getByText('Leipurit ovat mukavia.')).toBeVisible();
    await expect(young.getByText(firm.name)).toBeVisible();
    await page.reload();
    await expect(page.getByText('Ei vielä vastannut')).toHaveCount(4);
    await young.getByRole('button', { name: 'Kyllä, tulen' }).click();
    await expect(young.getByText('Sinulla on paikka. Tervetuloa!')).toBeVisible();
    await messageTo(vuokko.email, /\/fi\/my\/[\w-]{30,60}/, WITHIN_A_MINUTE_MS);
  });
  await test.step('another says no, and one later', async () => {
    await young.goto(links.no);
    await young.getByRole('button', { name: 'Ei kiitos' }).click();
    await expect(young.getByText('Sanoit ei.', { exact: false })).toBeVisible();
    await young.goto(links.later);
    await young.getByRole('button', { name: 'Kysy myöhemmin' }).click();
    await expect(young.getByText('Kysymme uudestaan', { exact: false })).toBeVisible();
  });
  await test.step('staff take one asking back, and its link says so', async () => {
    await page.goto(`/fi${asking}`);
    await page.getByText('Peru kysymys: Vuono').click();
    await page.getByRole('button', { name: 'Peru: Vuono' }).click();
    await expect(page.getByText('Kysymys on peruttu.', { exact: false })).toBeVisible();
    await young.goto(links.noMore);
    await expect(young.getByText('Sinulta ei enää kysytä tätä.', { exact: false })).toBeVisible();
    await expect(young.getByRole('button', { name: 'Kyllä, tulen' })).toHaveCount(0);
  });

  await test.step('staff see who said what, and who waits for whom', async () => {
    await page.reload();
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    await expect(row('Vuokko')).toContainText('Tulee');
    await expect(row('Vuolle')).toContainText('Sanoi ei');
    await expect(row('Vuorela')).toContainText('Sanoi: myöhemmin');
    await expect(row('Vuorela')).toContainText('kysytään uudestaan');
    await expect(row('Vuono')).toContainText('Peruttu');
    await expect(page.getByText('4 kysytty: 1 tulee, 1 ei ole vielä vastannut.')).toBeVisible();
    await page.goto('/fi/staff/proposals');
    await row('Leipureiden ilta').getByRole('link').click();
    await expect(row('Vuokko')).toContainText('Tulee');
  });

  const signedIn = await (await browser.newContext(phone)).newPage();
  await test.step('on the way to work she finds it again', async () => {
    await signInWithCode(signedIn, vuokko.email);
    await signedIn.goto('/fi/my/path');
    const evening = signedIn.locator('#evenings');
    await expect(evening.getByText('Sinulla on paikka')).toBeVisible();
    await evening.getByRole('link', { name: 'Leipureiden ilta' }).click();
    await expect(signedIn.getByText('Sinulla on paikka. Tervetuloa!')).toBeVisible();
  });

  await test.step('every page can be read by everyone', async () => {
    const reader = await (await browser.newContext(phone)).newPage();
    await everybodyReads(reader, Object.values(links).map(below));
    await everybodyReads(signedIn, ['/my/path']);
    await everybodyReads(page, ['/staff/proposals', asking, `${asking}?q=vuo`]);
  });
});

/** The young person's forms post without JavaScript. */
const onPhone = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage();

const linkIn = ({ text }: { text: string }) =>
  /\/(?:fi|sv|en)\/evening\/[\w-]{30,60}/.exec(text)?.[0] as string;
const below = (link: string) => link.replace(/^\/\w+/, '');
