import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';

type Body = Record<string, unknown> & { code?: string; status?: string };
type Route = Parameters<TestApp['ask']>[0];

describe('employers', () => {
  let vartti: TestApp;
  let given: Given;
  let ohjaamo: { id: string; regionId: string };
  let worker: { id: string; email: string };
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    vartti.clock.set('2026-12-01T08:00:00Z');
    await vartti.database.empty();
    given = givenIn(vartti);
    ohjaamo = await given.ohjaamo();
    worker = await given.staff({ ohjaamoId: ohjaamo.id });
  });

  const ask = (route: Route, cookie: string | null, body?: unknown) =>
    vartti.ask<Body>(route, { cookie, ...(body === undefined ? {} : { body }) });
  const request = (id: string, change: object = {}) =>
    ask(`PUT /employer-requests/${id}`, null, {
      businessId: '2077474-0',
      name: 'Leipomo Pulla Oy',
      ohjaamoId: ohjaamo.id,
      contactName: 'Pirkko Pulla',
      email: 'pirkko@pulla.example',
      language: 'sv',
      ...change,
    });
  const decide = async (id: string, body: object, who = worker.email) =>
    ask(`PUT /staff/employers/${id}/approval`, await signInAs(vartti, who), body);
  const told = async () =>
    (
      await vartti.database.query<{ said: string }>(
        `SELECT template || ' → ' || coalesce(address, recipient_kind) AS said FROM outgoing_message
         WHERE template <> 'sign_in_code' ORDER BY said`,
      )
    ).map(({ said }) => said);
  const firms = () => vartti.database.query('SELECT id, name, status FROM employer');

  it('ask for access: the firm waits, both sides are told', async () => {
    const id = newId();
    const answer = await request(id, { businessId: 'FI20774740', website: '' });
    expect([answer.status, answer.body]).toEqual([202, { accepted: true }]);
    expect(await firms()).toEqual([{ id, name: 'Leipomo Pulla Oy', status: 'waiting' }]);
    expect(await told()).toEqual(['employer_asks → staff_member', 'employer_received → recruiter']);
  });

  it('ask twice with one tap, and it counts once', async () => {
    const id = newId();
    const answers = await Promise.all([request(id), request(id), request(id)]);
    expect(answers.map(({ status, text }) => [status, text])).toEqual(
      Array.from({ length: 3 }, () => [202, '{"accepted":true}']),
    );
    expect(await firms()).toHaveLength(1);
    expect(await told()).toHaveLength(2);
    const other = await request(id, { name: 'Toinen Oy' });
    expect([other.status, other.body.code]).toEqual([409, 'id_used']);
  });

  it('learn nothing from the answer when the firm is here already; its owner hears who asked', async () => {
    const first = await request(newId());
    const [again, name] = [newId(), 'Kalle Kilpailija'];
    const known = await request(again, { email: 'kalle@example.fi', contactName: name, name: 'Pulla' });
    expect([known.status, known.text]).toEqual([first.status, first.text]);
    expect(await firms()).toMatchObject([{ name: 'Leipomo Pulla Oy' }]);
    expect(await told()).toEqual([
      'employer_asks → staff_member',
      'employer_known → kalle@example.fi',
      'employer_received → recruiter',
      'join_requested → recruiter',
    ]);
    const repeated = await request(again, { email: 'kalle@example.fi', contactName: name, name: 'Toisin' });
    expect(repeated.body.code).toBe('id_used');
    await request(newId(), { email: 'kalle@example.fi', contactName: name });
    expect(await told()).toHaveLength(4);
  });

  it('ask at the same moment for the same firm: one becomes its owner', async () => {
    await Promise.all([1, 2, 3, 4].map((n) => request(newId(), { email: `nro${n}@example.fi` })));
    expect(await firms()).toHaveLength(1);
    expect(await vartti.database.query('SELECT FROM recruiter')).toHaveLength(1);
    expect((await told()).filter((said) => said.startsWith('employer_known'))).toHaveLength(3);
  });

  it.each([
    ['a wrong check digit', { businessId: '2077474-1' }, 'businessId', 'not_a_business_id'],
    ['no name', { name: ' ' }, 'name', 'required'],
    ['no such Ohjaamo', { ohjaamoId: '00000000-0000-4000-8000-000000000000' }, 'ohjaamoId', 'not_one_of'],
    ['a script for a website', { website: 'javascript:alert(1)' }, 'website', 'malformed'],
  ])('are refused with %s, and nothing is written', async (_, change, path, code) => {
    const refused = await request(newId(), change);
    expect([refused.status, refused.body.code]).toEqual([400, 'malformed']);
    expect(refused.body['fields']).toMatchObject([{ path, ...(path === 'website' ? {} : { code }) }]);
    for (const table of ['employer', 'employer_request', 'recruiter', 'outgoing_message', 'transition']) {
      expect([table, await vartti.database.query(`SELECT FROM ${table}`)]).toEqual([table, []]);
    }
  });

  it('are let in by staff, and can then sign in to their room', async () => {
    const id = newId();
    await request(id);
    const before = await signInAs(vartti, 'pirkko@pulla.example');
    expect((await ask('GET /employer', before)).body.code).toBe('employer_not_approved');
    expect((await ask('GET /session', before)).body).toMatchObject({
      recruiter: { employerId: id, employerStatus: 'waiting', owner: true },
      language: 'sv',
    });
    const answer = await decide(id, { approved: true });
    expect(answer.body).toMatchObject({
      id,
      status: 'approved',
      recruiters: [{ name: 'Pirkko Pulla', owner: true }],
    });
    expect((await decide(id, { approved: true })).status).toBe(200);
    expect(await told()).toContain('employer_approved → recruiter');
    const home = await ask('GET /employer', before);
    expect([home.status, home.body]).toEqual([
      200,
      {
        employer: expect.objectContaining({ id, businessId: '2077474-0', website: null }),
        me: expect.objectContaining({ email: 'pirkko@pulla.example' }),
        coming: [],
        openings: { draft: 0, waiting: 0, published: 0, paused: 0 },
        runningOut: [],
      },
    ]);
  });

  it('are refused with a reason only, and may ask again', async () => {
    const id = newId();
    await request(id);
    expect((await decide(id, { approved: false })).body.code).toBe('reason_needed');
    expect((await decide(id, { approved: false, reason: 'Emme löydä yritystä.' })).body.status).toBe(
      'refused',
    );
    vartti.clock.advance({ hours: 1 });
    await request(newId());
    expect(await firms()).toMatchObject([{ id, status: 'waiting' }]);
    expect((await decide(id, { approved: true })).body.status).toBe('approved');
    expect((await decide(id, { approved: false, reason: 'Sittenkään ei.' })).body.code).toBe('wrong_state');
    expect(
      await vartti.database.query(`SELECT from_state, to_state, reason FROM transition ORDER BY id`),
    ).toEqual([
      { from_state: null, to_state: 'waiting', reason: null },
      { from_state: 'waiting', to_state: 'refused', reason: 'Emme löydä yritystä.' },
      { from_state: 'refused', to_state: 'waiting', reason: null },
      { from_state: 'waiting', to_state: 'approved', reason: null },
    ]);
  });

  it('are decided by staff of their Ohjaamo and coordinators of their region; for others they do not exist', async () => {
    const id = newId();
    await request(id);
    const elsewhere = await given.staff();
    const neighbour = await given.staff({
      ohjaamoId: (await given.ohjaamo({ regionId: ohjaamo.regionId })).id,
    });
    for (const { email } of [elsewhere, neighbour]) {
      expect((await decide(id, { approved: true }, email)).status).toBe(404);
    }
    expect(await firms()).toMatchObject([{ status: 'waiting' }]);
    const coordinator = await given.staff({ role: 'region_coordinator', regionId: ohjaamo.regionId });
    expect((await decide(id, { approved: true }, coordinator.email)).body.status).toBe('approved');
    const seenBy = async (email: string) =>
      ((await ask('GET /staff/employers', await signInAs(vartti, email))).body['employers'] as unknown[])
        .length;
    expect([await seenBy(neighbour.email), await seenBy(elsewhere.email)]).toEqual([1, 0]);
  });

  it('wait on one page with openings and tables', async () => {
    await request(newId());
    const employer = await given.employer({ ohjaamoId: ohjaamo.id });
    const opening = await given.opening({ employerId: employer.id, status: 'waiting' });
    const event = await given.event({ ohjaamoId: ohjaamo.id, employerIds: [employer.id] });
    await vartti.database.query(`UPDATE event_table SET status = 'asked'`);
    const cookie = await signInAs(vartti, worker.email);
    const { body, status } = await ask('GET /staff/approvals', cookie);
    expect([status, body]).toEqual([
      200,
      {
        employers: [expect.objectContaining({ name: 'Leipomo Pulla Oy', status: 'waiting' })],
        openings: [expect.objectContaining({ id: opening.id, status: 'waiting' })],
        tables: [
          expect.objectContaining({
            tableId: event.tables[0]?.id,
            number: 1,
            employer: expect.objectContaining({ id: employer.id }),
            event: expect.objectContaining({ id: event.id }),
          }),
        ],
      },
    ]);
    const other = await ask('GET /staff/approvals', await signInAs(vartti, (await given.staff()).email));
    expect(other.body).toEqual({ employers: [], openings: [], tables: [] });
  });

  describe('and their teams', () => {
    let employerId: string;
    let owner: { id: string; email: string };
    let cookie: string;
    beforeEach(async () => {
      ({ id: employerId } = await given.employer({ ohjaamoId: ohjaamo.id }));
      owner = await given.recruiter({ employerId, name: 'Aatu Omistaja' });
      cookie = await signInAs(vartti, owner.email);
    });
    const card = { name: 'Bea Rekry', email: 'bea@example.fi', language: 'fi' };
    const save = (id: string, change: object = {}, as = cookie) =>
      ask(`PUT /employer/team/${id}`, as, { ...card, ...change });
    const remove = (id: string, as = cookie) => ask(`DELETE /employer/team/${id}`, as);

    it('grow by their owner, who tells the new one', async () => {
      const id = newId();
      const answer = await save(id);
      expect(answer.body['recruiters']).toMatchObject([
        { name: 'Aatu Omistaja', owner: true },
        { id, owner: false },
      ]);
      await save(id);
      expect(await told()).toEqual(['recruiter_invited → recruiter']);
      expect(
        (await ask('GET /employer/team', await signInAs(vartti, 'bea@example.fi'))).body['recruiters'],
      ).toHaveLength(2);
    });

    it('have each address once', async () => {
      await save(newId());
      const refused = await save(newId());
      expect([refused.status, refused.body.code]).toEqual([409, 'recruiter_exists']);
      expect((await save(newId(), { email: owner.email.toUpperCase() })).body.code).toBe('recruiter_exists');
    });

    it('shrink by their owner: whoever is removed is out at once', async () => {
      const id = newId();
      await save(id);
      const bea = await signInAs(vartti, 'bea@example.fi');
      expect((await ask('GET /employer/team', bea)).status).toBe(200);
      expect((await remove(id)).body['recruiters']).toHaveLength(1);
      expect((await ask('GET /employer/team', bea)).body.code).toBe('signed_out');
      expect((await remove(id)).status).toBe(200);
      expect((await save(newId())).status).toBe(200);
    });

    it('belong once they have signed in, within a fortnight; the invitation can be sent again', async () => {
      const id = newId();
      const invited = async () =>
        (
          ((await ask('GET /employer/team', cookie)).body['recruiters'] as Body[]).find(
            (one) => one['id'] === id,
          ) as Body
        )['invitation'];
      await save(id);
      expect(await invited()).toEqual({ endsAt: '2026-12-15T08:00:00Z', isOver: false });
      vartti.clock.advance({ hours: 24 * 15 });
      cookie = await signInAs(vartti, owner.email);
      expect(await invited()).toMatchObject({ isOver: true });
      await expect(signInAs(vartti, 'bea@example.fi')).rejects.toThrow();
      const again = () => ask(`PUT /employer/team/${id}/invitation`, cookie);
      expect([(await again()).status, (await again()).status]).toEqual([200, 200]);
      expect(await told()).toEqual(['recruiter_invited → recruiter', 'recruiter_invited → recruiter']);
      await signInAs(vartti, 'bea@example.fi');
      expect(await invited()).toBeNull();
      expect((await again()).body.code).toBe('already_accepted');
      const moves = await vartti.database.query(
        `SELECT to_state FROM transition WHERE subject = 'recruiter' AND subject_id = $1 ORDER BY id`,
        [id],
      );
      expect(moves).toEqual([{ to_state: 'invited' }, { to_state: 'accepted' }]);
    });

    it('ask a new address to sign in before it belongs; nobody changes their own here', async () => {
      const id = newId();
      await save(id);
      const bea = await signInAs(vartti, 'bea@example.fi');
      expect((await save(id, { email: 'uusi@example.fi' })).status).toBe(200);
      expect((await ask('GET /employer/team', bea)).body.code).toBe('signed_out');
      await expect(signInAs(vartti, 'bea@example.fi')).rejects.toThrow();
      expect((await ask('GET /employer/team', await signInAs(vartti, 'uusi@example.fi'))).status).toBe(200);
      const own = await save(owner.id, { email: 'toinen@example.fi' });
      expect([own.status, own.body.code]).toEqual([409, 'own_address']);
      expect((await save(owner.id, { email: owner.email, name: 'Aatu O.' })).status).toBe(200);
    });

    it('are handed over to somebody who has been here; both sign in again', async () => {
      const id = newId();
      await save(id);
      const over = (as = cookie) => ask(`PUT /employer/team/${id}/ownership`, as);
      expect((await over()).body.code).toBe('not_accepted');
      const bea = await signInAs(vartti, 'bea@example.fi');
      expect((await over(bea)).body.code).toBe('owner_only');
      expect((await over()).body['recruiters']).toMatchObject([
        { id, owner: true },
        { id: owner.id, owner: false },
      ]);
      for (const ended of [cookie, bea])
        expect((await ask('GET /employer/team', ended)).body.code).toBe('signed_out');
      const [aatu, chief] = [await signInAs(vartti, owner.email), await signInAs(vartti, 'bea@example.fi')];
      expect((await remove(id, aatu)).body.code).toBe('owner_only');
      expect((await remove(owner.id, chief)).body['recruiters']).toHaveLength(1);
      expect((await remove(id, chief)).body.code).toBe('owner_stays');
    });

    it('are changed by whoever has shown lately who they are', async () => {
      vartti.clock.advance({ minutes: 11 });
      for (const refused of [await save(newId()), await remove(newId())])
        expect([refused.status, refused.body.code]).toEqual([403, 'step_up_needed']);
    });

    it('keep their owner', async () => {
      const refused = await remove(owner.id);
      expect([refused.status, refused.body.code]).toEqual([409, 'owner_stays']);
    });

    it('are changed by their owner only, and by no other firm', async () => {
      const id = newId();
      await save(id);
      const bea = await signInAs(vartti, 'bea@example.fi');
      for (const refused of [
        await save(newId(), { email: 'c@example.fi' }, bea),
        await remove(owner.id, bea),
      ]) {
        expect([refused.status, refused.body.code]).toEqual([403, 'owner_only']);
      }
      const stranger = await signInAs(vartti, (await given.recruiter()).email);
      for (const refused of [await save(id, { name: 'X' }, stranger), await remove(id, stranger)]) {
        expect(refused.status).toBe(404);
      }
    });
  });
});
