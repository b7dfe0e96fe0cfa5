import { newId, startApp, startBeside, type TestApp } from '../../test/support/app.js';
import { content } from '../../test/support/card-table.js';
import { type Evening, eveningIn } from '../../test/support/evening.js';
import { eventually } from '../../test/support/eventually.js';
import { pairedDevice } from '../../test/support/paired.js';
import { signInAs } from '../../test/support/sign-in.js';
import { openStream, type Stream } from '../../test/support/stream.js';
import { Live } from '../platform/live/live.service.js';

describe('watching a room', () => {
  let vartti: TestApp;
  let beside: Awaited<ReturnType<typeof startBeside>>;
  let evening: Evening;
  let board: string;
  const open: Stream[] = [];
  beforeAll(async () => {
    vartti = await startApp();
    beside = await startBeside(vartti);
  });
  afterAll(async () => {
    await beside.close();
    await vartti.close();
  });
  beforeEach(async () => {
    evening = await eveningIn(vartti);
    const { ohjaamoId, id } = evening.event;
    board = await pairedDevice(vartti, evening.staff, { kind: 'board', ohjaamoId, eventId: id });
    evening.minute(1);
  });
  afterEach(() => open.splice(0).forEach((stream) => stream.close()));

  async function watch(path: `/${string}`, cookie: string | null, on: { url: string } = vartti) {
    const stream = await openStream(on, path, cookie);
    open.push(stream);
    return stream;
  }
  const shown = async <View>(stream: Stream) => {
    const told = await stream.next();
    expect(told?.event).toBe('shown');
    return told?.data as unknown as View;
  };
  interface Board {
    calls: { shown: string; number: number }[];
    tables: { waiting: number }[];
  }
  const room = () => `/staff/events/${evening.event.id}/room/stream` as const;

  it('begins with how it stands, and shows each change on whichever process it was made', async () => {
    const [here, there] = [
      await watch('/board/room/stream', board),
      await watch('/board/room/stream', board, beside),
    ];
    for (const screen of [here, there]) expect((await shown<Board>(screen)).calls).toEqual([]);
    await evening.walkIn('Aino', [1], { initial: 'K' });
    for (const screen of [here, there]) expect((await shown<Board>(screen)).tables[0]?.waiting).toBe(1);
    await evening.tap({ do: 'call', tableId: evening.table(1) });
    for (const screen of [here, there])
      expect((await shown<Board>(screen)).calls).toMatchObject([{ shown: 'Aino K.', number: 1 }]);
  });

  it('never carries a first name that nobody wished to see there, a code or a phone number to a board', async () => {
    const { code } = await evening.booked('Väinö Virtanen', evening.slotsAt(1)[1], '+358405550001');
    evening.minute(27);
    await evening.atKiosk({ who: { code } });
    const hidden = await evening.walkIn('Salaisa', [1], { shownAs: 'number', contact: '0405550002' });
    const screen = await watch('/board/room/stream', board);
    const text = JSON.stringify(await shown(screen));
    for (const secret of ['Virtanen', 'Salaisa', code, '5550001', '5550002', hidden])
      expect(text).not.toContain(secret);
    expect(text).toContain('Väinö');
  });

  it('catches up after a lost connection: the first thing that is shown is how it stands by then', async () => {
    const first = await watch(room(), evening.staff);
    await shown(first);
    first.close();
    const noor = await evening.walkIn('Noor');
    await evening.tap({ do: 'call', tableId: evening.table(1) });
    const again = await watch(room(), evening.staff, beside);
    const view = await shown<{ tables: { turn: { ticketId: string } | null }[] }>(again);
    expect(view.tables[0]?.turn?.ticketId).toBe(noor);
  });

  it('is told nothing when nothing that they may see has changed', async () => {
    const { body } = await vartti.ask<{ link: string }>(`PUT /kiosk/tickets/${newId()}`, {
      cookie: evening.kiosk,
      body: { eventId: evening.event.id, firstName: 'Noor', lines: [evening.lineOf(1)], language: 'fi' },
    });
    const phone = await watch(`/my-turns/${body.link}/stream`, null);
    await shown(phone);
    await vartti.ask(`PUT /staff/events/${evening.event.id}/room/voice`, {
      cookie: evening.staff,
      body: { speaks: true },
    });
    await evening.tap({ do: 'call', tableId: evening.table(1) });
    expect(await shown<{ journey: string }>(phone)).toMatchObject({ journey: 'called' });
  });

  it('ends with the device, and with the session', async () => {
    const [screen, tablet] = [
      await watch('/board/room/stream', board, beside),
      await watch(room(), evening.staff),
    ];
    await Promise.all([screen.next(), tablet.next()]);
    const [device] = await vartti.database.query<{ id: string }>(
      `SELECT id FROM device WHERE kind = 'board'`,
    );
    await vartti.ask(`DELETE /staff/devices/${device?.id}`, { cookie: evening.staff });
    expect(await screen.next()).toBeUndefined();
    await vartti.ask('DELETE /session', { cookie: evening.staff });
    expect(await tablet.next()).toBeUndefined();
  });

  it('shows the table at once that a card is shared, taken back, and shared again', async () => {
    const employerId = evening.event.tables[0]?.employerId as string;
    vartti.clock.set('2026-12-01T07:00:00Z');
    const { registrationId, phone } = await evening.booked('Väinö', evening.slotsAt(1)[0]);
    evening.minute(0);
    await evening.tap({ do: 'check_in', registrationId });
    await evening.tap({ do: 'call', tableId: evening.table(1) });
    const recruiter = await signInAs(vartti, (await evening.given.recruiter({ employerId })).email);
    const young = await signInAs(vartti, phone);
    await vartti.ask('PUT /my/card', { cookie: young, body: content });
    const share = (id: string) =>
      vartti.ask(`PUT /my/consents/${id}`, {
        cookie: young,
        body: { kind: 'employer_at_event', employerId, eventId: evening.event.id, cardVersion: 1 },
      });
    const screen = await watch(`/employer/events/${evening.event.id}/room/stream`, recruiter, beside);
    const card = async () => (await shown<{ turn: { consentId: string | null } }>(screen)).turn.consentId;
    expect(await card()).toBeNull();
    const [first, second] = [newId(), newId()];
    expect((await share(first)).status).toBe(200);
    expect(await card()).toBe(first);
    await vartti.ask(`DELETE /my/consents/${first}`, { cookie: young });
    expect(await card()).toBeNull();
    await share(second);
    expect(await card()).toBe(second);
  });

  it('tells many taps in one breath together, and the last one always', async () => {
    const screen = await watch('/board/room/stream', board);
    await shown(screen);
    await Promise.all(Array.from({ length: 12 }, (_, n) => evening.walkIn(`Nuori${n}`)));
    let waiting = 0;
    let views = 0;
    while (waiting < 12) {
      waiting = (await shown<Board>(screen)).tables[0]?.waiting ?? 0;
      views += 1;
    }
    expect(views).toBeLessThanOrEqual(12);
  });

  it('is forgotten when it closes', async () => {
    const live = vartti.app.get(Live);
    const before = live.watched;
    const screen = await watch('/board/room/stream', board);
    await shown(screen);
    expect(live.watched).toBe(before + 1);
    screen.close();
    await eventually(() => expect(live.watched).toBe(before));
  });
});
