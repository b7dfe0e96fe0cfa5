import { bookingWords } from './booking.words.js';
import { openLink, sealLink } from '../accounts/link.js';
import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, type GivenEvent, givenIn } from '../../test/support/given.js';

describe('booking a place', () => {
  let vartti: TestApp;
  let given: Given;
  beforeAll(async () => {
    vartti = await startApp();
    given = givenIn(vartti);
  });
  afterAll(() => vartti.close());
  beforeEach(async () => {
    await vartti.database.empty();
    vartti.clock.set('2026-12-01T08:00:00Z');
  });

  const aino = { firstName: 'Aino', contact: '040 123 4567', language: 'fi' };
  const eetu = { firstName: 'Eetu', contact: 'eetu@example.fi', language: 'sv' };
  const book = (body: Record<string, unknown>, id = newId()) =>
    vartti.ask(`PUT /registrations/${id}`, { body });
  const count = async (table: string, where = 'true') => {
    const [row] = await vartti.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${table} WHERE ${where}`,
    );
    return row?.n;
  };
  const nextOf = (body: Record<string, unknown>) => (body.next as { id: string }[]).map(({ id }) => id);
  const presentation = (event: GivenEvent) => event.parts.find(({ kind }) => kind === 'presentation')?.id;

  it('takes a time: a code, a link, a message, and the trail of it', async () => {
    const { slots } = await given.event();
    const id = newId();
    const answer = await book({ slotId: slots[0]?.id, ...aino }, id);
    expect([answer.status, answer.body.registrationId]).toEqual([200, id]);
    expect(answer.body.code).toMatch(/^[A-ZÄÖ]+ \d\d$/);
    const link = openLink(answer.body.link as string, vartti.config.SECRET);
    expect(link).toEqual({ subject: 'registration', id, route: 'screen' });
    const messages = await vartti.database.query(
      'SELECT template, channel, language, payload, once_key FROM outgoing_message',
    );
    expect(messages).toEqual([
      {
        template: 'booking_confirmed',
        channel: 'sms',
        language: 'fi',
        payload: { registrationId: id },
        once_key: `booking_confirmed:${id}`,
      },
    ]);
    const trail = await vartti.database.query(
      'SELECT subject, from_state, to_state, actor_kind FROM transition ORDER BY subject',
    );
    expect(trail).toEqual([
      { subject: 'meeting', from_state: null, to_state: 'booked', actor_kind: 'public' },
      { subject: 'registration', from_state: null, to_state: 'active', actor_kind: 'public' },
    ]);
    expect(await count('slot', 'taken = 1')).toBe(1);
  });

  it('takes a seat, and tells an e-mail address by mail in its language', async () => {
    const event = await given.event({ format: 'tunnissa-duuniin', seats: 30 });
    const answer = await book({ partId: presentation(event), ...eetu });
    expect(answer.status).toBe(200);
    expect(await vartti.database.query('SELECT channel, language FROM outgoing_message')).toEqual([
      { channel: 'email', language: 'sv' },
    ]);
    expect(await count('part', 'taken = 1')).toBe(1);
    expect(await count('seat', `status = 'booked'`)).toBe(1);
  });

  it('answers the same to the same request again, twenty times at once', async () => {
    const { slots } = await given.event();
    const id = newId();
    const all = await Promise.all(
      Array.from({ length: 20 }, () => book({ slotId: slots[0]?.id, ...aino }, id)),
    );
    expect(new Set(all.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(all[0]?.status).toBe(200);
    expect([await count('registration'), await count('meeting'), await count('outgoing_message')]).toEqual([
      1, 1, 1,
    ]);
  });

  it('refuses an id that was used for something else', async () => {
    const { slots } = await given.event();
    const id = newId();
    await book({ slotId: slots[0]?.id, ...aino }, id);
    const other = await book({ slotId: slots[1]?.id, ...aino }, id);
    expect([other.status, other.body.code]).toEqual([409, 'id_used']);
    expect(await count('meeting')).toBe(1);
  });

  it('tells whoever was slower the next free times: the same table first, the nearest in time first', async () => {
    const { slots, tables } = await given.event({ tables: 2, slotsEach: 4 });
    const [first, second] = tables.map(({ id }) => slots.filter(({ tableId }) => tableId === id));
    await book({ slotId: first?.[1]?.id, ...aino });
    const late = await book({ slotId: first?.[1]?.id, ...eetu });
    expect([late.status, late.body.code]).toEqual([409, 'slot_taken']);
    expect(nextOf(late.body)).toEqual([
      first?.[0]?.id,
      first?.[2]?.id,
      first?.[3]?.id,
      second?.[1]?.id,
      second?.[0]?.id,
      second?.[2]?.id,
    ]);
    const again = await vartti.ask(`GET /slots/${first?.[1]?.id}/alternatives`);
    expect((again.body.times as unknown[]).length).toBe(6);
    expect(again.body.times).toEqual(late.body.next);
  });

  it('says when all seats are taken', async () => {
    const event = await given.event({ format: 'tunnissa-duuniin', seats: 1 });
    await book({ partId: presentation(event), ...aino });
    const late = await book({ partId: presentation(event), ...eetu });
    expect([late.status, late.body.code]).toEqual([409, 'seats_full']);
  });

  it('refuses a second registration in the event, and sends the owner the link again, once an hour', async () => {
    const { slots } = await given.event();
    const first = await book({ slotId: slots[0]?.id, ...aino });
    for (const at of [1, 2, 3]) {
      const again = await book({ slotId: slots[at]?.id, ...aino, firstName: 'Joku' });
      expect([again.status, again.body.code]).toEqual([409, 'already_booked']);
    }
    const told = `template = 'already_booked'`;
    expect(await count('outgoing_message', told)).toBe(1);
    vartti.clock.advance({ hours: 1 });
    await book({ slotId: slots[1]?.id, ...aino });
    expect(await count('outgoing_message', told)).toBe(2);
    expect(
      await count(
        'outgoing_message',
        `${told} AND payload ->> 'registrationId' = '${first.body.registrationId}'`,
      ),
    ).toBe(2);
    expect(await count('slot', 'taken > 0')).toBe(1);
  });

  it('keeps the name somebody gave first, whatever others type; messages follow the language chosen last', async () => {
    const [one, two] = [await given.event(), await given.event({ time: '17:00' })];
    await book({ slotId: one.slots[0]?.id, ...aino });
    await book({ slotId: two.slots[0]?.id, ...aino, firstName: 'Joku Muu', language: 'en' });
    expect(await vartti.database.query('SELECT first_name, language FROM young_person')).toEqual([
      { first_name: 'Aino', language: 'en' },
    ]);
    expect(await count('registration', `first_name = 'Joku Muu'`)).toBe(1);
  });

  it('refuses a time at which the person meets somebody else, with times that fit', async () => {
    const [one, two] = [await given.event({ slotsEach: 2 }), await given.event({ slotsEach: 2 })];
    await book({ slotId: one.slots[0]?.id, ...aino });
    const busy = await book({ slotId: two.slots[0]?.id, ...aino });
    expect([busy.status, busy.body.code]).toEqual([409, 'busy_then']);
    expect(nextOf(busy.body)).toEqual([two.slots[1]?.id]);
    expect(await count('slot', 'taken > 0')).toBe(1);
  });

  it('is closed once it has begun, when the event is cancelled, and where nobody sits', async () => {
    const event = await given.event();
    const cancelled = await given.event({ status: 'cancelled' });
    const answers = [await book({ slotId: cancelled.slots[0]?.id, ...aino })];
    await vartti.database.query(`UPDATE event_table SET status = 'asked' WHERE id = $1`, [
      event.slots[0]?.tableId,
    ]);
    answers.push(await book({ slotId: event.slots[0]?.id, ...aino }));
    await vartti.database.query(`UPDATE event_table SET status = 'taken'`);
    vartti.clock.set(event.slots[0]?.startsAt as string);
    answers.push(await book({ slotId: event.slots[0]?.id, ...aino }));
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array.from({ length: 3 }, () => [409, 'booking_closed']),
    );
    expect((await book({ slotId: event.slots[1]?.id, ...aino })).status).toBe(200);
  });

  it('does not know drafts, strangers, or a presentation by the name of a slot', async () => {
    const draft = await given.event({ status: 'draft' });
    const event = await given.event();
    for (const body of [
      { slotId: draft.slots[0]?.id },
      { slotId: newId() },
      { partId: newId() },
      { partId: event.parts[0]?.id },
    ]) {
      const answer = await book({ ...body, ...aino });
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    }
    expect(await count('young_person')).toBe(0);
  });

  it('does not give from the web what opens in the room', async () => {
    const event = await given.event({
      recipe: [
        {
          kind: 'slots',
          startsAfterMinutes: 0,
          lengthMinutes: 60,
          capacity: null,
          settings: { opensOnTheSpot: true },
        },
      ],
    });
    const answer = await book({ slotId: event.slots[0]?.id, ...aino });
    expect([answer.status, answer.body.code]).toEqual([409, 'opens_on_the_spot']);
  });

  it('finds another code when the first ones are in use at the event', async () => {
    const { slots, id, ohjaamoId, regionId } = await given.event();
    // Every code of two digits is somebody's already.
    await vartti.database.query(
      `WITH everybody AS (
         INSERT INTO young_person (region_id, first_name, created_at)
         SELECT $3, w || ' ' || n, now() FROM unnest($4::text[]) w, generate_series(10, 99) n RETURNING id, first_name)
       INSERT INTO registration (id, ohjaamo_id, event_id, person_id, first_name, language, code, channel, created_at)
       SELECT gen_random_uuid(), $1, $2, id, 'Joku', 'fi', first_name, 'sample', now() FROM everybody`,
      [ohjaamoId, id, regionId, bookingWords],
    );
    const answer = await book({ slotId: slots[0]?.id, ...aino });
    expect(answer.body.code).toMatch(/^[A-ZÄÖ]+ \d{3}$/);
  });

  it('knows the two times 03:30 of the long night as two slots', async () => {
    const event = await given.event({
      day: '2027-10-31',
      time: '03:00',
      recipe: [
        {
          kind: 'slots',
          startsAfterMinutes: 0,
          lengthMinutes: 120,
          capacity: null,
          settings: { slotMinutes: 30 },
        },
      ],
    });
    const halfPast = event.slots.filter(({ startsAt }) =>
      ['2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'].includes(startsAt),
    );
    expect(halfPast).toHaveLength(2);
    const one = await book({ slotId: halfPast[0]?.id, ...aino });
    const two = await book({ slotId: halfPast[1]?.id, ...eetu });
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(await count('meeting')).toBe(2);
  });

  it('shows by link what was booked, with the event, and hides the address', async () => {
    const event = await given.event({ title: 'Keikkailta' });
    const { body } = await book({ slotId: event.slots[0]?.id, ...aino });
    const view = await vartti.ask(`GET /links/${body.link}`);
    expect(view.status).toBe(200);
    expect(view.body).toMatchObject({
      kind: 'registration',
      status: 'active',
      code: body.code,
      firstName: 'Aino',
      contactHint: '…4567',
      provesAddress: false,
      changeable: true,
      event: { id: event.id, title: { fi: 'Keikkailta' } },
      meetings: [{ slotId: event.slots[0]?.id, tableNumber: 1, status: 'booked' }],
    });
    const byMessage = sealLink(
      { subject: 'registration', id: body.registrationId as string, route: 'message' },
      vartti.config.SECRET,
    );
    expect((await vartti.ask(`GET /links/${byMessage}`)).body.provesAddress).toBe(true);
    vartti.clock.set(event.endsAt);
    vartti.clock.advance({ hours: 24 * 30 });
    expect((await vartti.ask(`GET /links/${body.link}`)).body.code).toBe('link_unknown');
  });
});
