import { startApp, type TestApp } from '../../test/support/app.js';
import { normaliseBusinessId } from '../employers/business-id.js';
import { journeyOf } from '../room/engine/room.types.js';
import { RoomStore } from '../room/room.store.js';
import { Database } from '../platform/database/database.js';
import { inventedBusinessId } from './business-ids.js';
import { Chance } from './chance.js';
import { fill } from './fill.js';
import { Stage } from './stage.js';
import { whoIsThere } from './who.js';

describe('invented business IDs', () => {
  it('have the right check digit, are of the range that is never issued, and differ', () => {
    const all = Array.from({ length: 300 }, (_, nth) => inventedBusinessId(nth));
    for (const id of all) expect([normaliseBusinessId(id), id.slice(0, 2)]).toEqual([id, '99']);
    expect(new Set(all).size).toBe(300);
  });
});

describe('chance', () => {
  it('comes out the same for the same day', () => {
    const of = (seed: string) => {
      const chance = new Chance(seed);
      return Array.from({ length: 20 }, () => chance.below(1000));
    };
    expect(of('2026-12-01')).toEqual(of('2026-12-01'));
    expect(of('2026-12-01')).not.toEqual(of('2026-12-02'));
  });
});

describe('the sample month', () => {
  let vartti: TestApp;
  beforeAll(async () => {
    vartti = await startApp();
    await fill(new Stage(vartti.app, () => undefined));
  }, 400_000);
  afterAll(() => vartti.close());

  const one = async (text: string) => (await vartti.database.query<{ n: number }>(text))[0]?.n ?? 0;

  it('has openings of all twelve kinds, about a fifth of them hidden', async () => {
    expect(await one('SELECT count(DISTINCT kind)::int AS n FROM opening')).toBe(12);
    const hidden = await one(
      'SELECT (100.0 * count(*) FILTER (WHERE hidden) / count(*))::float AS n FROM opening',
    );
    expect(hidden).toBeGreaterThan(15);
    expect(hidden).toBeLessThan(25);
  });

  it('has events of all nine formats, in three languages', async () => {
    expect(await one('SELECT count(DISTINCT format_code)::int AS n FROM event')).toBe(9);
    expect(
      await one(
        `SELECT count(*)::int AS n FROM event WHERE NOT (title ?& '{fi,sv,en}' AND description ?& '{fi,sv,en}')`,
      ),
    ).toBe(0);
  });

  it('has something coming at every Ohjaamo, full evenings with people waiting, and evenings that have been', async () => {
    expect(
      await one(
        `SELECT count(DISTINCT ohjaamo_id)::int AS n FROM event WHERE status = 'published' AND starts_at > '2026-12-01T08:00Z'`,
      ),
    ).toBe(11);
    expect(
      await one(`SELECT count(*)::int AS n FROM waiting_list_entry WHERE status = 'waiting'`),
    ).toBeGreaterThan(10);
    expect(await one(`SELECT count(*)::int AS n FROM meeting WHERE status = 'done'`)).toBeGreaterThan(30);
    expect(await one(`SELECT count(*)::int AS n FROM meeting WHERE status = 'no_show'`)).toBeGreaterThan(0);
  });

  it('has rooms that were run at every Ohjaamo of Keski-Uusimaa and in Lahti, with what both sides said', async () => {
    expect(
      await one(
        `SELECT count(DISTINCT r.ohjaamo_id)::int AS n FROM room r JOIN event e ON e.id = r.event_id WHERE e.ends_at < '2026-12-01T08:00Z'`,
      ),
    ).toBeGreaterThanOrEqual(9);
    expect(await one(`SELECT count(*)::int AS n FROM turn WHERE state = 'done'`)).toBeGreaterThan(80);
    expect(
      await one(`SELECT count(*)::int AS n FROM turn WHERE impression = 'go_on' AND answer = 'yes'`),
    ).toBeGreaterThan(2);
    expect(
      await one(`SELECT count(*)::int AS n FROM ticket k JOIN event e ON e.id = k.event_id
        WHERE e.ends_at < '2026-12-01T08:00Z' AND k.status <> 'left'`),
    ).toBe(0);
  });

  it('has one evening that is on right now, with people in every state', async () => {
    const [room] = await vartti.database.query<{ id: string }>(
      `SELECT r.event_id AS id FROM room r JOIN event e ON e.id = r.event_id
       WHERE e.starts_at <= '2026-12-01T07:30Z' AND e.ends_at >= '2026-12-01T10:00Z' AND e.format_code = 'nonstop-rekry'`,
    );
    expect(room).toBeDefined();
    const evening = await vartti.app.get(RoomStore, { strict: false }).read(room?.id as string);
    const at = evening as NonNullable<typeof evening>;
    const journeys = at.room.tickets.map((ticket) => journeyOf(at.room, ticket));
    expect([...new Set(journeys)]).toEqual(expect.arrayContaining(['waiting', 'meeting', 'out', 'on_hold']));
    expect(at.tables.size).toBe(3);
    expect(at.room.bookings.some(({ startsAt }) => startsAt > Date.parse('2026-12-01T08:00Z'))).toBe(true);
  });

  it('has speed dates with hearts, of which the next are planned, with the reasons and with stars', async () => {
    expect(await one(`SELECT count(DISTINCT event_id)::int AS n FROM rotation_entry`)).toBeGreaterThanOrEqual(
      2,
    );
    expect(await one(`SELECT count(*)::int AS n FROM wish WHERE rank IS NOT NULL`)).toBeGreaterThan(30);
    const [plan] = await vartti.database.query<{ id: string; gap: number; meetings: number }>(
      `SELECT p.id, p.gap, (SELECT count(*)::int FROM meeting m WHERE m.event_id = p.event_id AND m.round IS NOT NULL) AS meetings
       FROM rotation_plan p JOIN event e ON e.id = p.event_id WHERE p.status = 'published' AND e.starts_at > '2026-12-01T08:00Z'`,
    );
    expect(plan?.gap).toBe(0);
    expect(plan?.meetings).toBeGreaterThan(20);
    expect(await one(`SELECT count(*)::int AS n FROM plan_unmet`)).toBeGreaterThan(0);
    expect(await one(`SELECT count(*)::int AS n FROM table_interest WHERE stars > 0`)).toBeGreaterThan(0);
  });

  it('has speed dates whose second round is on right now', async () => {
    const [room] = await vartti.database.query<{
      round: number;
      phase: string;
      meetings: number;
      held: number;
    }>(
      `SELECT (w.rounds ->> 'round')::int AS round, w.rounds ->> 'phase' AS phase,
         (SELECT count(*)::int FROM turn v WHERE v.event_id = w.event_id AND v.state = 'meeting') AS meetings,
         (SELECT count(*)::int FROM turn v WHERE v.event_id = w.event_id AND v.state = 'done') AS held
       FROM room w WHERE w.rounds IS NOT NULL`,
    );
    expect(room).toMatchObject({ round: 2, phase: 'running' });
    expect(room?.meetings).toBeGreaterThanOrEqual(5);
    expect(room?.held).toBeGreaterThanOrEqual(5);
  });

  it('counts what is taken rightly everywhere', async () => {
    expect(
      await one(`SELECT count(*)::int AS n FROM slot s WHERE taken <>
        (SELECT count(*) FROM meeting m WHERE m.slot_id = s.id AND m.status <> 'cancelled')`),
    ).toBe(0);
    expect(
      await one(`SELECT count(*)::int AS n FROM part p WHERE taken <>
        (SELECT count(*) FROM seat s WHERE s.part_id = p.id AND s.status = 'booked')`),
    ).toBe(0);
  });

  it('has cards that employers and Ohjaamos see, and notes that people read', async () => {
    expect(await one(`SELECT count(*)::int AS n FROM card_version`)).toBeGreaterThan(20);
    expect(
      await one(`SELECT count(*)::int AS n FROM consent WHERE kind = 'employer_card' AND ended_at IS NULL`),
    ).toBeGreaterThan(10);
    expect(await one(`SELECT count(*)::int AS n FROM consent WHERE kind = 'ohjaamo_card'`)).toBeGreaterThan(
      5,
    );
    expect(await one(`SELECT count(*)::int AS n FROM person_note`)).toBeGreaterThan(10);
  });

  it('has evenings at most Ohjaamos that people are asked to, who said yes, no, later and nothing; one is asked no more', async () => {
    const rows = await vartti.database.query<{ states: string[] }>(
      `SELECT array_agg(DISTINCT state ORDER BY state) AS states FROM evening_proposal GROUP BY ohjaamo_id`,
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const { states } of rows) expect(states).toEqual(['asked', 'later', 'no', 'withdrawn', 'yes']);
  });

  it('has somebody who is worried and somebody who is well after the start, and a firm that says nothing', async () => {
    const faces = await vartti.database.query<{ side: string; face: string; callMe: boolean }>(
      `SELECT side, face, call_me AS "callMe" FROM check_in WHERE plan_code = 'week_1' AND state = 'answered' ORDER BY face, side`,
    );
    expect(faces).toEqual([
      { side: 'young_person', face: 'bad', callMe: true },
      { side: 'employer', face: 'good', callMe: false },
      { side: 'young_person', face: 'good', callMe: false },
    ]);
    expect(
      await one(
        `SELECT count(*)::int AS n FROM check_in WHERE state = 'no_answer' AND side = 'employer' AND seen_to_at IS NULL`,
      ),
    ).toBe(1);
  });

  it('has a work trial about which nothing is agreed yet, and one that all have signed', async () => {
    expect(
      await vartti.database.query(
        `SELECT o.slug, p.agreement_signed_at IS NOT NULL AS signed FROM placement p JOIN ohjaamo o ON o.id = p.ohjaamo_id
         WHERE p.title = 'Kaupan apulainen' ORDER BY o.slug`,
      ),
    ).toEqual([
      { slug: 'mantsala', signed: true },
      { slug: 'pornainen', signed: false },
    ]);
  });

  it('sends nothing to anybody', async () => {
    expect(await one(`SELECT count(*)::int AS n FROM outgoing_message WHERE status <> 'dropped'`)).toBe(0);
  });

  it('says who can sign in: staff and employers at every Ohjaamo, and young people', async () => {
    const who = await whoIsThere(vartti.app.get(Database), '2026-12-01T08:00:00Z');
    const at = (audience: string) => who.filter((one) => one.audience === audience);
    expect([at('staff').length, at('employer').length]).toEqual([11, 11]);
    expect(at('young').length).toBeGreaterThan(5);
    expect(who[0]).toMatchObject({ audience: 'staff', where: 'Ohjaamo Kerava' });
  });
});
