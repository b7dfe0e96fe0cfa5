import { limits } from '../../src/limits.js';
import { sealLink } from '../../src/accounts/link.js';
import { newId, SECRET, startApp, type TestApp } from '../support/app.js';
import { attack } from '../support/attack.js';
import { type Evening, eveningIn } from '../support/evening.js';

/** Whoever tries through, or fills, what is open to everybody at the door. */
describe('attacks: robustness, the room', () => {
  let vartti: TestApp;
  let evening: Evening;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    evening = await eveningIn(vartti);
    evening.minute(1);
    await vartti.database.query('DELETE FROM request_count');
  });

  const walls = () => sealLink({ subject: 'room', id: evening.event.id, route: 'screen' }, SECRET);
  const mostOf = (name: 'at_the_door' | 'at_the_kiosk' | 'number', by: string) =>
    Math.min(...limits[name].windows.filter((one) => one.by === by).map(({ atMost }) => atMost));
  const come = (headers: Record<string, string> = {}) =>
    vartti.ask(`PUT /events/${evening.event.id}/tickets/${newId()}`, {
      body: { lines: [evening.lineOf(1)], language: 'fi' },
      headers,
    });

  attack(
    'trying through names and digits at the door',
    'Panera 2018 and many loyalty schemes: a name and the end of a phone number were the whole key',
    async () => {
      vartti.clock.set('2026-12-01T07:00:00Z');
      await evening.booked('Väinö', evening.slotsAt(1)[0], '+358401239998');
      evening.minute(1);
      const guess = (who: object) => evening.atKiosk({ who });
      // Nobody, somebody with other digits, half a name: one answer.
      const answers = [
        await guess({ firstName: 'Eikukaan', lastDigits: '0000' }),
        await guess({ firstName: 'Väinö', lastDigits: '9999' }),
        await guess({ firstName: 'V', lastDigits: '9998' }),
        await guess({ firstName: '', lastDigits: '9998' }),
        await guess({ firstName: '%', lastDigits: '9998' }),
      ];
      const refused = answers.filter(({ status }) => status === 404);
      expect(new Set(refused.map(({ text }) => text)).size).toBe(1);
      expect(answers.filter(({ status }) => status < 400)).toEqual([]);

      const most = mostOf('at_the_kiosk', 'actor');
      expect(most).toBeLessThanOrEqual(200);
      const statuses: number[] = [];
      for (let n = 0; n <= most && statuses.at(-1) !== 429; n += 20) {
        const some = Array.from({ length: 20 }, (_, i) =>
          guess({ firstName: 'Väinö', lastDigits: String(n + i).padStart(4, '0') }),
        );
        statuses.push(...(await Promise.all(some)).map(({ status }) => status));
      }
      expect(statuses).toContain(429);
      expect(statuses).not.toContain(200);
      expect((await guess({ firstName: 'Väinö', lastDigits: '9998' })).status).toBe(429);
    },
  );

  attack(
    'the same at the wall, from many phones',
    'credential stuffing from botnets: a limit for each address alone stops nobody who has a thousand',
    async () => {
      const most = mostOf('at_the_door', 'link');
      const statuses: number[] = [];
      for (let n = 0; n <= most && !statuses.includes(429); n += 20) {
        const some = Array.from({ length: 20 }, (_, i) =>
          vartti.ask(`PUT /walls/${walls()}/check-ins/${newId()}`, {
            body: { firstName: 'Väinö', lastDigits: String(n + i).padStart(4, '0') },
            headers: { 'X-Forwarded-For': `203.0.113.${(n + i) % 250}` },
          }),
        );
        statuses.push(...(await Promise.all(some)).map(({ status }) => status));
      }
      expect(statuses.filter((status) => status !== 429).length).toBeLessThanOrEqual(most);
      expect(statuses).toContain(429);
    },
  );

  attack(
    'numbers taken by the thousand',
    'queue-it and concert sales: programs that stand in line so that nobody else can',
    async () => {
      const most = mostOf('number', 'address');
      let taken = 0;
      let last = 200;
      while (last === 200 && taken <= most) {
        const answers = await Promise.all(Array.from({ length: 30 }, () => come()));
        taken += answers.filter(({ status }) => status === 200).length;
        last = answers.find(({ status }) => status !== 200)?.status ?? 200;
      }
      expect([last, taken <= most]).toEqual([429, true]);
      // Whoever is in the building goes before all of them.
      const noor = await evening.walkIn('Noor');
      const called = await evening.tap({ do: 'call', tableId: evening.table(1) });
      expect(evening.turnAt(called.body, 1)?.ticketId).toBe(noor);
    },
    60_000,
  );
});
