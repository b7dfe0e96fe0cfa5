import { unsealCode } from '../../src/accounts/sealed-code.js';
import { SECRET, type TestApp } from './app.js';

/**
 * Signs in as a person does: asks for a code, reads it from the message, hands it in.
 * @param contact an e-mail address or a phone number (`+358…`) that somebody in the database has
 * @returns the cookie, for `ask(…, { cookie })`
 */
export async function signInAs(vartti: TestApp, contact: string): Promise<string> {
  // A test may sign the same person in more often than three times an hour.
  await vartti.database.query('DELETE FROM sign_in_challenge');
  await vartti.ask('POST /sign-in/challenges', { body: { contact, language: 'fi' } });
  const answer = await vartti.ask('POST /sign-in/sessions', {
    body: { contact, code: await codeSentTo(vartti, contact) },
  });
  if (answer.status !== 201 || !answer.cookie)
    throw new Error(`${contact} could not sign in: ${answer.status} ${answer.text}`);
  return answer.cookie;
}

/** The newest code that was sent to this address. */
export async function codeSentTo(vartti: TestApp, contact: string): Promise<string> {
  const code = (await codesSentTo(vartti, contact)).at(-1);
  if (!code) throw new Error(`No code was sent to ${contact}: is there a person with this address?`);
  return code;
}

/** Every code that was sent to this address, oldest first. */
export async function codesSentTo(vartti: TestApp, contact: string): Promise<string[]> {
  const rows = await vartti.database.query<{ sealed: string }>(
    `SELECT m.payload->>'sealedCode' AS sealed
     FROM outgoing_message m JOIN sign_in_challenge c ON m.once_key = 'sign_in_code:' || c.id
     WHERE m.template = 'sign_in_code' AND m.address = $1 ORDER BY c.at, m.ctid`,
    [contact],
  );
  return rows.map(({ sealed }) => unsealCode(sealed, SECRET));
}
