import { randomUUID } from 'node:crypto';
import { appCode } from '../catcher/app-code.mjs';

/* Coming in over the API as people and devices do it: what is asked with which cookie. */

const DEADLINE_MS = 60_000;
/** As a page of ours would say. */
const FROM_US = { 'Sec-Fetch-Site': 'same-origin' };

/**
 * Everybody comes in once, whoever asks for them: a code counts once.
 * @template {unknown} Who @template In
 * @param {(who: Who) => Promise<In>} signIn @param {(who: Who) => unknown} nameOf
 */
export function door(signIn, nameOf = (who) => who) {
  /** @type {Map<unknown, Promise<In>>} */
  const inside = new Map();
  return (/** @type {Who} */ who) => {
    const entered = inside.get(nameOf(who)) ?? signIn(who);
    inside.set(nameOf(who), entered);
    return entered;
  };
}

/** @param {string} apiUrl @param {{ name: string, value: string }} [cookie] */
export function caller(apiUrl, cookie) {
  return async (/** @type {string} */ route, /** @type {unknown} */ body = undefined) => {
    const [method, path] = route.split(' ');
    const answer = await fetch(`${apiUrl}/api/${path}`, {
      method,
      headers: {
        ...(body ? { 'Content-Type': 'application/json' } : {}),
        ...(cookie ? { Cookie: `${cookie.name}=${cookie.value}` } : {}),
        ...FROM_US,
      },
      body: body ? JSON.stringify(body) : undefined,
    });
    if (!answer.ok) throw new Error(`${route}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
}

/**
 * With password and the code of their app.
 * @param {import('../lib/product.mjs').Product} product @param {Awaited<ReturnType<typeof import('../lib/product.mjs').whoIsThere>>[number]} person
 */
export async function signInStaff({ apiUrl }, { email, password, totpSecret }) {
  const half = await post(apiUrl, 'sign-in/passwords', { email, password });
  const whole = await post(apiUrl, 'sign-in/second-factors', { code: appCode(totpSecret) }, cookiesOf(half));
  return sessionOf(whole);
}

/**
 * With the code of a message and of an app that is set up for it: cards ask for both. A code of the app counts once, so the
 * next one proves.
 * @param {import('../lib/product.mjs').Product} product @param {string} email
 */
export async function signInEmployer(product, email) {
  const cookie = await signIn(product, email);
  const ask = caller(product.apiUrl, cookie);
  const { secret } = await ask('POST security/totp');
  await ask('PUT security/totp', { code: appCode(secret) });
  const code = appCode(secret, Date.now() + 30_000);
  return sessionOf(await post(product.apiUrl, 'session/proofs', { code }, `${cookie.name}=${cookie.value}`));
}

/** Asks for a code, reads it from the messages page, signs in. @param {import('../lib/product.mjs').Product} product @param {string} address */
export async function signIn({ apiUrl, catcherUrl }, address) {
  const asked = Date.now();
  const challenge = await post(apiUrl, 'sign-in/challenges', { contact: address, language: 'fi' });
  while (Date.now() - asked < DEADLINE_MS) {
    const messages = await (await fetch(`${catcherUrl}/messages?to=${encodeURIComponent(address)}`)).json();
    const code = messages
      .filter((/** @type {any} */ message) => Date.parse(message.receivedAt) >= asked - 1000)
      .map((/** @type {any} */ message) => /\b\d{6}\b/.exec(message.text)?.[0])
      .find(Boolean);
    if (code) return sessionOf(await post(apiUrl, 'sign-in/sessions', { code }, cookiesOf(challenge)));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no code came for ${address}`);
}

/** @param {string} apiUrl @param {string} path @param {unknown} body @param {string} [cookie] */
async function post(apiUrl, path, body, cookie = '') {
  const answer = await fetch(`${apiUrl}/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: cookie, ...FROM_US },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** What the browser would send back. @param {Response} answer */
const cookiesOf = (answer) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

/**
 * A device that staff paired, as its cookie.
 * @param {import('../lib/product.mjs').Product} product @param {ReturnType<typeof caller>} asStaff
 * @param {{ kind: string, name: string, ohjaamoId: string, eventId: string | null }} device
 */
export async function paired({ apiUrl }, asStaff, device) {
  const id = randomUUID();
  const { devices } = await asStaff(`PUT staff/devices/${id}`, device);
  const { code } = devices.find((/** @type {any} */ one) => one.id === id);
  const cookie = cookiesOf(await post(apiUrl, 'pairings', { kind: device.kind, code: code.text }));
  const [name = '', value = ''] = cookie.split('=');
  return { name, value };
}

/** @param {Response} answer */
function sessionOf(answer) {
  const [name, value] = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0].split('='))
    .find(([cookie]) => cookie === 'vartti') ?? ['', ''];
  return { name, value: decodeURIComponent(value) };
}
