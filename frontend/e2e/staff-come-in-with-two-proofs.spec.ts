import { expect, type Page } from '@playwright/test';
import { everybodyReads } from './support/axe';
import { test } from './support/test';
import { addressOf, appCode, problem, signIn, signInWithCode } from './support/work';

test('staff sign in with password and app, and a wrong code is told', async ({ page }) => {
  const email = addressOf('staff', 'Mäntsälä');
  await page.goto('/fi/staff');
  await expect(page).toHaveURL(/\/fi\/sign-in\/staff/);
  await page.getByLabel('Sähköposti').fill(email);
  await page.getByLabel('Salasana').fill('ei ole tämä salasana');
  await page.getByRole('button', { name: 'Jatka' }).click();
  await expect(problem(page)).toContainText('ei täsmää');
  await signIn(page, email);
  await expect(page).toHaveURL(/\/fi\/staff$/);
});

test('staff add a passkey, leave, and come in with it', async ({ page }) => {
  await oneAuthenticator(page);
  const email = addressOf('staff', 'Pornainen');
  await signIn(page, email);
  await page.goto('/fi/security');
  await page.getByLabel('Laitteen nimi').fill('Koepuhelin');
  await page.getByRole('button', { name: 'Lisää pääsyavain' }).click();
  await expect(
    page.getByText('Tässä ovat varakoodisi').or(page.getByText('Pääsyavain on lisätty')),
  ).toBeVisible();
  await page.goto('/fi/security');
  await expect(page.getByText('Koepuhelin', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Kirjaudu ulos', exact: true }).click();
  await expect(page).toHaveURL(/\/fi$/);
  await page.goto('/fi/sign-in/staff');
  await page.getByRole('button', { name: 'Kirjaudu pääsyavaimella' }).click();
  await expect(page).toHaveURL(/\/fi\/staff$/);
});

test('a code from the mailbox opens no room of staff that has a second proof', async ({ page }) => {
  await signInWithCode(page, addressOf('staff', 'Järvenpää'));
  await expect(page).toHaveURL(/\/fi\/sign-in\/staff/);
  await page.goto('/fi/security/password');
  await page.getByLabel('Uusi salasana').fill('vieras lukee postiasi nyt');
  await page.getByRole('button', { name: 'Tallenna salasana' }).click();
  await expect(page).toHaveURL(/\/fi\/sign-in\/staff/);
});

test('an employer sets up an app, sees recovery codes once, and ends another session', async ({
  page,
  browser,
}) => {
  const email = addressOf('employer', 'Nurmijärvi');
  const elsewhere = await (await browser.newContext({ locale: 'fi-FI' })).newPage();
  await signInWithCode(elsewhere, email);
  await signInWithCode(page, email);
  await page.goto('/fi/security');
  await page.getByRole('button', { name: 'Ota sovellus käyttöön' }).click();
  const secret = (await page.locator('code').textContent()) ?? '';
  await page.getByLabel('Sovelluksen koodi').fill(appCode(secret));
  await page.getByRole('button', { name: 'Ota käyttöön' }).click();
  await expect(
    page.getByRole('listitem').filter({ hasText: /^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/ }),
  ).toHaveCount(10);
  await page.getByRole('link', { name: 'Olen tallentanut koodit' }).click();
  await page.getByRole('button', { name: 'Kirjaa ulos muualta' }).click();
  await expect(page.getByText('Istunto on lopetettu.')).toBeVisible();
  await elsewhere.goto('/fi/employer/team');
  await expect(elsewhere).toHaveURL(/sign-in/);
});

test('pages of signing in pass axe in three languages', async ({ page }) => {
  test.slow(); // fifteen pages
  const link = `/sign-in/link/${'a'.repeat(32)}`;
  await everybodyReads(page, ['/sign-in', '/sign-in/staff', '/sign-in/second', link, '/sign-in/directory']);
});

test('pages of one’s own security pass axe in three languages', async ({ page }) => {
  test.slow(); // twelve pages
  await signIn(page, addressOf('staff', 'Hyvinkää'));
  await everybodyReads(page, ['/security', '/security/password', '/security/codes', '/sign-in/confirm']);
});

/** A passkey in the browser itself, whose owner is always there (WebAuthn's virtual authenticator). */
async function oneAuthenticator(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
