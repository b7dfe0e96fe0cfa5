import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';

interface Series {
  code?: string;
  events: {
    id: string;
    status: string;
    startsAt: string;
    sectorCode: string | null;
    title: { fi: string };
  }[];
}

describe('a series', () => {
  let vartti: TestApp;
  let given: Given;
  let ohjaamoId: string;
  let cookie: string;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    await vartti.database.empty();
    vartti.clock.set('2026-12-01T08:00:00Z');
    given = givenIn(vartti);
    ohjaamoId = (await given.ohjaamo()).id;
    cookie = await signInAs(vartti, (await given.staff({ ohjaamoId })).email);
  });

  const plan = () => ({
    formatCode: 'vartissa-toihin',
    ohjaamoId,
    time: '14:00',
    rule: { every: 'month', weekday: 3, week: 1 },
    startsOn: '2026-12-01',
    until: '2027-04-30',
  });
  const create = (id: string, change: object = {}) =>
    vartti.ask<Series>(`PUT /staff/series/${id}`, { cookie, body: { ...plan(), ...change } });

  it('is planned as drafts, the sectors by turns, at the same time on the wall all year', async () => {
    const sectors = await vartti.database.query<{ code: string }>(
      'SELECT code FROM sector ORDER BY position LIMIT 2',
    );
    const codes = sectors.map(({ code }) => code);
    const { body } = await create(newId(), { sectorCodes: codes });
    expect(body.events.map(({ startsAt }) => startsAt)).toEqual([
      '2026-12-02T12:00:00Z',
      '2027-01-06T12:00:00Z',
      '2027-02-03T12:00:00Z',
      '2027-03-03T12:00:00Z',
      '2027-04-07T11:00:00Z',
    ]);
    expect(body.events.map(({ sectorCode }) => sectorCode)).toEqual([
      codes[0],
      codes[1],
      codes[0],
      codes[1],
      codes[0],
    ]);
    expect(body.events.every(({ status }) => status === 'draft')).toBe(true);
    expect(body.events[0]?.title.fi).toMatch(/^Vartissa töihin: \p{Ll}/u);
  });

  it('shows its days before it is made, and writes nothing', async () => {
    const { rule, startsOn, until, time } = plan();
    const answer = await vartti.ask<{ startsAt: string[] }>('POST /staff/series-previews', {
      cookie,
      body: { rule, startsOn, until, time, ohjaamoId },
    });
    expect(answer.body.startsAt).toHaveLength(5);
    expect(await vartti.database.query('SELECT FROM event')).toHaveLength(0);
    const elsewhere = (await given.ohjaamo()).id;
    const refused = await vartti.ask('POST /staff/series-previews', {
      cookie,
      body: { rule, startsOn, until, time, ohjaamoId: elsewhere },
    });
    expect(refused.status).toBe(404);
  });

  it('is made once, however often it is sent, also at the same time', async () => {
    const id = newId();
    const answers = await Promise.all([1, 2, 3].map(() => create(id)));
    expect(answers.map(({ status, body }) => [status, body.events?.length])).toEqual([
      [200, 5],
      [200, 5],
      [200, 5],
    ]);
    expect(await vartti.database.query('SELECT FROM event')).toHaveLength(5);
    expect((await create(id, { time: '15:00' })).body.code).toBe('id_used');
  });

  it('is published as a whole; what was cancelled stays so', async () => {
    const id = newId();
    const { body } = await create(id);
    await vartti.ask(`PUT /staff/events/${body.events[1]!.id}/cancellation`, {
      cookie,
      body: { reason: { fi: 'Loppiainen.' } },
    });
    const published = await vartti.ask<Series>(`PUT /staff/series/${id}/publication`, { cookie });
    expect(published.body.events.map(({ status }) => status)).toEqual([
      'published',
      'cancelled',
      'published',
      'published',
      'published',
    ]);
    expect((await vartti.ask<Series>(`GET /staff/series/${id}`, { cookie })).body).toEqual(published.body);
  });

  it('keeps one event apart when it is moved onto another', async () => {
    const id = newId();
    const { body } = await create(id);
    const moved = await vartti.ask(`PUT /staff/events/${body.events[0]!.id}/details`, {
      cookie,
      body: { day: '2027-01-06' },
    });
    expect([moved.status, moved.body['seriesId']]).toEqual([200, null]);
  });

  it.each([
    ['no day in it', { until: '2026-12-01' }, 422, 'series_empty'],
    ['too many days', { rule: { every: 'week', weekday: 1 }, until: '2028-12-31' }, 422, 'series_too_long'],
    ['an end before its start', { until: '2026-11-01' }, 400, 'malformed'],
    ['a format that is not there', { formatCode: 'karaoke' }, 422, 'unknown_format'],
    ['a sector that is not there', { sectorCodes: ['karaoke'] }, 400, 'malformed'],
    ['an eighth day of the week', { rule: { every: 'week', weekday: 8 } }, 400, 'malformed'],
    [
      'a time that the clocks jump over one night',
      { rule: { every: 'week', weekday: 7 }, time: '03:30' },
      422,
      'local_time_missing',
    ],
  ])('is refused with %s', async (_, change, status, code) => {
    const answer = await create(newId(), change);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await vartti.database.query('SELECT FROM event_series')).toHaveLength(0);
  });

  it('is staff’s own: elsewhere it does not exist', async () => {
    expect((await create(newId(), { ohjaamoId: (await given.ohjaamo()).id })).status).toBe(404);
    const id = newId();
    await create(id);
    const stranger = await signInAs(vartti, (await given.staff()).email);
    expect((await vartti.ask(`GET /staff/series/${id}`, { cookie: stranger })).status).toBe(404);
    expect((await vartti.ask(`PUT /staff/series/${id}/publication`, { cookie: stranger })).status).toBe(404);
    expect((await vartti.ask(`GET /staff/series/${newId()}`, { cookie })).status).toBe(404);
  });
});
