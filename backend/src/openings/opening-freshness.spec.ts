import { sealLink } from '../accounts/link.js';
import { SECRET, startApp, type TestApp } from '../../test/support/app.js';
import { interestDesk } from '../../test/support/interest-desk.js';
import { OpeningFreshnessService } from './opening-freshness.service.js';

describe('whether an opening is still open', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof interestDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await interestDesk(vartti)));

  const sweepAt = (iso: string) => {
    vartti.clock.set(iso);
    return vartti.app.get(OpeningFreshnessService).sweep(vartti.clock.now());
  };
  const statusOf = async (id = desk.openingId) =>
    (await vartti.database.query<{ status: string }>('SELECT status FROM opening WHERE id = $1', [id]))[0]
      ?.status;
  const asked = async () => (await desk.told('opening_still_open')).length;
  const linkTo = (id = desk.openingId) => sealLink({ subject: 'opening', id, route: 'message' }, SECRET);
  const through = (verb: 'GET' | 'PUT', what = '', body?: object) =>
    vartti.ask<{
      code?: string;
      status: string;
      askedAt: string | null;
      endsOn: string | null;
      waiting: number;
    }>(`${verb} /still-open/${linkTo()}${what}` as 'GET /x', body ? { body } : {});

  it('is asked after thirty days, again after a week, and closes by itself after two', async () => {
    expect(await sweepAt('2026-12-31T07:59:59Z')).toEqual({ asked: 0, ended: 0 });
    expect(await sweepAt('2026-12-31T08:00:00Z')).toEqual({ asked: 1, ended: 0 });
    expect(await sweepAt('2026-12-31T09:00:00Z')).toEqual({ asked: 0, ended: 0 });
    expect(await asked()).toBe(1);
    await sweepAt('2027-01-07T07:59:59Z');
    expect(await asked()).toBe(1);
    await sweepAt('2027-01-07T08:00:00Z');
    await sweepAt('2027-01-07T09:00:00Z');
    expect(await asked()).toBe(2);
    expect(await sweepAt('2027-01-14T07:59:59Z')).toEqual({ asked: 0, ended: 0 });
    expect(await sweepAt('2027-01-14T08:00:00Z')).toEqual({ asked: 0, ended: 1 });
    expect(await sweepAt('2027-01-14T09:00:00Z')).toEqual({ asked: 0, ended: 0 });
    expect([await asked(), await statusOf()]).toEqual([2, 'run_out']);
    expect(
      await vartti.database.query(
        'SELECT to_state, reason, actor_kind FROM transition ORDER BY id DESC LIMIT 1',
      ),
    ).toEqual([{ to_state: 'run_out', reason: 'not_confirmed', actor_kind: 'system' }]);
    expect(await desk.told('opening_ended')).toMatchObject([{ recipient_id: desk.recruiter.id }]);
  });

  it('who waits for an answer gets one when it closes by itself', async () => {
    await sweepAt('2026-12-31T08:00:00Z');
    vartti.clock.set('2027-01-13T08:00:00Z');
    const { cookie } = await desk.sent('Aino');
    await sweepAt('2027-01-14T08:00:00Z');
    expect(await desk.mine(cookie)).toMatchObject([{ status: 'lapsed' }]);
    expect(await desk.told('interest_answered')).toHaveLength(1);
  });

  it('however late the worker comes, nothing closes before it was asked', async () => {
    expect(await sweepAt('2027-06-01T08:00:00Z')).toEqual({ asked: 1, ended: 0 });
    expect(await sweepAt('2027-06-15T07:59:59Z')).toEqual({ asked: 0, ended: 0 });
    expect(await sweepAt('2027-06-15T08:00:00Z')).toEqual({ asked: 0, ended: 1 });
  });

  it('the link shows what is asked and changes nothing; a tap says that it is open, and thirty days begin anew', async () => {
    await sweepAt('2026-12-31T08:00:00Z');
    vartti.clock.set('2027-01-02T08:00:00Z');
    for (const _ of [1, 2])
      expect((await through('GET')).body).toMatchObject({
        status: 'published',
        askedAt: '2026-12-31T08:00:00Z',
        endsOn: '2027-01-14',
      });
    for (const _ of [1, 2])
      expect((await through('PUT', '/confirmation')).body).toMatchObject({
        status: 'published',
        askedAt: null,
      });
    expect(await sweepAt('2027-02-01T07:59:59Z')).toEqual({ asked: 0, ended: 0 });
    expect(await sweepAt('2027-02-01T08:00:00Z')).toEqual({ asked: 1, ended: 0 });
  });

  it('a tap on filled answers everybody who waits; twice is once; an old letter ends nothing', async () => {
    expect((await through('PUT', '/closure', { filled: true })).body.code).toBe('wrong_state');
    await sweepAt('2026-12-31T08:00:00Z');
    const { cookie } = await desk.sent('Aino');
    expect((await through('GET')).body.waiting).toBe(1);
    vartti.clock.set('2026-12-31T09:00:00Z');
    for (const _ of [1, 2])
      expect((await through('PUT', '/closure', { filled: true })).body).toMatchObject({ status: 'filled' });
    expect(await desk.mine(cookie)).toMatchObject([{ status: 'answered_taken' }]);
    expect((await through('PUT', '/confirmation')).body.code).toBe('wrong_state');
  });

  it('a link to something else, or a made-up one, opens nothing', async () => {
    const other = sealLink({ subject: 'interest', id: desk.openingId, route: 'message' }, SECRET);
    for (const link of [other, [...linkTo()].reverse().join('')])
      expect((await vartti.ask(`GET /still-open/${link}` as 'GET /x')).status).toBe(404);
  });

  it('the firm and staff say it on their own pages, too; a change or a pause that ends is a sign of life', async () => {
    await sweepAt('2026-12-31T08:00:00Z');
    await desk.later('2027-01-01T08:00:00Z');
    const { firm, staff } = desk.cookies;
    const path = `/employer/openings/${desk.openingId}` as const;
    const own = (await vartti.ask(`GET ${path}`, { cookie: firm })).body;
    expect(own).toMatchObject({ askedAt: '2026-12-31T08:00:00Z', endsUnlessConfirmedOn: '2027-01-14' });
    expect((await vartti.ask(`PUT ${path}/confirmation`, { cookie: firm })).body).toMatchObject({
      askedAt: null,
      endsUnlessConfirmedOn: null,
    });
    await sweepAt('2027-02-01T08:00:00Z');
    await desk.later('2027-02-01T08:00:00Z');
    const staffPath = `PUT /staff/openings/${desk.openingId}/confirmation` as const;
    expect((await vartti.ask(staffPath, { cookie: desk.cookies.staff })).body).toMatchObject({
      askedAt: null,
    });
    expect(staff).toBeTruthy();
    expect(await asked()).toBe(2);
  });

  it('of a hidden one staff who wrote it down are asked, and not the firm', async () => {
    const hidden = await desk.given.opening({ employerId: desk.employerId, hidden: true });
    const writer = await desk.given.staff({ ohjaamoId: desk.ohjaamoId });
    await vartti.database.query(
      `INSERT INTO transition (subject, subject_id, to_state, actor_kind, actor_id, at) VALUES ('opening', $1, 'published', 'staff', $2, now())`,
      [hidden.id, writer.id],
    );
    await sweepAt('2026-12-31T08:00:00Z');
    const told = await desk.told('opening_still_open');
    expect(told.map(({ payload, recipient_id }) => [payload['openingId'], recipient_id]).sort()).toEqual(
      [
        [hidden.id, writer.id],
        [desk.openingId, desk.recruiter.id],
      ].sort(),
    );
  });

  it('what is paused, or was never out, is not asked about', async () => {
    await vartti.database.query(`UPDATE opening SET status = 'paused'`);
    await desk.given.opening({ employerId: desk.employerId, status: 'draft' });
    expect(await sweepAt('2027-03-01T08:00:00Z')).toEqual({ asked: 0, ended: 0 });
  });
});
