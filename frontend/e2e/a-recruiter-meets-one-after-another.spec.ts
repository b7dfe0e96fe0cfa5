import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { canBeRead, reads } from './support/axe';
import type { components } from '../src/api/schema';
import { eveningOn, over, roomOf } from './support/evening';
import { test } from './support/test';
import { addressOf, appCode, askAs, newAddress, signIn, signInWithCode } from './support/work';
import { ask } from './support/young';

type Schemas = components['schemas'];

test('a recruiter meets one after another, and is reminded of whom they and who them liked', async ({
  page: recruiter,
  browser,
}) => {
  test.setTimeout(240_000);
  const address = addressOf('employer', 'Hyvinkää');
  const staff = await (await browser.newContext({ locale: 'fi-FI' })).newPage();
  await signIn(staff, addressOf('staff', 'Hyvinkää'));
  const evening = await eveningOn({ at: 'Hyvinkää', recruiter: address, title: 'NonstopRekry: keittiö' });
  const room = roomOf(staff, evening);
  await room.tap({ do: 'set', settings: { fillAfterSeconds: null } }); // nobody but the table calls
  const mail = newAddress('kanerva');
  const kanerva = await room.walkIn(1, { firstName: 'Kanerva', contact: mail });
  await room.walkIn(1, { firstName: 'Bilal' });

  await signInWithCode(recruiter, address);
  await provedTwice(recruiter);
  await recruiter.goto('/fi/employer');
  await recruiter.getByRole('link', { name: 'Avaa pöytä 1' }).first().click();
  await expect(heading(recruiter, 'Seuraavaksi Kanerva')).toBeVisible();
  await expect(recruiter.getByText('2 jonottaa teille')).toBeVisible();

  await test.step('Enter alone goes on: call, start', async () => {
    await recruiter.getByRole('button', { name: 'Kutsu seuraava' }).focus();
    await recruiter.keyboard.press('Enter');
    await expect(heading(recruiter, 'Kanerva')).toBeVisible();
    await expect(recruiter.getByText('Kutsuttu', { exact: true })).toBeVisible();
    await expect(recruiter.getByRole('button', { name: 'Aloita' })).toBeFocused();
    await recruiter.keyboard.press('Enter');
    await expect(recruiter.getByText('Tapaaminen', { exact: true })).toBeVisible();
    await expect(recruiter.getByText(/^15\s*minuuttia jäljellä$/)).toBeVisible();
    await recruiter.getByRole('button', { name: '+1 min' }).click();
    await expect(recruiter.getByText(/^16\s*minuuttia jäljellä$/)).toBeVisible();
  });

  await test.step('a card that is shared is there, and one that is taken back is gone at once', async () => {
    await expect(recruiter.getByText('Kanerva ei ole jakanut korttia')).toBeVisible();
    const young = await (await browser.newContext()).newPage();
    await signInWithCode(young, mail);
    await askAs(young, 'PUT', 'my/card', card);
    const consentId = randomUUID();
    const employerId = evening.tables[0]?.employerId;
    const consent = { kind: 'employer_at_event', employerId, eventId: evening.id, cardVersion: 1 };
    await askAs(young, 'PUT', `my/consents/${consentId}`, consent);
    const shown = recruiter.getByText('hyvä lasten kanssa', { exact: true });
    await expect(shown).toBeVisible();
    await askAs(young, 'DELETE', `my/consents/${consentId}`);
    await expect(shown).toBeHidden({ timeout: 1000 });
    await askAs(young, 'PUT', `my/consents/${randomUUID()}`, consent);
    await expect(shown).toBeVisible();
  });

  for (const locale of ['fi', 'sv', 'en'])
    await test.step(`everyone can use it: ${locale}`, () => readsTable(recruiter, evening.id, locale));
  await recruiter.goto(`/fi/employer/events/${evening.id}/table`);

  await test.step('at the end two taps, and the next is called', async () => {
    await recruiter.getByRole('button', { name: 'Valmis' }).click();
    await expect(heading(recruiter, 'Miten meni, Kanerva?')).toBeVisible();
    await recruiter
      .getByRole('radio', { name: /Jatketaan/ })
      .first()
      .check();
    await recruiter.getByLabel('Muutama sana').first().fill('Soitetaan perjantaina.');
    await recruiter.getByRole('button', { name: 'Tallenna ja kutsu seuraava' }).click();
    await expect(heading(recruiter, 'Bilal')).toBeVisible();
    await expect(met(recruiter, 'Kanerva')).toContainText('Soitetaan perjantaina.');
    await expect(
      met(recruiter, 'Kanerva').getByRole('link', { name: 'Katso kortti: Kanerva' }),
    ).toBeVisible();
  });

  await test.step('a tap is taken back', async () => {
    await recruiter.getByRole('button', { name: 'Kumoa' }).click();
    await expect(heading(recruiter, 'Seuraavaksi Bilal')).toBeVisible();
    await recruiter.getByRole('button', { name: 'Kutsu seuraava' }).click();
    await expect(heading(recruiter, 'Bilal')).toBeVisible();
  });

  await test.step('what is tapped while the network is away is kept, and sent when it is back', async () => {
    await recruiter.context().setOffline(true);
    await recruiter.getByRole('button', { name: 'Aloita' }).click();
    await expect(recruiter.getByText('Tapaaminen', { exact: true })).toBeVisible();
    await expect(recruiter.getByText('Odottaa lähtöä: 1')).toBeVisible();
    expect(await turnState(staff, evening.id)).toBe('called');
    await recruiter.context().setOffline(false);
    await expect(recruiter.getByText('Odottaa lähtöä')).toBeHidden({ timeout: 20_000 });
    expect(await turnState(staff, evening.id)).toBe('meeting');
  });

  await test.step('without scripts the same buttons post', async () => {
    const storageState = await recruiter.context().storageState();
    const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage();
    await plain.goto(`/fi/employer/events/${evening.id}/table`);
    await plain.getByRole('button', { name: 'Valmis' }).click();
    await expect(heading(plain, 'Miten meni, Bilal?')).toBeVisible();
    await plain
      .getByRole('radio', { name: /Ei nyt/ })
      .first()
      .check();
    await plain.getByRole('button', { name: 'Tallenna', exact: true }).first().click();
    await expect(heading(plain, 'Kukaan ei jonota juuri nyt')).toBeVisible();
    await expect(met(plain, 'Bilal')).toContainText('Ei nyt');
    await plain.context().close();
  });

  await test.step('her thumb is up as well: both are remembered, also when the evening is over', async () => {
    await expect(met(recruiter, 'Bilal')).toContainText('Ei nyt'); // told to the open page as well
    const { body } = await ask('GET', `my-turns/${kanerva.link}`);
    const [meeting] = (body as Schemas['MyTurn']).met;
    await ask('PUT', `my-turns/${kanerva.link}/meetings/${meeting?.turnId}/answer`, { answer: 'yes' });
    await expect(met(recruiter, 'Kanerva')).toContainText('Molemmat haluavat jatkaa');
    await over(evening);
    await recruiter.reload();
    await expect(heading(recruiter, 'Kiitos illasta!')).toBeVisible();
    await expect(recruiter.getByRole('heading', { name: 'Molemmat haluavat jatkaa' })).toBeVisible();
    await recruiter.goto('/fi/employer');
    await recruiter.getByRole('link', { name: 'NonstopRekry: keittiö' }).click();
    await expect(met(recruiter, 'Kanerva')).toContainText('Soitetaan perjantaina.');
  });
});

