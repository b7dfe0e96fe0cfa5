import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type RotationEvening, rotationIn } from '../../test/support/rotation.evening.js';
import { signInAs } from '../../test/support/sign-in.js';
import type { RotationView } from './rotation.schema.js';

describe('a rotation, as staff see it before the evening', () => {
  let vartti: TestApp;
  let evening: RotationEvening;
  beforeAll(async () => void (vartti = await startApp()));
  beforeEach(async () => void (evening = await rotationIn(vartti, { tables: 3 })));
  afterAll(() => vartti.close());

  type Refusable = RotationView & { code?: string };
  const put = (route: `/${string}`, body: object, cookie = evening.staff) =>
    vartti.ask<Refusable>(`PUT /staff${route}`, { cookie, body });

  it('is who comes with what they wish, and how much each table is wished for', async () => {
    const aino = await evening.comes('Aino', [2, 1], { needs: ['calm'], mostMeetings: 3 });
    await evening.comes('Veeti', [2], { never: [evening.table(3)] });
    const view = await evening.view();
    expect(view.people.map(({ firstName, entry }) => [firstName, entry.wishes, entry.never])).toEqual([
      ['Aino', [evening.table(2), evening.table(1)], []],
      ['Veeti', [evening.table(2)], [evening.table(3)]],
    ]);
    expect(view.people[0]).toMatchObject({
      registrationId: aino.registrationId,
      entry: { needs: ['calm'], mostMeetings: 3 },
    });
    expect(view.tables.map(({ wishes, firstWishes }) => [wishes, firstWishes])).toEqual([
      [1, 0],
      [2, 2],
      [0, 0],
    ]);
    expect([view.rounds.length, view.begun, view.closed, view.draft]).toEqual([4, false, false, null]);
  });

  it('tells everybody its rounds before anything is booked; other parts of the event have none', async () => {
    const { body } = await vartti.ask<{ parts: { kind: string; rounds: { round: number }[] }[] }>(
      `GET /events/${evening.event.id}`,
    );
    const told = body.parts.map(({ kind, rounds }) => [kind, rounds.map(({ round }) => round)]);
    expect(told).toEqual([
      ['rotation', [1, 2, 3, 4]],
      ['queue', []],
    ]);
  });

  it('is written by nobody who does not meet people there, although they know the id', async () => {
    const { registrationId } = await evening.comes('Aino', [1]);
    const stranger = await signInAs(vartti, (await evening.given.staff()).email);
    const answer = await put(`/registrations/${registrationId}/wishes`, { wishes: [] }, stranger);
    expect(answer.status).toBe(404);
    expect((await evening.view()).people[0]?.entry.wishes).toEqual([evening.table(1)]);
  });

  it('forgets whoever cancels', async () => {
    const { link } = await evening.comes('Aino', [2]);
    await vartti.ask(`PUT /links/${link}/cancellation`, { body: {} });
    const view = await evening.view();
    expect([view.people, view.others, view.tables[1]?.wishes]).toEqual([[], [], 0]);
  });

  it('shows whoever is under non-disclosure by an initial, and writes down that staff looked', async () => {
    const { contact } = await evening.comes('Aino', [1]);
    await vartti.database.query('UPDATE young_person SET non_disclosure = true');
    expect((await evening.view()).people[0]?.firstName).toBe('A.');
    const mine = await vartti.ask<{ readings: object[] }>('GET /my/data', {
      cookie: await signInAs(vartti, contact),
    });
    expect(mine.body.readings).toMatchObject([{ who: 'Oona', what: 'day_list', why: 'running_the_event' }]);
  });

  it('takes wishes that somebody told staff, also of somebody who comes to the event for something else', async () => {
    const { registrationId } = await evening.comes('Aino');
    const { body } = await put(`/registrations/${registrationId}/wishes`, { wishes: [evening.table(3)] });
    expect(body.people[0]?.entry.wishes).toEqual([evening.table(3)]);
    await vartti.database.query(`UPDATE seat SET status = 'cancelled'`);
    await vartti.database.query('UPDATE part SET taken = 0');
    expect((await evening.view()).others).toEqual([
      { registrationId, firstName: 'Aino', code: expect.any(String) },
    ]);
    const again = await put(`/registrations/${registrationId}/wishes`, { wishes: [evening.table(1)] });
    expect([again.body.others, again.body.people[0]?.entry.wishes]).toEqual([[], [evening.table(1)]]);
    expect(await vartti.database.query('SELECT taken FROM part WHERE taken > 0')).toEqual([{ taken: 1 }]);
  });

  it('says what a table offers and when nobody sits there; what is not named stays', async () => {
    const set = await put(`/tables/${evening.table(2)}/rotation`, { awayRounds: [4, 1, 4] });
    expect(set.body.tables[1]).toMatchObject({ offers: ['step_free'], awayRounds: [1, 4] });
    const more = await put(`/tables/${evening.table(2)}/rotation`, { offers: ['calm'] });
    expect(more.body.tables[1]).toMatchObject({ offers: ['calm'], awayRounds: [1, 4] });
  });

  it('forgets both, and the wishes, with a table that is given back', async () => {
    await evening.comes('Aino', [2, 1]);
    await put(`/tables/${evening.table(2)}/rotation`, { offers: ['calm'], awayRounds: [1] });
    await put(`/tables/${evening.table(2)}`, { employerId: null, topic: null });
    const view = await evening.view();
    expect(view.people[0]?.entry.wishes).toEqual([evening.table(1)]);
    expect(
      await vartti.database.query('SELECT offers, away_rounds AS away FROM event_table WHERE id = $1', [
        evening.table(2),
      ]),
    ).toEqual([{ offers: ['step_free'], away: [] }]);
    expect((await put(`/tables/${evening.table(2)}/rotation`, { offers: [] })).body.code).toBe(
      'table_unknown',
    );
  });

  it('is nothing at an event without one, and closed when the event is cancelled', async () => {
    const plain = await evening.given.event({ ohjaamoId: evening.event.ohjaamoId });
    const none = await vartti.ask(`GET /staff/events/${plain.id}/rotation`, { cookie: evening.staff });
    expect([none.status, none.body['code']]).toEqual([404, 'no_rotation']);
    expect((await put(`/tables/${plain.tables[0]?.id}/rotation`, {})).body.code).toBe('no_rotation');
    await put(`/events/${evening.event.id}/cancellation`, { reason: { fi: 'Sairastuimme.' } });
    expect((await evening.view()).closed).toBe(true);
    expect((await put(`/tables/${evening.table(1)}/rotation`, {})).body.code).toBe('rotation_closed');
  });

  describe('with a limit', () => {
    const limit = (capacity: number | null) =>
      put(`/events/${evening.event.id}/details`, { parts: [{ id: evening.partId, capacity }] });
    const wait = (firstName: string) =>
      vartti.ask<{ link: string; code?: string }>(`PUT /waiting-list/${newId()}`, {
        body: { partId: evening.partId, firstName, contact: `${firstName}@example.fi`, language: 'fi' },
      });

    it('is full, has a line, and gives a freed seat to whoever waits: they come neutral', async () => {
      expect((await limit(1)).status).toBe(200);
      const { link } = await evening.comes('Aino', [1]);
      await expect(evening.comes('Veeti')).rejects.toThrow('seats_full');
      const waiting = await wait('sofia');
      expect(waiting.status).toBe(200);
      await vartti.ask(`PUT /links/${link}/cancellation`, { body: {} });
      const accepted = await vartti.ask(`PUT /links/${waiting.body.link}/offer/acceptance`);
      expect([accepted.status, accepted.body['status']]).toEqual([200, 'taken']);
      const { people } = await evening.view();
      expect(people.map(({ firstName, entry }) => [firstName, entry.wishes])).toEqual([['sofia', []]]);
    });

    it('lets in everybody who waits when the limit is taken away', async () => {
      await limit(1);
      await evening.comes('Aino');
      const [one, two] = [await wait('sofia'), await wait('otso')];
      expect((await limit(null)).status).toBe(200);
      for (const { body } of [one, two])
        expect((await vartti.ask(`PUT /links/${body.link}/offer/acceptance`)).status).toBe(200);
      expect((await evening.view()).people).toHaveLength(3);
      expect((await wait('helmi')).body.code).toBe('not_full');
    });

    it('is shown as free places; without one nothing can be counted', async () => {
      const places = async () => {
        const { body } = await vartti.ask<{
          freePlaces: number | null;
          parts: { kind: string; freeSeats: number | null }[];
        }>(`GET /events/${evening.event.id}`);
        return [body.freePlaces, body.parts.find(({ kind }) => kind === 'rotation')?.freeSeats];
      };
      expect(await places()).toEqual([null, null]);
      await limit(5);
      await evening.comes('Aino');
      expect(await places()).toEqual([4, 4]);
      expect((await limit(0)).status).toBe(400);
    });
  });
});
