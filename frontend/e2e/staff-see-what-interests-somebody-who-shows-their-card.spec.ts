import { expect } from '@playwright/test';
import { everybodyReads } from './support/axe';
import { publishedOpening, signInOnTheWay } from './support/interests';
import { pathOf } from './support/path';
import { test } from './support/test';
import { signInWithCode } from './support/work';
import { phone } from './support/young';

test('staff see what interests somebody while their card is shown to them, and not a moment longer', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const { ohjaamoId, person, firm } = await pathOf(page, 'Vuokko');
  const employer = await (await browser.newContext()).newPage();
  await signInWithCode(employer, firm.email);
  const openingId = await publishedOpening(page, employer, 'Yöleipuri');
  const young = await (await browser.newContext(phone)).newPage();
  const hers = `/staff/people/${person.id}`;

  await test.step('she says that she is interested; staff see nothing of it', async () => {
    await young.goto(`/fi/openings/${openingId}/interested`);
    await signInOnTheWay(young, person.email);
    await young.getByRole('link', { name: 'Tee kortti' }).click();
    await young.getByLabel('Olen hyvä').fill('valvon mielelläni');
    await young.getByRole('button', { name: 'Tallenna kortti' }).click();
    await young.getByRole('button', { name: 'Näytä kortti ja kerro, että kiinnostaa' }).click();
    await expect(young.getByRole('heading', { level: 1 })).toHaveText(`${firm.name} näkee nyt korttisi`);
    await page.goto(`/fi${hers}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vuokko');
    await expect(page.locator('#interests')).toHaveCount(0);
  });

  await test.step('she lets them look for openings for her: now it stands there', async () => {
    await young.goto(`/fi/my/sharing/matching/${ohjaamoId}`);
    await young.getByRole('button', { name: /^Kyllä, etsikää: / }).click();
    await expect(young.getByText('saa etsiä sinulle sopivia paikkoja')).toBeVisible();
    await page.reload();
    await expect(page.locator('#interests')).toContainText(`Yöleipuri, ${firm.name}`);
    await expect(page.locator('#interests')).toContainText('Työnantaja ei ole vielä vastannut');
    await everybodyReads(page, [hers]);
  });

  await test.step('she takes it back, and it is gone', async () => {
    await young.goto('/fi/my/sharing');
    await young.getByRole('button', { name: /^Peru: .*Ohjaamo Koe/ }).click();
    await expect(young.getByText('Peruttu.', { exact: false })).toBeVisible();
    await page.goto(`/fi${hers}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vuokko');
    await expect(page.locator('#interests')).toHaveCount(0);
  });
});
