import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { enrol } from '../../test/support/factors.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';

type Body = Record<string, unknown> & { code?: string; members: Member[]; places: Place[] };
type Member = { id: string; name: string; email: string; role: string; isMe: boolean; mayBecome: string[] };
type Place = { placeId: string; roles: string[] };
type Role = 'worker' | 'coordinator' | 'region_coordinator' | 'administrator';

describe('the staff', () => {
  let vartti: TestApp;
  let given: Given;
  let kerava: { id: string; regionId: string };
  let tuusula: { id: string };
  let lahti: { id: string; regionId: string };
  let worker: { id: string; email: string };
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    vartti.clock.set('2026-12-01T08:00:00Z');
    await vartti.database.empty();
    given = givenIn(vartti);
    kerava = await given.ohjaamo({ name: 'Ohjaamo Kerava' });
    tuusula = await given.ohjaamo({ name: 'Ohjaamo Tuusula', regionId: kerava.regionId });
    lahti = await given.ohjaamo({ name: 'Ohjaamo Lahti' });
    worker = await given.staff({ ohjaamoId: kerava.id, name: 'Abdi' });
  });

  const run = <Row extends object>(text: string, ...values: unknown[]) =>
    vartti.database.query<Row>(text, values);
  const as = async (role: Role, at = kerava) =>
    signInAs(vartti, (await given.staff({ ohjaamoId: at.id, regionId: at.regionId, role })).email);
  const look = async (cookie: string) => (await vartti.ask<Body>('GET /staff/team', { cookie })).body;
  const invite = (cookie: string, placeId: string, change: object = {}, id: string = newId()) =>
    vartti.ask<Body>(`PUT /staff/team/${id}`, {
      cookie,
      body: { name: 'Uusi', email: 'uusi@example.fi', language: 'sv', role: 'worker', placeId, ...change },
    });
  const change = (cookie: string, id: string, role: Role) =>
    vartti.ask<Body>(`PUT /staff/team/${id}/role`, { cookie, body: { role } });
  const end = (cookie: string, id: string) => vartti.ask<Body>(`DELETE /staff/team/${id}`, { cookie });
  const membershipOf = async (staffMemberId: string) =>
    (
      await run<{ id: string }>('SELECT id FROM staff_membership WHERE staff_member_id = $1', staffMemberId)
    )[0]?.id as string;
  const moves = () =>
    run<{ move: string; by: string }>(
      `SELECT coalesce(from_state, '–') || ' → ' || to_state AS move, actor_id AS by FROM transition
       WHERE subject = 'staff_membership' ORDER BY id`,
    );

  it('are seen by whoever coordinates them, each with what may be made of them', async () => {
    await given.staff({ ohjaamoId: tuusula.id, name: 'Ville' });
    await given.staff({ ohjaamoId: lahti.id, name: 'Riikka' });
    const { members, places } = await look(await as('coordinator'));
    expect(members.map(({ name, role, isMe, mayBecome }) => [name, role, isMe, mayBecome])).toEqual([
      [expect.any(String), 'coordinator', true, []],
      ['Abdi', 'worker', false, ['coordinator']],
    ]);
    expect(places).toMatchObject([{ placeId: kerava.id, roles: ['worker', 'coordinator'] }]);
    const region = await look(await as('region_coordinator'));
    expect(region.members.map(({ name }) => name)).toEqual(expect.arrayContaining(['Abdi', 'Ville']));
    expect(region.members.map(({ name }) => name)).not.toContain('Riikka');
    expect(region.places).toHaveLength(3);
    const all = await look(await as('administrator', lahti));
    expect(all.members.map(({ name }) => name)).toEqual(expect.arrayContaining(['Abdi', 'Ville', 'Riikka']));
    expect(all.places).toHaveLength(5);
  });

  it('are not for workers to change, nor to see', async () => {
    const cookie = await signInAs(vartti, worker.email);
    for (const refused of [
      await vartti.ask('GET /staff/team', { cookie }),
      await invite(cookie, kerava.id),
      await end(cookie, await membershipOf(worker.id)),
    ])
      expect([refused.status, refused.body['code']]).toEqual([403, 'not_allowed']);
  });

  it('grow by invitation, once however often it is sent, and are told in their language', async () => {
    const [cookie, id] = [await as('coordinator'), newId()];
    const answers = await Promise.all([1, 2, 3].map(() => invite(cookie, kerava.id, {}, id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers[0]?.body.members).toContainEqual(
      expect.objectContaining({ id, email: 'uusi@example.fi', role: 'worker' }),
    );
    expect(
      await run(`SELECT template, language FROM outgoing_message WHERE template <> 'sign_in_code'`),
    ).toEqual([{ template: 'staff_invited', language: 'sv' }]);
    expect(await moves()).toMatchObject([{ move: '– → worker' }]);
    const other = await invite(cookie, kerava.id, { role: 'coordinator' }, id);
    expect([other.status, other.body.code]).toEqual([409, 'id_used']);
    const again = await invite(cookie, kerava.id);
    expect([again.status, again.body.code]).toEqual([409, 'already_member']);
    expect(
      (await vartti.ask('GET /staff/employers', { cookie: await signInAs(vartti, 'uusi@example.fi') }))
        .status,
    ).toBe(200);
  });

  it('may work at several Ohjaamos, and keep the name they have', async () => {
    const { body } = await invite(await as('coordinator', lahti), lahti.id, {
      name: 'Joku muu',
      email: worker.email.toUpperCase(),
    });
    expect(body.members).toContainEqual(expect.objectContaining({ name: 'Abdi', role: 'worker' }));
    expect(await run('SELECT FROM staff_member WHERE email = $1', worker.email)).toHaveLength(1);
  });

  it('are not taken on by whoever has no say there', async () => {
    const [coordinator, region] = [await as('coordinator'), await as('region_coordinator')];
    const tries = [
      [coordinator, kerava.regionId, 'region_coordinator', 403, 'role_not_yours'],
      [coordinator, tuusula.id, 'worker', 403, 'role_not_yours'],
      [coordinator, lahti.id, 'worker', 404, 'not_found'],
      [coordinator, newId(), 'worker', 404, 'not_found'],
      [coordinator, kerava.id, 'administrator', 422, 'role_elsewhere'],
      [region, kerava.regionId, 'administrator', 403, 'role_not_yours'],
      [region, kerava.regionId, 'worker', 422, 'role_elsewhere'],
      [region, lahti.id, 'worker', 404, 'not_found'],
    ] as const;
    for (const [cookie, placeId, role, status, code] of tries) {
      const refused = await invite(cookie, placeId, { role });
      expect([role, refused.status, refused.body.code]).toEqual([role, status, code]);
    }
    expect(await run(`SELECT FROM staff_member WHERE email = 'uusi@example.fi'`)).toEqual([]);
  });

  it('are signed out at once when their role changes, and it says who did it', async () => {
    const chief = await given.staff({ ohjaamoId: kerava.id, role: 'coordinator' });
    const [cookie, abdi] = [await signInAs(vartti, chief.email), await signInAs(vartti, worker.email)];
    const id = await membershipOf(worker.id);
    const { body } = await change(cookie, id, 'coordinator');
    expect(body.members).toContainEqual(expect.objectContaining({ id, role: 'coordinator' }));
    expect((await vartti.ask('GET /staff/employers', { cookie: abdi })).body['code']).toBe('signed_out');
    expect(await moves()).toEqual([{ move: 'worker → coordinator', by: chief.id }]);
    expect((await change(cookie, id, 'coordinator')).status).toBe(200);
    expect(await moves()).toHaveLength(1);
  });

  it('are out at once when their membership ends; the last one ends their way in', async () => {
    const cookie = await as('coordinator');
    const abdi = await signInAs(vartti, worker.email);
    const id = await membershipOf(worker.id);
    expect((await end(cookie, id)).body.members).toHaveLength(1);
    expect((await vartti.ask('GET /staff/employers', { cookie: abdi })).body['code']).toBe('signed_out');
    expect(
      await run('SELECT FROM staff_member WHERE id = $1 AND ended_at IS NOT NULL', worker.id),
    ).toHaveLength(1);
    expect((await end(cookie, id)).status).toBe(200);
    const back = await invite(cookie, kerava.id, { email: worker.email }, id);
    expect([back.status, back.body.code]).toEqual([409, 'id_used']);
    expect((await invite(cookie, kerava.id, { email: worker.email })).status).toBe(200);
    expect(await run('SELECT FROM staff_member WHERE id = $1 AND ended_at IS NULL', worker.id)).toHaveLength(
      1,
    );
  });

  it('who left come back with what they are given now, not with what they were', async () => {
    await run(
      `UPDATE staff_membership SET role = 'administrator', ohjaamo_id = NULL WHERE staff_member_id = $1`,
      worker.id,
    );
    await run('UPDATE staff_member SET ended_at = now() WHERE id = $1', worker.id);
    await invite(await as('coordinator'), kerava.id, { email: worker.email });
    expect(await run('SELECT role FROM staff_membership WHERE staff_member_id = $1', worker.id)).toEqual([
      { role: 'worker' },
    ]);
  });

  it('do not decide about themselves', async () => {
    const me = await given.staff({ regionId: kerava.regionId, role: 'region_coordinator' });
    await given.staff({ regionId: kerava.regionId, role: 'region_coordinator' });
    const cookie = await signInAs(vartti, me.email);
    const id = await membershipOf(me.id);
    for (const refused of [
      await end(cookie, id),
      await change(cookie, id, 'administrator'),
      await invite(cookie, kerava.id, { email: me.email, role: 'coordinator' }),
    ])
      expect([refused.status, refused.body.code]).toEqual([403, 'own_role']);
  });

  it.each(['coordinator', 'region_coordinator', 'administrator'] as const)(
    'keep their last %s',
    async (role) => {
      const last = await given.staff({ ohjaamoId: kerava.id, regionId: kerava.regionId, role });
      const id = await membershipOf(last.id);
      // An administrator can only be ended by another: for a moment there are two, and the one who stays has left the role.
      const cookie = await as('administrator', lahti);
      if (role !== 'administrator') {
        const refused = await end(cookie, id);
        expect([refused.status, refused.body.code]).toEqual([409, 'last_of_role']);
        if (role === 'coordinator')
          expect((await change(cookie, id, 'worker')).body.code).toBe('last_of_role');
        await given.staff({ ohjaamoId: kerava.id, regionId: kerava.regionId, role });
      }
      expect((await end(cookie, id)).status).toBe(200);
    },
  );

  it('elsewhere do not exist', async () => {
    const stranger = await membershipOf((await given.staff({ ohjaamoId: lahti.id })).id);
    const next = await membershipOf((await given.staff({ ohjaamoId: tuusula.id })).id);
    const cookie = await as('coordinator');
    for (const id of [stranger, next, newId()])
      expect([(await end(cookie, id)).status, (await change(cookie, id, 'coordinator')).status]).toEqual([
        404, 404,
      ]);
    const region = await as('region_coordinator');
    expect([(await end(region, stranger)).status, (await end(region, next)).status]).toEqual([404, 200]);
  });

  it('begin anew when they lost every second factor, by whoever coordinates them', async () => {
    const theirs = await signInAs(vartti, worker.email, { strength: 'code' });
    await enrol(vartti, theirs);
    const route = `DELETE /staff/team/${await membershipOf(worker.id)}/second-factors` as const;
    const elsewhere = await vartti.ask(route, { cookie: await as('coordinator', lahti) });
    expect(elsewhere.status).toBe(404);
    expect((await vartti.ask(route, { cookie: await as('coordinator') })).status).toBe(200);
    expect(await run('SELECT FROM auth_factor')).toEqual([]);
    expect((await vartti.ask('GET /security', { cookie: theirs })).status).toBe(401);
    const again = await signInAs(vartti, worker.email, { strength: 'code' });
    expect((await vartti.ask('GET /session', { cookie: again })).body['secondFactor']).toBe('enrol');
  });

  it('keep no way in when they are gone', async () => {
    await enrol(vartti, await signInAs(vartti, worker.email, { strength: 'code' }));
    expect((await end(await as('coordinator'), await membershipOf(worker.id))).status).toBe(200);
    expect(await run('SELECT FROM auth_factor')).toEqual([]);
  });
});
