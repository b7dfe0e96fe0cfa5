import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { everybodyReads } from './support/axe';
import { letMorningCome, pathOf, WITHIN_A_MINUTE_MS } from './support/path';
import { test } from './support/test';
import { askAs, dayFromNow, proveWithApp, setUpApp, signInWithCode } from './support/work';
import { messageTo, phone } from './support/young';

test('staff propose a hidden job; the young person says yes with their card, and only then the employer sees it and answers', async ({
  page,
  browser,
}) => {
  test.setTimeout(420_000);
  const { ohjaamoId, person, firm } = await pathOf(page, 'Kielo');
  const openingId = randomUUID();
  await askAs(page, 'PUT', `staff/openings/${openingId}`, {
    employerId: firm.id,
    ohjaamoId,
    hidden: true,
    opening: { kind: 'job', title: 'Leipurin apulainen', description: 'Aamuvuoroja uunilla.' },
  });

  const employer = await (await browser.newContext()).newPage();
  await signInWithCode(employer, firm.email);
  await proveWithApp(employer, await setUpApp(employer));
  await employer.getByRole('link', { name: 'Ehdotetut', exact: true }).click();
  await expect(employer.getByText('Kukaan ei odota')).toBeVisible();

  await test.step('staff ask, in words of their own', async () => {
    await page.goto(`/fi/staff/proposals/new?opening=${openingId}&person=${person.id}`);
    await page.getByLabel('Muutama sana nuorelle').fill('Heräät aikaisin ja tykkäät leipoa.');
    await page.getByRole('button', { name: 'Kysy: Kielo' }).click();
    await expect(page.getByText('Nyt kysytään nuorelta.')).toBeVisible();
  });

  // The young person's forms post without JavaScript.
  const young = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage();
  await letMorningCome(ohjaamoId);
  const asked = await messageTo(person.email, /\/proposal\//, WITHIN_A_MINUTE_MS);
  const link = /\/(?:fi|sv|en)\/proposal\/[\w-]{30,60}/.exec(asked.text)?.[0] as string;
  await test.step('the young person reads who asks and what the employer would see, and says yes', async () => {
    await young.goto(link);
    await expect(young.getByRole('heading', { level: 1 })).toHaveText('Leipurin apulainen');
    await expect(young.getByText('Heräät aikaisin ja tykkäät leipoa.')).toBeVisible();
    await expect(young.getByText('Nyt ei mitään.')).toBeVisible();
    await young.getByRole('button', { name: 'Kyllä, kiinnostaa' }).click();
    await young.getByRole('link', { name: 'Tee kortti' }).click();
    await young.getByLabel('Olen hyvä').fill('aamuvirkku');
    await young.getByRole('button', { name: 'Tallenna kortti' }).click();
    await expect(young.getByText('Kortti on tallessa.')).toBeVisible();
    await young.goto('/fi/my/path');
    await young.getByRole('link', { name: 'Leipurin apulainen' }).click();
    await young.getByRole('link', { name: 'Kyllä, kiinnostaa' }).click();
    await expect(young.getByText('aamuvirkku', { exact: true })).toBeVisible();
    await employer.reload();
    await expect(employer.getByText('Kukaan ei odota')).toBeVisible();
    await young.getByRole('button', { name: `Kyllä, näytä tämä: ${firm.name}` }).click();
    await expect(young.getByText(`${firm.name} näkee nyt korttisi`, { exact: false })).toBeVisible();
  });

  await test.step('the employer sees the card, and invites', async () => {
    await letMorningCome(ohjaamoId);
    await messageTo(firm.email, /Kielo/, WITHIN_A_MINUTE_MS);
    await employer.goto('/fi/employer/proposals');
    await employer.getByRole('link', { name: 'Katso kortti: Kielo' }).click();
    await expect(employer.getByText('aamuvirkku', { exact: true })).toBeVisible();
    await employer.goto('/fi/employer/proposals');
    await employer.getByText('Vastaa: Kielo').click();
    await employer.getByLabel('Päivä').fill(dayFromNow(5));
    await employer.getByLabel('Kellonaika').fill('10:30');
    await employer.getByLabel('Missä').fill('Leipomon takaovi');
    await employer.getByRole('button', { name: 'Lähetä vastaus' }).click();
    await expect(employer.getByText('Vastaus on lähetetty.')).toBeVisible();
  });

  await test.step('both sides see how it stands', async () => {
    await letMorningCome(ohjaamoId);
    await messageTo(person.email, /haluaa tavata sinut/, WITHIN_A_MINUTE_MS);
    await young.reload();
    await expect(young.getByText('Sinut halutaan tavata')).toBeVisible();
    await expect(young.getByText('Leipomon takaovi')).toBeVisible();
    await page.goto('/fi/staff/proposals');
    await page.getByRole('link', { name: 'Avaa: Kielo, Leipurin apulainen' }).click();
    await expect(page.getByRole('link', { name: 'Suunnittele aloitus' })).toHaveAttribute(
      'href',
      `/fi/staff/placements/new?person=${person.id}&opening=${openingId}&origin=proposal`,
    );
  });

  const proposal = new URL(page.url()).pathname.split('/').at(-1) as string;
  await test.step('every page can be read by everyone', async () => {
    const storageState = await young.context().storageState();
    const reader = await (await browser.newContext({ ...phone, storageState })).newPage();
    await everybodyReads(reader, [link.replace(/^\/\w+/, ''), `/my/proposals/${proposal}`, '/my/path']);
    await everybodyReads(employer, ['/employer/proposals']);
    const draft = `/staff/proposals/new?opening=${openingId}&person=${person.id}`;
    await everybodyReads(page, ['/staff/proposals', `/staff/proposals/${proposal}`, draft]);
  });

  await test.step('the yes is taken back, and the employer sees nothing of it', async () => {
    await young.getByRole('button', { name: 'Peru kyllä-vastaus' }).click();
    await expect(young.getByText('Työnantaja ei enää näe korttiasi.', { exact: false })).toBeVisible();
    await employer.goto('/fi/employer/proposals');
    await expect(employer.getByText('Kukaan ei odota')).toBeVisible();
  });
});
