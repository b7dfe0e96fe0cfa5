import { sealLink } from '../accounts/link.js';
import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';

describe('the link to a registration', () => {
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

  const person = (n: number) => ({
    firstName: 'Aino',
    contact: `+35840${String(1_000_000 + n)}`,
    language: 'fi',
  });
  const ask = (route: Parameters<TestApp['ask']>[0], body?: unknown) => vartti.ask(route, { body });
  const book = async (body: Record<string, unknown>, n = 1) => {
    const answer = await ask(`PUT /registrations/${newId()}`, { ...person(n), ...body });
    expect(answer.status).toBe(200);
    return { link: String(answer.body.link), id: String(answer.body.registrationId) };
  };
  const count = async (from: string) => {
    const [row] = await vartti.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`);
    return row?.n;
  };
  const told = (template: string) => count(`outgoing_message WHERE template = '${template}'`);

  it('moves to another time: the new one is taken, the old one is free, and the person is told once', async () => {
    const { slots } = await given.event();
    const { link } = await book({ slotId: slots[0]?.id });
    const before = await ask(`GET /links/${link}/times`);
    expect((before.body.times as { id: string }[]).map(({ id }) => id)).toEqual(
      slots.slice(1).map(({ id }) => id),
    );
    const [once, twice] = [
      await ask(`PUT /links/${link}/slot`, { slotId: slots[3]?.id }),
      await ask(`PUT /links/${link}/slot`, { slotId: slots[3]?.id }),
    ];
    expect(once.body.meetings).toMatchObject([
      { slotId: slots[3]?.id, startsAt: slots[3]?.startsAt, status: 'booked' },
    ]);
    expect(twice.text).toBe(once.text);
    expect([await told('booking_moved'), await count('slot WHERE taken > 0')]).toEqual([1, 1]);
    expect(await count(`registration WHERE revision = 1`)).toBe(1);
    const back = await ask(`PUT /links/${link}/slot`, { slotId: slots[0]?.id });
    expect(back.status).toBe(200);
    expect(await told('booking_moved')).toBe(2);
  });

  it('keeps the old time when the new one is gone, and tells what is free', async () => {
    const { slots } = await given.event();
    const { link } = await book({ slotId: slots[0]?.id });
    await book({ slotId: slots[1]?.id }, 2);
    const answer = await ask(`PUT /links/${link}/slot`, { slotId: slots[1]?.id });
    expect([answer.status, answer.body.code]).toEqual([409, 'slot_taken']);
    expect((answer.body.next as { id: string }[]).map(({ id }) => id)).toEqual(
      slots.slice(2).map(({ id }) => id),
    );
    expect((await ask(`GET /links/${link}`)).body.meetings).toMatchObject([
      { slotId: slots[0]?.id, status: 'booked' },
    ]);
  });

  it('does not move into another meeting of the same person, nor to another event', async () => {
    const [one, two] = [await given.event(), await given.event()];
    const { link } = await book({ slotId: one.slots[0]?.id });
    await book({ slotId: two.slots[1]?.id });
    const busy = await ask(`PUT /links/${link}/slot`, { slotId: one.slots[1]?.id });
    expect([busy.status, busy.body.code]).toEqual([409, 'busy_then']);
    const elsewhere = await ask(`PUT /links/${link}/slot`, { slotId: two.slots[3]?.id });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'not_found']);
    expect(await count('slot WHERE taken > 0')).toBe(2);
  });

  it('adds a time to a registration that has only a seat', async () => {
    const event = await given.event({ format: 'tunnissa-duuniin' });
    const { link } = await book({ partId: event.parts[0]?.id });
    const { body } = await ask(`PUT /links/${link}/slot`, { slotId: event.slots[0]?.id });
    expect([(body.meetings as unknown[]).length, (body.seats as unknown[]).length]).toEqual([1, 1]);
  });

  it('says "I am coming", which a new time takes back', async () => {
    const { slots } = await given.event();
    const { link } = await book({ slotId: slots[0]?.id });
    for (const _ of [1, 2]) expect((await ask(`PUT /links/${link}/answer`)).body.answer).toBe('coming');
    expect(await count(`transition WHERE reason = 'coming' AND actor_kind = 'link'`)).toBe(1);
    expect((await ask(`PUT /links/${link}/slot`, { slotId: slots[1]?.id })).body.answer).toBeNull();
  });

  it('cancels seat and time together, and both are free again', async () => {
    const event = await given.event({ format: 'tunnissa-duuniin' });
    const { link, id } = await book({ partId: event.parts[0]?.id });
    await ask(`PUT /links/${link}/slot`, { slotId: event.slots[0]?.id });
    const { body } = await ask(`PUT /links/${link}/cancellation`, { reason: 'Sain töitä!' });
    expect(body).toMatchObject({
      status: 'cancelled',
      changeable: false,
      meetings: [{ status: 'cancelled' }],
    });
    expect(await count('slot WHERE taken > 0')).toBe(0);
    expect(await count(`part WHERE taken > 0`)).toBe(0);
    expect(await told('booking_cancelled')).toBe(1);
    expect(await count(`transition WHERE subject_id = '${id}' AND reason = 'Sain töitä!'`)).toBe(1);
    const late = [
      await ask(`PUT /links/${link}/slot`, { slotId: event.slots[0]?.id }),
      await ask(`PUT /links/${link}/answer`),
    ];
    expect(late.map(({ body: { code } }) => code)).toEqual(['too_late', 'too_late']);
    await book({ slotId: event.slots[0]?.id });
  });

  it('changes nothing once it has begun', async () => {
    const { slots } = await given.event();
    const { link } = await book({ slotId: slots[0]?.id });
    vartti.clock.set(slots[0]?.startsAt as string);
    expect((await ask(`GET /links/${link}`)).body.changeable).toBe(false);
    const answers = [
      await ask(`PUT /links/${link}/slot`, { slotId: slots[3]?.id }),
      await ask(`PUT /links/${link}/cancellation`, {}),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'too_late'],
      [409, 'too_late'],
    ]);
  });

  it('does not open when it was not sealed here, or leads to nothing', async () => {
    const { slots } = await given.event();
    const { link } = await book({ slotId: slots[0]?.id });
    const forged = [
      sealLink(
        { subject: 'registration', id: newId(), route: 'message' },
        'another secret of thirty-two characters!',
      ),
      sealLink({ subject: 'registration', id: newId(), route: 'message' }, vartti.config.SECRET),
      `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`,
      'A'.repeat(44),
    ];
    for (const one of forged) {
      const answer = await ask(`GET /links/${one}`);
      expect([answer.status, answer.body.code]).toEqual([404, 'link_unknown']);
    }
    expect((await ask(`PUT /links/${link}/offer/acceptance`)).status).toBe(404);
  });

  it('changes nothing by being looked at', async () => {
    const { slots } = await given.event();
    const { link } = await book({ slotId: slots[0]?.id });
    const trail = await count('transition');
    await ask(`GET /links/${link}`);
    await ask(`GET /links/${link}/times`);
    await ask(`GET /links/${link}/calendar.ics`);
    expect([await count('transition'), await count('outgoing_message')]).toEqual([trail, 1]);
  });
});
