import { randomUUID } from 'node:crypto';
import { expect, type Browser, type Page } from '@playwright/test';
import { everybodyReads } from './support/axe';
import type { components } from '../src/api/schema';
import { test } from './support/test';
import { askAs, everybody, signIn } from './support/work';
import {
  book,
  bookable,
  eventsForUs,
  giveBack,
  messageTo,
  personalLink,
  phone,
  somebody,
} from './support/young';

type Schemas = components['schemas'];

/** Of this run alone. */
const TITLE = `Puutarhan kesäapu ${Date.now()}`;

test.afterEach(giveBack);

test('staff see whom a hidden opening fits and why; a young person sees openings for her, rules one out and takes it back', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { staffAddress, ohjaamoId, slots } = await threeTimesAtOneOhjaamo();
  const staff = await (await browser.newContext()).newPage();
  await signIn(staff, staffAddress);
  const opening = await hiddenOpening(staff, ohjaamoId);

  // She does all of it by forms that post: no JavaScript is needed.
  const vieno = await comeIn(browser, 'Vieno', slots[0] as string, false);
  await vieno.goto('/fi/my/card');
  await vieno.getByLabel('Kiinnostaa').fill('puutarha, koirat');
  await vieno.getByLabel('Kieli 1').selectOption('fi');
  await vieno.getByLabel('Hygieniapassi').check();
  await vieno.getByText('Millaista työtä').click();
  await vieno.getByLabel('Illalla').check();
  await vieno.getByLabel('Päivällä').check();
  await vieno.getByRole('button', { name: 'Tallenna kortti' }).click();
  await expect(vieno.getByText('Kortti on tallessa.')).toBeVisible();
  await letLook(vieno, ohjaamoId);

  const tuisku = await comeIn(browser, 'Tuisku', slots[1] as string);
  await askAs(tuisku, 'PUT', 'my/card', cardOf({ interests: ['lukeminen'] }));
  await letLook(tuisku, ohjaamoId);
  const salla = await comeIn(browser, 'Salla', slots[2] as string);
  await askAs(salla, 'PUT', 'my/card', cardOf({ interests: ['puutarha'] }));

  await staff.goto(`/fi/staff/openings/${opening}`);
  await staff.getByRole('link', { name: 'Kenelle tämä sopii?' }).click();
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('Kenelle paikka sopii');
  const first = staff.getByRole('listitem').filter({ has: staff.getByRole('heading', { name: 'Vieno' }) });
  await expect(first.getByText('Kiinnostaa: puutarha')).toBeVisible();
  await expect(first.getByText('Ei tiedossa: Mihin aikaan työ on')).toBeVisible();
  await expect(first.getByRole('link', { name: 'Ehdota: Vieno' })).toHaveAttribute(
    'href',
    new RegExp(`/staff/proposals/new\\?opening=${opening}&person=`),
  );
  await expect(staff.getByRole('heading', { name: 'Tuisku' }).first()).toBeVisible();
  await expect(staff.getByRole('heading', { name: 'Salla' })).toHaveCount(0);

  await first.getByRole('link', { name: 'Avaa henkilön sivu' }).click();
  await staff.getByRole('link', { name: 'Sopivat paikat' }).click();
  await expect(staff.getByRole('heading', { level: 1 })).toHaveText('Vieno: sopivat paikat');
  await expect(staff.getByRole('link', { name: TITLE })).toBeVisible();
  const hers = new URL(staff.url()).pathname.slice('/fi'.length);
  await staff.locator('select[name="sectorCode"]').selectOption('nature');
  await staff.locator('textarea[name="words"]').fill('Sinulla on vihreä peukalo.');
  await staff.getByRole('button', { name: 'Suosittele' }).click();
  await expect(staff.getByText('Suositus on tallessa.')).toBeVisible();

  await vieno.goto('/fi/my/path');
  await vieno.getByRole('link', { name: 'Sinulle sopivia paikkoja' }).click();
  await expect(vieno.getByText('Sinulla on vihreä peukalo.').first()).toBeVisible();
  await expect(vieno.getByText(TITLE)).toHaveCount(0);
  const notForMe = vieno.getByRole('button', { name: /^Ei minulle: / }).first();
  const what = (await notForMe.textContent())?.trim() ?? '';
  await notForMe.click();
  await expect(vieno.getByText('Et näe enää tällaisia')).toBeVisible();
  await expect(vieno.getByRole('button', { name: what, exact: true })).toHaveCount(0);
  await vieno.getByRole('button', { name: 'Peru, näytä taas' }).click();
  await expect(vieno.getByText('Peruttu. Näet näitä taas.')).toBeVisible();
  await expect(vieno.getByRole('button', { name: what, exact: true }).first()).toBeVisible();

  await vieno.goto('/fi/my/sharing');
  await vieno
    .getByRole('button', { name: /^Peru: / })
    .first()
    .click();
  await expect(vieno.getByText('Peruttu.', { exact: false })).toBeVisible();
  await staff.goto(`/fi/staff/openings/${opening}/people`);
  await expect(staff.getByRole('heading', { name: 'Tuisku' }).first()).toBeVisible();
  await expect(staff.getByRole('heading', { name: 'Vieno' })).toHaveCount(0);

  const matching = `/my/sharing/matching/${ohjaamoId}`;
  await everybodyReads(tuisku, ['/my/card', '/my/sharing', matching, '/my/openings']);
  await everybodyReads(staff, [`/staff/openings/${opening}/people`, hers]);
});

