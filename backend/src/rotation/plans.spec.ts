import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { patiently, type RotationEvening, rotationIn } from '../../test/support/rotation.evening.js';
import { signInAs } from '../../test/support/sign-in.js';
import { startWorker, type TestWorker } from '../../test/support/worker.js';
import { PlanningService } from './planning.service.js';

describe('plans of a rotation', () => {
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
  beforeEach(async () => void (evening = await rotationIn(vartti, { tables: 3, rounds: 3 })));

  /** A plan that no worker takes up: as if the queue had lost it. */
  async function planningPlan(id = newId(), askedAt = vartti.clock.now().toString()): Promise<string> {
    await vartti.database.query(
      `INSERT INTO rotation_plan (id, ohjaamo_id, event_id, status, stage, asked_at) VALUES ($1, $2, $3, 'planning', 'waiting', $4)`,
      [id, evening.event.ohjaamoId, evening.event.id, askedAt],
    );
    return id;
  }

  patiently('are made by a worker, proved best, and tell why a wish did not fit', async () => {
    const aino = await evening.comes('Aino', [1, 2, 3]);
    await evening.comes('Eetu', [1]);
    const shy = await evening.comes('Iida', [2, 1], { mostMeetings: 1, never: [evening.table(3)] });
    const draft = await evening.plan();
    expect(draft).toMatchObject({
      status: 'draft',
      stage: null,
      gap: 0,
      basedOn: null,
      cost: null,
      faults: [],
    });
    expect(draft.levels.find(({ goal }) => goal === 'people_with_a_wish_met')).toMatchObject({
      value: 3,
      proved: true,
    });
    const seats = await evening.seats(draft.meetings);
    expect(seats.map((seat) => seat.split('@')[0]).sort()).toEqual([
      ...['Aino 1', 'Aino 2', 'Aino 3', 'Eetu 1', 'Eetu 2', 'Eetu 3', 'Iida 2'],
    ]);
    expect(draft.unmet).toEqual([
      { registrationId: shy.registrationId, tableId: evening.table(1), why: 'person_full' },
    ]);
    expect(draft.meetings.some(({ registrationId }) => registrationId === aino.registrationId)).toBe(true);
  });

  patiently('heed vetoes of tables, away rounds, languages, and stars while the card is shared', async () => {
    const { query } = vartti.database;
    const [aino, eetu] = [
      await evening.comes('Aino', [1]),
      await evening.comes('Eetu', [], { languages: ['sv'] }),
    ];
    await query(
      `INSERT INTO table_interest (event_table_id, registration_id, ohjaamo_id, no_thanks, said_at) VALUES ($1, $2, $3, true, $4)`,
      [evening.table(1), aino.registrationId, evening.event.ohjaamoId, vartti.clock.now().toString()],
    );
    await query(`UPDATE event_table SET away_rounds = '{1, 2}' WHERE id = $1`, [evening.table(2)]);
    const { meetings, unmet } = await evening.plan();
    expect(unmet).toEqual([
      { registrationId: aino.registrationId, tableId: evening.table(1), why: 'vetoed_by_table' },
    ]);
    expect(meetings.filter(({ registrationId }) => registrationId === eetu.registrationId)).toEqual([]);
    expect((await evening.seats(meetings)).sort()).toEqual([
      expect.stringMatching('Aino 2@3'),
      expect.stringMatching(/Aino 3@[12]/),
    ]);
  });

  patiently('leave somebody alone while they sit at a table, or in a presentation, elsewhere', async () => {
    const aino = await evening.comes('Aino');
    const [person] = await vartti.database.query<{ id: string }>(
      'SELECT person_id AS id FROM registration WHERE id = $1',
      [aino.registrationId],
    );
    const other = await evening.given.event({
      day: '2026-12-02',
      time: '14:00',
      ohjaamoId: evening.event.ohjaamoId,
    });
    const [slot] = other.slots;
    await vartti.database.query(
      `INSERT INTO meeting (ohjaamo_id, event_id, registration_id, person_id, event_table_id, slot_id, starts_at, ends_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $7)`,
      [
        ...[evening.event.ohjaamoId, other.id, aino.registrationId, person?.id, slot?.tableId, slot?.id],
        ...[slot?.startsAt, slot?.endsAt],
      ],
    );
    const { meetings } = await evening.plan();
    expect(meetings.map(({ round }) => round)).toEqual([2, 3]);
  });

  patiently('are the same plan when asked for again by the same id, and no other', async () => {
    await evening.comes('Aino', [1]);
    const id = newId();
    await evening.ask({}, id);
    await evening.done(id);
    expect((await evening.ask({}, id)).body.draft).toMatchObject({ id, status: 'draft' });
    const again = await evening.ask({ basedOn: id }, id);
    expect([again.status, again.body.code]).toEqual([409, 'id_used']);
  });

  patiently(
    'are refused while one is made, without people, when all is over, and once the first round was called',
    async () => {
      const refusal = async (asked = evening.ask()) => {
        const { status, body } = await asked;
        return [status, body.code];
      };
      expect(await refusal()).toEqual([409, 'nothing_to_plan']);
      const aino = await evening.comes('Aino', [1]);
      const stuck = await planningPlan();
      expect(await refusal()).toEqual([409, 'planning_already']);
      await evening.drop(stuck);
      expect(await refusal(evening.ask({ basedOn: stuck }))).toEqual([409, 'plan_moved_on']);
      const { id } = await evening.plan();
      const put = { registrationId: aino.registrationId, tableId: evening.table(1), round: 1 };
      expect(await refusal(evening.ask({ basedOn: id, put: { ...put, tableId: newId() } }))).toEqual([
        ...[404, 'table_unknown'],
      ]);
      expect(await refusal(evening.ask({ basedOn: id, put: { ...put, registrationId: newId() } }))).toEqual([
        ...[404, 'registration_unknown'],
      ]);
      await vartti.database.query(
        `INSERT INTO room (event_id, ohjaamo_id, settings, rounds, opened_at) VALUES ($1, $2, '{}', '{"round": 1}', $3)`,
        [evening.event.id, evening.event.ohjaamoId, vartti.clock.now().toString()],
      );
      expect(await refusal()).toEqual([409, 'rotation_begun']);
      expect(await refusal(evening.publish(id))).toEqual([409, 'rotation_begun']);
      expect((await evening.view()).begun).toBe(true);
      await vartti.database.query(
        `UPDATE event SET status = 'cancelled', cancel_reason = '{"fi": "Sairastuimme."}' WHERE id = $1`,
        [evening.event.id],
      );
      expect(await refusal()).toEqual([409, 'rotation_closed']);
    },
  );

  patiently('are for staff who meet people there, and for events with a rotation', async () => {
    const elsewhere = await signInAs(vartti, (await evening.given.staff()).email);
    const at = `${evening.at}/plans/${newId()}` as const;
    expect((await vartti.ask(`PUT ${at}`, { cookie: elsewhere, body: {} })).status).toBe(404);
    const without = await evening.given.event({ ohjaamoId: evening.event.ohjaamoId });
    const answer = await vartti.ask(`PUT /staff/events/${without.id}/plans/${newId()}`, {
      cookie: evening.staff,
      body: {},
    });
    expect([answer.status, answer.body['code']]).toEqual([404, 'no_rotation']);
  });

  describe('with one meeting put somewhere', () => {
    const others = (all: string[], name: string) => all.filter((seat) => !seat.startsWith(name));

    patiently('keep everything else that can stay, and tell what it cost', async () => {
      const aino = await evening.comes('Aino', [1], { mostMeetings: 1 });
      await evening.comes('Eetu', [2], { mostMeetings: 1 });
      const draft = await evening.plan();
      const before = await evening.seats(draft.meetings);
      const from = draft.meetings.find(({ registrationId }) => registrationId === aino.registrationId);
      const round = ((from?.round ?? 0) % 3) + 1;
      const put = { registrationId: aino.registrationId, tableId: evening.table(1), round };
      const moved = await evening.plan({ basedOn: draft.id, put });
      expect(moved).toMatchObject({ status: 'draft', basedOn: draft.id, cost: { movedMeetings: 0 } });
      expect(moved.meetings).toContainEqual({ ...put, pinned: true });
      expect(others(await evening.seats(moved.meetings), 'Aino')).toEqual(others(before, 'Aino'));
      // The draft that it was made from is not there to be published any more.
      expect((await evening.publish(draft.id)).body.code).toBe('plan_moved_on');

      const free = await evening.plan({ basedOn: moved.id, unpin: put });
      expect(free.meetings.filter(({ pinned }) => pinned)).toEqual([]);
    });

    patiently('make room in a seat that is taken, and count who had to move', async () => {
      const [aino, eetu] = [await evening.comes('Aino', [1]), await evening.comes('Eetu', [1])];
      const draft = await evening.plan();
      const at = draft.meetings.find(
        ({ registrationId, tableId }) =>
          registrationId === eetu.registrationId && tableId === evening.table(1),
      );
      const put = {
        registrationId: aino.registrationId,
        tableId: evening.table(1),
        round: at?.round as number,
      };
      const moved = await evening.plan({ basedOn: draft.id, put });
      expect(moved.meetings).toContainEqual({ ...put, pinned: true });
      expect(moved.cost?.movedMeetings).toBeGreaterThan(0);
      expect(moved.meetings).toHaveLength(draft.meetings.length);
    });

    patiently('fail when it contradicts another that is pinned, name both, and leave the draft', async () => {
      const [aino, eetu] = [await evening.comes('Aino', [1]), await evening.comes('Eetu', [1])];
      const { id } = await evening.plan();
      const [first, second] = [aino, eetu].map(({ registrationId }) => ({
        ...{ registrationId, tableId: evening.table(1), round: 2 },
      }));
      const pinned = await evening.plan({ basedOn: id, put: first });
      const failed = await evening.plan({ basedOn: pinned.id, put: second });
      expect(failed).toMatchObject({ status: 'failed', meetings: [] });
      expect(failed.faults).toEqual([
        { code: 'table_full', registrationId: eetu.registrationId, tableId: evening.table(1) },
        { code: 'table_full', registrationId: aino.registrationId, tableId: evening.table(1) },
      ]);
      expect((await evening.drop(failed.id)).body.draft).toMatchObject({ id: pinned.id, status: 'draft' });
    });
  });

  patiently('say when wishes, people or tables have changed since', async () => {
    await evening.comes('Aino', [1]);
    await evening.plan();
    expect((await evening.view()).outOfDate).toBe(false);
    await evening.comes('Eetu', [2]);
    expect((await evening.view()).outOfDate).toBe(true);
    await evening.plan();
    expect((await evening.view()).outOfDate).toBe(false);
    await vartti.database.query(`UPDATE event_table SET away_rounds = '{3}' WHERE id = $1`, [
      evening.table(3),
    ]);
    expect((await evening.view()).outOfDate).toBe(true);
  });

  patiently('that a worker left behind are taken up again, and given up after five minutes', async () => {
    await evening.comes('Aino', [1]);
    const planning = worker.context.get(PlanningService, { strict: false });
    const left = await planningPlan();
    expect((await evening.view()).draft).toMatchObject({ id: left, status: 'planning', stage: 'waiting' });
    await planning.sweep();
    expect((await evening.done(left)).status).toBe('draft');

    await planningPlan(newId(), vartti.clock.now().subtract({ minutes: 6 }).toString());
    await planning.sweep();
    const { draft } = await evening.view();
    // The newest that was asked for is still the draft before it.
    expect(draft?.id).toBe(left);
    const statuses = await vartti.database.query('SELECT status, faults FROM rotation_plan ORDER BY status');
    expect(statuses).toEqual([
      { status: 'draft', faults: [] },
      { status: 'failed', faults: [{ code: 'not_done_in_time', registrationId: null, tableId: null }] },
    ]);
  });

  patiently('that were dropped are not written, however far they are', async () => {
    await evening.comes('Aino', [1]);
    const planning = vartti.app.get(PlanningService, { strict: false });
    const id = await planningPlan();
    await Promise.all([planning.plan(id), evening.drop(id)]);
    expect((await evening.drop(id)).status).toBe(200);
    expect((await evening.view()).draft).toBeNull();
    await planning.plan(id);
    expect(await vartti.database.query('SELECT FROM plan_meeting')).toEqual([]);
  });
});
