import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';

interface Figures {
  month: string;
  ohjaamos: {
    id: string;
    today: number;
    days: { day: string; visits: number }[];
    months: { month: string; visits: number }[];
  }[];
}
type Counted = Record<string, unknown> & { undo: string; undoUntil: string; code?: string };

describe('visits', () => {
  let vartti: TestApp;
  let given: Given;
  let ohjaamo: { id: string; regionId: string };
  let staff: string;
  let kiosk: string;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    vartti.clock.set('2026-12-01T08:00:00Z');
    await vartti.database.empty();
    given = givenIn(vartti);
    ohjaamo = await given.ohjaamo();
    staff = await signInAs(vartti, (await given.staff({ ohjaamoId: ohjaamo.id })).email);
    kiosk = await kioskAt(ohjaamo.id, staff);
  });

  async function kioskAt(ohjaamoId: string, cookie: string): Promise<string> {
    const made = await vartti.ask<{ devices: { code: { text: string } | null }[] }>(
      `PUT /staff/devices/${newId()}`,
      { cookie, body: { kind: 'kiosk', ohjaamoId, name: 'Ovi' } },
    );
    const code = made.body.devices[0]?.code?.text;
    return (await vartti.ask('POST /pairings', { body: { kind: 'kiosk', code } })).cookie as string;
  }
  const count = (id = newId(), cookie = kiosk) => vartti.ask<Counted>(`PUT /kiosk/visits/${id}`, { cookie });
  const countByStaff = (ohjaamoId = ohjaamo.id, id = newId(), cookie = staff) =>
    vartti.ask<Counted>(`PUT /staff/visits/${id}`, { cookie, body: { ohjaamoId } });
  const takeBack = (id: string, undo: string, cookie = kiosk) =>
    vartti.ask(`DELETE /kiosk/visits/${id}?undo=${encodeURIComponent(undo)}`, { cookie });
  const figures = async (cookie = staff, query = '') =>
    (await vartti.ask<Figures>(`GET /staff/visits${query as ''}`, { cookie })).body;
  const visits = () => vartti.database.query('SELECT * FROM visit');

  it('are counted once, and nothing is kept but the place and the day', async () => {
    const id = newId();
    const answers = [await count(id), await count(id), await count(id)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await visits()).toEqual([
      { id, ohjaamo_id: ohjaamo.id, day: expect.anything(), kind: 'anonymous' },
    ]);
    expect((await figures()).ohjaamos).toMatchObject([
      { id: ohjaamo.id, today: 1, days: [{ day: '2026-12-01', visits: 1 }] },
    ]);
    const told = await vartti.database.query(
      `SELECT FROM transition WHERE at > '2026-12-01' AND subject <> 'device'`,
    );
    expect(told).toEqual([]);
  });

  it('fall on the day of the Ohjaamo’s own calendar', async () => {
    vartti.clock.set('2026-12-01T22:30:00Z');
    await count();
    staff = await signInAs(vartti, (await given.staff({ ohjaamoId: ohjaamo.id })).email);
    expect((await figures()).ohjaamos[0]?.days).toEqual([{ day: '2026-12-02', visits: 1 }]);
  });

  it('take no id that carries the time', async () => {
    const refused = await count('01936b0c-5d80-7000-8000-000000000001');
    expect([refused.status, refused.body.code]).toEqual([400, 'malformed']);
  });

  it('are taken back within a minute by whoever counted, and not later', async () => {
    const [soon, late] = [newId(), newId()];
    const { body } = await count(soon);
    expect((await takeBack(soon, body.undo)).status).toBe(204);
    expect((await takeBack(soon, body.undo)).status).toBe(204);
    expect(await visits()).toEqual([]);
    const { undo } = (await count(late)).body;
    vartti.clock.advance({ seconds: 61 });
    const refused = await takeBack(late, undo);
    expect([refused.status, refused.body['code']]).toEqual([409, 'undo_over']);
    expect((await takeBack(late, body.undo)).body['code']).toBe('undo_over');
    expect(await visits()).toHaveLength(1);
  });

  it('are counted by staff as well, at their own Ohjaamo', async () => {
    const id = newId();
    expect((await countByStaff(ohjaamo.id, id)).status).toBe(200);
    const { body } = await countByStaff(ohjaamo.id, id);
    const back = await vartti.ask(`DELETE /staff/visits/${id}?undo=${body.undo}`, { cookie: staff });
    expect([back.status, await visits()]).toEqual([204, []]);
    expect((await countByStaff((await given.ohjaamo()).id)).status).toBe(404);
  });

  it('of another Ohjaamo stay theirs: no figures, no ids, nothing taken back', async () => {
    const there = await given.ohjaamo();
    const stranger = await signInAs(vartti, (await given.staff({ ohjaamoId: there.id })).email);
    const [id, elsewhere] = [newId(), await kioskAt(there.id, stranger)];
    const { undo } = (await count(id)).body;
    expect((await takeBack(id, undo, elsewhere)).status).toBe(204);
    expect(await visits()).toHaveLength(1);
    expect((await count(id, elsewhere)).body.code).toBe('id_used');
    expect((await countByStaff(there.id, id, stranger)).body.code).toBe('id_used');
    expect((await figures(stranger)).ohjaamos).toMatchObject([{ id: there.id, today: 0, days: [] }]);
  });

  it('are shown by day and by month; a region coordinator sees the whole region', async () => {
    const next = await given.ohjaamo({ regionId: ohjaamo.regionId });
    await countByStaff();
    vartti.clock.set('2027-01-15T08:00:00Z');
    staff = await signInAs(vartti, (await given.staff({ ohjaamoId: ohjaamo.id })).email);
    await countByStaff();
    await countByStaff();
    const own = await figures(staff);
    expect(own.ohjaamos[0]?.months.slice(-3)).toEqual([
      { month: '2026-11', visits: 0 },
      { month: '2026-12', visits: 1 },
      { month: '2027-01', visits: 2 },
    ]);
    expect(own.ohjaamos[0]?.months).toHaveLength(12);
    const december = await figures(staff, '?month=2026-12');
    expect([december.month, december.ohjaamos[0]?.days]).toEqual([
      '2026-12',
      [{ day: '2026-12-01', visits: 1 }],
    ]);
    const chief = await given.staff({ role: 'region_coordinator', regionId: ohjaamo.regionId });
    const region = await figures(await signInAs(vartti, chief.email));
    expect(region.ohjaamos.map(({ id, today }) => [id, today]).sort()).toEqual(
      [
        [ohjaamo.id, 2],
        [next.id, 0],
      ].sort(),
    );
  });
});