const cardOf = (more: object) => ({
  ...{ strengths: [], interests: [], languages: [{ code: 'fi', level: 'fluent' }], licences: [] },
  ...{ lookingFor: '', needs: [], needsMore: '', under18: false },
  ...more,
});

/** Times at the coming events of one Ohjaamo, and the address of somebody of its staff. */
async function threeTimesAtOneOhjaamo() {
  const times = new Map<string, string[]>();
  for (const event of await eventsForUs()) {
    const staff = everybody().find(
      ({ audience, where, totpSecret }) =>
        audience === 'staff' && totpSecret && where.endsWith(event.ohjaamo.city),
    );
    if (!staff) continue;
    const slots = [...(times.get(event.ohjaamo.id) ?? []), ...bookable(event).map((slot) => slot.id)];
    times.set(event.ohjaamo.id, slots);
    if (slots.length >= 3) return { staffAddress: staff.email, ohjaamoId: event.ohjaamo.id, slots };
  }
  throw new Error('the sample month has no Ohjaamo with staff and three bookable times');
}

/** As staff write it down after a visit to a firm. */
async function hiddenOpening(staff: Page, ohjaamoId: string): Promise<string> {
  const { employers } = await askAs<Schemas['StaffEmployers']>(staff, 'GET', 'staff/employers');
  const employerId = employers.find(({ status }) => status === 'approved')?.id;
  const id = randomUUID();
  await askAs(staff, 'PUT', `staff/openings/${id}`, {
    ...{ employerId, ohjaamoId, hidden: true },
    opening: {
      ...{ kind: 'summer_job', title: TITLE, description: '' },
      ...{ sectorCode: 'nature', languages: ['fi'] },
    },
  });
  return id;
}

/** Somebody with a time, signed in by the link of their message. */
async function comeIn(browser: Browser, name: string, slotId: string, javaScriptEnabled = true) {
  const page = await (await browser.newContext({ ...phone, javaScriptEnabled })).newPage();
  const person = somebody(name, 'email');
  await book(person, slotId);
  await page.goto(personalLink(await messageTo(person.contact, /\/my\//)));
  await page.getByRole('button', { name: 'Näytä kaikki aikani' }).click();
  await expect(page).toHaveURL(/\/my$/);
  return page;
}

async function letLook(page: Page, ohjaamoId: string): Promise<void> {
  await page.goto('/fi/my/sharing');
  await page.locator(`a[href="/fi/my/sharing/matching/${ohjaamoId}"]`).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Saako Ohjaamo etsiä sinulle paikkoja?');
  await page.getByRole('button', { name: /^Kyllä, etsikää: / }).click();
  await expect(page.getByText('saa etsiä sinulle sopivia paikkoja')).toBeVisible();
}
