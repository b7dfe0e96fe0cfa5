import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import type { components } from '../../src/api/schema';

type Schemas = components['schemas'];
type Event = Schemas['StaffEvent'];

const apiUrl = process.env.VARTTI_API_URL ?? 'http://127.0.0.1:4000';
const catcherUrl = process.env.VARTTI_CATCHER_URL ?? 'http://127.0.0.1:8025';

interface Who {
  audience: string;
  name: string;
  email: string;
  where: string;
  /** How staff of the sample month come in. */
  password?: string;
  totpSecret?: string;
}

/** Who can sign in in the sample month, one for each audience and Ohjaamo. */
export const everybody = () => JSON.parse(process.env.VARTTI_WHO ?? '[]') as Who[];

/**
 * The address of somebody whom the sample month knows at an Ohjaamo. Three codes an hour go to one address, and a code of
 * an app counts once, so each journey takes an Ohjaamo of its own.
 */
export function addressOf(audience: 'staff' | 'employer', town: string): string {
  const found = everybody().find((one) => one.audience === audience && one.where.endsWith(town));
  if (!found) throw new Error(`VARTTI_WHO names nobody of ${audience} in ${town}`);
  return found.email;
}

/** As the person does it: staff with password and the code of their app, others with the code from a message. */
export async function signIn(page: Page, email: string): Promise<void> {
  const staff = everybody().find((one) => one.email === email && one.totpSecret);
  await (staff ? signInWithApp(page, staff) : signInWithCode(page, email));
}

async function signInWithApp(page: Page, { email, password, totpSecret }: Who): Promise<void> {
  await page.goto('/fi/sign-in/staff');
  await page.getByLabel('Sähköposti').fill(email);
  await page.getByLabel('Salasana').fill(password ?? '');
  await page.getByRole('button', { name: 'Jatka' }).click();
  // A code counts once, and another journey may have come in as the same person a moment ago: then the next one does.
  await expect(async () => {
    await page.getByLabel('Koodi').fill(appCode(totpSecret ?? ''));
    await page.getByRole('button', { name: 'Kirjaudu' }).click();
    await expect(page).not.toHaveURL(/sign-in/, { timeout: 5000 });
  }).toPass({ intervals: [10_000], timeout: 45_000 });
}

/** What the person's authenticator app shows now, or at another moment. */
export const appCode = (secret: string, timestamp = Date.now()) =>
  new TOTP({ secret }).generate({ timestamp });

/** The address, the code from the message, in. Ends where the portal leads. */
export async function signInWithCode(page: Page, email: string): Promise<void> {
  await page.goto('/fi/sign-in');
  await page.getByLabel('Sähköposti').fill(email);
  const asked = Date.now();
  await page.getByRole('button', { name: 'Lähetä koodi' }).click();
  await page.getByLabel('Kuusi numeroa').fill(await codeFor(email, asked));
  await page.getByRole('button', { name: 'Kirjaudu' }).click();
  await expect(page).not.toHaveURL(/sign-in\/code/);
}

/** The six digits of the newest message that came after this moment. */
async function codeFor(email: string, asked: number): Promise<string> {
  let code: string | undefined;
  const look = async () => {
    const answer = await fetch(`${catcherUrl}/messages?to=${encodeURIComponent(email)}`);
    const messages = (await answer.json()) as { text: string; receivedAt: string }[];
    const fresh = messages.filter(({ receivedAt }) => Date.parse(receivedAt) >= asked);
    code = fresh.map(({ text }) => /\b\d{6}\b/.exec(text)?.[0]).find(Boolean);
    return Boolean(code);
  };
  await expect.poll(look, { message: `a code for ${email}`, timeout: 30_000 }).toBe(true);
  return code as string;
}

/** As a recruiter does it once: the app's secret, its code. */
export async function setUpApp(page: Page): Promise<string> {
  await page.goto('/fi/security');
  await page.getByRole('button', { name: 'Ota sovellus käyttöön' }).click();
  const secret = (await page.locator('code').textContent()) ?? '';
  await page.getByLabel('Sovelluksen koodi').fill(appCode(secret));
  await page.getByRole('button', { name: 'Ota käyttöön' }).click();
  await page.getByRole('link', { name: 'Olen tallentanut koodit' }).click();
  return secret;
}

/** A code of the app counts once, so the one that set it up does not open the cards as well: the next one does. */
export async function proveWithApp(page: Page, secret: string): Promise<void> {
  await page.goto('/fi/employer/cards');
  await page.getByRole('link', { name: 'Jatka' }).click();
  await page.getByLabel('Koodi').fill(appCode(secret, Date.now() + 30_000));
  await page.getByRole('main').getByRole('button').last().click();
  await expect(page).toHaveURL(/employer\/cards/);
}

/** Asks the API with the cookies of whoever is signed in in this browser. */
export async function askAs<View>(page: Page, method: string, path: string, body?: unknown): Promise<View> {
  const cookies = await page.context().cookies();
  const answer = await fetch(`${apiUrl}/api/${path}`, {
    method,
    headers: {
      Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      'Sec-Fetch-Site': 'same-origin', // as a page of ours would
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return (text ? JSON.parse(text) : undefined) as View;
}

/** A business ID from the range that is never issued (99…), with its check digit; a new one each time. */
export function inventedBusinessId(): string {
  const weights = [7, 9, 10, 5, 8, 4, 2];
  for (;;) {
    const base = `99${String(Math.floor(Math.random() * 100_000)).padStart(5, '0')}`;
    const rest = [...base].reduce((sum, digit, at) => sum + Number(digit) * (weights[at] ?? 0), 0) % 11;
    if (rest !== 1) return `${base}-${rest === 0 ? 0 : 11 - rest}`;
  }
}

/** An address nobody has used before. */
export const newAddress = (name: string) => `${name}.${randomUUID().slice(0, 8)}@example.fi`;

/** A published event of the first Ohjaamo of whoever is signed in, made the way staff make one. */
export async function publishedEvent(
  page: Page,
  wanted: { formatCode: string; title: string; days: number },
): Promise<Event> {
  const { staff } = await askAs<Schemas['Session']>(page, 'GET', 'session');
  const id = randomUUID();
  await askAs(page, 'PUT', `staff/events/${id}`, {
    formatCode: wanted.formatCode,
    ohjaamoId: staff?.ohjaamos[0]?.id,
    day: dayFromNow(wanted.days),
    time: '10:00',
    title: { fi: wanted.title },
  });
  return askAs<Event>(page, 'PUT', `staff/events/${id}/publication`);
}

/** `2026-12-02`, so many days from today. */
export function dayFromNow(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toISOString().slice(0, 10);
}

/** What a form says when it was refused (not Next's own announcer of pages, which is an alert as well). */
export const problem = (page: Page) =>
  page.getByRole('alert').filter({ has: page.getByRole('heading', { level: 2 }) });
