import { startApp, type TestApp } from '../../test/support/app.js';
import { patiently, type RotationEvening, rotationIn } from '../../test/support/rotation.evening.js';
import { startWorker, type TestWorker } from '../../test/support/worker.js';
import { Outbox } from '../messages/outbox.service.js';
import { RemindersService } from '../messages/reminders.service.js';

describe('a plan that is published', () => {
  let vartti: TestApp;
  let worker: TestWorker;
  let evening: RotationEvening;
  beforeAll(async () => {
    vartti = await startApp();
    worker = await startWorker(vartti);
  });
  afterAll(async () => {
    await worker.close();
    await vartti.close();
  });
  beforeEach(async () => void (evening = await rotationIn(vartti, { tables: 2, rounds: 3 })));

  const query = <Row extends object>(text: string, values: unknown[] = []) =>
    vartti.database.query<Row>(text, values);
  const told = () =>
    query<{ template: string; name: string }>(
      `SELECT o.template, y.first_name AS name FROM outgoing_message o JOIN young_person y ON y.id = o.recipient_id
       WHERE o.template LIKE 'evening%' ORDER BY o.created_at, o.template, name`,
    ).then((rows) => rows.map(({ template, name }) => `${template} ${name}`));
  const booked = () =>
    query<{ seat: string }>(
      `SELECT r.first_name || ' ' || t.number || '@' || m.round AS seat FROM meeting m JOIN registration r ON r.id = m.registration_id
       JOIN event_table t ON t.id = m.event_table_id WHERE m.status = 'booked' AND m.round IS NOT NULL ORDER BY m.round, t.number`,
    ).then((rows) => rows.map(({ seat }) => seat));
  const revisionOf = async ({ registrationId }: { registrationId: string }) =>
    (
      await query<{ revision: number }>('SELECT revision FROM registration WHERE id = $1', [registrationId])
    )[0]?.revision;

  patiently(
    'is the evening: meetings stand with their rounds, and everybody is told theirs, once',
    async () => {
      await evening.comes('Aino', [1]);
      await evening.comes('Eetu', [2]);
      const draft = await evening.plan();
      const published = await evening.publish(draft.id);
      expect([published.status, published.body.draft]).toEqual([200, null]);
      expect(published.body.published).toMatchObject({ id: draft.id, status: 'published' });
      expect(published.body.outOfDate).toBe(false);
      expect(await booked()).toEqual(await evening.seats(draft.meetings));
      const [first] = await query('SELECT starts_at, ends_at, slot_id FROM meeting WHERE round = 2');
      expect(first).toEqual({
        starts_at: new Date('2026-12-02T12:18:00Z'),
        ends_at: new Date('2026-12-02T12:33:00Z'),
        slot_id: null,
      });
      expect(await told()).toEqual(['evening_planned Aino', 'evening_planned Eetu']);
      const moves = await query(`SELECT FROM transition WHERE subject = 'meeting' AND to_state = 'booked'`);
      expect(moves).toHaveLength(draft.meetings.length);
      expect(await query('SELECT FROM rotation_change')).toEqual([]);
      expect(
        await query(
          `SELECT actor_kind, from_state, to_state FROM transition WHERE subject = 'rotation_plan'`,
        ),
      ).toEqual([{ actor_kind: 'staff', from_state: 'draft', to_state: 'published' }]);

      // A second tap.
      expect((await evening.publish(draft.id)).body.published?.publishedAt).toBe(
        published.body.published?.publishedAt,
      );
      expect(await told()).toHaveLength(2);
      expect(await query('SELECT FROM meeting')).toHaveLength(draft.meetings.length);
    },
  );

  patiently('tells those whose evening is different, and what is, when another follows it', async () => {
    const aino = await evening.comes('Aino', [1], { mostMeetings: 1 });
    const eetu = await evening.comes('Eetu', [2], { mostMeetings: 1 });
    const first = await evening.plan();
    await evening.publish(first.id);
    const before = { aino: await revisionOf(aino), eetu: await revisionOf(eetu) };
    vartti.clock.advance({ minutes: 10 });
    const seat = first.meetings.find(({ registrationId }) => registrationId === aino.registrationId);
    const round = ((seat?.round ?? 0) % 3) + 1;
    const put = { registrationId: aino.registrationId, tableId: evening.table(1), round };
    const second = await evening.plan({ basedOn: first.id, put });
    const { body } = await evening.publish(second.id);
    expect(body.published?.id).toBe(second.id);
    expect(await booked()).toContain(`Aino 1@${round}`);
    expect(await booked()).toHaveLength(2);
    expect(await told()).toEqual(['evening_planned Aino', 'evening_planned Eetu', 'evening_changed Aino']);
    expect(await query('SELECT code, round, to_round, before_round FROM rotation_change')).toEqual([
      { code: 'moved', round: seat?.round, to_round: round, before_round: 0 },
    ]);
    // In calendars the entry of one moves, and that of the other stays; it is the evening, not a table.
    const { text } = await vartti.ask(`GET /links/${aino.link}/calendar.ics`);
    expect(text).toContain(`SEQUENCE:${(before.aino ?? 0) + 1}`);
    expect(text).toMatch(/SUMMARY:Vartissa töihin\r\n/);
    expect(text).toContain('DTSTART:20261202T120000Z');
    expect(await revisionOf(aino)).toBe((before.aino ?? 0) + 1);
    expect(await revisionOf(eetu)).toBe(before.eetu);
    expect(await query(`SELECT status FROM rotation_plan ORDER BY asked_at`)).toEqual([
      { status: 'replaced' },
      { status: 'published' },
    ]);
  });

  patiently('tells somebody who comes to it later their whole evening', async () => {
    await evening.comes('Aino', [1]);
    await evening.publish((await evening.plan()).id);
    vartti.clock.advance({ minutes: 10 });
    await evening.comes('Eetu', [2]);
    await evening.publish((await evening.plan({ basedOn: (await evening.view()).published?.id })).id);
    expect((await told()).filter((line) => line.endsWith('Eetu'))).toEqual(['evening_planned Eetu']);
  });

  patiently('leaves out whoever cancelled since, and the rest stands', async () => {
    const aino = await evening.comes('Aino', [1]);
    await evening.comes('Eetu', [2]);
    const draft = await evening.plan();
    expect((await vartti.ask(`PUT /links/${aino.link}/cancellation`, { body: {} })).status).toBe(200);
    expect((await evening.view()).outOfDate).toBe(true);
    expect((await evening.publish(draft.id)).status).toBe(200);
    expect(await booked()).toEqual(
      (await evening.seats(draft.meetings)).filter((seat) => seat.startsWith('Eetu')),
    );
    expect(await told()).toEqual(['evening_planned Eetu']);
  });

  patiently('leaves out a round in which somebody has another time by now, and tells why', async () => {
    const aino = await evening.comes('Aino', [1], { mostMeetings: 1 });
    const draft = await evening.plan();
    await busyIn(aino.registrationId, draft.meetings[0]?.round as number);
    expect((await evening.publish(draft.id)).body.published).toMatchObject({
      meetings: [],
      unmet: [
        { registrationId: aino.registrationId, tableId: evening.table(1), why: 'no_common_free_round' },
      ],
    });
  });

  /** A time of their own at another event, in that round. */
  async function busyIn(registrationId: string, round: number): Promise<void> {
    const other = await evening.given.event({
      ohjaamoId: evening.event.ohjaamoId,
      day: '2026-12-02',
      time: '14:00',
    });
    await query(
      `INSERT INTO meeting (ohjaamo_id, event_id, registration_id, person_id, event_table_id, starts_at, ends_at, created_at)
       SELECT r.ohjaamo_id, $2, r.id, r.person_id, $3, $4::timestamptz + make_interval(mins => $5), $4::timestamptz + make_interval(mins => $5 + 5), $6
       FROM registration r WHERE r.id = $1`,
      [
        ...[registrationId, other.id, other.tables[0]?.id, evening.event.startsAt, (round - 1) * 18],
        vartti.clock.now().toString(),
      ],
    );
  }

  patiently(
    'is reminded of once: not for each meeting, nor for what follows in the middle of the evening',
    async () => {
      await evening.comes('Aino', [1, 2]);
      await evening.publish((await evening.plan()).id);
      const reminders = new RemindersService(vartti.db, vartti.clock, vartti.app.get(Outbox));
      for (const at of ['2026-12-01T12:00:00Z', '2026-12-02T10:00:00Z', '2026-12-02T10:30:00Z']) {
        vartti.clock.set(at);
        await reminders.sweep();
      }
      await query(`UPDATE meeting SET status = 'done' WHERE round = 1`);
      vartti.clock.set('2026-12-02T12:16:00Z');
      await reminders.sweep();
      expect(
        await query(
          `SELECT template FROM outgoing_message WHERE template LIKE 'reminder%' ORDER BY created_at`,
        ),
      ).toEqual([{ template: 'reminder_day' }, { template: 'reminder_soon' }]);
    },
  );
});
