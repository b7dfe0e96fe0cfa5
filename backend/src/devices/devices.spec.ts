import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, type GivenEvent, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';
import { DevicesService } from './devices.service.js';

interface View {
  id: string;
  name: string;
  madeBy: string | null;
  pairedAt: string | null;
  lastSeenOn: string | null;
  code: { text: string; endsAt: string } | null;
}
type Body = Record<string, unknown> & { code?: string; devices: View[] };

describe('devices', () => {
  let vartti: TestApp;
  let given: Given;
  let event: GivenEvent;
  let staff: string;
  /** Shows again who they are: after ten minutes a new pairing asks for it. */
  let comeBack: () => Promise<void>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    vartti.clock.set('2026-12-01T08:00:00Z');
    await vartti.database.empty();
    given = givenIn(vartti);
    event = await given.event({ title: 'Treffit', day: '2026-12-01', tables: 2 });
    const { email } = await given.staff({ ohjaamoId: event.ohjaamoId, name: 'Oona' });
    comeBack = async () => void (staff = await signInAs(vartti, email));
    await comeBack();
  });

  const make = (change: object = {}, id = newId(), cookie = staff) =>
    vartti.ask<Body>(`PUT /staff/devices/${id}`, {
      cookie,
      body: { kind: 'kiosk', ohjaamoId: event.ohjaamoId, name: 'Ovi', ...change },
    });
  const board = (change: object = {}) => make({ kind: 'board', eventId: event.id, name: 'Aula', ...change });
  const pair = (code: string, kind = 'kiosk') => vartti.ask('POST /pairings', { body: { kind, code } });
  const codeOf = ({ body }: { body: Body }, of = body.devices[0]?.id) =>
    body.devices.find(({ id }) => id === of)?.code?.text as string;
  const today = (cookie: string | null) => vartti.ask<Body>('GET /kiosk/today', { cookie });
  const onBoard = (cookie: string | null) => vartti.ask('GET /board/event', { cookie });
  const revoke = (id: string, cookie = staff) => vartti.ask<Body>(`DELETE /staff/devices/${id}`, { cookie });
  const rows = <Row extends object>(text: string) => vartti.database.query<Row>(text);

  it('are paired by a code that staff read out: one for one kiosk', async () => {
    const id = newId();
    const made = await make({}, id);
    expect(made.body.devices).toMatchObject([
      { id, name: 'Ovi', madeBy: 'Oona', pairedAt: null, code: { endsAt: '2026-12-01T08:10:00Z' } },
    ]);
    const paired = await pair(codeOf(made).toLowerCase());
    expect([paired.status, paired.body]).toEqual([201, { kind: 'kiosk', name: 'Ovi' }]);
    expect(paired.headers.getSetCookie()[0]).toMatch(
      /^vartti-device=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const shown = await today(paired.cookie);
    expect(shown.body).toMatchObject({
      ohjaamo: { id: event.ohjaamoId },
      day: '2026-12-01',
      events: [{ id: event.id, title: { fi: 'Treffit' }, freePlaces: event.slots.length }],
    });
    const list = await vartti.ask<Body>('GET /staff/devices', { cookie: staff });
    expect(list.body.devices).toMatchObject([{ id, lastSeenOn: '2026-12-01', code: null }]);
    expect(await rows(`SELECT to_state FROM transition WHERE subject = 'device' ORDER BY id`)).toEqual([
      { to_state: 'waiting' },
      { to_state: 'paired' },
    ]);
  });

  it('show no person: neither the kiosk nor the board', async () => {
    await vartti.ask(`PUT /registrations/${newId()}`, {
      body: { slotId: event.slots[0]?.id, firstName: 'Aino', contact: 'aino@example.fi', language: 'fi' },
    });
    const { cookie: kiosk } = await pair(codeOf(await make()));
    const { cookie: screen } = await pair(codeOf(await board()), 'board');
    const shown = await onBoard(screen);
    expect(shown.body).toMatchObject({
      title: { fi: 'Treffit' },
      tables: [{ number: 1, employer: { name: expect.any(String) } }, { number: 2 }],
    });
    for (const text of [shown.text, (await today(kiosk)).text]) expect(text).not.toMatch(/Aino|aino/);
  });

  it('give the same code for the same request, and a new one when it has run out', async () => {
    const id = newId();
    const [first, second] = [codeOf(await make({}, id)), codeOf(await make({}, id))];
    expect(second).toBe(first);
    vartti.clock.advance({ minutes: 11 });
    expect((await pair(first)).status).toBe(401);
    expect((await make({}, id)).status).toBe(403);
    await comeBack();
    const third = codeOf(await make({}, id));
    expect(third).not.toBe(first);
    expect((await pair(third)).status).toBe(201);
    const other = await make({ name: 'Toinen' }, id);
    expect([other.status, other.body.code]).toEqual([409, 'id_used']);
  });

  it('keep no code and no token where they can be read', async () => {
    const made = await make();
    const code = codeOf(made).replace('-', '');
    const lying = async () => JSON.stringify(await rows('SELECT d::text FROM device d'));
    expect(await lying()).not.toContain(code);
    const { cookie } = await pair(code);
    expect(await lying()).not.toContain((cookie as string).split('=')[1]);
  });

  it('refuse a code the second time, one for the other kind, and every code after five wrong ones', async () => {
    const code = codeOf(await make());
    expect((await pair(code, 'board')).body['code']).toBe('pairing_code_wrong');
    const wrong = `${code.slice(0, 8)}${code.endsWith('2') ? '3' : '2'}`;
    for (let n = 0; n < 3; n += 1) expect((await pair(wrong)).status).toBe(401);
    expect((await pair(code)).status).toBe(201);
    expect((await pair(code)).status).toBe(401);
    const another = codeOf(await make());
    const typo = `${another.slice(0, 8)}${another.endsWith('2') ? '3' : '2'}`;
    for (let n = 0; n < 5; n += 1) await pair(typo);
    expect((await pair(another)).body['code']).toBe('pairing_code_wrong');
  });

  it('do one thing for one place', async () => {
    const { cookie: kiosk } = await pair(codeOf(await make()));
    const { cookie: screen } = await pair(codeOf(await board()), 'board');
    for (const [refused, code] of [
      [await onBoard(kiosk), 'not_allowed'],
      [await today(screen), 'not_allowed'],
      [await today(null), 'signed_out'],
      [await today('vartti-device=forged'), 'signed_out'],
      [await vartti.ask('GET /staff/devices', { cookie: kiosk }), 'signed_out'],
      [await today(staff), 'signed_out'],
    ] as const)
      expect(refused.body['code']).toBe(code);
  });

  it('are taken back at once, and say so', async () => {
    const id = newId();
    const { cookie } = await pair(codeOf(await make({}, id)));
    expect((await today(cookie)).status).toBe(200);
    expect((await revoke(id)).body.devices).toEqual([]);
    expect([(await today(cookie)).status, (await today(cookie)).body.code]).toEqual([401, 'device_revoked']);
    expect((await revoke(id)).status).toBe(200);
    const again = await make({}, id);
    expect([again.status, again.body.code]).toEqual([409, 'id_used']);
  });

  it('are taken back before they were paired, too', async () => {
    const id = newId();
    const code = codeOf(await make({}, id));
    await revoke(id);
    expect((await pair(code)).status).toBe(401);
  });

  it('end with their event, a day later, when they are a board', async () => {
    const { cookie } = await pair(codeOf(await board()), 'board');
    vartti.clock.set(event.endsAt);
    vartti.clock.advance({ hours: 23 });
    expect((await onBoard(cookie)).status).toBe(200);
    vartti.clock.advance({ hours: 2 });
    expect([(await onBoard(cookie)).status, (await onBoard(cookie)).body['code']]).toEqual([
      401,
      'board_over',
    ]);
  });

  it('show only what everybody may see: a board of a draft is refused', async () => {
    const draft = await given.event({ ohjaamoId: event.ohjaamoId, status: 'draft' });
    const refused = await board({ eventId: draft.id });
    expect([refused.status, refused.body.code]).toEqual([409, 'event_not_shown']);
    for (const body of [{ eventId: null }, { kind: 'kiosk', eventId: event.id }])
      expect((await board(body)).body.code).toBe('malformed');
  });

  it('of another Ohjaamo do not exist', async () => {
    const id = newId();
    await make({}, id);
    const elsewhere = await given.event();
    const stranger = await signInAs(vartti, (await given.staff({ ohjaamoId: elsewhere.ohjaamoId })).email);
    expect((await vartti.ask<Body>('GET /staff/devices', { cookie: stranger })).body.devices).toEqual([]);
    expect((await make({}, newId(), stranger)).status).toBe(404);
    expect((await make({ ohjaamoId: elsewhere.ohjaamoId }, id, stranger)).body.code).toBe('id_used');
    expect((await revoke(id, stranger)).status).toBe(404);
    expect((await board({ eventId: elsewhere.id })).status).toBe(404);
  });

  it('are forgotten a month after they were taken back, or when nobody paired them', async () => {
    const [revoked, never, kept] = [newId(), newId(), newId()];
    await make({}, revoked);
    await revoke(revoked);
    await make({}, never);
    await pair(codeOf(await make({}, kept), kept));
    vartti.clock.advance({ hours: 24 * 31 });
    const { db, clock } = vartti;
    await db.beyond(() => vartti.app.get(DevicesService, { strict: false }).tidy(clock.now()));
    expect(await rows('SELECT id FROM device')).toEqual([{ id: kept }]);
  });
});
