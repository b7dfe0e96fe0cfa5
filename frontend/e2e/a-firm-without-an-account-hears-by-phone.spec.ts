import { expect } from '@playwright/test';
import { everybodyReads } from './support/axe';
import { sql } from './support/door';
import { letMorningCome, pathOf, WITHIN_A_MINUTE_MS } from './support/path';
import { test } from './support/test';
import { dayFromNow, inventedBusinessId } from './support/work';
import { messageTo, phone } from './support/young';

test('somebody is proposed to a firm that only staff know, which hears of the yes by phone; a start that is left lying stands on today’s page', async ({
  page,
  browser,
}) => {
  test.setTimeout(420_000);
  const { ohjaamoId, person } = await pathOf(page, 'Kielo');
  const firm = `Verstas ${Date.now()} Oy`;
  let openingId = '';

  await test.step('a visit to the firm ends in a hidden opening', async () => {
    await page.goto('/fi/staff/employers/new');
    await page.getByLabel('Y-tunnus').fill(inventedBusinessId());
    await page.getByLabel('Nimi', { exact: true }).fill(firm);
    await page.getByRole('button', { name: 'Lisää muistioon' }).click();
    await page.getByRole('link', { name: 'Kirjaa käynti tai puhelu' }).click();
    await page.getByLabel('Kenen kanssa puhuit').fill('Veikko Verstas');
    await page.getByLabel('Mitä sanottiin').fill('Tarvitsee apulaisen, ei halua ilmoitusta eikä tunnuksia.');
    await page.getByText('Siitä syntyi paikka').click();
    await page.getByLabel('Paikan otsikko').fill('Verstaan apulainen');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    const opening = page.locator('#openings').getByRole('link', { name: 'Verstaan apulainen' });
    openingId = (await opening.getAttribute('href'))?.split('/').at(-1) ?? '';
  });

  await test.step('staff ask the young person, and read that they will have to call', async () => {
    await page.goto(`/fi/staff/proposals/new?opening=${openingId}&person=${person.id}`);
    await expect(page.getByText('Yrityksellä ei ole tunnusta', { exact: false })).toBeVisible();
    await page.getByLabel('Muutama sana nuorelle').fill('Olet taitava käsistäsi.');
    await page.getByRole('button', { name: 'Kysy: Kielo' }).click();
    await expect(page.getByText('Nyt kysytään nuorelta.')).toBeVisible();
  });
  const proposal = new URL(page.url()).pathname.replace('/fi', '');

  const young = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage();
  await letMorningCome(ohjaamoId);
  const asked = await messageTo(person.email, /\/proposal\//, WITHIN_A_MINUTE_MS);
  const link = /\/(?:fi|sv|en)\/proposal\/[\w-]{30,60}/.exec(asked.text)?.[0] as string;
  await test.step('the young person says yes to being told of by phone', async () => {
    await young.goto(link);
    await expect(young.getByText('kertoo sinusta puhelimessa', { exact: false })).toBeVisible();
    await young.getByRole('button', { name: 'Kyllä, kiinnostaa' }).click();
    await young.getByRole('link', { name: 'Tee kortti' }).click();
    await young.getByLabel('Olen hyvä').fill('hitsaaja');
    await young.getByRole('button', { name: 'Tallenna kortti' }).click();
    await expect(young.getByText('Kortti on tallessa.')).toBeVisible();
    await young.goto('/fi/my/path');
    await young.getByRole('link', { name: 'Verstaan apulainen' }).click();
    await young.getByRole('link', { name: 'Kyllä, kiinnostaa' }).click();
    await young.getByRole('button', { name: `Kyllä, näytä tämä: ${firm}` }).click();
    await expect(young.getByText('Sanoit kyllä.', { exact: false })).toBeVisible();
  });

  await test.step('it waits for staff, who call and write down what the firm said', async () => {
    await page.goto('/fi/staff');
    await page.getByRole('link', { name: '1 odottaa meitä.' }).click();
    await page.getByRole('link', { name: 'Avaa: Kielo, Verstaan apulainen' }).click();
    await page.getByRole('button', { name: 'Kerroin yritykselle puhelimessa' }).click();
    await expect(page.getByRole('heading', { name: 'Mitä yritys sanoi puhelimessa?' })).toBeVisible();
    await everybodyReads(page, [proposal]);
    await page.goto(`/fi${proposal}`);
    await page.getByLabel('Päivä').fill(dayFromNow(5));
    await page.getByLabel('Kellonaika').fill('10:30');
    await page.getByLabel('Missä').fill('Verstaan pihalla');
    await page.getByRole('button', { name: 'Lähetä vastaus' }).click();
    await expect(page.getByText('Kutsuttu', { exact: true })).toBeVisible();
    await young.reload();
    await expect(young.getByText('Sinut halutaan tavata')).toBeVisible();
    await expect(young.getByText('Verstaan pihalla')).toBeVisible();
  });

  await test.step('a start is planned, and left lying for two months: today’s page says so', async () => {
    await page.getByRole('link', { name: 'Suunnittele aloitus' }).click();
    await page.getByRole('button', { name: 'Aloita valmistelu' }).click();
    await expect(page.getByText('Aloitus on tehty.', { exact: false })).toBeVisible();
    const placement = new URL(page.url()).pathname;
    await page.goto('/fi/staff');
    await expect(page.locator('#placements')).toHaveCount(0);
    await sql(
      `UPDATE placement SET created_at = created_at - interval '60 days', status_since = now() - interval '60 days'
       WHERE ohjaamo_id = $1`,
      [ohjaamoId],
    );
    await page.reload();
    const late = page.locator('#placements').getByRole('link', { name: 'Kielo: Verstaan apulainen' });
    await expect(late).toHaveAttribute('href', placement);
    await everybodyReads(page, ['/staff']);
  });
});
