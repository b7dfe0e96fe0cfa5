import { expect } from '@playwright/test';
import { everybodyReads, passesAxe } from './support/axe';
import { ownFirm, publishedOpening, signInOnTheWay } from './support/interests';
import { test } from './support/test';
import { addressOf, dayFromNow, proveWithApp, setUpApp, signIn, signInWithCode } from './support/work';
import { anyTime, book, giveBack, messageTo, phone, somebody } from './support/young';

const TITLE = 'Aamuleipuri';

test.afterEach(giveBack);

test('a young person says "I am interested", is invited and comes; another one hears that it is taken', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, addressOf('staff', 'Pornainen'));
  const { name: firm, email } = await ownFirm(desk);
  const employer = await (await browser.newContext()).newPage();
  await signInWithCode(employer, email);
  await proveWithApp(employer, await setUpApp(employer));
  const openingId = await publishedOpening(desk, employer, TITLE);

  // All that the young person does are forms that post: no JavaScript is needed for any of it.
  const kanerva = somebody('Kanerva', 'email');
  const young = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage();

  await test.step('signs in with a code, makes a card, and is back at the opening', async () => {
    await book(kanerva, (await anyTime()).slot.id);
    await young.goto(`/fi/openings/${openingId}`);
    await young.getByRole('link', { name: 'Olen kiinnostunut' }).click();
    await expect(young.getByRole('heading', { level: 1 })).toHaveText('Kirjaudu ensin');
    await signInOnTheWay(young, kanerva.contact);
    await young.getByRole('link', { name: 'Tee kortti' }).click();
    await young.getByLabel('Olen hyvä').fill('herään aikaisin');
    await young.getByRole('button', { name: 'Tallenna kortti' }).click();
    await expect(young.getByRole('heading', { level: 1 })).toContainText(TITLE);
  });

  await test.step('sees exactly what is shared, and shares it with one tap', async () => {
    await expect(young.getByText('herään aikaisin', { exact: true })).toBeVisible();
    await young.getByLabel('Haluatko sanoa jotain?').fill('Voin aloittaa heti.');
    await young.getByRole('button', { name: 'Näytä kortti ja kerro, että kiinnostaa' }).click();
    await expect(young.getByRole('heading', { level: 1 })).toHaveText(`${firm} näkee nyt korttisi`);
  });

  await test.step('the firm hears of it without a name, sees the card and invites her', async () => {
    const letter = await messageTo(email, /odottaa vastaustasi/);
    expect(letter.text).not.toContain('Kanerva');
    await employer.goto('/fi/employer/interests');
    await passesAxe(employer);
    await employer.getByRole('link', { name: 'Katso kortti ja vastaa: Kanerva' }).click();
    await expect(employer.getByText('herään aikaisin', { exact: true })).toBeVisible();
    await expect(employer.getByText('Voin aloittaa heti.')).toBeVisible();
    await passesAxe(employer);
    await employer.getByLabel('Päivä').fill(dayFromNow(2));
    await employer.getByLabel('Kello').fill('10:00');
    await employer.getByLabel('Missä').fill('Keskikatu 1');
    await employer.getByRole('button', { name: 'Kutsu', exact: true }).click();
    await expect(employer.getByText('Kutsu lähti.', { exact: false })).toBeVisible();
  });

  await test.step('she gets a message, sees when and where, and says that she comes', async () => {
    await messageTo(kanerva.contact, /vastasi: tule käymään/);
    await young.goto('/fi/my/path');
    await expect(young.getByText('He haluavat tavata sinut')).toBeVisible();
    await expect(young.getByText('Keskikatu 1')).toBeVisible();
    await young.getByRole('button', { name: 'Tulen', exact: true }).click();
    await expect(young.getByText('Sanoit: tulen.')).toBeVisible();
    await messageTo(email, /Nuori tulee/);
    await employer.goto('/fi/employer/interests');
    await expect(employer.getByText('Tulee', { exact: true })).toBeVisible();
  });

  await test.step('another one hears that it is taken by the tap that closes the opening', async () => {
    const eetu = somebody('Eetu', 'email');
    const other = await (await browser.newContext(phone)).newPage();
    await book(eetu, (await anyTime()).slot.id);
    await other.goto(`/fi/openings/${openingId}/interested`);
    await signInOnTheWay(other, eetu.contact);
    await other.getByRole('link', { name: 'Tee kortti' }).click();
    await other.getByLabel('Olen hyvä').fill('oppimaan');
    await other.getByRole('button', { name: 'Tallenna kortti' }).click();
    await other.getByRole('button', { name: 'Näytä kortti ja kerro, että kiinnostaa' }).click();
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(`${firm} näkee nyt korttisi`);
    // Kept up to date while it is looked at.
    await expect(employer.getByRole('heading', { name: 'Eetu' })).toBeVisible();
    await employer.goto('/fi/employer/openings');
    await employer.getByText('Mitä tehdään?').first().click();
    await expect(employer.getByLabel(/Kerro yhdelle/).first()).toBeChecked();
    await employer.getByRole('button', { name: 'Tekijä löytyi' }).first().click();
    await expect(employer.getByText('Hienoa, että tekijä löytyi!', { exact: false })).toBeVisible();
    await messageTo(eetu.contact, /vastasi sinulle/);
    await other.goto('/fi/my/path');
    await expect(other.getByText('Paikka on jo täytetty', { exact: true })).toBeVisible();
    await employer.goto('/fi/employer/interests');
    await expect(employer.getByRole('heading', { name: 'Eetu' })).toBeHidden();
    await everybodyReads(other, ['/my/path']);
    await everybodyReads(employer, ['/employer/interests']);
  });

  // axe itself is a script: the same person, in a browser that runs them.
  const storageState = await young.context().storageState();
  const reader = await (await browser.newContext({ ...phone, storageState })).newPage();
  const another = await publishedOpening(desk, employer, 'Iltaleipuri');
  await everybodyReads(reader, ['/my/path', `/openings/${another}/interested`]);
  await everybodyReads(employer, [`/still-open/${'A'.repeat(44)}`]);
});
