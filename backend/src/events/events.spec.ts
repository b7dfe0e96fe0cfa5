import { randomUUID } from 'node:crypto';
import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, type GivenEvent, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';

interface Event {
  id: string;
  status: string;
  startsAt: string;
  endsAt: string;
  title: Record<string, string>;
  parts: { id: string; kind: string; startsAt: string; capacity: number | null; settings: object }[];
  tables: { id: string; number: number; status: string; slots: { startsAt: string }[] }[];
}

describe('staff and their events', () => {
  let vartti: TestApp;
  let given: Given;
  let cookie: string;
  let ohjaamoId: string;
  let email: string;

  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    await vartti.database.empty();
    vartti.clock.set('2026-12-01T08:00:00Z');
    given = givenIn(vartti);
    ohjaamoId = (await given.ohjaamo()).id;
    email = (await given.staff({ ohjaamoId })).email;
    cookie = await signInAs(vartti, email);
  });

  /** A session ends when the clock has moved far enough. */
  async function at(instant: string) {
    vartti.clock.set(instant);
    cookie = await signInAs(vartti, email);
  }

  const put = (path: string, body?: unknown) => vartti.ask<Event>(`PUT /staff/${path}`, { cookie, body });
  const four = () => ({ formatCode: 'tunnissa-duuniin', ohjaamoId, day: '2026-12-08', time: '13:00' });

  /** Somebody who is coming to this slot, as if they had booked it. */
  async function coming(event: GivenEvent, slotIndex = 0, personId?: string) {
    const slot = event.slots[slotIndex]!;
    const registrationId = randomUUID();
    const person = personId ?? (await given.person()).id;
    await vartti.database.query(
      `INSERT INTO registration (id, ohjaamo_id, event_id, person_id, first_name, language, code, channel, created_at)
       VALUES ($1, $2, $3, $4, 'Aino', 'fi', $5, 'web', '2026-12-01T08:00:00Z')`,
      [registrationId, event.ohjaamoId, event.id, person, `KOIVU ${slotIndex}`],
    );
    await vartti.database.query(
      `INSERT INTO meeting (ohjaamo_id, event_id, registration_id, person_id, event_table_id, slot_id, starts_at, ends_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '2026-12-01T08:00:00Z')`,
      [event.ohjaamoId, event.id, registrationId, person, slot.tableId, slot.id, slot.startsAt, slot.endsAt],
    );
    await vartti.database.query('UPDATE slot SET taken = taken + 1 WHERE id = $1', [slot.id]);
    return { registrationId, personId: person };
  }

  async function waits(event: GivenEvent, status = 'waiting') {
    const id = randomUUID();
    const person = await given.person({ firstName: 'Otso' });
    await vartti.database.query(
      `INSERT INTO waiting_list_entry (id, ohjaamo_id, event_id, part_id, event_table_id, person_id, first_name, language, status, joined_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'Otso', 'fi', $7, '2026-12-01T08:00:00Z')`,
      [id, event.ohjaamoId, event.id, event.parts[0]!.id, event.tables[0]!.id, person.id, status],
    );
    return id;
  }

  const told = async (template: string) =>
    (
      await vartti.database.query<{ payload: Record<string, string> }>(
        'SELECT payload FROM outgoing_message WHERE template = $1 ORDER BY created_at',
        [template],
      )
    ).map(({ payload }) => payload);

  describe('create', () => {
    it('from four fields, everything else filled in from the format', async () => {
      const id = newId();
      const answer = await put(`events/${id}`, four());
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        id,
        status: 'draft',
        title: { fi: 'Tunnissa Duuniin' },
        startsAt: '2026-12-08T11:00:00Z',
        endsAt: '2026-12-08T13:00:00Z',
        elsewhere: false,
        freePlaces: 25,
        tablesFor: 'employers',
      });
      expect(answer.body.parts.map(({ kind, startsAt }) => [kind, startsAt])).toEqual([
        ['presentation', '2026-12-08T11:00:00Z'],
        ['slots', '2026-12-08T11:40:00Z'],
      ]);
      expect(answer.body.tables).toMatchObject([{ number: 1, status: 'free', slots: [] }]);
    });

    it('with the sector in the title, in the reader’s language', async () => {
      const [sector] = await vartti.database.query<{ code: string; name: Record<string, string> }>(
        'SELECT code, name FROM sector ORDER BY position LIMIT 1',
      );
      const answer = await put(`events/${newId()}`, { ...four(), sectorCode: sector!.code });
      const name = sector!.name['fi']!;
      expect(answer.body.title['fi']).toBe(
        `Tunnissa Duuniin: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      );
    });

    it('once, however often it is sent, also at the same time', async () => {
      const id = newId();
      const answers = await Promise.all([1, 2, 3, 4].map(() => put(`events/${id}`, four())));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      const [count] = await vartti.database.query<{ events: number; parts: number }>(
        'SELECT (SELECT count(*)::int FROM event) AS events, (SELECT count(*)::int FROM part) AS parts',
      );
      expect(count).toEqual({ events: 1, parts: 2 });
      const other = await put(`events/${id}`, { ...four(), time: '15:00' });
      expect([other.status, (other.body as { code?: string }).code]).toEqual([409, 'id_used']);
    });

    it.each([
      ['a format that is not there', { formatCode: 'karaoke' }, 422, 'unknown_format'],
      ['a sector that is not there', { sectorCode: 'karaoke' }, 400, 'malformed'],
      ['a day that is over', { day: '2026-11-30' }, 400, 'malformed'],
      ['a day that does not exist', { day: '2027-02-30' }, 400, 'malformed'],
      ['a time that the clocks jump over', { day: '2027-03-28', time: '03:30' }, 422, 'local_time_missing'],
      ['a hundred thousand tables', { tableCount: 100_000 }, 400, 'malformed'],
      ['a title with NUL in it', { title: { fi: 'a\u0000b' } }, 400, 'malformed'],
    ])('not with %s', async (_, change, status, code) => {
      const answer = await put(`events/${newId()}`, { ...four(), ...change });
      expect([answer.status, (answer.body as { code?: string }).code]).toEqual([status, code]);
      expect(await vartti.database.query('SELECT FROM event')).toHaveLength(0);
    });

    it('not for an Ohjaamo where they do not work, nor without signing in', async () => {
      const elsewhere = (await given.ohjaamo()).id;
      expect((await put(`events/${newId()}`, { ...four(), ohjaamoId: elsewhere })).status).toBe(404);
      expect((await vartti.ask(`PUT /staff/events/${newId()}`, { body: four() })).status).toBe(401);
    });
  });

  describe('publish', () => {
    it('shows the event to everybody, and back to a draft hides it again', async () => {
      const { id } = await given.event({ ohjaamoId, status: 'draft' });
      expect((await vartti.ask(`GET /events/${id}`)).status).toBe(404);
      expect((await put(`events/${id}/publication`)).body.status).toBe('published');
      expect((await put(`events/${id}/publication`)).status).toBe(200);
      expect((await vartti.ask(`GET /events/${id}`)).status).toBe(200);
      const back = await vartti.ask(`DELETE /staff/events/${id}/publication`, { cookie });
      expect([back.status, back.body['status']]).toEqual([200, 'draft']);
      expect((await vartti.ask(`GET /events/${id}`)).status).toBe(404);
    });

    it('cannot be taken back while somebody is coming or waiting', async () => {
      const event = await given.event({ ohjaamoId });
      await coming(event);
      const waited = await given.event({ ohjaamoId });
      await waits(waited);
      for (const { id } of [event, waited]) {
        const answer = await vartti.ask(`DELETE /staff/events/${id}/publication`, { cookie });
        expect([answer.status, answer.body['code']]).toEqual([409, 'has_registrations']);
      }
    });

    it('is not for events of others', async () => {
      const { id } = await given.event({ status: 'draft' });
      expect((await put(`events/${id}/publication`)).status).toBe(404);
      expect((await put(`events/${id}/cancellation`, { reason: { fi: 'Ei.' } })).status).toBe(404);
      expect((await put(`events/${id}/details`, { minorsWelcome: false })).status).toBe(404);
      expect((await vartti.ask(`GET /staff/events/${id}`, { cookie })).status).toBe(404);
    });
  });

  describe('cancel', () => {
    it('ends everything that hung on the event and tells everyone once', async () => {
      const event = await given.event({ ohjaamoId, tables: 1 });
      const recruiter = await given.recruiter({ employerId: event.tables[0]!.employerId! });
      const { registrationId } = await coming(event);
      const entryId = await waits(event, 'offered');
      await vartti.database.query(
        `INSERT INTO offer (ohjaamo_id, entry_id, part_id, slot_id, opens_at, held_until, created_at)
         VALUES ($1, $2, $3, $4, '2026-12-01T08:00:00Z', '2026-12-01T09:00:00Z', '2026-12-01T08:00:00Z')`,
        [ohjaamoId, entryId, event.parts[0]!.id, event.slots[1]!.id],
      );
      await vartti.database.query('UPDATE slot SET taken = 1 WHERE id = $1', [event.slots[1]!.id]);

      const body = { reason: { fi: 'Sairastuimme.', sv: '', en: 'We fell ill.' } };
      const answer = await put(`events/${event.id}/cancellation`, body);
      expect(answer.body).toMatchObject({ status: 'cancelled', cancelReason: { fi: 'Sairastuimme.' } });
      expect((await put(`events/${event.id}/cancellation`, body)).status).toBe(200);

      const [left] = await vartti.database.query(
        `SELECT (SELECT status FROM registration) AS registration, (SELECT status FROM meeting) AS meeting,
           (SELECT status FROM waiting_list_entry) AS entry, (SELECT status FROM offer) AS offer,
           (SELECT sum(taken)::int FROM slot) AS taken`,
      );
      expect(left).toEqual({
        registration: 'cancelled',
        meeting: 'cancelled',
        entry: 'left',
        offer: 'withdrawn',
        taken: 0,
      });
      expect(await told('event_cancelled')).toEqual([{ registrationId }]);
      expect(await told('waiting_cancelled')).toEqual([{ entryId }]);
      expect(await told('table_event_cancelled')).toEqual([{ eventId: event.id }]);
      const [message] = await vartti.database.query<{ recipient_id: string }>(
        `SELECT recipient_id FROM outgoing_message WHERE template = 'table_event_cancelled'`,
      );
      expect(message?.recipient_id).toBe(recruiter.id);
    });

    it('keeps the page for whoever has the link, when it had been published', async () => {
      const { id } = await given.event({ ohjaamoId });
      await put(`events/${id}/cancellation`, { reason: { fi: 'Sairastuimme.' } });
      const page = await vartti.ask(`GET /events/${id}`);
      expect(page.body).toMatchObject({ status: 'cancelled', cancelReason: { fi: 'Sairastuimme.' } });
      const draft = await given.event({ ohjaamoId, status: 'draft' });
      await put(`events/${draft.id}/cancellation`, { reason: { fi: 'Turha.' } });
      expect((await vartti.ask(`GET /events/${draft.id}`)).status).toBe(404);
    });

    it('stays cancelled: no publishing, no changing', async () => {
      const { id } = await given.event({ ohjaamoId, status: 'cancelled' });
      expect((await put(`events/${id}/publication`)).status).toBe(409);
      expect((await put(`events/${id}/details`, { minorsWelcome: false })).status).toBe(409);
    });
  });

  describe('change', () => {
    it('moves parts, slots and meetings along, and tells who is coming', async () => {
      const event = await given.event({ ohjaamoId });
      const { registrationId } = await coming(event);
      await given.recruiter({ employerId: event.tables[0]!.employerId! });
      // a slot and its break later: every slot moves onto the place of its neighbour
      const answer = await put(`events/${event.id}/details`, { time: '14:20' });
      expect(answer.body.startsAt).toBe('2026-12-02T12:20:00Z');
      expect(answer.body.parts[0]?.startsAt).toBe('2026-12-02T12:20:00Z');
      expect(answer.body.tables[0]?.slots.map(({ startsAt }) => startsAt)).toEqual(
        event.slots.map(({ startsAt }) => startsAt.replace(/T12:(\d\d)|T13:(\d\d)/, later20)),
      );
      const [meeting] = await vartti.database.query<{ starts_at: Date }>('SELECT starts_at FROM meeting');
      expect(meeting?.starts_at.toISOString()).toBe('2026-12-02T12:20:00.000Z');
      const [registration] = await vartti.database.query('SELECT revision FROM registration');
      expect(registration).toEqual({ revision: 1 });
      expect(await told('event_changed')).toEqual([{ registrationId }]);
      expect(await told('table_event_changed')).toEqual([{ eventId: event.id }]);
    });

    it('keeps the time on the wall when the clocks change in between', async () => {
      await at('2027-10-20T08:00:00Z');
      const { id } = await given.event({ ohjaamoId, day: '2027-10-27', time: '14:00' });
      const answer = await put(`events/${id}/details`, { day: '2027-11-03' });
      expect(answer.body.startsAt).toBe('2027-11-03T12:00:00Z');
      expect(answer.body.tables[0]?.slots[0]?.startsAt).toBe('2027-11-03T12:00:00Z');
    });

    it('lets go of a meeting that collides with another event of the same person, and says so', async () => {
      const early = await given.event({ ohjaamoId, time: '10:00' });
      const late = await given.event({ ohjaamoId, time: '14:00' });
      const { personId } = await coming(early);
      const { registrationId } = await coming(late, 0, personId);
      expect((await put(`events/${late.id}/details`, { time: '10:00' })).status).toBe(200);
      expect(await told('booking_cancelled')).toEqual([{ registrationId, by: 'staff' }]);
      expect(await told('event_changed')).toEqual([]);
    });

    it('tells nobody when only the words change', async () => {
      const event = await given.event({ ohjaamoId });
      await coming(event);
      const answer = await put(`events/${event.id}/details`, {
        title: { fi: 'Uusi nimi', sv: '' },
        description: { fi: 'Tule!' },
        minorsWelcome: false,
      });
      expect(answer.body).toMatchObject({ title: { fi: 'Uusi nimi' }, description: { fi: 'Tule!' } });
      expect(await told('event_changed')).toEqual([]);
    });

    it('tells when the place changes', async () => {
      const event = await given.event({ ohjaamoId });
      await coming(event);
      const place = { name: 'Kahvila Aalto', street: 'Kauppakaari 1', city: 'Kerava' };
      const answer = await put(`events/${event.id}/details`, { place });
      expect(answer.body).toMatchObject({ elsewhere: true, place });
      expect(await told('event_changed')).toHaveLength(1);
      await put(`events/${event.id}/details`, { place });
      expect(await told('event_changed')).toHaveLength(1);
    });

    it('not into the past, nor to a time that does not exist, nor once it has begun', async () => {
      const { id } = await given.event({ ohjaamoId });
      const codes = async (body: object) => {
        const answer = await put(`events/${id}/details`, body);
        return (answer.body as { code?: string }).code;
      };
      expect(await codes({ day: '2026-11-30' })).toBe('malformed');
      expect(await codes({ day: '2027-03-28', time: '03:15' })).toBe('local_time_missing');
      await at('2026-12-02T12:30:00Z');
      expect(await codes({ time: '18:00' })).toBe('event_over');
      expect(await codes({ minorsWelcome: false })).toBeUndefined();
      await at('2026-12-02T20:00:00Z');
      expect(await codes({ minorsWelcome: true })).toBe('event_over');
    });

    it('seats can become more, and never fewer than are taken', async () => {
      const event = await given.event({ ohjaamoId, format: 'teemapaiva', seats: 5 });
      const partId = event.parts[0]!.id;
      await vartti.database.query('UPDATE part SET taken = 3 WHERE id = $1', [partId]);
      const to = (capacity: number | null) =>
        put(`events/${event.id}/details`, { parts: [{ id: partId, capacity }] });
      expect((await to(8)).body.parts[0]?.capacity).toBe(8);
      expect((await to(3)).body.parts[0]?.capacity).toBe(3);
      const fewer = await to(2);
      expect([fewer.status, (fewer.body as { code?: string }).code]).toEqual([409, 'below_taken']);
      expect((await to(null)).status).toBe(400);
      expect((await to(0)).status).toBe(400);
      const strange = await put(`events/${event.id}/details`, { parts: [{ id: newId(), capacity: 3 }] });
      expect(strange.status).toBe(400);
    });

    it('slots can be kept for the room', async () => {
      const event = await given.event({ ohjaamoId, format: 'tunnissa-duuniin' });
      const slotsPart = event.parts[1]!;
      const answer = await put(`events/${event.id}/details`, {
        parts: [{ id: slotsPart.id, opensOnTheSpot: true }],
      });
      expect(answer.body.parts[1]?.settings).toMatchObject({ opensOnTheSpot: true, slotMinutes: 15 });
      expect(answer.body).toMatchObject({ totalPlaces: 25 });
    });

    it('tables are added free and taken away from the free ones', async () => {
      const event = await given.event({ ohjaamoId, tables: 2, freeTables: 1 });
      const to = (tableCount: number) => put(`events/${event.id}/details`, { tableCount });
      expect((await to(5)).body.tables.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
      expect((await to(2)).body.tables.map(({ status }) => status)).toEqual(['taken', 'taken']);
      expect((await to(1)).status).toBe(409);
    });
  });
});

const later20 = (_: string, noon?: string, one?: string) => {
  const minutes = 20 + Number(noon ?? one) + (one === undefined ? 12 : 13) * 60;
  return `T${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};
