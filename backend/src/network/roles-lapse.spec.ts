import { startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';
import { RolesLapseService } from './roles-lapse.service.js';

describe('a role that nobody uses', () => {
  let vartti: TestApp;
  let given: Given;
  let member: { id: string; email: string };
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    vartti.clock.set('2026-12-01T08:00:00Z');
    await vartti.database.empty();
    given = givenIn(vartti);
    member = await given.staff();
    await vartti.database.query(`UPDATE staff_membership SET granted_on = '2026-12-01'`);
  });

  const sweepOn = async (day: string) => {
    vartti.clock.set(`${day}T08:00:00Z`);
    await vartti.app.get(RolesLapseService, { strict: false }).sweep(vartti.clock.now());
  };
  const memberships = () =>
    vartti.database.query(
      'SELECT last_used_on, lapse_told_on::text FROM staff_membership ORDER BY granted_on',
    );
  const told = async () =>
    (
      await vartti.database.query<{ said: string }>(
        `SELECT template || ' → ' || coalesce(address, recipient_kind) AS said FROM outgoing_message
         WHERE template LIKE 'role%' ORDER BY created_at`,
      )
    ).map(({ said }) => said);

  it('is warned of a month before, lapses after a year, and both are told once', async () => {
    await sweepOn('2027-10-31');
    expect(await told()).toEqual([]);
    await sweepOn('2027-11-01');
    await sweepOn('2027-11-02');
    expect(await told()).toEqual(['role_lapses → staff_member']);
    await sweepOn('2027-11-30');
    expect(await memberships()).toHaveLength(1);
    await sweepOn('2027-12-01');
    await sweepOn('2027-12-02');
    expect(await memberships()).toEqual([]);
    expect(await told()).toEqual(['role_lapses → staff_member', `role_lapsed → ${member.email}`]);
    expect(
      await vartti.database.query(
        `SELECT to_state, actor_kind FROM transition WHERE subject = 'staff_membership'`,
      ),
    ).toEqual([{ to_state: 'lapsed', actor_kind: 'system' }]);
    expect(await vartti.database.query('SELECT FROM staff_member WHERE ended_at IS NOT NULL')).toHaveLength(
      1,
    );
  });

  it('leaves the whole month also when the notice came late', async () => {
    await sweepOn('2028-06-01');
    await sweepOn('2028-06-30');
    expect(await memberships()).toHaveLength(1);
    await sweepOn('2028-07-01');
    expect(await memberships()).toEqual([]);
  });

  it('lives on when somebody signs in, and the year begins again', async () => {
    await sweepOn('2027-11-01');
    vartti.clock.set('2027-11-20T06:00:00Z');
    const cookie = await signInAs(vartti, member.email);
    expect(await memberships()).toEqual([{ last_used_on: '2027-11-20', lapse_told_on: null }]);
    await sweepOn('2027-12-02');
    expect(
      (await vartti.ask('GET /staff/employers', { cookie: await signInAs(vartti, member.email) })).status,
    ).toBe(200);
    expect(cookie).toBeTruthy();
    expect(await told()).toHaveLength(1);
  });

  it('moves no row when a page is only looked at', async () => {
    const cookie = await signInAs(vartti, member.email);
    await vartti.database.query('UPDATE staff_membership SET last_used_on = NULL');
    await vartti.ask('GET /staff/employers', { cookie });
    expect(await memberships()).toMatchObject([{ last_used_on: null }]);
  });

  it('is taken from every administrator but the one who came last', async () => {
    await vartti.database.empty();
    for (const day of ['2026-01-01', '2026-02-01']) {
      const { id } = await given.staff({ role: 'administrator' });
      await vartti.database.query('UPDATE staff_membership SET granted_on = $2 WHERE staff_member_id = $1', [
        id,
        day,
      ]);
    }
    await sweepOn('2030-01-01');
    await sweepOn('2030-03-01');
    expect(await memberships()).toHaveLength(1);
    expect(
      await vartti.database.query(`SELECT FROM staff_membership WHERE granted_on = '2026-02-01'`),
    ).toHaveLength(1);
  });
});
