import { startApp, type TestApp } from '../../test/support/app.js';
import { enrol, signInStrongly } from '../../test/support/factors.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';
import { unsealCode } from './sealed-code.js';

const OLD = 'aino@example.fi';
const NEW = 'aino.uusi@example.fi';

describe('changing an address', () => {
  let vartti: TestApp;
  let given: Given;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    vartti.clock.set('2026-12-01T08:00:00Z');
    await vartti.database.empty();
    given = givenIn(vartti);
    await given.person({ email: OLD });
  });

  const ask = (cookie: string, contact = NEW) =>
    vartti.ask('PUT /security/address-change', { body: { contact }, cookie });
  async function sealed(template: string, what: string): Promise<string> {
    const [row] = await vartti.database.query<{ sealed: string }>(
      'SELECT payload->>$2 AS sealed FROM outgoing_message WHERE template = $1',
      [template, what],
    );
    return unsealCode(row?.sealed ?? '', vartti.config.SECRET);
  }
  const newEnd = async (cookie: string) =>
    vartti.ask('PUT /security/address-change/new-end', {
      body: { code: await sealed('address_new', 'sealedCode') },
      cookie,
    });
  const oldEnd = async () =>
    vartti.ask('POST /address-changes/old-end', {
      body: { link: await sealed('address_old', 'sealedLink') },
    });
  const addresses = async () =>
    (
      await vartti.database.query<{ email: string; phone: string }>('SELECT email, phone FROM young_person')
    )[0];

  it('happens when both ends have confirmed, and the old one hears of it', async () => {
    const cookie = await signInAs(vartti, OLD);
    expect((await ask(cookie)).status).toBe(200);
    expect((await newEnd(cookie)).body).toEqual({ done: false });
    expect((await addresses())?.email).toBe(OLD);
    expect((await oldEnd()).body).toEqual({ done: true });
    expect((await addresses())?.email).toBe(NEW);
    const [told] = await vartti.database.query(
      `SELECT address FROM outgoing_message WHERE template = 'address_changed'`,
    );
    expect(told).toEqual({ address: OLD });
    // The last end was another browser: everybody signs in anew.
    expect((await vartti.ask('GET /my', { cookie })).status).toBe(401);
    expect(await signInAs(vartti, NEW)).toBeTruthy();
  });

  it('goes the other way round as well, and keeps the session that confirmed last', async () => {
    const [cookie, elsewhere] = [await signInAs(vartti, OLD), await signInAs(vartti, OLD)];
    await ask(cookie);
    expect((await oldEnd()).body).toEqual({ done: false });
    expect((await newEnd(cookie)).body).toEqual({ done: true });
    expect((await vartti.ask('GET /my', { cookie })).status).toBe(200);
    expect((await vartti.ask('GET /my', { cookie: elsewhere })).status).toBe(401);
  });

  it('adds a phone beside the address, asked at the address', async () => {
    const cookie = await signInAs(vartti, OLD);
    await ask(cookie, '040 765 4321');
    await newEnd(cookie);
    await oldEnd();
    expect(await addresses()).toEqual({ email: OLD, phone: '+358407654321' });
    expect(await signInAs(vartti, OLD)).toBeTruthy();
  });

  it('keeps the second factors of staff', async () => {
    await given.staff({ email: 'ohjaaja@example.fi' });
    const { secret } = await enrol(
      vartti,
      await signInAs(vartti, 'ohjaaja@example.fi', { strength: 'code' }),
    );
    const cookie = await signInStrongly(vartti, 'ohjaaja@example.fi', secret);
    await ask(cookie, 'ohjaaja.uusi@example.fi');
    await newEnd(cookie);
    expect((await oldEnd()).body).toEqual({ done: true });
    vartti.clock.advance({ seconds: 30 });
    expect(await signInStrongly(vartti, 'ohjaaja.uusi@example.fi', secret)).toBeTruthy();
  });

  it('is over after an hour, after five wrong codes, and when it is dropped', async () => {
    const cookie = await signInAs(vartti, OLD);
    await ask(cookie);
    const code = await sealed('address_new', 'sealedCode');
    const wrong = code === '000000' ? '000001' : '000000';
    for (let time = 0; time < 5; time++)
      await vartti.ask('PUT /security/address-change/new-end', { body: { code: wrong }, cookie });
    expect((await newEnd(cookie)).body['code']).toBe('code_wrong');
    vartti.clock.advance({ hours: 1 });
    expect((await oldEnd()).body['code']).toBe('link_unknown');
    await vartti.ask('DELETE /security/address-change', { cookie });
    expect((await vartti.ask('GET /security', { cookie })).body['addressChange']).toBeNull();
  });

  it('cannot take an address that somebody else has, and tells so only to whoever proved it', async () => {
    await given.person({ email: NEW, firstName: 'Toinen' });
    const cookie = await signInAs(vartti, OLD);
    expect((await ask(cookie)).status).toBe(200);
    await oldEnd();
    expect((await newEnd(cookie)).body['code']).toBe('address_taken');
    expect((await vartti.database.query('SELECT 1 FROM young_person WHERE email = $1', [OLD])).length).toBe(
      1,
    );
  });
});
