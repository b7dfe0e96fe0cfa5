import { atOnce, tally } from '../../test/support/at-once.js';
import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Evening, eveningIn } from '../../test/support/evening.js';
import { pairedDevice } from '../../test/support/paired.js';
import { signInAs } from '../../test/support/sign-in.js';
import { RoomStore } from './room.store.js';

/*
 * What must not happen when several people tap at once. The twin takes the room's lock and the last walls away, and must then
 * see the race happen: one that a test cannot see proves nothing.
 */
const PATIENCE_MS = 60_000;
const race = (name: string, happen: () => Promise<void>) => it(name, happen, PATIENCE_MS);

describe('several at once in one room', () => {
  let vartti: TestApp;
  let evening: Evening;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    evening = await eveningIn(vartti);
    evening.minute(1);
  });

  const calledPeople = () =>
    vartti.database
      .query<{ id: string }>(`SELECT ticket_id AS id FROM turn WHERE state = 'called'`)
      .then((rows) => rows.map(({ id }) => id));
  const shared = async (names: string[]) => {
    await evening.tap({ do: 'set', settings: { sharedBy: 'any' } });
    for (const name of names) await evening.walkIn(name, [], { lines: ['any'] });
  };
  const callAt = (n: number) => evening.tap({ do: 'call', tableId: evening.table(n) });

  race('three members of staff who press “next” at once get three different people', async () => {
    await shared(['Eka', 'Toka', 'Kolmas', 'Neljäs']);
    expect(tally(await atOnce(3, (n) => callAt(n + 1)))).toEqual({ '200': 3 });
    const people = await calledPeople();
    expect(new Set(people).size).toBe(3);
  });

  race('two who press “next” for one table call one person', async () => {
    await evening.walkIn('Eka');
    await evening.walkIn('Toka');
    expect(tally(await atOnce(2, () => callAt(1)))).toEqual({ '200': 1, '409 table_busy': 1 });
    expect(await calledPeople()).toHaveLength(1);
  });

  race('without the lock and the last walls the same person is called to several tables', async () => {
    const store = vartti.app.get(RoomStore, { strict: false });
    const lock = store.lock.bind(store);
    const [wall] = await vartti.database.query<{ def: string }>(
      `SELECT pg_get_indexdef('turn_ticket_once'::regclass) AS def`,
    );
    await vartti.database.query('DROP INDEX turn_ticket_once');
    await vartti.database.query('ALTER TABLE room_deed DROP CONSTRAINT room_deed_revision_once');
    try {
      let seen = false;
      for (let round = 0; round < 20 && !seen; round += 1) {
        evening = await eveningIn(vartti);
        evening.minute(1);
        await shared(['Eka', 'Toka', 'Kolmas', 'Neljäs']);
        store.lock = () => Promise.resolve();
        await atOnce(3, (n) => callAt(n + 1));
        store.lock = lock;
        const people = await calledPeople();
        seen = new Set(people).size < people.length;
      }
      expect(seen).toBe(true);
    } finally {
      store.lock = lock;
      await vartti.database.empty();
      await vartti.database.query(wall?.def as string);
      await vartti.database.query(
        'ALTER TABLE room_deed ADD CONSTRAINT room_deed_revision_once UNIQUE (event_id, revision)',
      );
    }
  });

  race(
    'the last walls hold where the lock is gone: one of them is refused, and nothing is half done',
    async () => {
      const store = vartti.app.get(RoomStore, { strict: false });
      const lock = store.lock.bind(store);
      await shared(['Eka', 'Toka', 'Kolmas']);
      store.lock = () => Promise.resolve();
      try {
        for (let n = 0; n < 5; n += 1) await atOnce(3, (k) => callAt(k + 1));
      } finally {
        store.lock = lock;
      }
      const people = await calledPeople();
      expect(new Set(people).size).toBe(people.length);
    },
  );

  race(
    'somebody who leaves in the moment they are called is not called, or leaves from the table',
    async () => {
      for (let round = 0; round < 10; round += 1) {
        evening = await eveningIn(vartti);
        evening.minute(1);
        const noor = await evening.walkIn('Noor');
        await atOnce(2, (n) => (n === 0 ? callAt(1) : evening.tap({ do: 'leave', ticketId: noor })));
        const room = await evening.room();
        expect(evening.ticketOf(room, noor)?.journey).toBe('left');
        expect(evening.turnAt(room, 1)).toBeNull();
      }
    },
  );

  race(
    'a meeting that is finished and handed over at once ends once, and they are in the other line at most once',
    async () => {
      for (let round = 0; round < 10; round += 1) {
        evening = await eveningIn(vartti);
        evening.minute(1);
        const noor = await evening.walkIn('Noor');
        const turnId = evening.turnAt((await callAt(1)).body, 1)?.id;
        await evening.tap({ do: 'start', turnId });
        const answers = await atOnce(2, (n) =>
          evening.tap(
            n === 0
              ? { do: 'finish', turnId }
              : { do: 'hand_over', ticketId: noor, tableId: evening.table(2) },
          ),
        );
        expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
        const room = await evening.room();
        expect(room.figures.meetings).toBe(1);
        expect(evening.ticketOf(room, noor)?.lines.filter(({ state }) => state === 'open')).toHaveLength(1);
      }
    },
  );

  race('two kiosks that register the same person make one ticket, and both say welcome', async () => {
    vartti.clock.set('2026-12-01T07:00:00Z');
    const other = await pairedDevice(vartti, evening.staff, {
      kind: 'kiosk',
      ohjaamoId: evening.event.ohjaamoId,
    });
    const { code } = await evening.booked('Väinö', evening.slotsAt(1)[1]);
    evening.minute(25);
    const answers = await atOnce(6, (n) =>
      vartti.ask<{ welcome: { number: number } }>(`PUT /kiosk/check-ins/${newId()}`, {
        cookie: n % 2 ? other : evening.kiosk,
        body: { who: { code } },
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.welcome.number)).size).toBe(1);
    expect((await evening.room()).tickets).toHaveLength(1);
  });

  race('one tap that is sent many times at once is done once', async () => {
    const id = newId();
    const deed = { do: 'add' as const, firstName: 'Noor', lines: [evening.lineOf(1)], language: 'fi' };
    expect(tally(await atOnce(8, () => evening.tap(deed, id)))).toEqual({ '200': 8 });
    expect((await evening.room()).tickets).toHaveLength(1);
  });

  race('many who walk in at once get many numbers, and nobody is lost', async () => {
    const answers = await atOnce(20, (n) =>
      evening.tap({ do: 'add', firstName: `Nuori${n}`, lines: [evening.lineOf(1)], language: 'fi' }),
    );
    expect(tally(answers)).toEqual({ '200': 20 });
    const { tickets, tables } = await evening.room();
    expect(tickets.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(tables[0]?.next).toHaveLength(20);
  });

  race('a member of staff and the recruiter who both say “done” end one meeting', async () => {
    const employerId = evening.event.tables[0]?.employerId as string;
    const { email } = await evening.given.recruiter({ employerId });
    const recruiter = await signInAs(vartti, email);
    await evening.walkIn('Noor');
    const turnId = evening.turnAt((await callAt(1)).body, 1)?.id;
    await evening.tap({ do: 'start', turnId });
    const answers = await Promise.all([
      evening.tap({ do: 'finish', turnId }),
      vartti.ask(`PUT /employer/events/${evening.event.id}/room/deeds/${newId()}`, {
        cookie: recruiter,
        body: { do: 'finish', turnId },
      }),
    ]);
    expect(tally(answers as never)).toEqual({ '200': 1, '409 turn_moved_on': 1 });
  });
});
