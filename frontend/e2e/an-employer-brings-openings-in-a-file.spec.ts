import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { everybodyReads } from './support/axe';
import type { components } from '../src/api/schema';
import { test } from './support/test';
import { addressOf, askAs, dayFromNow, signIn } from './support/work';

const head = 'oma tunnus;laji;otsikko;kuvaus;kunta;ala;paikkoja;haku päättyy;kielet;palkka';

test('an employer brings openings in a file, puts the faulty lines right, and staff publish all of them', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const page = await (await browser.newContext()).newPage();
  await signIn(page, addressOf('employer', 'Mäntsälä'));
  const mark = randomUUID().slice(0, 8);
  const line = (nth: number, closes: string) =>
    `${mark}-${nth};job;Paikka ${mark} ${nth};Autat ja opit samalla.;245;restaurant;2;${closes};fi;12,50 €/h`;
  const [year, month, day] = dayFromNow(40).split('-').map(Number);
  const good = `${day}.${month}.${year}`;
  const file = (...lines: string[]) => Buffer.from([head, ...lines].join('\r\n'), 'latin1');

  await page.goto('/fi/employer/openings');
  await page.getByRole('link', { name: 'Tuo tiedostosta' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tuo paikat tiedostosta');
  await page.getByRole('button', { name: 'Lue tiedosto' }).click();
  await expect(page.getByText('Tiedosto: tämä tarvitaan vielä.').first()).toBeVisible();
  const bring = async (buffer: Buffer) => {
    await page
      .getByLabel('Tiedosto', { exact: true })
      .setInputFiles({ name: `${mark}.csv`, mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Lue tiedosto' }).click();
    await expect(page).toHaveURL(/openings\/import\/[\w-]{36}$/);
  };

  // One of the two has a day that is none: it is named by line and column, and nothing is changed.
  await bring(file(line(1, good), line(2, '31.2.2027')));
  const faults = page.getByRole('table', { name: 'Korjattavat rivit' });
  await expect(faults).toContainText('haku päättyy: ei ole päivä', { timeout: 30_000 });
  await expect(faults).toContainText('31.2.2027');
  await expect(page.getByRole('table', { name: 'Näin ensimmäiset näkyvät' })).toContainText(
    `Paikka ${mark} 1`,
  );
  await everybodyReads(page, [new URL(page.url()).pathname.slice(3)]);
  await page.goto(page.url().replace(/\/en\//, '/fi/'));
  await page.getByRole('button', { name: 'Tuo vain hyvät rivit' }).click();
  await expect(page.getByText('Joillakin riveillä on korjattavaa')).toBeVisible();

  // Put right, the same file goes in one press.
  await page.goto('/fi/employer/openings/import');
  await bring(file(line(1, good), line(2, good)));
  await page.getByRole('button', { name: 'Tuo 2 paikkaa' }).click({ timeout: 30_000 });
  await expect(page.getByText('Paikat on tuotu')).toBeVisible();
  const imported = page.url().split('/').at(-1) as string;
  await everybodyReads(page, [
    '/employer/keys',
    '/employer/openings/import',
    `/employer/openings/import/${imported}`,
  ]);

  const staff = await (await browser.newContext()).newPage();
  await signIn(staff, addressOf('staff', 'Mäntsälä'));
  await staff.goto('/fi/staff/approvals');
  const waiting = staff
    .locator('#imports')
    .getByRole('listitem')
    .filter({ hasText: `${mark}.csv` });
  await waiting.getByRole('link', { name: 'Katso tiedosto' }).click();
  await expect(staff).toHaveURL(new RegExp(`staff/imports/${imported}`));
  await everybodyReads(staff, [`/staff/imports/${imported}`]);
  await staff.goto(`/fi/staff/imports/${imported}`);
  await staff.getByRole('button', { name: 'Julkaise kaikki (2)' }).click();
  await expect(staff).toHaveURL(/approvals\?done=/);

  await page.goto(`/fi/employer/openings/import/${imported}`);
  await expect(page.getByText('Paikat on julkaistu')).toBeVisible();
  const found = await askAs<components['schemas']['Openings']>(page, 'GET', `openings?search=${mark}`);
  expect(found.openings.map(({ title }) => title).sort()).toEqual([`Paikka ${mark} 1`, `Paikka ${mark} 2`]);
});
