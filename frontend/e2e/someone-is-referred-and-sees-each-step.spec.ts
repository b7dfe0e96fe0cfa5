import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { everybodyReads } from './support/axe';
import type { components } from '../src/api/schema';
import { test } from './support/test';
import { messageTo, phone, somebody } from './support/young';
import { addressOf, askAs, newAddress, publishedEvent, signIn, signInWithCode } from './support/work';

type Schemas = components['schemas'];

test('somebody is referred to a service, says yes, and sees each step until it reports back', async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const staff = await (await browser.newContext()).newPage();
  await signIn(staff, addressOf('staff', 'Pornainen'));
  const { staff: me } = await askAs<Schemas['Session']>(staff, 'GET', 'session');
  const ohjaamoId = me?.ohjaamos[0]?.id as string;

  // A line of the catalogue, written on its own page.
  const serviceName = `Velkaneuvonta ${randomUUID().slice(0, 6)}`;
  const address = newAddress('palvelu');
  await staff.goto('/fi/staff/services/new');
  await staff.getByLabel('Mihin').selectOption({ label: 'Raha ja velat' });
  await staff.getByLabel('Nimi', { exact: true }).fill(serviceName);
  await staff.getByLabel('Mitä siellä saa', { exact: true }).fill('Apua laskuihin ja velkoihin.');
  await staff.getByLabel('Miten ohjataan').fill('Soitamme nuorelle.');
  await staff.getByLabel('Sähköposti, johon ohjaus lähetetään').fill(address);
  await staff.getByRole('button', { name: 'Tallenna' }).click();
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText(serviceName);
  const service = new URL(staff.url()).pathname.slice(3);

  const event = await publishedEvent(staff, { formatCode: 'tunnissa-duuniin', title: 'Ohjausilta', days: 9 });
  const young = somebody(`Kaisla${randomUUID().slice(0, 6)}`, 'email');
  await askAs(staff, 'PUT', `staff/events/${event.id}/registrations/${randomUUID()}`, {
    ...{ partId: event.parts[0]?.id, firstName: young.firstName, contact: young.contact, language: 'fi' },
  });
  const found = await askAs<Schemas['FoundPeople']>(
    staff,
    'GET',
    `staff/people?ohjaamo=${ohjaamoId}&q=${young.firstName}`,
  );
  const person = found.people[0]?.id as string;

  await staff.goto(`/fi/staff/people/${person}`);
  await staff.getByRole('link', { name: 'Ohjaa palveluun' }).click();
  await staff.getByLabel('Palvelu').selectOption({ label: `Raha ja velat: ${serviceName}` });
  await staff.getByLabel('Miksi').fill('Laskut ovat jääneet maksamatta.');
  await everybodyReads(staff, [
    '/staff/services',
    service,
    `${service}/edit`,
    `/staff/people/${person}/refer`,
  ]);
  await staff.goto(`/fi/staff/people/${person}/refer`);
  await staff.getByLabel('Palvelu').selectOption({ label: `Raha ja velat: ${serviceName}` });
  await staff.getByLabel('Miksi').fill('Laskut ovat jääneet maksamatta.');
  await staff.getByRole('button', { name: 'Kysy' }).click();
  await expect(staff.getByText('Kysytty nuorelta')).toBeVisible();
  const referral = staff.url().split('/').at(-1) as string;

  // The person is asked, sees exactly what would be told, and says yes.
  const own = await (await browser.newContext(phone)).newPage();
  await messageTo(young.contact, new RegExp(`my/referrals/${referral}`));
  await signInWithCode(own, young.contact);
  await own.goto('/fi/my/path');
  await own.locator('#referrals').getByRole('link', { name: 'Katso ja vastaa' }).click();
  await expect(own.getByRole('heading', { level: 1 })).toHaveText(
    `Saako ${serviceName} ottaa sinuun yhteyttä?`,
  );
  const told = own
    .locator('section')
    .filter({ has: own.getByRole('heading', { name: 'Tämän kerromme, jos sanot kyllä' }) });
  for (const words of [young.firstName, young.contact, 'Laskut ovat jääneet maksamatta.'])
    await expect(told).toContainText(words);
  await everybodyReads(own, [`/my/referrals/${referral}`]);
  await own.goto(`/fi/my/referrals/${referral}`);
  await own.getByRole('button', { name: 'Kyllä, saa ottaa' }).click();
  await expect(own.getByText('Sanottu kyllä, ja viesti lähti palveluun')).toBeVisible();

  // The service gets a link and not a word about whom; it opens, acknowledges, reports.
  const letter = await messageTo(address, /referral\//);
  expect(letter.text).not.toContain('Kaisla');
  const path = /\/fi\/referral\/[\w-]{30,60}/.exec(letter.text)?.[0] as string;
  const receiver = await (await browser.newContext()).newPage();
  await receiver.goto(path);
  await expect(receiver.getByRole('heading', { level: 1 })).toHaveText('Nuori on ohjattu teille');
  await expect(receiver.getByText('Kaisla')).toHaveCount(0);
  await everybodyReads(receiver, [path.slice(3)]);
  await receiver.goto(path);
  await receiver.getByRole('button', { name: 'Avaa tiedot' }).click();
  await expect(receiver.getByText('Kaisla')).toBeVisible();
  await everybodyReads(receiver, [path.slice(3)]);
  await receiver.goto(path);
  await receiver.getByLabel('Milloin otatte yhteyttä?').fill('Soitamme huomenna.');
  await receiver.getByRole('button', { name: 'Asia on meillä' }).click();
  await expect(receiver.getByText('Olette kuitanneet.')).toBeVisible();
  await own.reload();
  await expect(own.getByText('Soitamme huomenna.')).toBeVisible();
  await receiver.getByLabel('Tavattiin').check();
  await receiver.getByLabel('Kerro lyhyesti').fill('Teimme maksusuunnitelman.');
  await receiver.getByRole('button', { name: 'Lähetä vastaus' }).click();
  await expect(receiver.getByText('Kiitos! Vastaus on lähetetty')).toBeVisible();

  for (const page of [own, staff]) {
    await page.reload();
    await expect(page.getByText('Teimme maksusuunnitelman.')).toBeVisible();
  }
  await everybodyReads(staff, [`/staff/referrals/${referral}`]);

  // Taken back, the link shows nothing.
  await own.getByRole('button', { name: 'Peru lupa' }).click();
  await expect(own.getByText('Peruit luvan.')).toBeVisible();
  await receiver.reload();
  await expect(receiver.getByRole('heading', { level: 1 })).toHaveText('Tässä ei ole enää mitään nähtävää');
  await expect(receiver.getByText('Kaisla')).toHaveCount(0);
});
