import { totpCode } from '../../src/accounts/one-time.js';
import type { TestApp } from './app.js';
import { sessionCookie } from './sign-in.js';

export const PASSWORD = 'Mustikkakukko torstaina';

/** Sets up password and TOTP the true way, with a session that may. */
export async function enrol(vartti: TestApp, cookie: string, password = PASSWORD) {
  const set = await vartti.ask('PUT /security/password', { body: { password }, cookie });
  if (set.status !== 200) throw new Error(`the password was refused: ${set.text}`);
  const { body } = await vartti.ask<{ secret: string }>('POST /security/totp', { cookie });
  const confirmed = await vartti.ask<{ recoveryCodes: string[] }>('PUT /security/totp', {
    body: { code: codeOf(vartti, body.secret) },
    cookie,
  });
  if (confirmed.status !== 200) throw new Error(`the first code was refused: ${confirmed.text}`);
  // The code that confirmed is used up.
  vartti.clock.advance({ seconds: 30 });
  return { secret: body.secret, password, recoveryCodes: confirmed.body.recoveryCodes };
}

/** What the person's app shows now. */
export const codeOf = (vartti: TestApp, secret: string) => totpCode(secret, vartti.clock.now());

/** The first half: the browser that holds it, or null when it was refused. */
export async function halfWay(vartti: TestApp, email: string, password = PASSWORD): Promise<string | null> {
  const answer = await vartti.ask('POST /sign-in/passwords', { body: { email, password } });
  return answer.status === 200 ? answer.cookie : null;
}

/** Both halves. @returns the cookie */
export async function signInStrongly(vartti: TestApp, email: string, secret: string): Promise<string> {
  const half = await halfWay(vartti, email);
  const answer = await vartti.ask('POST /sign-in/second-factors', {
    body: { code: codeOf(vartti, secret) },
    cookie: half,
  });
  const cookie = sessionCookie(answer.cookie);
  if (!cookie) throw new Error(`${email} could not sign in: ${answer.status} ${answer.text}`);
  return cookie;
}