const card = {
  strengths: ['ripeä', 'hyvä lasten kanssa'],
  interests: ['leipominen'],
  languages: [{ code: 'fi', level: 'mother_tongue' }],
  licences: ['hygiene_passport'],
  lookingFor: 'Kesätyötä keittiöstä.',
  needs: [],
  needsMore: '',
  under18: false,
};

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const met = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.locator('b', { hasText: new RegExp(`^${name}$`) }) });

async function turnState(staff: Page, eventId: string) {
  const { tables } = await askAs<Schemas['Room']>(staff, 'GET', `staff/events/${eventId}/room`);
  return tables[0]?.turn?.state;
}

/** The app is set up, and a code of it shown: cards ask for both. A code counts once, so the next one proves. */
async function provedTwice(page: Page): Promise<void> {
  await page.goto('/fi/security');
  await page.getByRole('button', { name: 'Ota sovellus käyttöön' }).click();
  const secret = (await page.locator('code').textContent()) ?? '';
  await page.getByLabel('Sovelluksen koodi').fill(appCode(secret));
  await page.getByRole('button', { name: 'Ota käyttöön' }).click();
  await page.getByRole('link', { name: 'Olen tallentanut koodit' }).click();
  await page.goto('/fi/employer/cards');
  await page.getByRole('link', { name: 'Jatka' }).click();
  await page.getByLabel('Koodi').fill(appCode(secret, Date.now() + 30_000));
  await page.getByRole('main').getByRole('button').last().click();
  await expect(page).toHaveURL(/employer\/cards/);
}

async function readsTable(page: Page, eventId: string, locale: string): Promise<void> {
  await reads(page, locale, `/employer/events/${eventId}/table`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await canBeRead(page, locale);
}
