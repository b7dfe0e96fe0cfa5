import { sealLink } from '../../src/accounts/link.js';
import { type Visit, visit } from '../matrix/visit.js';
import type { Thing } from '../matrix/world.types.js';
import { newId, SECRET } from '../support/app.js';
import { attack } from '../support/attack.js';
import { openStream } from '../support/stream.js';

/** Somebody in the room, or outside of it, who reaches for what is another's. */
describe('attacks: authorisation, the room', () => {
  let world: Visit['world'];
  let vartti: Visit['vartti'];
  let home: Visit['home'];
  let sister: Visit['sister'];
  let as: Visit['as'];
  let cookieOf: Visit['cookieOf'];
  let row: Visit['row'];
  beforeAll(async () => {
    ({ world, vartti, home, sister, as, cookieOf, row } = await visit());
  }, 240_000);
  beforeEach(() => vartti.database.query('DELETE FROM request_count'));
  afterAll(() => vartti?.close());

  const thing = (kind: Thing['kind'], at = home.ohjaamo) =>
    world.things.find((one) => one.kind === kind && one.ohjaamo === at) as Thing;
  const all = (kind: Thing['kind'], at = home.ohjaamo) =>
    world.things.filter((one) => one.kind === kind && one.ohjaamo === at);
  const roomNow = () => row<{ revision: number }>('SELECT revision FROM room WHERE event_id = $1', home.room);

  attack(
    'taking back what somebody else has done',
    'Facebook 2015: whoever knew the number of another’s photo album could delete it',
    async () => {
      const [ours, theirs] = all('tap') as [Thing, Thing];
      const before = await roomNow();
      const fromTheNextTable = await as("a firm's owner")(
        `DELETE /employer/events/${home.room}/room/deeds/${theirs.id}`,
      );
      expect(fromTheNextTable.status).toBe(404);
      const { link, tap } = thing('ticket').with as { link: string; tap: string };
      for (const one of [ours, theirs]) {
        const fromThePhone = await vartti.ask(`DELETE /my-turns/${link}/deeds/${one.id}`);
        expect(fromThePhone.body.code).toBe('ticket_unknown');
      }
      const elsewhere = thing('tap', sister.ohjaamo).id;
      for (const route of [
        `/staff/events/${home.room}/room/deeds/${elsewhere}`,
        `/staff/events/${sister.room}/room/deeds/${elsewhere}`,
      ] as const)
        expect((await as('a worker')(`DELETE ${route}`)).status).toBe(404);
      expect(await roomNow()).toEqual(before);
      // One's own can be, from where it was done.
      expect((await vartti.ask(`DELETE /my-turns/${link}/deeds/${tap}`)).status).toBe(200);
    },
  );

  attack(
    'a kiosk of one place that opens the door of another',
    'hotel key cards (Unsaflok 2024): what one hotel’s machine wrote opened rooms of every other',
    async () => {
      const kiosk = as('a kiosk');
      const { code } = thing('booked for today', sister.ohjaamo).with;
      const people = () => row<{ n: string }>('SELECT count(*) AS n FROM ticket');
      const before = await people();
      const there = await kiosk(`PUT /kiosk/check-ins/${newId()}`, { who: { code } });
      const nowhere = await kiosk(`PUT /kiosk/check-ins/${newId()}`, { who: { code: 'NIEMI 99' } });
      expect([there.status, there.body]).toEqual([nowhere.status, nowhere.body]);
      const named = await kiosk(`PUT /kiosk/check-ins/${newId()}`, { who: { code }, eventId: sister.room });
      expect(named.body.code).toBe('not_on_list');
      const walkIn = { language: 'fi', lines: [], firstName: 'Uusi' };
      for (const eventId of [sister.room, newId()]) {
        const answer = await kiosk(`PUT /kiosk/tickets/${newId()}`, { ...walkIn, eventId });
        expect(answer.body.code).toBe('not_found');
      }
      expect((await kiosk('GET /kiosk/rooms')).text).not.toContain(sister.room);
      expect(await people()).toEqual(before);
    },
  );

  attack(
    'counting through numbers and trying one’s key on other doors',
    'AT&T 2010: the iPad’s page gave the address of whoever had the next number; 114,000 people',
    async () => {
      const { id, with: own } = thing('ticket');
      const [ticket] = await vartti.database.query<{ number: number }>(
        'SELECT number FROM ticket WHERE id = $1',
        [id],
      );
      const guesses = [
        String(ticket?.number),
        id,
        Buffer.from(id).toString('base64url'),
        sealLink({ subject: 'ticket', id, route: 'screen' }, 'another secret, as long as ours is: 32'),
        // The same link for the ticket beside it: the seal is over the id.
        replaced(own.link as string, 1, all('turn that is over')[0]?.with.link as string),
        `${(own.link as string).slice(0, -1)}A`,
      ];
      for (const guess of guesses) {
        const answer = await vartti.ask(`GET /my-turns/${guess as 'x'}`);
        expect([guess, [400, 404].includes(answer.status), answer.text.includes('"number"')]).toEqual([
          guess,
          true,
          false,
        ]);
      }
      // Whoever takes a number chooses its id: that of another's booking, or of the room, seals no key to them.
      const keyTo = async (ticketId: string) =>
        (
          await vartti.ask<{ link: string }>(`PUT /events/${home.room}/tickets/${ticketId}`, {
            body: { lines: [], language: 'fi' },
          })
        ).body.link;
      const [toBooking, toRoom] = [await keyTo(home.person.registration), await keyTo(home.room)];
      expect((await vartti.ask(`GET /my-turns/${toBooking}`)).status).toBe(200);
      expect((await vartti.ask(`GET /links/${toBooking}`)).status).toBe(404);
      expect((await vartti.ask(`GET /walls/${toRoom}`)).status).toBe(404);
      const links = {
        wall: own.room && sealLink({ subject: 'room', id: home.room, route: 'screen' }, SECRET),
        booking: thing('registration').with.link,
        turn: own.link,
      } as Record<string, string>;
      const doors = { wall: 'walls', booking: 'links', turn: 'my-turns' } as Record<string, string>;
      for (const [key, link] of Object.entries(links))
        for (const [door, path] of Object.entries(doors)) {
          const answer = await vartti.ask(`GET /${path}/${link}`);
          expect([key, door, answer.status]).toEqual([key, door, key === door ? 200 : 404]);
        }
    },
  );

  attack(
    'watching on after one’s key was taken away',
    'Zoom 2020: whoever had been put out of a meeting went on hearing it',
    async () => {
      const board = cookieOf('a board');
      const stream = await openStream(vartti, '/board/room/stream', board);
      expect((await stream.next())?.event).toBe('shown');
      const watcher = await openStream(
        vartti,
        `/staff/events/${home.room}/room/stream`,
        cookieOf('a coordinator'),
      );
      expect((await watcher.next())?.event).toBe('shown');

      const boards = await row<{ id: string }>(
        `SELECT id FROM device WHERE kind = 'board' AND ohjaamo_id = $1`,
        home.ohjaamo,
      );
      const revoked = await as('a worker')(`DELETE /staff/devices/${boards?.id as string}`);
      expect(revoked.status).toBe(200);
      expect(await stream.next()).toBeUndefined();
      expect((await openStream(vartti, '/board/room/stream', board)).status).toBe(401);

      await vartti.ask('DELETE /session', {
        cookie: cookieOf('a coordinator'),
        headers: { 'Sec-Fetch-Site': 'same-origin' },
      });
      expect(await watcher.next()).toBeUndefined();
    },
  );

  attack(
    'another firm’s table, from the next chair',
    'Uber’s “God view” 2014: whoever was inside could watch everybody',
    async () => {
      const owner = as("a firm's owner");
      const [, theirs] = all('turn') as [Thing, Thing];
      const before = await roomNow();
      const tap = (body: object) => owner(`PUT /employer/events/${home.room}/room/deeds/${newId()}`, body);
      const { otherTable } = thing('room').with;
      const waiting = thing('ticket').id;
      for (const deed of [
        { do: 'finish', turnId: theirs.id },
        { do: 'miss', turnId: theirs.id },
        { do: 'close_table', tableId: otherTable },
        { do: 'call', tableId: otherTable },
        // Whom they call is the rule's business: nobody is picked out by name.
        { do: 'call', tableId: theirs.with.table, ticketId: waiting },
        { do: 'hand_over', tableId: otherTable, ticketId: waiting },
        { do: 'leave', ticketId: waiting },
        { do: 'set', settings: { graceMinutes: 30 } },
      ]) {
        const answer = await tap(deed);
        expect([deed.do, answer.status >= 400 && answer.status < 500]).toEqual([deed.do, true]);
      }
      expect(await roomNow()).toEqual(before);
      const shown = await owner(`GET /employer/events/${home.room}/room`);
      const others = world.markers.filter(
        ({ field, of }) => field === 'first name' && of.has(home.room) && !of.has(home.firm.id),
      );
      expect(others.length).toBeGreaterThan(0);
      for (const { text } of others) expect(shown.text).not.toContain(text);
    },
  );
});

/** A link whose middle (the id) is another's: bytes 1 to 16 of 33. */
function replaced(link: string, from: number, by: string): string {
  const [bytes, other] = [Buffer.from(link, 'base64url'), Buffer.from(by, 'base64url')];
  other.copy(bytes, from, from, 17);
  return bytes.toString('base64url');
}
