import { expect } from '@playwright/test';
import { everybodyReads, passesAxe } from './support/axe';
import { test } from './support/test';
import { everybody, proveWithApp, setUpApp, signInWithCode } from './support/work';
import {
  book,
  bookable,
  CARD_TOWN,
  eventsIn,
  giveBack,
  messageTo,
  personalLink,
  phone,
  somebody,
} from './support/young';

test.afterEach(giveBack);

test('a young person shares a card with an employer, takes it back, and it is gone from the open screen', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const employer = await (await browser.newContext()).newPage();
  const { address, firm, slotId } = await timeAtATable();
  await signInWithCode(employer, address);
  await employer.goto('/fi/employer/cards');
  await expect(employer.getByRole('heading', { level: 1 })).toHaveText(/toinen vahvistus/);
  await proveWithApp(employer, await setUpApp(employer));

  // All that the young person does are forms that post: no JavaScript is needed for any of it.
  const young = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage();
  const kanerva = somebody('Kanerva', 'email');
  await book(kanerva, slotId);
  await young.goto(personalLink(await messageTo(kanerva.contact, /\/my\//)));
  await young.getByRole('button', { name: 'Näytä kaikki aikani' }).click();
  await young.getByRole('link', { name: `Jaa korttisi: ${firm}` }).click();
  await young.getByRole('link', { name: 'Tee kortti' }).click();
  await young.getByLabel('Olen hyvä').fill('ripeä, hyvä lasten kanssa');
  await young.getByLabel('Kieli 1').selectOption('so');
  await young.getByLabel('Hygieniapassi').check();
  await young.getByRole('button', { name: 'Tallenna kortti' }).click();
  await expect(young.getByText('Kortti on tallessa.')).toBeVisible();

  await young.goto('/fi/my');
  await young.getByRole('link', { name: `Jaa korttisi: ${firm}` }).click();
  await expect(young.getByText('hyvä lasten kanssa', { exact: true })).toBeVisible();
  await young.getByRole('button', { name: `Jaa: ${firm}` }).click();
  await expect(young.getByText('Jaettu.', { exact: false })).toBeVisible();

  await employer.goto('/fi/employer/cards');
  await employer.getByRole('link', { name: 'Katso kortti: Kanerva' }).click();
  const onScreen = employer.getByText('hyvä lasten kanssa', { exact: true });
  await expect(onScreen).toBeVisible();
  await expect(employer.getByText('Hygieniapassi')).toBeVisible();
  await passesAxe(employer);

  await young.getByRole('button', { name: `Peru: ${firm}` }).click();
  await expect(young.getByText('Peruttu.', { exact: false })).toBeVisible();
  await expect(onScreen).toBeHidden({ timeout: 1000 });
  await expect(employer.getByRole('heading', { level: 1 })).toHaveText('Korttia ei enää jaeta');
  await employer.reload();
  await expect(employer.getByRole('heading', { level: 1 })).toHaveText('Korttia ei enää jaeta');

  // axe itself is a script: the same person, in a browser that runs them.
  const storageState = await young.context().storageState();
  const reader = await (await browser.newContext({ ...phone, storageState })).newPage();
  await everybodyReads(reader, ['/my', '/my/card', '/my/sharing']);
  await everybodyReads(employer, ['/employer/cards']);
});

/** A free time at a table of an employer whose address the sample month tells. */
async function timeAtATable(): Promise<{ address: string; firm: string; slotId: string }> {
  const employers = everybody().filter(
    ({ audience, where }) => audience === 'employer' && where.endsWith(CARD_TOWN),
  );
  for (const event of await eventsIn(CARD_TOWN)) {
    for (const table of event.tables) {
      const firm = table.employer?.name;
      const known = firm && employers.find(({ name }) => name.endsWith(`, ${firm}`));
      const [slot] = known ? bookable({ ...event, tables: [table] }) : [];
      if (known && firm && slot) return { address: known.email, firm, slotId: slot.id };
    }
  }
  throw new Error(`the sample month has no free time at a table of an employer in ${CARD_TOWN}`);
}
