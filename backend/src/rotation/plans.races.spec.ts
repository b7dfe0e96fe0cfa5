import { atOnce, overtaking, tally } from '../../test/support/at-once.js';
import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type RotationEvening, rotationIn } from '../../test/support/rotation.evening.js';
import { type LockedEvent, RoundMeetings } from '../bookings/round-meetings.service.js';
import { PlanningService } from './planning.service.js';

/*
 * What must not happen when several plan one evening. The twins take the locks and the last walls away, and must then see the race
 * happen: one that a test cannot see proves nothing. No worker runs here; plans are made when the test says so.
 */
const PATIENCE_MS = 60_000;
const race = (name: string, happen: () => Promise<void>) => it(name, happen, PATIENCE_MS);

describe('several who plan one evening at once', () => {
  let vartti: TestApp;
  let evening: RotationEvening;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    evening = await rotationIn(vartti, { tables: 2, rounds: 2 });
    await evening.comes('Aino', [1]);
    await evening.comes('Eetu', [2]);
  });

  const query = <Row extends object>(text: string) => vartti.database.query<Row>(text);
  const howMany = async (what: string) => (await query(`SELECT FROM ${what}`)).length;
  async function draft(): Promise<string> {
    const id = newId();
    await evening.ask({}, id);
    await vartti.app.get(PlanningService, { strict: false }).plan(id);
    return id;
  }

  race('two who ask get one plan, and the other is told that it is being made', async () => {
    expect(tally(await atOnce(2, () => evening.ask()))).toEqual({ '200': 1, '409 planning_already': 1 });
    expect(await howMany('rotation_plan')).toBe(1);
  });

  race('a tap that arrives five times asks once', async () => {
    const id = newId();
    expect(tally(await atOnce(5, () => evening.ask({}, id)))).toEqual({ '200': 5 });
    expect(await howMany('rotation_plan')).toBe(1);
  });

  race('a plan that two workers make at once is written once', async () => {
    const id = newId();
    await evening.ask({}, id);
    const planning = vartti.app.get(PlanningService, { strict: false });
    await Promise.all([planning.plan(id), planning.plan(id)]);
    expect((await evening.view()).draft).toMatchObject({ id, status: 'draft' });
  });

  race('five who publish it at once write each meeting once, and tell everybody once', async () => {
    const id = await draft();
    expect(tally(await atOnce(5, () => evening.publish(id)))).toEqual({ '200': 5 });
    expect(await howMany('meeting')).toBe(await howMany('plan_meeting'));
    expect(await howMany(`outgoing_message WHERE template LIKE 'evening%'`)).toBe(2);
  });

  race('one who publishes while another drops it: it is the evening, or it is gone', async () => {
    const id = await draft();
    const [published, dropped] = await Promise.all([evening.publish(id), evening.drop(id)]);
    const hasWon = published.status === 200;
    expect([published.body.code, dropped.body.code]).toEqual(
      hasWon ? [undefined, 'plan_moved_on'] : ['plan_moved_on', undefined],
    );
    expect(await howMany('meeting')).toBe(hasWon ? await howMany('plan_meeting') : 0);
  });

  race(
    'somebody who takes another time in that very moment keeps it; the others have their evening',
    async () => {
      const id = await draft();
      const other = await evening.given.event({
        ohjaamoId: evening.event.ohjaamoId,
        day: '2026-12-02',
        time: '14:00',
      });
      const [slot] = other.slots;
      // Their booking is written, and not committed yet, when the plan runs into it.
      const answer = await overtaking(
        vartti,
        `INSERT INTO meeting (ohjaamo_id, event_id, registration_id, person_id, event_table_id, slot_id, starts_at, ends_at, created_at)
       SELECT r.ohjaamo_id, '${other.id}', r.id, r.person_id, '${slot?.tableId}', '${slot?.id}', '${slot?.startsAt}', '${slot?.endsAt}', r.created_at
       FROM registration r WHERE r.first_name = 'Aino'`,
        () => evening.publish(id),
      );
      expect(answer.status).toBe(200);
      const seats = await evening.seats(answer.body.published?.meetings ?? []);
      expect(seats.filter((seat) => seat.startsWith('Aino'))).toEqual([expect.stringMatching(/@2$/)]);
      expect(seats.filter((seat) => seat.startsWith('Eetu'))).toHaveLength(2);
    },
  );

  /** Takes the locks and these walls away while something happens. */
  async function withoutWalls(walls: string[], happen: () => Promise<void>): Promise<void> {
    const meetings = vartti.app.get(RoundMeetings, { strict: false });
    const enter = meetings.enter.bind(meetings);
    const rebuild: string[] = [];
    for (const wall of walls) {
      const [constraint] = await query<{ def: string; of: string }>(
        `SELECT pg_get_constraintdef(oid) AS def, conrelid::regclass::text AS of FROM pg_constraint WHERE conname = '${wall}'`,
      );
      const [index] = await query<{ def: string }>(
        `SELECT indexdef AS def FROM pg_indexes WHERE indexname = '${wall}'`,
      );
      rebuild.push(
        constraint
          ? `ALTER TABLE ${constraint.of} ADD CONSTRAINT ${wall} ${constraint.def}`
          : (index?.def as string),
      );
      await query(constraint ? `ALTER TABLE ${constraint.of} DROP CONSTRAINT ${wall}` : `DROP INDEX ${wall}`);
    }
    meetings.enter = async (tx, eventId) => {
      await tx.beyond();
      const [event] = await tx.rows<LockedEvent>(
        'SELECT id, ohjaamo_id AS "ohjaamoId" FROM event WHERE id = $1',
        [eventId],
      );
      return event;
    };
    meetings.lockPeople = () => Promise.resolve();
    try {
      await happen();
    } finally {
      meetings.enter = enter;
      Reflect.deleteProperty(meetings, 'lockPeople');
      await vartti.database.empty();
      for (const statement of rebuild) await query(statement);
    }
  }

  race('without the locks and the last wall two plans are made of one evening', () =>
    withoutWalls(['rotation_plan_planning_once'], async () => {
      let seen = 0;
      for (let n = 0; n < 20 && seen < 2; n += 1) {
        await query('DELETE FROM rotation_plan');
        await atOnce(4, () => evening.ask());
        seen = await howMany('rotation_plan');
      }
      expect(seen).toBeGreaterThan(1);
    }),
  );

  race(
    'without the locks and the last walls an evening that is published twice at once has meetings twice',
    async () => {
      const id = await draft();
      const walls = ['meeting_person_free', 'meeting_table_free', 'meeting_pair_once'];
      await withoutWalls(walls, async () => {
        const planned = await howMany('plan_meeting');
        let seen = 0;
        for (let n = 0; n < 20 && seen <= planned; n += 1) {
          await query('DELETE FROM meeting');
          await query(`UPDATE rotation_plan SET status = 'draft', published_at = NULL`);
          await atOnce(4, () => evening.publish(id));
          seen = await howMany('meeting');
        }
        expect(seen).toBeGreaterThan(planned);
      });
    },
  );

  race('where the locks are gone the last walls hold: each meeting stands once', async () => {
    const id = await draft();
    const planned = await howMany('plan_meeting');
    await withoutWalls([], async () => {
      for (let n = 0; n < 5; n += 1) {
        await query('DELETE FROM meeting');
        await query(`UPDATE rotation_plan SET status = 'draft', published_at = NULL`);
        await atOnce(4, () => evening.publish(id));
        expect(await howMany('meeting')).toBe(planned);
      }
    });
  });
});
