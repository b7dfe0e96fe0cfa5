import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';

describe('deleting everything about me', () => {
  let vartti: TestApp;
  let given: Given;
  beforeAll(async () => {
    vartti = await startApp();
    given = givenIn(vartti);
  });
  afterAll(() => vartti.close());

  let count = 0;
  /** Somebody with a coming time, signed in. */
  async function somebody(slot: { id: string }) {
    const email = `aino-${++count}@example.fi`;
    const id = newId();
    const body = { slotId: slot.id, firstName: 'Aino', contact: email, language: 'fi' };
    expect((await vartti.ask(`PUT /registrations/${id}`, { body })).status).toBe(200);
    return { id, email, cookie: await signInAs(vartti, email) };
  }
  const slotOf = async (id: string) =>
    (await vartti.database.query<{ taken: number }>('SELECT taken FROM slot WHERE id = $1', [id]))[0];

  it('cancels what is coming, so that others get the place, and says beforehand what stays', async () => {
    const event = await given.event();
    const slot = event.slots[0] as { id: string };
    const { cookie } = await somebody(slot);
    const told = await vartti.ask<{ cancelled: number; staying: object[] }>('GET /my/data/deletion', {
      cookie,
    });
    expect(told.body.cancelled).toBe(1);
    expect(told.body.staying).toEqual([
      { what: 'registrations', count: 1 },
      { what: 'meetings', count: 1 },
      { what: 'seats', count: 0 },
      { what: 'wishes', count: 0 },
      { what: 'tickets', count: 0 },
      { what: 'turns', count: 0 },
    ]);
    expect(await slotOf(slot.id)).toEqual({ taken: 1 });
    expect((await vartti.ask('DELETE /my/data', { cookie })).status).toBe(204);
    expect(await slotOf(slot.id)).toEqual({ taken: 0 });
    expect(
      await vartti.database.query('SELECT what, count FROM kept_count WHERE event_id = $1 ORDER BY 1', [
        event.id,
      ]),
    ).toEqual([
      { what: 'meeting_cancelled', count: 1 },
      { what: 'registration_cancelled', count: 1 },
    ]);
  });

  it('signs out everywhere, and a second time changes nothing', async () => {
    const { cookie, email } = await somebody((await given.event()).slots[0] as { id: string });
    const other = await signInAs(vartti, email);
    const answers = await Promise.all([
      vartti.ask('DELETE /my/data', { cookie }),
      vartti.ask('DELETE /my/data', { cookie: other }),
    ]);
    expect(answers.map(({ status }) => status).every((status) => [204, 401].includes(status))).toBe(true);
    for (const one of [cookie, other])
      expect((await vartti.ask('GET /my', { cookie: one })).status).toBe(401);
    const [{ erasures }] = (await vartti.database.query(
      `SELECT count(*)::int AS erasures FROM erasure WHERE why = 'own_wish'`,
    )) as [{ erasures: number }];
    expect(erasures).toBe(2);
  });

  it('tells the address once that it is done', async () => {
    const { cookie, email } = await somebody((await given.event()).slots[0] as { id: string });
    await vartti.ask('DELETE /my/data', { cookie });
    expect(
      await vartti.database.query('SELECT template, address FROM outgoing_message WHERE address = $1', [
        email,
      ]),
    ).toEqual([{ template: 'data_erased', address: email }]);
  });

  it('leaves somebody who comes back a new person', async () => {
    const event = await given.event({ slotsEach: 3 });
    const { cookie, email } = await somebody(event.slots[0] as { id: string });
    await vartti.ask('DELETE /my/data', { cookie });
    const again = await vartti.ask(`PUT /registrations/${newId()}`, {
      body: { slotId: event.slots[1]?.id, firstName: 'Aino', contact: email, language: 'fi' },
    });
    expect(again.status).toBe(200);
    const mine = await vartti.ask<{ coming: object[]; past: object[] }>('GET /my', {
      cookie: await signInAs(vartti, email),
    });
    expect([mine.body.coming.length, mine.body.past.length]).toEqual([1, 0]);
  });

  it('keeps the working side of somebody who is also staff', async () => {
    const staff = await given.staff();
    const person = await given.person({ email: staff.email });
    const cookie = await signInAs(vartti, staff.email);
    expect((await vartti.ask('DELETE /my/data', { cookie })).status).toBe(204);
    expect(await vartti.database.query('SELECT id FROM young_person WHERE id = $1', [person.id])).toEqual([]);
    expect(await vartti.database.query('SELECT id FROM staff_member WHERE id = $1', [staff.id])).toHaveLength(
      1,
    );
    const again = await signInAs(vartti, staff.email);
    expect((await vartti.ask<{ staff: object }>('GET /session', { cookie: again })).body.staff).toBeTruthy();
  });
});
