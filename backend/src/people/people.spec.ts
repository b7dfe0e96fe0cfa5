import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { cardTable } from '../../test/support/card-table.js';
import { signInAs } from '../../test/support/sign-in.js';

describe('a person, as staff know them', () => {
  let vartti: TestApp;
  let table: Awaited<ReturnType<typeof cardTable>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (table = await cardTable(vartti)));

  interface Found {
    people: { id: string; firstName: string; contactHint: string | null }[];
    more: boolean;
    fields?: unknown;
  }
  const find = (q: string, cookie = table.cookies.staff, ohjaamo = table.event.ohjaamoId) =>
    vartti.ask<Found>(`GET /staff/people?ohjaamo=${ohjaamo}&q=${encodeURIComponent(q)}`, { cookie });
  const comes = (firstName: string, contact: string, slot: number) =>
    vartti.ask(`PUT /registrations/${newId()}`, {
      body: { slotId: table.event.slots[slot]?.id, firstName, contact, language: 'fi' },
    });

  it('is found by the beginning of a first name or the last digits of the phone', async () => {
    await comes('Eetu', '040 123 4567', 1);
    expect((await find('ai')).body.people).toMatchObject([
      { id: table.personId, firstName: 'Aino', contactHint: 'a…@example.fi' },
    ]);
    for (const digits of ['4567', '0401234567', '123 4567'])
      expect((await find(digits)).body.people).toMatchObject([{ firstName: 'Eetu', contactHint: '…4567' }]);
    expect((await find('ino')).body.people).toEqual([]);
  });

  it('is never in a list of everybody: too little asked is refused, signs mean themselves', async () => {
    for (const q of ['a', '', '67'])
      expect((await find(q)).body.fields).toMatchObject([{ path: 'q', code: expect.any(String) }]);
    for (const q of ['%%', '__', '.*', "' OR 1=1 --"]) expect((await find(q)).body.people).toEqual([]);
    await vartti.database.query(
      `WITH y AS (INSERT INTO young_person (region_id, first_name, created_at)
         SELECT region_id, 'Ainotar', now() FROM young_person, generate_series(1, 30) RETURNING id)
       INSERT INTO waiting_list_entry (id, ohjaamo_id, event_id, part_id, person_id, first_name, language, joined_at)
       SELECT gen_random_uuid(), p.ohjaamo_id, p.event_id, p.id, y.id, 'Ainotar', 'fi', now()
       FROM y, part p WHERE p.event_id = $1 AND p.position = 0`,
      [table.event.id],
    );
    const many = (await find('ai')).body;
    expect([many.people.length, many.more]).toEqual([20, true]);
  });

  it('is found where they are known and one works oneself: not elsewhere, not by a region’s coordinator', async () => {
    const { ohjaamoId, regionId } = table.event;
    const colleague = await signInAs(vartti, (await table.given.staff({ ohjaamoId })).email);
    expect((await find('aino', colleague)).body.people).toHaveLength(1);
    const elsewhere = await table.given.ohjaamo({ regionId });
    const neighbour = await signInAs(vartti, (await table.given.staff({ ohjaamoId: elsewhere.id })).email);
    expect((await find('aino', neighbour)).status).toBe(404);
    expect((await find('aino', neighbour, elsewhere.id)).body.people).toEqual([]);
    expect((await vartti.ask(`GET /staff/people/${table.personId}`, { cookie: neighbour })).status).toBe(404);
    const wide = await table.given.staff({ role: 'region_coordinator', regionId });
    const coordinator = await signInAs(vartti, wide.email);
    expect([403, 404]).toContain((await find('aino', coordinator)).status);
    expect([403, 404]).toContain(
      (await vartti.ask(`GET /staff/people/${table.personId}`, { cookie: coordinator })).status,
    );
  });

  it('shows what they come to at our Ohjaamo, and that somebody looked is written down', async () => {
    const elsewhere = await table.given.event({ day: '2026-12-16' });
    await vartti.ask(`PUT /registrations/${newId()}`, {
      body: { slotId: elsewhere.slots[0]?.id, firstName: 'Aino', contact: 'aino@example.fi', language: 'fi' },
    });
    const { body } = await vartti.ask<{ registrations: object[] }>(`GET /staff/people/${table.personId}`, {
      cookie: table.cookies.staff,
    });
    expect(body).toMatchObject({
      firstName: 'Aino',
      contact: 'aino@example.fi',
      confirmed: null,
      ohjaamos: [{ id: table.event.ohjaamoId }],
      registrations: [{ eventId: table.event.id, status: 'active', meetings: [{ status: 'booked' }] }],
    });
    const read = await vartti.database.query(
      `SELECT what, why, ohjaamo_id FROM reading WHERE what IN ('person', 'card', 'notes')`,
    );
    expect(read).toEqual([{ what: 'person', why: 'guidance', ohjaamo_id: table.event.ohjaamoId }]);
  });

  it('is confirmed at an address; the first to confirm stays the one who did', async () => {
    const confirm = (id: string, cookie = table.cookies.staff) =>
      vartti.ask(`PUT /staff/people/${id}/confirmation`, { cookie });
    const first = await confirm(table.personId);
    const colleague = await table.given.staff({ ohjaamoId: table.event.ohjaamoId });
    const second = await confirm(table.personId, await signInAs(vartti, colleague.email));
    expect(second.body['confirmed']).toEqual(first.body['confirmed']);
    const walkIn = newId();
    await vartti.ask(`PUT /staff/events/${table.event.id}/registrations/${walkIn}`, {
      cookie: table.cookies.staff,
      body: { slotId: table.event.slots[2]?.id, firstName: 'Veeti', language: 'fi' },
    });
    const [veeti] = await vartti.database.query<{ id: string }>(
      `SELECT id FROM young_person WHERE first_name = 'Veeti'`,
    );
    expect((await confirm(veeti?.id as string)).body['code']).toBe('no_address');
    const stranger = await signInAs(vartti, (await table.given.staff()).email);
    expect((await confirm(table.personId, stranger)).status).toBe(404);
  });
});
