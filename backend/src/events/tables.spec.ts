import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';

interface EmployerEvent {
  code?: string;
  freeTables: number;
  mine: { tableId: string; number: number; status: string; slotsTotal: number; openingIds: string[] } | null;
}

describe('tables', () => {
  let vartti: TestApp;
  let given: Given;
  let ohjaamoId: string;
  let staff: string;

  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    await vartti.database.empty();
    vartti.clock.set('2026-12-01T08:00:00Z');
    given = givenIn(vartti);
    ohjaamoId = (await given.ohjaamo()).id;
    staff = await signInAs(vartti, (await given.staff({ ohjaamoId })).email);
  });

  async function firm(wanted: { status?: 'waiting' | 'approved'; ohjaamoId?: string } = {}) {
    const employer = await given.employer({ ohjaamoId, ...wanted });
    const recruiter = await given.recruiter({ employerId: employer.id });
    const opening = await given.opening({ employerId: employer.id });
    return { employer, recruiter, opening, cookie: await signInAs(vartti, recruiter.email) };
  }
  type Firm = Awaited<ReturnType<typeof firm>>;

  const take = ({ cookie, recruiter, opening }: Firm, eventId: string, change: object = {}) =>
    vartti.ask<EmployerEvent>(`PUT /employer/events/${eventId}/table`, {
      cookie,
      body: { recruiterIds: [recruiter.id], openingIds: [opening.id], ...change },
    });
  const decide = (tableId: string, approved: boolean, reason?: string) =>
    vartti.ask(`PUT /staff/tables/${tableId}/approval`, { cookie: staff, body: { approved, reason } });
  const give = (tableId: string, body: object) =>
    vartti.ask(`PUT /staff/tables/${tableId}`, {
      cookie: staff,
      body: { employerId: null, topic: null, ...body },
    });
  const told = async (template: string) =>
    (
      await vartti.database.query<{ recipient_id: string; payload: object }>(
        'SELECT recipient_id, payload FROM outgoing_message WHERE template = $1',
        [template],
      )
    ).map(({ recipient_id, payload }) => ({ to: recipient_id, ...payload }));

  describe('an employer', () => {
    it('sees the coming events of its region, and takes the lowest free table', async () => {
      const event = await given.event({ ohjaamoId, tables: 1, freeTables: 2 });
      await given.event({ ohjaamoId, status: 'draft', freeTables: 1 });
      await given.event({ freeTables: 1 });
      const us = await firm();
      const list = await vartti.ask<{ events: EmployerEvent[] }>('GET /employer/events', us);
      expect(list.body.events).toMatchObject([{ event: { id: event.id }, freeTables: 2, mine: null }]);

      const answer = await take(us, event.id);
      expect(answer.body).toMatchObject({
        freeTables: 1,
        mine: { number: 2, status: 'asked', slotsTotal: 0, openingIds: [us.opening.id] },
      });
      expect(await told('table_asked')).toHaveLength(1);
      const again = await take(us, event.id, { mode: 'video', openingIds: [] });
      expect(again.body.mine).toMatchObject({ number: 2, mode: 'video', openingIds: [] });
      expect(await told('table_asked')).toHaveLength(1);
    });

    it('is read by staff in its own words, next to the wish', async () => {
      const event = await given.event({ ohjaamoId, tables: 0, freeTables: 1 });
      await take(await firm(), event.id, { message: 'Tuomme kahvit.' });
      const { body } = await vartti.ask('GET /staff/approvals', { cookie: staff });
      expect(body.tables).toMatchObject([{ event: { id: event.id }, message: 'Tuomme kahvit.' }]);
    });

    it('gets the table with its slots when staff say yes, and a message', async () => {
      const event = await given.event({ ohjaamoId, tables: 0, freeTables: 1 });
      const us = await firm();
      const { mine } = (await take(us, event.id)).body;
      const before = await vartti.ask<{ tables: unknown[] }>(`GET /events/${event.id}`);
      expect(before.body.tables).toEqual([]);
      const answer = await decide(mine!.tableId, true);
      expect(answer.body).toMatchObject({ tables: [{ status: 'taken' }], freePlaces: 6 });
      expect((await decide(mine!.tableId, true)).status).toBe(200);
      expect(await told('table_approved')).toEqual([{ to: us.recruiter.id, tableId: mine!.tableId }]);
      const page = await vartti.ask(`GET /events/${event.id}`);
      expect(page.body['tables']).toMatchObject([
        {
          employer: { name: us.employer.name },
          openings: [{ title: us.opening.title }],
          slots: [
            { startsAt: '2026-12-02T12:00:00Z', state: 'free' },
            { startsAt: '2026-12-02T12:20:00Z' },
            {},
            {},
            {},
            {},
          ],
        },
      ]);
    });

    it('hears why when staff say no, and the table is free again', async () => {
      const event = await given.event({ ohjaamoId, tables: 0, freeTables: 1 });
      const us = await firm();
      const { mine } = (await take(us, event.id)).body;
      await decide(mine!.tableId, false, 'Tällä kertaa vain ravintolat.');
      expect(await told('table_refused')).toEqual([
        { to: us.recruiter.id, eventId: event.id, reason: 'Tällä kertaa vain ravintolat.' },
      ]);
      const now = await vartti.ask<EmployerEvent>(`GET /employer/events/${event.id}`, us);
      expect(now.body).toMatchObject({ freeTables: 1, mine: null });
    });

    it('brings only its own people and its own openings that are on the list or waiting to be', async () => {
      const event = await given.event({ ohjaamoId, freeTables: 1 });
      const us = await firm();
      const them = await firm();
      const draft = await given.opening({ employerId: us.employer.id, status: 'draft' });
      const waiting = await given.opening({ employerId: us.employer.id, status: 'waiting' });
      const strange = await take(us, event.id, { openingIds: [them.opening.id, draft.id, waiting.id] });
      expect([strange.status, strange.body]).toMatchObject([
        422,
        { code: 'not_your_opening', openingIds: [them.opening.id, draft.id] },
      ]);
      expect((await take(us, event.id, { recruiterIds: [them.recruiter.id] })).status).toBe(400);
      expect((await take(us, event.id, { recruiterIds: [] })).status).toBe(400);
      expect((await take(us, event.id, { openingIds: [waiting.id] })).status).toBe(200);
    });

    it('waits for its own approval first, and finds no event of another region', async () => {
      const event = await given.event({ ohjaamoId, freeTables: 1 });
      const refused = await take(await firm({ status: 'waiting' }), event.id);
      expect([refused.status, refused.body.code]).toEqual([403, 'employer_not_approved']);
      const afar = await firm({ ohjaamoId: (await given.ohjaamo()).id });
      expect((await take(afar, event.id)).status).toBe(404);
      expect((await vartti.ask(`GET /employer/events/${event.id}`, afar)).status).toBe(404);
      expect((await take(await firm(), newId())).status).toBe(404);
    });

    it('comes too late when the event has begun or is cancelled', async () => {
      const begun = await given.event({ ohjaamoId, freeTables: 1, day: '2026-12-01', time: '10:30' });
      const cancelled = await given.event({ ohjaamoId, freeTables: 1, status: 'cancelled' });
      const us = await firm();
      vartti.clock.set('2026-12-01T08:45:00Z');
      for (const { id } of [begun, cancelled]) expect((await take(us, id)).body.code).toBe('event_over');
    });

    it('gives the table back: meetings there are cancelled and the people told', async () => {
      const us = await firm();
      const event = await given.event({ ohjaamoId, employerIds: [us.employer.id] });
      const [slot, offered] = event.slots;
      const person = await given.person();
      const registrationId = newId();
      await vartti.database.query(
        `INSERT INTO registration (id, ohjaamo_id, event_id, person_id, first_name, language, code, channel, created_at)
         VALUES ($1, $2, $3, $4, 'Aino', 'fi', 'KOIVU 27', 'web', now())`,
        [registrationId, ohjaamoId, event.id, person.id],
      );
      await vartti.database.query(
        `INSERT INTO meeting (ohjaamo_id, event_id, registration_id, person_id, event_table_id, slot_id, starts_at, ends_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
        [
          ohjaamoId,
          event.id,
          registrationId,
          person.id,
          slot!.tableId,
          slot!.id,
          slot!.startsAt,
          slot!.endsAt,
        ],
      );
      const entryId = newId();
      await vartti.database.query(
        `INSERT INTO waiting_list_entry (id, ohjaamo_id, event_id, part_id, event_table_id, person_id, first_name, language, status, joined_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'Otso', 'fi', 'offered', now())`,
        [entryId, ohjaamoId, event.id, offered!.partId, offered!.tableId, (await given.person()).id],
      );
      await vartti.database.query(
        `INSERT INTO offer (ohjaamo_id, entry_id, part_id, slot_id, opens_at, held_until, created_at)
         VALUES ($1, $2, $3, $4, now(), now() + interval '1 hour', now())`,
        [ohjaamoId, entryId, offered!.partId, offered!.id],
      );
      await vartti.database.query('UPDATE slot SET taken = 1 WHERE id = ANY ($1::uuid[])', [
        [slot!.id, offered!.id],
      ]);

      const answer = await vartti.ask<EmployerEvent>(`DELETE /employer/events/${event.id}/table`, us);
      expect(answer.body).toMatchObject({ freeTables: 1, mine: null, registrations: 0 });
      expect((await vartti.ask(`DELETE /employer/events/${event.id}/table`, us)).status).toBe(200);
      expect(await told('booking_cancelled')).toEqual([{ to: person.id, registrationId, by: 'table' }]);
      expect(await vartti.database.query('SELECT FROM slot')).toHaveLength(0);
      const [left] = await vartti.database.query(
        `SELECT (SELECT status FROM meeting) AS meeting, (SELECT status FROM registration) AS registration,
           (SELECT status FROM waiting_list_entry) AS entry, (SELECT status FROM offer) AS offer`,
      );
      expect(left).toEqual({
        meeting: 'cancelled',
        registration: 'cancelled',
        entry: 'waiting',
        offer: 'withdrawn',
      });
    });
  });

  describe('the last table', () => {
    const race = async () => {
      const event = await given.event({ ohjaamoId, tables: 0, freeTables: 1 });
      const firms = [await firm(), await firm(), await firm(), await firm()];
      const answers = await Promise.all(firms.map((one) => take(one, event.id)));
      return answers.map(({ status, body }) => `${status} ${body.code ?? body.mine?.number}`).sort();
    };

    it('goes to one of those who ask for it at the same time', async () => {
      expect(await race()).toEqual(['200 1', '409 no_table_free', '409 no_table_free', '409 no_table_free']);
    });

    // The same without the lock on the event: both look before either writes, and the first one's table is gone.
    it('would be given twice by whoever looks first and locks nothing', async () => {
      const event = await given.event({ ohjaamoId, tables: 0, freeTables: 1 });
      const firms = [await given.employer({ ohjaamoId }), await given.employer({ ohjaamoId })];
      const look = () =>
        vartti.database.query<{ id: string }>(
          `SELECT id FROM event_table WHERE event_id = $1 AND status = 'free' ORDER BY number LIMIT 1`,
          [event.id],
        );
      const seen = await Promise.all(firms.map(look));
      const answers = [];
      for (const [i, [table]] of seen.entries()) {
        answers.push(
          ...(await vartti.database.query<{ employer_id: string }>(
            `UPDATE event_table SET status = 'asked', employer_id = $2 WHERE id = $1 RETURNING employer_id`,
            [table!.id, firms[i]!.id],
          )),
        );
      }
      expect(answers.map(({ employer_id }) => employer_id)).toEqual(firms.map(({ id }) => id));
    });

    it('two tables go to two of them', async () => {
      const event = await given.event({ ohjaamoId, tables: 0, freeTables: 2 });
      const firms = [await firm(), await firm(), await firm()];
      const answers = await Promise.all(firms.map((one) => take(one, event.id)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409]);
      expect(answers.map(({ body }) => body.mine?.number ?? 0).sort()).toEqual([0, 1, 2]);
    });
  });

  describe('staff', () => {
    it('give a table to an employer, whose owner is told', async () => {
      const event = await given.event({ ohjaamoId, tables: 0, freeTables: 2 });
      const us = await firm();
      const answer = await give(event.tables[1]!.id, {
        employerId: us.employer.id,
        openingIds: [us.opening.id],
      });
      expect(answer.body['tables']).toMatchObject([
        { number: 1, status: 'free' },
        {
          number: 2,
          status: 'taken',
          employer: { id: us.employer.id },
          recruiters: [{ id: us.recruiter.id }],
        },
      ]);
      expect(await told('table_approved')).toHaveLength(1);
      const second = await give(event.tables[0]!.id, { employerId: us.employer.id });
      expect([second.status, second.body['code']]).toEqual([409, 'already_at_event']);
    });

    it('give a table to a topic, and free it', async () => {
      const event = await given.event({ ohjaamoId, format: 'neuvonta', freeTables: 1 });
      const tableId = event.tables[0]!.id;
      const answer = await give(tableId, { topic: { fi: 'Velkaneuvonta', sv: '' } });
      expect(answer.body['tables']).toMatchObject([
        { topic: { fi: 'Velkaneuvonta' }, slots: [{ state: 'free' }, {}, {}] },
      ]);
      const freed = await give(tableId, {});
      expect(freed.body['tables']).toMatchObject([{ status: 'free', topic: null, slots: [] }]);
    });

    it('do not take a table from somebody by giving it to another', async () => {
      const us = await firm();
      const event = await given.event({ ohjaamoId, tables: 1 });
      const answer = await give(event.tables[0]!.id, { employerId: us.employer.id });
      expect([answer.status, answer.body['code']]).toEqual([409, 'table_taken']);
      const topic = await give(event.tables[0]!.id, { topic: { fi: 'Kela' } });
      expect(topic.body['code']).toBe('table_taken');
    });

    it('only at their own Ohjaamo, only firms of the region that are approved', async () => {
      const other = await given.event({ freeTables: 1 });
      expect((await give(other.tables[1]!.id, { topic: { fi: 'Kela' } })).status).toBe(404);
      expect((await decide(other.tables[1]!.id, true)).status).toBe(404);
      expect((await give(newId(), { topic: { fi: 'Kela' } })).status).toBe(404);
      const event = await given.event({ ohjaamoId, tables: 0, freeTables: 1 });
      const afar = await given.employer();
      expect((await give(event.tables[0]!.id, { employerId: afar.id })).status).toBe(404);
      const waiting = await given.employer({ ohjaamoId, status: 'waiting' });
      expect((await give(event.tables[0]!.id, { employerId: waiting.id })).status).toBe(403);
      const both = await give(event.tables[0]!.id, { employerId: waiting.id, topic: { fi: 'Kela' } });
      expect(both.status).toBe(400);
    });
  });
});
