import { Temporal } from 'temporal-polyfill';
import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { Outbox } from './outbox.service.js';
import { RemindersService } from './reminders.service.js';

describe('reminders', () => {
  let vartti: TestApp;
  let given: Given;
  let reminders: RemindersService;

  beforeAll(async () => {
    vartti = await startApp();
    given = givenIn(vartti);
    reminders = new RemindersService(vartti.db, vartti.clock, vartti.app.get(Outbox));
  });
  afterAll(() => vartti.close());
  beforeEach(() => vartti.database.empty());

  async function book(slotId: string | undefined, contact = 'aino@example.fi') {
    const id = newId();
    const answer = await vartti.ask<{ link: string }>(`PUT /registrations/${id}`, {
      body: { slotId, firstName: 'Aino', contact, language: 'fi' },
    });
    expect(answer.status).toBe(200);
    return { id, link: answer.body.link };
  }
  const told = () =>
    vartti.database.query<{ template: string; at: string }>(
      `SELECT template, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') AS at
       FROM outgoing_message WHERE template LIKE 'reminder%' ORDER BY created_at`,
    );
  /** Three workers look at the same moment, again and again. */
  async function letTimePass(from: string, minutes: number, looks: number) {
    vartti.clock.set(from);
    for (let look = 0; look < looks; look += 1) {
      await Promise.all([reminders.sweep(), reminders.sweep(), reminders.sweep()]);
      vartti.clock.advance({ minutes });
    }
  }

  it.each([
    {
      night: 'the short night of spring',
      day: '2027-03-28',
      from: '2027-03-27T00:00:00Z',
      expected: ['2027-03-27T12:00Z', '2027-03-28T09:00Z'],
    },
    {
      night: 'the long night of autumn',
      day: '2027-10-31',
      from: '2027-10-29T23:00:00Z',
      expected: ['2027-10-30T11:00Z', '2027-10-31T10:00Z'],
    },
  ])('go out once each over $night', async ({ day, from, expected }) => {
    vartti.clock.set('2027-03-01T08:00:00Z');
    const event = await given.event({ day, time: '14:00' });
    await book(event.slots[0]?.id);
    await letTimePass(from, 30, 80);
    expect(await told()).toEqual([
      { template: 'reminder_day', at: expected[0] },
      { template: 'reminder_soon', at: expected[1] },
    ]);
  });

  it('go out again for a new time after a move, and not for one that was cancelled', async () => {
    vartti.clock.set('2026-11-20T08:00:00Z');
    const event = await given.event({ day: '2026-12-02', time: '14:00', slotsEach: 4 });
    const moved = await book(event.slots[0]?.id, 'moves@example.fi');
    const cancelled = await book(event.slots[1]?.id, 'cancels@example.fi');
    await vartti.ask(`PUT /links/${cancelled.link}/cancellation`, { body: {} });
    vartti.clock.set('2026-12-02T10:05:00Z');
    await reminders.sweep();
    expect((await told()).map(({ template }) => template)).toEqual(['reminder_soon']);
    vartti.clock.set('2026-12-02T10:10:00Z');
    const { status } = await vartti.ask(`PUT /links/${moved.link}/slot`, {
      body: { slotId: event.slots[3]?.id },
    });
    expect(status).toBe(200);
    const later = Temporal.Instant.from(event.slots[3]?.startsAt as string);
    vartti.clock.set(later.subtract({ hours: 2 }));
    await reminders.sweep();
    await reminders.sweep();
    const rows = await vartti.database.query<{ key: string }>(
      `SELECT once_key AS key FROM outgoing_message WHERE template = 'reminder_soon' ORDER BY created_at`,
    );
    expect(rows.map(({ key }) => key)).toEqual([
      `reminder_soon:${moved.id}:2026-12-02T12:00:00Z`,
      `reminder_soon:${moved.id}:${later.toString()}`,
    ]);
  });

  it('do not go out for a time that somebody moved to after its reminder was due', async () => {
    vartti.clock.set('2026-11-20T08:00:00Z');
    const event = await given.event({ day: '2026-12-02', time: '14:00', slotsEach: 4 });
    const { link } = await book(event.slots[3]?.id);
    vartti.clock.set('2026-12-02T10:40:00Z');
    await vartti.ask(`PUT /links/${link}/slot`, { body: { slotId: event.slots[0]?.id } });
    vartti.clock.set('2026-12-02T10:50:00Z');
    expect(await reminders.sweep()).toBe(0);
  });

  it('do not go out for an event that was cancelled, or to somebody who cannot be reached', async () => {
    vartti.clock.set('2026-11-20T08:00:00Z');
    const event = await given.event({ day: '2026-12-02', time: '14:00' });
    const { id } = await book(event.slots[0]?.id);
    await vartti.database.query(
      `UPDATE young_person SET email = NULL WHERE id = (SELECT person_id FROM registration WHERE id = $1)`,
      [id],
    );
    vartti.clock.set('2026-12-02T10:05:00Z');
    expect(await reminders.sweep()).toBe(0);
    const other = await given.event({ day: '2026-12-02', time: '14:00' });
    await book(other.slots[0]?.id, 'bella@example.fi');
    await vartti.database.query(`UPDATE event SET status = 'cancelled' WHERE id = $1`, [other.id]);
    expect(await reminders.sweep()).toBe(0);
  });
});
