import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, type GivenEvent, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';
import { Promotion } from './promotion.service.js';

describe('the waiting list', () => {
  let vartti: TestApp;
  let given: Given;
  beforeAll(async () => {
    vartti = await startApp();
    given = givenIn(vartti);
  });
  afterAll(() => vartti.close());
  beforeEach(async () => {
    await vartti.database.empty();
    // A Tuesday at ten in Helsinki; the events are on Wednesday week and on Wednesday.
    vartti.clock.set('2026-12-01T08:00:00Z');
  });

  interface Holder {
    link: string;
    id: string;
  }
  const person = (n: number) => ({
    firstName: `Nuori ${n}`,
    contact: `+35840${String(1_000_000 + n)}`,
    language: 'fi',
  });
  const ask = (route: Parameters<TestApp['ask']>[0], body?: unknown) => vartti.ask(route, { body });
  const book = async (
    slotOrPart: { slotId?: string | undefined; partId?: string | undefined },
    n: number,
  ): Promise<Holder> => {
    const id = newId();
    const answer = await ask(`PUT /registrations/${id}`, { ...slotOrPart, ...person(n) });
    expect(answer.status).toBe(200);
    return { link: String(answer.body.link), id };
  };
  const join = (partId: string | undefined, n: number, tableId: string | null = null, id = newId()) =>
    ask(`PUT /waiting-list/${id}`, { partId, tableId, ...person(n) });
  const wait = async (
    partId: string | undefined,
    n: number,
    tableId: string | null = null,
  ): Promise<string> => {
    const answer = await join(partId, n, tableId);
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    return String(answer.body.link);
  };
  const cancel = ({ link }: Holder) => ask(`PUT /links/${link}/cancellation`, {});
  const look = async (link: string) => (await ask(`GET /links/${link}`)).body;
  const states = (links: string[]) => Promise.all(links.map(async (link) => (await look(link)).status));
  const count = async (from: string) => {
    const [row] = await vartti.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`);
    return row?.n;
  };
  const told = async (template: string) =>
    vartti.database.query<{ not_before: Date }>(
      'SELECT not_before FROM outgoing_message WHERE template = $1 ORDER BY created_at',
      [template],
    );
  const seats = (event: GivenEvent) => event.parts.find(({ kind }) => kind === 'presentation')?.id as string;
  /** Every counter says what is really there. */
  const mustAddUp = async () => {
    expect(
      await count(`slot s WHERE taken <>
        (SELECT count(*) FROM meeting m WHERE m.slot_id = s.id AND m.status = 'booked')
        + (SELECT count(*) FROM offer o WHERE o.slot_id = s.id AND o.status = 'held')`),
    ).toBe(0);
    expect(
      await count(`part p WHERE kind = 'presentation' AND taken <>
        (SELECT count(*) FROM seat x WHERE x.part_id = p.id AND x.status = 'booked')
        + (SELECT count(*) FROM offer o WHERE o.part_id = p.id AND o.slot_id IS NULL AND o.status = 'held')`),
    ).toBe(0);
  };

  /** Two tables with one time each, both booked. */
  const fullEvent = async (wanted: Parameters<Given['event']>[0] = {}) => {
    const event = await given.event({ tables: 2, slotsEach: 1, ...wanted });
    const holders: Holder[] = [];
    for (const [n, slot] of event.slots.entries()) holders.push(await book({ slotId: slot.id }, n));
    return { event, holders, part: event.slots[0]?.partId as string };
  };

  it('offers a freed place in the order of joining, to whoever wants this table or any', async () => {
    const { event, holders, part } = await fullEvent();
    const [first, second] = event.tables;
    const onlySecond = await wait(part, 10, second?.id);
    const anyTable = await wait(part, 11);
    const onlyFirst = await wait(part, 12, first?.id);
    expect((await look(onlyFirst)).ahead).toBe(1);
    expect((await look(anyTable)).ahead).toBe(1);
    await cancel(holders[0] as Holder);
    expect(await states([onlySecond, anyTable, onlyFirst])).toEqual(['waiting', 'offered', 'waiting']);
    await cancel(holders[1] as Holder);
    expect(await states([onlySecond, anyTable, onlyFirst])).toEqual(['offered', 'offered', 'waiting']);
    const { offer } = await look(anyTable);
    expect(offer).toMatchObject({ status: 'held', tableNumber: 1, startsAt: event.slots[0]?.startsAt });
    expect(await told('place_offered')).toHaveLength(2);
    await mustAddUp();
  });

  it('shows a held place as held, and gives it to nobody else', async () => {
    const { event, holders, part } = await fullEvent();
    await wait(part, 10);
    await cancel(holders[0] as Holder);
    const { body } = await ask(`GET /events/${event.id}`);
    const [table] = body.tables as { slots: { state: string }[] }[];
    expect(table?.slots.map(({ state }) => state)).toEqual(['held']);
    const outsider = await ask(`PUT /registrations/${newId()}`, {
      slotId: event.slots[0]?.id,
      ...person(20),
    });
    expect([outsider.status, outsider.body.code]).toEqual([409, 'slot_taken']);
  });

  it('turns an accepted offer into a registration; accepting twice changes nothing', async () => {
    const { event, holders, part } = await fullEvent();
    const link = await wait(part, 10);
    await cancel(holders[0] as Holder);
    const [once, twice] = [
      await ask(`PUT /links/${link}/offer/acceptance`),
      await ask(`PUT /links/${link}/offer/acceptance`),
    ];
    expect([once.status, once.body.status]).toEqual([200, 'taken']);
    expect(twice.text).toBe(once.text);
    const registration = await look(String(once.body.registrationLink));
    expect(registration).toMatchObject({
      kind: 'registration',
      status: 'active',
      meetings: [{ slotId: event.slots[0]?.id, status: 'booked' }],
    });
    expect(await told('booking_confirmed')).toHaveLength(3);
    await mustAddUp();
  });

  it('goes to the next in line when it is declined, and to the one after when that one leaves', async () => {
    const { holders, part } = await fullEvent();
    const [a, b, c] = [await wait(part, 10), await wait(part, 11), await wait(part, 12)];
    await cancel(holders[0] as Holder);
    const declined = await ask(`PUT /links/${a}/offer/refusal`);
    expect([declined.status, declined.body.status]).toEqual([200, 'left']);
    expect((await ask(`PUT /links/${a}/offer/refusal`)).status).toBe(200);
    expect(await states([a, b, c])).toEqual(['left', 'offered', 'waiting']);
    await ask(`PUT /links/${b}/cancellation`, {});
    expect(await states([a, b, c])).toEqual(['left', 'left', 'offered']);
    await mustAddUp();
  });

  it('is over when its time is: at once for whoever looks, and for the next in line at the sweep', async () => {
    const { holders, part } = await fullEvent();
    const [a, b] = [await wait(part, 10), await wait(part, 11)];
    await cancel(holders[0] as Holder);
    const { offer } = await look(a);
    vartti.clock.set((offer as { heldUntil: string }).heldUntil);
    expect(await states([a, b])).toEqual(['left', 'waiting']);
    expect((await look(a)).offer).toMatchObject({ status: 'expired' });
    expect(await vartti.app.get(Promotion).sweep()).toBe(1);
    expect(await vartti.app.get(Promotion).sweep()).toBe(0);
    expect(await states([a, b])).toEqual(['left', 'offered']);
    expect(await told('offer_over')).toHaveLength(1);
    const late = await ask(`PUT /links/${a}/offer/acceptance`);
    expect([late.status, late.body.code]).toEqual([409, 'offer_over']);
    await mustAddUp();
  });

  it('gives a place whose offer ran out to whoever books it, when nobody else waits', async () => {
    const { event, holders, part } = await fullEvent();
    const link = await wait(part, 10);
    await cancel(holders[0] as Holder);
    const { offer } = await look(link);
    vartti.clock.set((offer as { heldUntil: string }).heldUntil);
    await book({ slotId: event.slots[0]?.id }, 20);
    expect(await states([link])).toEqual(['left']);
    await mustAddUp();
  });

  it('finds at the sweep whoever waits for what nobody has', async () => {
    const { event, part } = await fullEvent();
    const link = await wait(part, 10, event.tables[0]?.id);
    await vartti.database.query(
      `WITH m AS (UPDATE meeting SET status = 'cancelled' RETURNING slot_id)
       UPDATE slot SET taken = 0 WHERE id IN (SELECT slot_id FROM m)`,
    );
    expect(await vartti.app.get(Promotion).sweep()).toBe(1);
    expect(await states([link])).toEqual(['offered']);
    expect(await vartti.app.get(Promotion).sweep()).toBe(0);
  });

  it('lets the accept win until the last moment, and never after it', async () => {
    const { holders, part } = await fullEvent();
    const [a, b] = [await wait(part, 10), await wait(part, 11)];
    await cancel(holders[0] as Holder);
    const heldUntil = ((await look(a)).offer as { heldUntil: string }).heldUntil;
    vartti.clock.set(heldUntil);
    const [accepted] = await Promise.all([
      ask(`PUT /links/${a}/offer/acceptance`),
      vartti.app.get(Promotion).sweep(),
      ask(`PUT /links/${a}/offer/acceptance`),
    ]);
    expect([accepted.status, accepted.body.code]).toEqual([409, 'offer_over']);
    expect(await states([a, b])).toEqual(['left', 'offered']);
    const next = ((await look(b)).offer as { heldUntil: string }).heldUntil;
    vartti.clock.set(new Date(Date.parse(next) - 1).toISOString());
    const answers = await Promise.all([
      ask(`PUT /links/${b}/offer/acceptance`),
      ask(`PUT /links/${b}/offer/acceptance`),
      vartti.app.get(Promotion).sweep(),
    ]);
    expect(answers.slice(0, 2).map((answer) => (answer as { status: number }).status)).toEqual([200, 200]);
    expect(await count(`meeting WHERE status = 'booked'`)).toBe(2);
    await mustAddUp();
  });

  it('is either accepted or declined when both are tapped at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      await vartti.database.empty();
      const { holders, part } = await fullEvent();
      const link = await wait(part, 10);
      await cancel(holders[0] as Holder);
      const [yes, no] = await Promise.all([
        ask(`PUT /links/${link}/offer/acceptance`),
        ask(`PUT /links/${link}/offer/refusal`),
      ]);
      expect([yes.status, no.status].sort()).toEqual([200, 409]);
      expect(await states([link])).toEqual([yes.status === 200 ? 'taken' : 'left']);
      await mustAddUp();
    }
  });

  it('sends nothing at night: what frees at eleven is offered at eight', async () => {
    const { holders, part } = await fullEvent();
    const link = await wait(part, 10);
    vartti.clock.set('2026-12-08T21:00:00Z');
    const { holders: late, part: latePart } = await fullEvent({ day: '2026-12-11' });
    const lateLink = await wait(latePart, 20);
    await cancel(late[0] as Holder);
    const [message] = await told('place_offered');
    expect(message?.not_before.toISOString()).toBe('2026-12-09T06:00:00.000Z');
    expect(await states([lateLink])).toEqual(['offered']);
    // The first event was last Wednesday: nothing is offered any more, and nothing can be cancelled.
    expect((await cancel(holders[0] as Holder)).body.code).toBe('too_late');
    expect(await states([link])).toEqual(['waiting']);
  });

  it('frees a place for all when it is too late to ask anybody', async () => {
    const { event, holders, part } = await fullEvent();
    const link = await wait(part, 10);
    vartti.clock.set(new Date(Date.parse(event.startsAt) - 12 * 60_000).toISOString());
    await cancel(holders[0] as Holder);
    expect(await states([link])).toEqual(['waiting']);
    await book({ slotId: event.slots[0]?.id }, 20);
    await mustAddUp();
  });

  it('does not put in line whoever could book, waits already, or is coming', async () => {
    const { event, holders, part } = await fullEvent();
    const id = newId();
    expect((await join(part, 10, null, id)).status).toBe(200);
    expect((await join(part, 10, null, id)).status).toBe(200);
    const refusals = [
      await join(part, 11, null, id),
      await join(part, 10),
      await join(part, 1),
      await join(newId(), 12),
      await join(part, 12, newId()),
    ];
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'id_used'],
      [409, 'already_waiting'],
      [409, 'already_booked'],
      [404, 'not_found'],
      [404, 'not_found'],
    ]);
    expect(await told('already_booked')).toHaveLength(1);
    await ask(`PUT /links/${String((await join(part, 10, null, id)).body.link)}/cancellation`, {});
    await cancel(holders[0] as Holder);
    expect((await join(part, 13)).body.code).toBe('not_full');
    expect((await join(part, 13, event.tables[1]?.id)).status).toBe(200);
    expect(await told('waiting_joined')).toHaveLength(2);
    expect(await count('young_person')).toBe(4);
  });

  it('has a line for the seats of a presentation', async () => {
    const event = await given.event({ format: 'tunnissa-duuniin', seats: 2 });
    const part = seats(event);
    const holders = [await book({ partId: part }, 1), await book({ partId: part }, 2)];
    const links = [await wait(part, 10), await wait(part, 11), await wait(part, 12)];
    await Promise.all(holders.map(cancel));
    expect(await states(links)).toEqual(['offered', 'offered', 'waiting']);
    await Promise.all(links.slice(0, 2).map((link) => ask(`PUT /links/${link}/offer/acceptance`)));
    expect(await states(links)).toEqual(['taken', 'taken', 'waiting']);
    await mustAddUp();
  });

  it('offers what is added while people join, to each one place', async () => {
    const event = await given.event({ format: 'tunnissa-duuniin', seats: 1 });
    const part = seats(event);
    await book({ partId: part }, 1);
    const waiting = await Promise.all([0, 1, 2, 3].map((n) => join(part, 10 + n)));
    expect(waiting.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const worker = await given.staff({ ohjaamoId: event.ohjaamoId });
    const cookie = await signInAs(vartti, worker.email);
    const raise = vartti.ask(`PUT /staff/events/${event.id}/details`, {
      cookie,
      body: { parts: [{ id: part, capacity: 6 }] },
    });
    const [raised, ...late] = await Promise.all([raise, ...[4, 5, 6, 7].map((n) => join(part, 10 + n))]);
    expect(raised.status).toBe(200);
    for (const { status, body } of late)
      if (status !== 200) expect([status, body.code]).toEqual([409, 'not_full']);
    await mustAddUp();
    const offers = (await count(`offer WHERE status = 'held'`)) as number;
    const inLine = (await count(`waiting_list_entry WHERE status IN ('waiting', 'offered')`)) as number;
    expect(offers).toBe(Math.min(5, inLine));
  });

  it('exchanges the time somebody has for the one they waited for, and hands the old one on', async () => {
    const { event, holders, part } = await fullEvent({ slotsEach: 1 });
    const [first, second] = event.tables;
    const third = await given.slot({
      eventId: event.id,
      partId: part,
      tableId: second?.id as string,
      startsAt: '2026-12-02T14:00:00Z',
      endsAt: '2026-12-02T14:15:00Z',
    });
    await vartti.database.query('UPDATE slot SET taken = 1 WHERE id = $1', [third.id]);
    const waiter = await wait(part, 10, first?.id);
    const other = await wait(part, 11, second?.id);
    await vartti.database.query('UPDATE slot SET taken = 0 WHERE id = $1', [third.id]);
    const booked = await book({ slotId: third.id }, 10);
    await cancel(holders[0] as Holder);
    const accepted = await ask(`PUT /links/${waiter}/offer/acceptance`);
    expect([accepted.status, accepted.body.status]).toEqual([200, 'taken']);
    const registration = await look(booked.link);
    expect(registration.meetings).toMatchObject([
      { slotId: event.slots[0]?.id, status: 'booked' },
      { slotId: third.id, status: 'cancelled' },
    ]);
    expect(await states([other])).toEqual(['offered']);
    await mustAddUp();
  });

  it('passes over whoever meets somebody elsewhere at that time', async () => {
    const { event, holders, part } = await fullEvent();
    const busy = await wait(part, 10);
    const next = await wait(part, 11);
    const elsewhere = await given.event({ slotsEach: 1 });
    expect(elsewhere.startsAt).toBe(event.startsAt);
    await book({ slotId: elsewhere.slots[0]?.id }, 10);
    await cancel(holders[0] as Holder);
    expect(await states([busy, next])).toEqual(['waiting', 'offered']);
  });
});
