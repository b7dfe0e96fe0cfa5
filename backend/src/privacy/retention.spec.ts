import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { roomThatIsOn } from '../../test/support/room.on.js';
import { signInAs } from '../../test/support/sign-in.js';
import { Retention, type RetentionLine } from './retention.service.js';

describe('what is kept, and for how long', () => {
  let vartti: TestApp;
  let given: Given;
  beforeAll(async () => {
    vartti = await startApp();
    given = givenIn(vartti);
  });
  beforeEach(async () => {
    vartti.clock.set('2026-12-01T08:00:00Z');
    await vartti.database.empty();
  });
  afterAll(() => vartti.close());

  const apply = (dryRun = false) => vartti.app.get(Retention, { strict: false }).apply({ dryRun });
  const rowsOf = (lines: RetentionLine[], table: string, then?: string) =>
    lines.filter((line) => line.table === table && (!then || line.then === then)).map(({ rows }) => rows);
  const people = async () =>
    (await vartti.database.query<{ id: string }>('SELECT id FROM young_person ORDER BY id')).map(
      ({ id }) => id,
    );
  const notices = () =>
    vartti.database.query<{ id: string; ends: string }>(
      `SELECT recipient_id AS id, payload ->> 'endsOn' AS ends FROM outgoing_message WHERE template = 'data_ending'`,
    );

  it('somebody who has not been here for two years is told a month before, and then is gone', async () => {
    const { id } = await given.person({ email: 'aino@example.fi' });
    vartti.clock.set('2028-10-31T08:00:00Z');
    await apply();
    expect(await notices()).toEqual([]);
    vartti.clock.set('2028-11-02T08:00:00Z');
    await apply();
    await apply();
    expect(await notices()).toEqual([{ id, ends: '2028-12-02' }]);
    vartti.clock.set('2028-12-01T09:00:00Z');
    await apply();
    expect(await people()).toEqual([id]);
    vartti.clock.set('2028-12-02T09:00:00Z');
    await apply();
    expect(await people()).toEqual([]);
    expect(await vartti.database.query('SELECT person_id AS id, why FROM erasure')).toEqual([
      { id, why: 'time' },
    ]);
  });

  it('nobody goes who was not told, however long the worker was away', async () => {
    const { id } = await given.person({ email: 'aino@example.fi' });
    vartti.clock.set('2031-01-01T08:00:00Z');
    await apply();
    expect(await people()).toEqual([id]);
    expect(await notices()).toHaveLength(1);
    vartti.clock.advance({ hours: 24 * 31 });
    await apply();
    expect(await people()).toEqual([]);
  });

  it('whoever signs in or books after the notice stays, and is told anew when it is time again', async () => {
    const signed = await given.person({ email: 'aino@example.fi' });
    const booked = await given.person({ email: 'eero@example.fi' });
    vartti.clock.set('2028-11-10T08:00:00Z');
    await apply();
    expect(await notices()).toHaveLength(2);
    vartti.clock.advance({ hours: 24 });
    await signInAs(vartti, 'aino@example.fi');
    const event = await given.event({ day: '2028-11-29' });
    const answer = await vartti.ask(`PUT /registrations/${newId()}`, {
      body: { slotId: event.slots[0]?.id, firstName: 'Eero', contact: 'eero@example.fi', language: 'fi' },
    });
    expect(answer.status).toBe(200);
    vartti.clock.set('2029-01-10T08:00:00Z');
    await apply();
    expect(await people()).toEqual([signed.id, booked.id].sort());
    vartti.clock.set('2030-11-20T08:00:00Z');
    await apply();
    const again = await notices();
    expect(
      again
        .filter(({ ends }) => ends === '2030-12-20')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([signed.id, booked.id].sort());
  });

  it('a first name from the desk goes a month after the event, and stays as a number', async () => {
    const event = await given.event();
    const staff = await signInAs(vartti, (await given.staff({ ohjaamoId: event.ohjaamoId })).email);
    const answer = await vartti.ask(`PUT /staff/events/${event.id}/registrations/${newId()}`, {
      cookie: staff,
      body: { slotId: event.slots[0]?.id, firstName: 'Veeti', contact: null, language: 'fi' },
    });
    expect(answer.status).toBe(200);
    vartti.clock.set('2027-01-01T00:00:00Z');
    await apply();
    expect(await people()).toHaveLength(1);
    vartti.clock.set('2027-01-03T00:00:00Z');
    await apply();
    expect(await people()).toEqual([]);
    expect(await vartti.database.query('SELECT what, count FROM kept_count ORDER BY 1')).toEqual([
      { what: 'meeting_booked', count: 1 },
      { what: 'registration_active', count: 1 },
    ]);
  });

  it('old bookings become numbers although their person stays; why they cancelled goes along', async () => {
    const { id } = await given.person({ email: 'aino@example.fi' });
    const event = await given.event();
    const registration = newId();
    await vartti.ask(`PUT /registrations/${registration}`, {
      body: { slotId: event.slots[0]?.id, firstName: 'Aino', contact: 'aino@example.fi', language: 'fi' },
    });
    vartti.clock.set('2028-11-30T08:00:00Z');
    await signInAs(vartti, 'aino@example.fi');
    vartti.clock.set('2028-12-05T08:00:00Z');
    await apply();
    expect(await people()).toEqual([id]);
    expect(await vartti.database.query('SELECT id FROM registration')).toEqual([]);
    expect(
      await vartti.database.query('SELECT id FROM transition WHERE subject_id = $1', [registration]),
    ).toEqual([]);
    expect(await vartti.database.query('SELECT what, count FROM kept_count ORDER BY 1')).toEqual([
      { what: 'meeting_booked', count: 1 },
      { what: 'registration_active', count: 1 },
    ]);
  });

  it('a number without an address goes two weeks after the event, and stays as a count; with one it stays as a booking does', async () => {
    const { id: ohjaamoId } = await given.ohjaamo();
    const { id: employerId } = await given.employer({ ohjaamoId });
    const room = await roomThatIsOn(vartti, given, ohjaamoId, employerId);
    const answer = await vartti.ask(`PUT /events/${room.id}/tickets/${newId()}`, {
      body: { lines: room.known.lines, language: 'fi', firstName: 'Aino', contact: 'aino@example.fi' },
    });
    expect(answer.status).toBe(200);
    const names = async () =>
      (
        await vartti.database.query<{ name: string }>('SELECT first_name AS name FROM ticket ORDER BY number')
      ).map(({ name }) => name);
    expect(await names()).toEqual(['Istuja', 'Odottaja', 'Aino']);
    vartti.clock.set('2026-12-14T08:00:00Z');
    await apply();
    expect(await names()).toEqual(['Istuja', 'Odottaja', 'Aino']);
    vartti.clock.set('2026-12-16T08:00:00Z');
    await apply();
    expect(await names()).toEqual(['Aino']);
    const moves = await vartti.database.query(
      `SELECT FROM transition WHERE subject = 'ticket' AND subject_id NOT IN (SELECT id FROM ticket)`,
    );
    expect(moves).toEqual([]);
    expect(await vartti.database.query(`SELECT what, count FROM kept_count ORDER BY 1`)).toEqual([
      { what: 'ticket_in', count: 2 },
      { what: 'turn_meeting', count: 1 },
    ]);
    expect(await vartti.database.query('SELECT FROM room_deed')).not.toEqual([]);
    vartti.clock.set('2027-01-01T08:00:00Z');
    await apply();
    expect(await vartti.database.query('SELECT FROM room_deed')).toEqual([]);
  });

  it('a number of somebody who had booked goes with the booking, and both are counted', async () => {
    const { id: ohjaamoId } = await given.ohjaamo();
    const { id: employerId } = await given.employer({ ohjaamoId });
    const room = await roomThatIsOn(vartti, given, ohjaamoId, employerId);
    await vartti.database.query(
      `UPDATE ticket k SET registration_id = r.id, person_id = r.person_id FROM registration r WHERE k.id = $1`,
      [room.known.ticketId],
    );
    vartti.clock.set('2028-12-05T08:00:00Z');
    await apply();
    expect(await vartti.database.query('SELECT FROM ticket')).toEqual([]);
    expect(
      await vartti.database.query(`SELECT what, count FROM kept_count WHERE what LIKE 'ticket%'`),
    ).toEqual([{ what: 'ticket_in', count: 2 }]);
  });

  it('what is declared for messages, trails, sessions and codes is done', async () => {
    const { id } = await given.person({ email: 'aino@example.fi' });
    await signInAs(vartti, 'aino@example.fi');
    await vartti.database.query(
      `INSERT INTO reading (person_id, actor_kind, what, why, hour, first_at, last_at) VALUES ($1, 'staff', 'card', 'guidance', $2, $2, $2)`,
      [id, vartti.clock.now().toString()],
    );
    const codes = () =>
      vartti.database.query(`SELECT id FROM outgoing_message WHERE template = 'sign_in_code'`);
    expect(await codes()).toHaveLength(1);
    vartti.clock.advance({ hours: 25 });
    await apply();
    expect(await codes()).toEqual([]);
    expect(await vartti.database.query('SELECT id FROM auth_session')).toHaveLength(1);
    vartti.clock.advance({ hours: 24 * 31 });
    await apply();
    expect(await vartti.database.query('SELECT id FROM auth_session')).toEqual([]);
    expect(await vartti.database.query('SELECT id FROM reading')).toHaveLength(1);
    await vartti.database.query(`UPDATE young_person SET last_seen_at = '2031-11-01'`);
    vartti.clock.set('2031-12-02T08:00:00Z');
    await apply();
    expect(await vartti.database.query('SELECT id FROM reading')).toEqual([]);
  });

  it('a dry run says the same numbers and changes nothing', async () => {
    await given.person({ email: 'aino@example.fi' });
    await given.person({ phone: null });
    vartti.clock.set('2028-11-20T08:00:00Z');
    const before = await people();
    const dry = await apply(true);
    expect(await people()).toEqual(before);
    expect(await notices()).toEqual([]);
    expect(rowsOf(dry, 'young_person', 'notice')).toEqual([1]);
    expect(rowsOf(dry, 'young_person', 'erase')).toEqual([0, 1]);
    expect(await apply()).toEqual(dry);
    expect(await people()).toHaveLength(1);
  });
});
