import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';

describe('my times and my calendar', () => {
  let vartti: TestApp;
  let given: Given;
  beforeAll(async () => {
    vartti = await startApp();
    given = givenIn(vartti);
  });
  afterAll(() => vartti.close());
  beforeEach(async () => {
    await vartti.database.empty();
    vartti.clock.set('2026-12-01T08:00:00Z');
  });

  const PHONE = '+358401234567';
  const book = async (body: Record<string, unknown>) => {
    const answer = await vartti.ask(`PUT /registrations/${newId()}`, {
      body: { firstName: 'Aino', contact: PHONE, language: 'fi', ...body },
    });
    expect(answer.status).toBe(200);
    return { link: String(answer.body.link), id: String(answer.body.registrationId) };
  };
  const calendar = async (path: string) => {
    const answer = await vartti.ask(`GET /${path.replace(/^\/api\//, '')}`);
    return { ...answer, lines: answer.text.replaceAll('\r\n ', '').split('\r\n') };
  };
  const startsAt = (slot: { startsAt: string } | undefined) =>
    `DTSTART:${slot?.startsAt.replace(/[-:]/g, '')}`;
  interface My {
    coming: { link: string; provesAddress: boolean }[];
    waiting: unknown[];
    past: unknown[];
    feedPath: string | null;
  }

  it('shows what comes, what is waited for and what is past', async () => {
    const soon = await given.event();
    const later = await given.event({ day: '2026-12-16' });
    const full = await given.event({ day: '2026-12-17', slotsEach: 1 });
    await book({ slotId: soon.slots[0]?.id });
    await book({ slotId: later.slots[0]?.id });
    await book({ slotId: full.slots[0]?.id, contact: 'eetu@example.fi' });
    await vartti.ask(`PUT /waiting-list/${newId()}`, {
      body: { partId: full.slots[0]?.partId, firstName: 'Aino', contact: PHONE, language: 'fi' },
    });
    vartti.clock.set('2026-12-10T08:00:00Z');
    const cookie = await signInAs(vartti, PHONE);
    const { status, body } = await vartti.ask<My>('GET /my', { cookie });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      firstName: 'Aino',
      coming: [{ event: { id: later.id }, provesAddress: true }],
      waiting: [{ event: { id: full.id }, status: 'waiting', ahead: 0 }],
      past: [{ event: { id: soon.id } }],
      feedPath: null,
    });
    expect((await vartti.ask(`GET /links/${body.coming[0]?.link}`)).status).toBe(200);
  });

  it('makes one calendar entry, which a change updates and a cancellation takes out', async () => {
    const { slots } = await given.event({ title: 'Keikkailta; kaikille, "heti"' });
    const { link, id } = await book({ slotId: slots[0]?.id });
    const first = await calendar(`links/${link}/calendar.ics`);
    expect([first.status, first.headers.get('Content-Type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(first.lines).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        `UID:${id}@vartti`,
        'SEQUENCE:0',
        'STATUS:CONFIRMED',
        'DTSTART:20261202T120000Z',
        'DTEND:20261202T121500Z',
        `URL;VALUE=URI:${vartti.config.PUBLIC_URL}/fi/my/${link}`,
      ]),
    );
    expect(first.lines.find((line) => line.startsWith('SUMMARY'))).toMatch(
      /^SUMMARY:Keikkailta\\; kaikille\\, "heti": Firma \d+ Oy$/,
    );
    for (const line of first.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    await vartti.ask(`PUT /links/${link}/slot`, { body: { slotId: slots[1]?.id } });
    const moved = await calendar(`links/${link}/calendar.ics`);
    expect(moved.lines).toEqual(
      expect.arrayContaining([`UID:${id}@vartti`, 'SEQUENCE:1', startsAt(slots[1])]),
    );
    await vartti.ask(`PUT /links/${link}/cancellation`, { body: {} });
    const cancelled = await calendar(`links/${link}/calendar.ics`);
    expect(cancelled.lines).toEqual(
      expect.arrayContaining([`UID:${id}@vartti`, 'SEQUENCE:2', 'STATUS:CANCELLED', startsAt(slots[1])]),
    );
  });

  it('has a feed whose address can be taken back', async () => {
    const past = await given.event();
    const coming = await given.event({ day: '2026-12-16' });
    const [old, { id }] = [
      await book({ slotId: past.slots[0]?.id }),
      await book({ slotId: coming.slots[0]?.id, language: 'sv' }),
    ];
    const cookie = await signInAs(vartti, PHONE);
    const [opened, again] = [
      await vartti.ask<My>('PUT /my/feed', { cookie }),
      await vartti.ask<My>('PUT /my/feed', { cookie }),
    ];
    expect(again.body.feedPath).toBe(opened.body.feedPath);
    const path = opened.body.feedPath as string;
    const feed = await calendar(path);
    const uids = (lines: string[]) => lines.filter((line) => line.startsWith('UID'));
    expect(uids(feed.lines)).toEqual([`UID:${old.id}@vartti`, `UID:${id}@vartti`]);
    expect(feed.lines).toContain('X-WR-CALNAME:Vartti: mina tider');
    const url = feed.lines
      .filter((line) => line.startsWith('URL'))
      .at(-1)
      ?.split('/')
      .at(-1);
    expect((await vartti.ask(`GET /links/${url}`)).body.provesAddress).toBe(true);
    vartti.clock.set('2027-01-02T08:00:00Z');
    expect(uids((await calendar(path)).lines)).toEqual([`UID:${id}@vartti`]);
    const fresh = await signInAs(vartti, PHONE);
    expect((await vartti.ask('DELETE /my/feed', { cookie: fresh })).status).toBe(204);
    const closed = await calendar(path);
    expect([closed.status, closed.body.code]).toEqual([404, 'link_unknown']);
    const reopened = await vartti.ask<My>('PUT /my/feed', { cookie: fresh });
    expect(reopened.body.feedPath).not.toBe(path);
  });

  it('writes a time on the night when clocks go back as the instant that it is', async () => {
    const event = await given.event({
      day: '2027-10-31',
      time: '03:00',
      recipe: [
        {
          kind: 'slots',
          startsAfterMinutes: 0,
          lengthMinutes: 120,
          capacity: null,
          settings: { slotMinutes: 30 },
        },
      ],
    });
    const { link } = await book({ slotId: event.slots[3]?.id });
    const { lines } = await calendar(`links/${link}/calendar.ics`);
    expect(lines).toEqual(expect.arrayContaining(['DTSTART:20271031T013000Z', 'DTEND:20271031T020000Z']));
  });
});
