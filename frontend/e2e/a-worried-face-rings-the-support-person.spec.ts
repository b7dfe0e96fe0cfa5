import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { sql } from './support/door';
import { everybodyReads } from './support/axe';
import { pathOf, WITHIN_A_MINUTE_MS } from './support/path';
import { test } from './support/test';
import { messageTo, phone } from './support/young';

test('a worried face rings the support person the same minute, who calls and writes it down', async ({
  page,
  browser,
}) => {
  test.setTimeout(420_000);
  const { ohjaamoId, staffId, person, firm } = await pathOf(page, 'Vanamo');
  const [placement, checkIn] = [randomUUID(), randomUUID()];
  await sql(
    `INSERT INTO placement (id, region_id, ohjaamo_id, person_id, employer_id, kind, title, origin, status, started_at, created_at,
       created_by, updated_at)
     SELECT $1, o.region_id, o.id, $3, $4, 'job', 'Leipurin apulainen', 'other', 'running', now(), now(), $5, now() FROM ohjaamo o WHERE o.id = $2`,
    [placement, ohjaamoId, person.id, firm.id, staffId],
  );
  // The worker asks at two in the afternoon; the journey does not wait for it: the same question, and the same message, now.
  await sql(
    `INSERT INTO check_in (id, ohjaamo_id, placement_id, side, plan_code, due_on, state, asked_at)
     VALUES ($1, $2, $3, 'young_person', 'day_1', now()::date, 'asked', now())`,
    [checkIn, ohjaamoId, placement],
  );
  await sql(
    `INSERT INTO outgoing_message (template, payload, ohjaamo_id, once_key, not_before, created_at, recipient_kind, recipient_id, channel, language)
     VALUES ('check_in_asked', jsonb_build_object('checkInId', $1::text), $2, $3, now(), now(), 'young_person', $4, 'email', 'fi')`,
    [checkIn, ohjaamoId, `check_in_asked:${checkIn}:first`, person.id],
  );

  const young = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage();
  const asked = await messageTo(person.email, /\/check-in\//, WITHIN_A_MINUTE_MS);
  const link = /\/(?:fi|sv|en)\/check-in\/[\w-]{30,60}/.exec(asked.text)?.[0] as string;
  await test.step('one tap answers', async () => {
    await young.goto(link);
    await expect(young.getByRole('heading', { level: 1 })).toHaveText('Miten menee?');
    await young.getByRole('button', { name: 'Huonosti' }).click();
    await expect(young.getByText('Outi Ohjaaja ottaa yhteyttä tänään', { exact: false })).toBeVisible();
    await young.getByLabel('Haluatko kertoa lisää?').fill('En tiedä, mitä pitäisi tehdä.');
    await young.getByLabel('Soita minulle').check();
    await young.getByRole('button', { name: 'Lähetä' }).click();
    await expect(young.getByText('En tiedä, mitä pitäisi tehdä.', { exact: true }).first()).toBeVisible();
  });

  await test.step('the support person hears of it, calls, and writes down what was said', async () => {
    const [staff] = await sql<{ email: string }>('SELECT email FROM staff_member WHERE id = $1', [staffId]);
    await messageTo(staff?.email as string, /Leipurin apulainen/, WITHIN_A_MINUTE_MS);
    await page.goto('/fi/staff');
    await page.getByRole('link', { name: 'odottaa soittoa' }).click();
    await expect(page.getByText('En tiedä, mitä pitäisi tehdä.')).toBeVisible();
    await page.getByRole('link', { name: 'Avaa: Vanamo' }).first().click();
    await page.getByLabel('Mitä puhuttiin').fill('Sovittiin, että Liisa näyttää työvaiheet uudestaan.');
    await page.getByRole('button', { name: 'Tallenna merkintä' }).click();
    await expect(page.getByText('Merkintä on tallennettu.')).toBeVisible();
    await page.getByRole('button', { name: 'Hoidin tämän' }).click();
    await expect(page.getByText('Outi Ohjaaja hoiti')).toBeVisible();
    await page.goto('/fi/staff/support');
    await expect(page.getByText('Kukaan ei ole nyt huolissaan')).toBeVisible();
  });

  await test.step('every page can be read by everyone', async () => {
    const reader = await (await browser.newContext(phone)).newPage();
    await everybodyReads(reader, [link.replace(/^\/\w+/, '')]);
    await everybodyReads(page, ['/staff/support', `/staff/support/${placement}`]);
  });
});
