import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Evening, eveningIn } from '../../test/support/evening.js';
import { openStream } from '../../test/support/stream.js';
import { signInAs } from '../../test/support/sign-in.js';
import type { OpenRoom, Welcome } from './door.schema.js';
import type { MyTurn } from './my-turn.schema.js';

describe('the door', () => {
  let vartti: TestApp;
  let evening: Evening;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (evening = await eveningIn(vartti)));

  const numberAt = (path: string, body: object, cookie: string | null = null, id = newId()) =>
    vartti.ask<Welcome & { code?: string }>(`PUT /${path}/${id}`, { cookie, body });
  const wall = async () => (await evening.room()).wall.replace('walk-in/', '');
  const myTurn = async (link: string) =>
    (await vartti.ask<MyTurn & { code?: string }>(`GET /my-turns/${link}`)).body;

  describe('the kiosk', () => {
    const walkIn = (body: object) =>
      numberAt('kiosk/tickets', { eventId: evening.event.id, language: 'fi', ...body }, evening.kiosk);

    it('shows what one can walk into, with no name on it', async () => {
      evening.minute(1);
      await evening.walkIn('Noor');
      const { body, text } = await vartti.ask<{ rooms: OpenRoom[] }>('GET /kiosk/rooms', {
        cookie: evening.kiosk,
      });
      expect(body.rooms).toMatchObject([
        {
          event: { id: evening.event.id },
          isOn: true,
          lines: [{ waiting: 1 }, { waiting: 0 }, { waiting: 0 }],
        },
      ]);
      expect(body.rooms[0]?.lines[1]?.wait).toEqual({ from: 0, to: 0 });
      expect(text).not.toContain('Noor');
    });

    it('gives a number to whoever says nothing at all, and a link to take along', async () => {
      evening.minute(2);
      const { body } = await walkIn({ lines: [evening.lineOf(1), evening.lineOf(2)] });
      expect(body).toMatchObject({ number: 1, shown: '1', late: false });
      expect(body.lines.map(({ tables, place }) => [tables[0]?.number, place])).toEqual([
        [1, 1],
        [2, 1],
      ]);
      expect(await myTurn(body.link)).toMatchObject({ number: 1, journey: 'waiting', firstName: null });
    });

    it('knows whoever booked by the code, however it is typed, by the QR, and by a first name with four digits', async () => {
      const phone = '+358405554321';
      const { code, registrationId } = await evening.booked('Väinö Ilmari', evening.slotsAt(1)[0], phone);
      const { body: mine } = await vartti.ask<{ link: string }>(`PUT /registrations/${registrationId}`, {
        body: {
          slotId: evening.slotsAt(1)[0]?.id,
          firstName: 'Väinö Ilmari',
          contact: phone,
          language: 'fi',
        },
      });
      evening.minute(-3);
      for (const who of [
        { code: code.toLowerCase().replace(' ', '-') },
        { link: `http://localhost:3000/fi/my/${mine.link}` },
        { firstName: 'vaino', lastDigits: '4321' },
      ]) {
        const { status, body } = await evening.atKiosk({ who });
        expect([status, body.welcome?.shown, body.welcome?.number]).toEqual([200, 'Väinö', 1]);
        expect(body.welcome?.lines).toMatchObject([
          { bookedFor: '2026-12-01T08:00:00Z', tables: [{ number: 1 }] },
        ]);
      }
    });

    it('says the same to whoever is not on the list and to whoever is on another one', async () => {
      const elsewhere = await evening.given.event({
        format: 'nonstop-rekry',
        day: '2026-12-01',
        time: '10:00',
      });
      const { code } = await evening.booked('Toisaalla', elsewhere.slots[1], '+358401112222');
      evening.minute(1);
      for (const who of [
        { code },
        { code: 'KOIVU 99' },
        { firstName: 'Toisaalla', lastDigits: '2222' },
        { link: 'x' },
      ])
        expect(await evening.atKiosk({ who })).toMatchObject({ status: 404, body: { code: 'not_on_list' } });
    });

    it('asks for the code when it is not clear who somebody is', async () => {
      await evening.booked('Aino', evening.slotsAt(1)[0], '+358401234321');
      await evening.booked('Aino', evening.slotsAt(2)[0], '+358409874321');
      evening.minute(-1);
      expect(await evening.atKiosk({ who: { firstName: 'Aino', lastDigits: '4321' } })).toMatchObject({
        status: 409,
        body: { code: 'not_clear_who' },
      });
    });

    it('leads from the page of the booking to my turn, once they are here', async () => {
      const { registrationId } = await evening.booked('Elias', evening.slotsAt(1)[0], '+358405550001');
      const { body: mine } = await vartti.ask<{ link: string }>(`PUT /registrations/${registrationId}`, {
        body: {
          slotId: evening.slotsAt(1)[0]?.id,
          firstName: 'Elias',
          contact: '+358405550001',
          language: 'fi',
        },
      });
      const turnLink = async () =>
        (await vartti.ask<{ turnLink: string | null }>(`GET /links/${mine.link}`)).body.turnLink;
      expect(await turnLink()).toBeNull();
      evening.minute(-1);
      const { body } = await evening.atKiosk({ who: { link: mine.link } });
      expect(await turnLink()).toBe(body.welcome?.link);
      expect(await myTurn(body.welcome?.link ?? '')).toMatchObject({ firstName: 'Elias' });
    });

    it('takes in kindly whoever comes late, and whose quarter nobody has got is still theirs', async () => {
      const { code } = await evening.booked('Elias', evening.slotsAt(1)[0]);
      evening.minute(8);
      const { body } = await evening.atKiosk({ who: { code } });
      expect(body.welcome).toMatchObject({ late: true, lines: [{ bookedFor: '2026-12-01T08:00:00Z' }] });
    });

    it('takes in again whoever had gone, at the end of the line', async () => {
      const { code } = await evening.booked('Elias', evening.slotsAt(1)[0]);
      evening.minute(-1);
      const inside = await evening.atKiosk({ who: { code } });
      await evening.tap({ do: 'leave', ticketId: inside.body.welcome?.ticketId });
      evening.minute(20);
      await evening.walkIn('Noor');
      const again = await evening.atKiosk({ who: { code } });
      expect(again.body.welcome).toMatchObject({ number: 1, lines: [{ bookedFor: null, place: 2 }] });
    });

    it('offers no line that is not there, and none at all where there is no queue', async () => {
      evening.minute(1);
      expect(await walkIn({ lines: ['any'] })).toMatchObject({ status: 404, body: { code: 'line_unknown' } });
      const talk = await evening.given.event({
        format: 'tunnissa-duuniin',
        ohjaamoId: evening.event.ohjaamoId,
        day: '2026-12-01',
        time: '10:00',
      });
      const { body } = await vartti.ask<OpenRoom>(`GET /events/${talk.id}/room`);
      expect(body).toMatchObject({ lines: [], times: true });
      const asked = { eventId: talk.id, lines: [`table:${talk.tables[0]?.id}`] };
      expect(await walkIn(asked)).toMatchObject({ status: 404, body: { code: 'line_unknown' } });
      expect(await walkIn({ eventId: talk.id, lines: [] })).toMatchObject({ status: 200 });
    });

    it('hands to staff what it kept while the network was away, when it fits nobody', async () => {
      evening.minute(3);
      const id = newId();
      const body = { who: { firstName: 'Olli', lastDigits: '1234' }, kept: true, agoSeconds: 120 };
      for (let n = 0; n < 2; n += 1)
        expect(await evening.atKiosk(body, id)).toMatchObject({ status: 200, body: { welcome: null } });
      const { unmatched } = await evening.room();
      expect(unmatched).toEqual([{ id, said: 'Olli …1234', at: '2026-12-01T08:01:00Z' }]);
      await vartti.ask(`PUT /staff/events/${evening.event.id}/room/unmatched/${id}`, {
        cookie: evening.staff,
      });
      expect((await evening.room()).unmatched).toEqual([]);
    });

    it('does nothing for an event of another Ohjaamo', async () => {
      const elsewhere = await evening.given.event({
        format: 'nonstop-rekry',
        day: '2026-12-01',
        time: '10:00',
      });
      evening.minute(1);
      expect(await walkIn({ eventId: elsewhere.id, lines: [] })).toMatchObject({ status: 404 });
    });
  });

  describe('the QR on the wall', () => {
    it('leads to the lines, gives a number to whoever stands before it, and checks in whoever booked', async () => {
      const { code } = await evening.booked('Väinö', evening.slotsAt(2)[1]);
      evening.minute(4);
      const link = await wall();
      const open = await vartti.ask<OpenRoom>(`GET /walls/${link}`);
      expect(open.body.lines).toHaveLength(3);
      const taken = await numberAt(`walls/${link}/tickets`, {
        firstName: 'Sara',
        lines: [evening.lineOf(1)],
        language: 'en',
      });
      expect(taken.body).toMatchObject({ number: 1, shown: 'Sara' });
      const inside = await numberAt(`walls/${link}/check-ins`, { code });
      expect(inside.body).toMatchObject({ number: 2, lines: [{ bookedFor: '2026-12-01T08:30:00Z' }] });
    });

    it('is nothing without its seal', async () => {
      for (const link of ['a'.repeat(44), (await wall()).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))])
        expect((await vartti.ask(`GET /walls/${link}`)).status).toBe(404);
    });
  });

  describe('from elsewhere', () => {
    it('anybody takes a number, and people in the building go first until they are there', async () => {
      evening.minute(2);
      const far = await numberAt(`events/${evening.event.id}/tickets`, {
        firstName: 'Onni',
        lines: [evening.lineOf(1)],
        language: 'fi',
      });
      expect(far.body.number).toBe(1);
      const near = await evening.walkIn('Noor');
      const first = await evening.tap({ do: 'call', tableId: evening.table(1) });
      expect(evening.turnAt(first.body, 1)?.ticketId).toBe(near);
      await evening.walkIn('Sara');
      expect((await myTurn(far.body.link)).lines[0]?.place).toBe(2);
      await vartti.ask(`PUT /my-turns/${far.body.link}/presences/${newId()}`, { body: { presence: 'here' } });
      expect((await myTurn(far.body.link)).lines[0]?.place).toBe(1);
    });

    it('there is no number for an event that is not on', async () => {
      vartti.clock.set('2026-11-30T08:00:00Z');
      const { body } = await numberAt(`events/${evening.event.id}/tickets`, { lines: [], language: 'fi' });
      expect(body.code).toBe('room_not_on');
    });
  });

  describe('my turn', () => {
    const taken = async (lines = [1]) => {
      const { body } = await numberAt(
        'kiosk/tickets',
        { eventId: evening.event.id, firstName: 'Noor', lines: lines.map(evening.lineOf), language: 'fi' },
        evening.kiosk,
      );
      return body;
    };
    const at = (link: string, what: string, body: object) =>
      vartti.ask<MyTurn & { code?: string }>(`PUT /my-turns/${link}/${what}`, { body });

    it('steps out and comes back, without losing the place', async () => {
      evening.minute(1);
      const { link } = await taken();
      await evening.walkIn('Sara');
      const out = await at(link, `presences/${newId()}`, { presence: 'out' });
      expect(out.body).toMatchObject({ journey: 'out', lines: [{ place: 2 }] });
      const back = await at(link, `presences/${newId()}`, { presence: 'here' });
      expect(back.body).toMatchObject({ journey: 'waiting', lines: [{ place: 1 }] });
    });

    it('stands in one more line, leaves one, leaves, and takes that back', async () => {
      evening.minute(1);
      const { link } = await taken();
      const joined = await at(link, `lines/${newId()}`, { line: evening.lineOf(2) });
      expect(joined.body.lines.map(({ state }) => state)).toEqual(['open', 'open']);
      const dropped = await at(link, `drops/${newId()}`, { line: evening.lineOf(1) });
      expect(dropped.body.lines.map(({ state }) => state)).toEqual(['dropped', 'open']);
      const id = newId();
      expect((await at(link, `departures/${id}`, {})).body.journey).toBe('left');
      const undone = await vartti.ask<MyTurn>(`DELETE /my-turns/${link}/deeds/${id}`);
      expect(undone.body.journey).toBe('waiting');
    });

    it('undoes nothing that somebody else did', async () => {
      evening.minute(1);
      const { link } = await taken();
      const deed = newId();
      await evening.tap({ do: 'close_table', tableId: evening.table(3) }, deed);
      expect(await vartti.ask(`DELETE /my-turns/${link}/deeds/${deed}`)).toMatchObject({
        status: 404,
        body: { code: 'ticket_unknown' },
      });
    });

    it('hears on the open phone that it is called, at once, and sees nobody else', async () => {
      evening.minute(1);
      const { link } = await taken();
      await evening.walkIn('Sara');
      const stream = await openStream(vartti, `/my-turns/${link}/stream`, null);
      const first = await stream.next();
      expect(first).toMatchObject({ event: 'shown', data: { journey: 'waiting' } });
      await evening.tap({ do: 'call', tableId: evening.table(1) });
      const called = await stream.next();
      expect(called).toMatchObject({
        event: 'shown',
        data: { journey: 'called', turn: { table: { number: 1 } } },
      });
      expect(JSON.stringify(called?.data)).not.toContain('Sara');
      stream.close();
    });

    it('says how it went, and when both said yes both are told', async () => {
      const employerId = evening.event.tables[0]?.employerId as string;
      const recruiter = await signInAs(vartti, (await evening.given.recruiter({ employerId })).email);
      evening.minute(1);
      const { link } = await taken();
      const called = await evening.tap({ do: 'call', tableId: evening.table(1) });
      const turnId = evening.turnAt(called.body, 1)?.id as string;
      await evening.tap({ do: 'start', turnId });
      expect(await at(link, `meetings/${turnId}/answer`, { answer: 'yes' })).toMatchObject({ status: 404 });
      await evening.tap({ do: 'finish', turnId });
      const said = await at(link, `meetings/${turnId}/answer`, { answer: 'yes' });
      expect(said.body.met).toMatchObject([{ turnId, answer: 'yes', both: false }]);
      const table = await vartti.ask<{ met: object[]; toSay: object | null }>(
        `PUT /employer/events/${evening.event.id}/room/turns/${turnId}/impression`,
        { cookie: recruiter, body: { impression: 'work_trial', words: 'Reipas!' } },
      );
      expect(table.body).toMatchObject({
        toSay: null,
        met: [{ turnId, shown: 'Noor', impression: 'work_trial', words: 'Reipas!', both: true }],
      });
      const mine = await myTurn(link);
      expect(mine.met).toMatchObject([{ both: true }]);
      expect(JSON.stringify(mine)).not.toContain('Reipas');
    });

    it('opens no session, and is over two weeks after the event', async () => {
      evening.minute(1);
      const { link } = await taken();
      expect(await vartti.ask(`POST /links/${link}/session`)).toMatchObject({
        body: { code: 'link_proves_nothing' },
      });
      expect((await vartti.ask(`GET /links/${link}`)).status).toBe(404);
      vartti.clock.set('2026-12-16T12:00:00Z');
      expect((await myTurn(link)).code).toBe('link_unknown');
    });
  });

  describe('the table of a firm', () => {
    let recruiter: string;
    beforeEach(async () => {
      const employerId = evening.event.tables[0]?.employerId as string;
      recruiter = await signInAs(vartti, (await evening.given.recruiter({ employerId })).email);
      evening.minute(1);
    });
    const ours = () =>
      vartti.ask<Record<string, never> & { turn: { id: string } | null }>(
        `GET /employer/events/${evening.event.id}/room`,
        {
          cookie: recruiter,
        },
      );
    const tap = (body: object, id = newId()) =>
      vartti.ask<{ code?: string; turn: { id: string; shown: string } | null }>(
        `PUT /employer/events/${evening.event.id}/room/deeds/${id}`,
        { cookie: recruiter, body },
      );

    it('sees one person at a time, and of the others how many they are', async () => {
      await evening.walkIn('Noor');
      await evening.walkIn('Sara');
      await evening.walkIn('Muualla', [2]);
      expect((await ours()).body).toMatchObject({ turn: null, waiting: 2, nextShown: 'Noor', met: [] });
      const { body, text } = await tap({ do: 'call', tableId: evening.table(1) });
      expect(body.turn?.shown).toBe('Noor');
      expect(text).not.toContain('Muualla');
    });

    it('does nothing at another firm’s table, picks nobody out of the line, and undoes its own alone', async () => {
      const noor = await evening.walkIn('Noor', [1, 2]);
      expect((await tap({ do: 'call', tableId: evening.table(2) })).body.code).toBe('table_unknown');
      expect((await tap({ do: 'call', tableId: evening.table(1), ticketId: noor })).body.code).toBe(
        'ticket_unknown',
      );
      expect((await tap({ do: 'hand_over', ticketId: noor, tableId: evening.table(3) })).body.code).toBe(
        'ticket_unknown',
      );
      const theirs = newId();
      await evening.tap({ do: 'call', tableId: evening.table(2) }, theirs);
      expect((await tap({ do: 'start', turnId: theirs })).body.code).toBe('turn_unknown');
      const undo = (id: string) =>
        vartti.ask(`DELETE /employer/events/${evening.event.id}/room/deeds/${id}`, { cookie: recruiter });
      expect((await undo(theirs)).status).toBe(404);
      await evening.undo(theirs);
      const own = newId();
      await tap({ do: 'call', tableId: evening.table(1) }, own);
      expect((await undo(own)).status).toBe(200);
      expect((await ours()).body.turn).toBeNull();
    });

    it('sends somebody on to another table with priority, once', async () => {
      await evening.walkIn('Noor');
      await evening.walkIn('Sara', [2]);
      // One in sixteen ids begins with a nought: what is derived from it must be an id as well.
      const turnId = newId().replace(/^./, '0') as ReturnType<typeof newId>;
      await tap({ do: 'call', tableId: evening.table(1) }, turnId);
      await tap({ do: 'start', turnId });
      await tap({ do: 'finish', turnId });
      for (let n = 0; n < 2; n += 1) {
        const said = await vartti.ask(
          `PUT /employer/events/${evening.event.id}/room/turns/${turnId}/impression`,
          { cookie: recruiter, body: { impression: 'someone_else', tableId: evening.table(2) } },
        );
        expect(said.status).toBe(200);
      }
      const called = await evening.tap({ do: 'call', tableId: evening.table(2) });
      expect(evening.shownAt(called.body, 2)).toBe('Noor');
    });
  });
});
