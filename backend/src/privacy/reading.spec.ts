import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { recordReading } from './reading.js';

describe('who looked', () => {
  let vartti: TestApp;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());

  const staff = { kind: 'staff', id: newId() };
  const rows = (personId: string) =>
    vartti.database.query<{ what: string; times: number }>(
      `SELECT what, why, times, last_at > first_at AS "twice" FROM reading WHERE person_id = $1 ORDER BY id`,
      [personId],
    );

  it('is one row for each person; within the hour it counts up, later it is another', async () => {
    const people = [newId(), newId()];
    const look = () =>
      recordReading(vartti.db, staff, { what: 'day_list', why: 'running_the_event', personIds: people });
    await look();
    vartti.clock.advance({ minutes: 10 });
    await look();
    vartti.clock.advance({ hours: 1 });
    await look();
    for (const person of people)
      expect(await rows(person)).toEqual([
        { what: 'day_list', why: 'running_the_event', times: 2, twice: true },
        { what: 'day_list', why: 'running_the_event', times: 1, twice: false },
      ]);
  });

  it('goes into the transaction it is given, and away with it', async () => {
    const person = newId();
    const reading = { what: 'person', why: 'guidance', personIds: [person] } as const;
    await expect(
      vartti.db.as(staff, async (tx) => {
        await recordReading(tx, staff, reading);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await rows(person)).toEqual([]);
    await vartti.db.as(staff, (tx) => recordReading(tx, staff, reading));
    expect(await rows(person)).toEqual([{ what: 'person', why: 'guidance', times: 1, twice: false }]);
  });

  it('is nothing when nobody was seen, and nothing when people look at themselves', async () => {
    const me = newId();
    await recordReading(vartti.db, staff, { what: 'person', why: 'guidance', personIds: [] });
    await recordReading(
      vartti.db,
      { kind: 'young_person', id: me },
      { what: 'person', why: 'guidance', personIds: [me] },
    );
    expect(await rows(me)).toEqual([]);
  });

  it('of the same people at the same moment from two sides neither fails nor loses one', async () => {
    const people = Array.from({ length: 50 }, newId);
    await Promise.all(
      [people, [...people].reverse(), people].map((personIds) =>
        recordReading(vartti.db, staff, { what: 'day_list', why: 'running_the_event', personIds }),
      ),
    );
    const [{ times }] = (await vartti.database.query(
      `SELECT sum(times)::int AS times FROM reading WHERE person_id = ANY ($1)`,
      [people],
    )) as [{ times: number }];
    expect(times).toBe(150);
  });
});
