import { expect, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { components } from '../src/api/schema';
import { test } from './support/test';
import { addressOf, askAs, signIn } from './support/work';

type Opening = components['schemas']['ProgramOpening'];

test('an owner makes a key, the firm’s program brings and closes an opening as the page shows it, and the key ends', async ({
  page,
}) => {
  await signIn(page, addressOf('employer', 'Forssa'));
  const mark = randomUUID().slice(0, 8);
  await page.goto('/fi/employer/openings');
  await page.getByRole('link', { name: 'Tuo tiedostosta' }).click();
  await page.getByRole('link', { name: 'Avaimet ohjelmille' }).click();
  await page.getByLabel('Mille ohjelmalle').fill(`Rekry ${mark}`);
  await page.getByRole('button', { name: 'Tee avain' }).click();
  const made = page.getByRole('status').filter({ hasText: 'Avain on valmis' });
  const key = await made.locator('code').innerText();
  expect(key).toMatch(/^vartti_/);

  // What the page shows is what works, but for the key and the words.
  const put = await shown(page, 'PUT', key);
  const words = { ...(JSON.parse(put.body ?? '') as object), title: `Apulainen ${mark}` };
  const putOne = () => fetch(put.url, { ...put, body: JSON.stringify(words) });
  const [first, again] = [await putOne(), await putOne()];
  expect([first.status, again.status]).toEqual([200, 200]);
  const brought = (await first.json()) as Opening;
  expect(((await again.json()) as Opening).opening.id).toBe(brought.opening.id);
  await page.goto('/fi/employer/openings');
  await expect(page.getByRole('listitem').filter({ hasText: `Apulainen ${mark}` })).toHaveCount(1);

  const list = await shown(page, 'GET', key);
  const listed = (await (await fetch(list.url, list)).json()) as components['schemas']['ProgramOpenings'];
  expect(listed.openings.map(({ reference }) => reference)).toContain(brought.reference);
  const close = await shown(page, 'DELETE', key);
  expect((await fetch(close.url, close)).status).toBe(204);
  const own = await askAs<components['schemas']['OwnOpenings']>(page, 'GET', 'employer/openings');
  expect(own.openings.find(({ id }) => id === brought.opening.id)?.status).toBe('closed');

  // The key is shown once, and opens nothing from the moment on when it is taken away.
  await page.goto('/fi/employer/keys');
  const row = page.getByRole('listitem').filter({ hasText: `Rekry ${mark}` });
  await expect(row).toContainText(`loppuu …${key.slice(-4)}`);
  await expect(row).toContainText('Käytetty viimeksi');
  await expect(page.getByText(key)).toHaveCount(0);
  await row.getByRole('button', { name: 'Poista käytöstä' }).click();
  await expect(row).toContainText('Poistettu käytöstä');
  const refused = await fetch(list.url, list);
  expect(refused.status).toBe(401);
});

/** The call that the page gives as an example, with a real key. */
async function shown(page: Page, method: string, key: string) {
  await page.goto('/fi/employer/keys');
  const examples = await page.getByRole('main').locator('pre').allInnerTexts();
  const example = examples.find((text) => (/-X (\w+)/.exec(text)?.[1] ?? 'GET') === method) ?? '';
  const headers = [...example.matchAll(/-H "([^:]+): ([^"]+)"/g)].map(
    ([, name, value]) => [name, value?.replace('vartti_…', key)] as [string, string],
  );
  return {
    method,
    url: /https?:\S+/.exec(example)?.[0] ?? '',
    headers,
    body: /-d '(.+)'/s.exec(example)?.[1],
  };
}
