import { unsealCode } from '../../src/accounts/sealed-code.js';
import type { Strength } from '../../src/accounts/sessions.service.js';
import { SECRET, type TestApp } from './app.js';

/**
 * Signs in as a person does: asks for a code, reads it from the message, hands it in.
 *
 * Staff's session is then made strong in the database, because five hundred tests would each wait for a password's hash. The
 * true way, with password and TOTP, a passkey or a directory, is shown in accounts/*.spec.ts and test/attacks/sign-in.spec.ts.
 * @param contact an e-mail address or a phone number (`+358…`) that somebody in the database has
 * @param wanted how strong the session is; when it is left out, strong for staff and a code's for others
 * @returns the cookie, for `ask(…, { cookie })`
 */
export async function signInAs(
  vartti: TestApp,
  contact: string,
  wanted: { strength?: Strength } = {},
): Promise<string> {
  // A test may sign the same person in more often than three times an hour.
  await vartti.database.query('DELETE FROM sign_in_challenge');
  const browser = await challengeFor(vartti, contact);
  const answer = await vartti.ask('POST /sign-in/sessions', {
    body: { code: await codeSentTo(vartti, contact) },
    cookie: browser,
  });
  const session = sessionCookie(answer.cookie);
  if (answer.status !== 201 || !session)
    throw new Error(`${contact} could not sign in: ${answer.status} ${answer.text}`);
  await raise(vartti, contact, wanted.strength);
  return session;
}

/** Asks for a code. @returns what the browser that asked now holds */
export async function challengeFor(vartti: TestApp, contact: string): Promise<string | null> {
  return (await vartti.ask('POST /sign-in/challenges', { body: { contact, language: 'fi' } })).cookie;
}

/** The session's own cookie, of all that an answer set. */
export const sessionCookie = (cookies: string | null): string | undefined =>
  cookies?.split('; ').find((cookie) => /^(__Host-)?vartti=./.test(cookie));

/** The newest code that was sent to this address. */
export async function codeSentTo(vartti: TestApp, contact: string): Promise<string> {
  const code = (await codesSentTo(vartti, contact)).at(-1);
  if (!code) throw new Error(`No code was sent to ${contact}: is there a person with this address?`);
  return code;
}

/** Every code that was sent to this address, oldest first. */
export async function codesSentTo(vartti: TestApp, contact: string): Promise<string[]> {
  return sentTo(vartti, contact, 'sealedCode');
}

/** The secret of the link beside the newest code. */
export async function mailedLinkTo(vartti: TestApp, contact: string): Promise<string> {
  const link = (await sentTo(vartti, contact, 'sealedLink')).at(-1);
  if (!link) throw new Error(`No link was sent to ${contact}`);
  return link;
}

async function sentTo(vartti: TestApp, contact: string, what: 'sealedCode' | 'sealedLink') {
  const rows = await vartti.database.query<{ sealed: string }>(
    `SELECT m.payload->>$2 AS sealed
     FROM outgoing_message m JOIN sign_in_challenge c ON m.once_key = 'sign_in_code:' || c.id
     WHERE m.template = 'sign_in_code' AND m.address = $1 ORDER BY c.at, m.ctid`,
    [contact, what],
  );
  return rows.map(({ sealed }) => unsealCode(sealed, SECRET));
}

async function raise({ database }: TestApp, contact: string, strength?: Strength): Promise<void> {
  const address = contact.startsWith('+')
    ? `${contact.slice(1)}@phone.vartti.invalid`
    : contact.toLowerCase();
  await database.query(
    `UPDATE auth_session s SET strength = coalesce($2,
       CASE WHEN EXISTS (SELECT FROM staff_member m WHERE m.email = u.email) THEN 'strong' ELSE s.strength END)
     FROM auth_user u WHERE u.id = s."userId" AND u.email = $1
       AND s.id = (SELECT n.id FROM auth_session n WHERE n."userId" = u.id ORDER BY n."updatedAt" DESC LIMIT 1)`,
    [address, strength ?? null],
  );
}
