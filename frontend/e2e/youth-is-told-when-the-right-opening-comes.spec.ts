import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { everybodyReads, reads } from './support/axe';
import type { components } from '../src/api/schema';
import { sql } from './support/door';
import { test } from './support/test';
import { addressOf, askAs, newAddress, problem, signIn } from './support/work';
import { messageTo } from './support/young';

type Schemas = components['schemas'];

const KERAVA = '245';
const ROVANIEMI = '698';
/** Deck crews: Kansimiehistö, Däcksmanskap. The sample month has nobody of them. */
const DECK_CREWS = '8350';

test('somebody finds by inflected words, narrows, is told of what is new, and ends it with one tap', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, addressOf('staff', 'Pornainen'));
  const publish = await publisher(desk);
  const near = await publish('Laivuri Keravanjoelle', { municipalityCode: KERAVA, noExperience: true });
  const far = await publish('Laivuri Kemijoelle', { municipalityCode: ROVANIEMI });
  const hidden = await publish('Laivuri salaiseen satamaan', { municipalityCode: KERAVA }, true);
  const card = (id: string) => page.locator(`main a[href="/fi/openings/${id}"]`);
  const address = newAddress('hakija');
  let link = '';
  let stop = '';

  await test.step('finds by an inflected Finnish word, and by a Swedish one', async () => {
    for (const word of ['däcksmanskapet', 'laivureita']) {
      await page.goto('/fi/openings');
      await page.getByRole('searchbox', { name: 'Hae sanalla' }).fill(word);
      await page.getByRole('button', { name: 'Hae', exact: true }).click();
      await expect(card(near)).toBeVisible();
      await expect(card(far)).toBeVisible();
      await expect(card(hidden)).toHaveCount(0);
    }
  });

  await test.step('narrows by distance and experience', async () => {
    const chips = page.getByRole('navigation', { name: 'Rajaa, mitä näytetään' });
    await chips.locator('summary', { hasText: /^Paikka/ }).click();
    await chips.getByRole('link', { name: 'Kerava', exact: true }).click();
    await expect(page).toHaveURL(/municipality=245/);
    await chips.locator('summary', { hasText: 'Etäisyys' }).click();
    await chips.getByRole('link', { name: 'enintään 25 km' }).click();
    await expect(page).toHaveURL(/within=25/);
    await chips.getByRole('link', { name: 'Ei tarvita kokemusta' }).click();
    await expect(page).toHaveURL(/experience=none/);
    await expect(card(near)).toBeVisible();
    await expect(card(far)).toHaveCount(0);
  });

  await test.step('asks to be told of new ones; the address says yes first', async () => {
    await page.getByRole('link', { name: 'Kerro, kun tulee uusia' }).click();
    await expect(
      page.getByText('”laivureita” · Kerava, enintään 25 km · Ei tarvita kokemusta'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Lähetä vahvistus' }).click();
    await expect(problem(page)).toBeVisible();
    await page.getByLabel('Puhelin tai sähköposti').fill(address);
    await page.getByRole('button', { name: 'Lähetä vahvistus' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Katso viestisi');
    const { text } = await messageTo(address, /Vahvista hakuvahti/);
    link = /\/fi\/searches\/[\w-]+/.exec(text)?.[0] ?? '';
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vahvista hakuvahti');
    await page.getByRole('button', { name: 'Kyllä, kertokaa uusista' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hakuvahti on päällä');
  });

  await test.step('is told in the morning, when staff publish another', async () => {
    const fresh = await publish('Laivuri Tuusulanjärvelle', { municipalityCode: '858', noExperience: true });
    await letItBeMorning(address, fresh);
    // The outbox is looked through once a minute.
    await expect(async () => {
      const { text, unsubscribe } = await messageTo(address, /Uusi paikka: Laivuri Tuusulanjärvelle/);
      stop = new URL(unsubscribe?.url ?? '').pathname;
      expect(text).toContain(`/fi/openings/${fresh}`);
      expect(text).toContain(link);
    }).toPass({ timeout: 120_000 });
    await page.goto(`/fi/openings/${fresh}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Laivuri Tuusulanjärvelle');
    await expect(page.getByText('Aiempaa kokemusta ei tarvita.')).toBeVisible();
  });

  await test.step('ends it with one tap', async () => {
    await page.goto(link);
    await page.getByRole('button', { name: 'Lopeta viestit' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hakuvahti on lopetettu');
  });

  await test.step('ends it from the mail program: opening the address does nothing, its post does', async () => {
    await page.getByRole('button', { name: 'Aloita uudelleen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hakuvahti on päällä');
    await page.goto(stop);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hakuvahti on päällä');
    const form = { 'List-Unsubscribe': 'One-Click' };
    const posted = await page.request.post(stop, { form, headers: { Cookie: '' } });
    expect(posted.status()).toBe(204);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hakuvahti on lopetettu');
  });

  await test.step('search engines read the public one, and nothing of the hidden one', async () => {
    await page.goto(`/fi/openings/${near}`);
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data ?? '')).toMatchObject({
      '@type': 'JobPosting',
      title: 'Laivuri Keravanjoelle',
      jobLocation: { address: { addressLocality: 'Kerava' } },
    });
    const sitemap = await (await page.request.get('/sitemap.xml')).text();
    expect(sitemap).toContain(`/fi/openings/${near}`);
    expect(sitemap).not.toContain(hidden);
    expect((await page.request.get(`/fi/openings/${hidden}`)).status()).toBe(404);
  });

  await test.step('every page of it can be read by everyone', async () => {
    const search = `q=laivuri&municipality=${KERAVA}&within=25`;
    await everybodyReads(page, [
      `/openings/search?${search}`,
      '/openings/on/experience-none/starts-season',
      '/openings/search?q=xyzzy&municipality=245',
      `/openings/tell-me?${search}`,
      '/openings/tell-me?done=asked',
      `/openings/${near}`,
      link.replace('/fi', ''),
      '/my/searches',
    ]);
    for (const language of ['fi', 'sv', 'en'])
      await reads(desk, language, `/staff/openings/${near}/poster?language=${language}`);
  });
});

/** Staff write down an opening at a firm of their region; hidden ones are for them and the firm. */
async function publisher(desk: Page) {
  const { staff } = await askAs<Schemas['Session']>(desk, 'GET', 'session');
  const ohjaamoId = staff?.ohjaamos[0]?.id ?? '';
  const [firm] = await sql<{ id: string }>(
    `SELECT f.id FROM employer f JOIN ohjaamo o ON o.region_id = f.region_id
     WHERE o.id = $1 AND f.status = 'approved' ORDER BY f.name LIMIT 1`,
    [ohjaamoId],
  );
  return async (title: string, more: object, hidden = false): Promise<string> => {
    const id = randomUUID();
    const opening = {
      kind: 'job',
      title,
      description: 'Pidät kannen siistinä ja köydet kuivina.',
      sectorCode: 'logistics',
      occupationCode: DECK_CREWS,
      details: { pay: '13,10 €/h' },
      ...more,
    };
    await askAs(desk, 'PUT', `staff/openings/${id}`, { employerId: firm?.id, ohjaamoId, hidden, opening });
    return id;
  };
}

/**
 * A journey cannot wait for eight in the morning: the row that the worker's chore writes then (its own tests let days go by,
 * backend/src/searches/searches.spec.ts). From there on everything is as always: the worker composes and sends it.
 */
async function letItBeMorning(address: string, openingId: string): Promise<void> {
  await sql(
    `INSERT INTO outgoing_message (template, payload, once_key, not_before, created_at, recipient_kind, address, channel, language)
     SELECT 'search_found', jsonb_build_object('searchId', s.id, 'openingIds', jsonb_build_array($2::text), 'more', false),
       'search_found:' || s.id || ':today', now(), now(), 'address', s.address, 'email', s.language
     FROM saved_search s WHERE s.address = $1 AND s.confirmed_at IS NOT NULL`,
    [address, openingId],
  );
}
