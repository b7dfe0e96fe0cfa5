import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';
import { OpeningsService } from './openings.service.js';

type Body = Record<string, unknown> & {
  code?: string;
  status?: string;
  openings?: { id: string; title: string }[];
};

const job = {
  kind: 'job',
  title: 'Keittiöapulainen',
  description: 'Tiskiä, salaatteja ja hyvää seuraa.',
  sectorCode: 'restaurant',
  municipalityCode: '245',
  languages: ['fi'],
  places: 2,
  closesOn: '2026-12-31',
  details: { pay: '12,50 €/h' },
};

describe('openings', () => {
  let vartti: TestApp;
  let given: Given;
  let ohjaamoId: string;
  let employerId: string;
  let employer: string;
  let staff: string;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    vartti.clock.set('2026-12-01T08:00:00Z');
    await vartti.database.empty();
    given = givenIn(vartti);
    ({ id: ohjaamoId } = await given.ohjaamo());
    ({ id: employerId } = await given.employer({ ohjaamoId, name: 'Ravintola Kulma Oy' }));
    const owner = await given.recruiter({ employerId });
    const worker = await given.staff({ ohjaamoId });
    employer = await signInAs(vartti, owner.email);
    staff = await signInAs(vartti, worker.email);
  });

  const anotherEmployer = async () => signInAs(vartti, (await given.recruiter()).email);
  const anotherStaff = async () => signInAs(vartti, (await given.staff()).email);

  type Route = Parameters<TestApp['ask']>[0];
  const ask = (route: Route, cookie: string | null, body?: unknown) =>
    vartti.ask<Body>(route, { cookie, ...(body === undefined ? {} : { body }) });
  const write = (id: string, body: object = job, cookie = employer) =>
    ask(`PUT /employer/openings/${id}`, cookie, body);
  const submit = (id: string) => ask(`PUT /employer/openings/${id}/submission`, employer);
  const decide = (id: string, body: object = { approved: true }, cookie = staff) =>
    ask(`PUT /staff/openings/${id}/approval`, cookie, body);
  const publicOnes = async (query = '') => (await ask(`GET /openings${query}`, null)).body.openings ?? [];
  const told = (template: string) =>
    vartti.database.query<{ payload: object; recipient_kind: string }>(
      'SELECT payload, recipient_kind FROM outgoing_message WHERE template = $1',
      [template],
    );
  const published = async (body: object = job) => {
    const id = newId();
    await write(id, body);
    await submit(id);
    await decide(id);
    return id;
  };
  const statusOf = async (id: string) =>
    (await vartti.database.query<{ status: string }>('SELECT status FROM opening WHERE id = $1', [id]))[0]
      ?.status;

  it('goes from a draft through staff to everybody', async () => {
    const id = newId();
    const draft = await write(id);
    expect([draft.status, draft.body]).toEqual([
      200,
      expect.objectContaining({ status: 'draft', missing: [] }),
    ]);
    expect((await submit(id)).body.status).toBe('waiting');
    expect(await told('opening_waits')).toEqual([
      { payload: { openingId: id }, recipient_kind: 'staff_member' },
    ]);
    expect(await publicOnes()).toEqual([]);
    expect((await ask(`GET /openings/${id}`, null)).status).toBe(404);

    expect((await decide(id)).body.status).toBe('published');
    expect(await told('opening_approved')).toEqual([
      { payload: { openingId: id }, recipient_kind: 'recruiter' },
    ]);
    const one = await ask(`GET /openings/${id}`, null);
    expect(one.body).toMatchObject({
      id,
      title: 'Keittiöapulainen',
      employer: { id: employerId, name: 'Ravintola Kulma Oy', staffingFirm: false },
      details: { pay: '12,50 €/h' },
      pay: '12,50 €/h',
      publishedAt: '2026-12-01T08:00:00Z',
      events: [],
    });
    expect(one.body).not.toHaveProperty('warnings');
    expect(await vartti.database.query('SELECT from_state, to_state FROM transition ORDER BY id')).toEqual([
      { from_state: null, to_state: 'draft' },
      { from_state: 'draft', to_state: 'waiting' },
      { from_state: 'waiting', to_state: 'published' },
    ]);
  });

  it('may be half-written, but is not sent like that', async () => {
    const id = newId();
    const draft = await write(id, { kind: 'work_trial', title: 'Kokeile leipomoa', description: '' });
    expect(draft.body['missing']).toEqual([
      'description',
      'sectorCode',
      'municipalityCode',
      'weeklyHours',
      'whatYouLearn',
      'supervisor',
    ]);
    const refused = await submit(id);
    expect([refused.status, refused.body.code]).toEqual([422, 'opening_incomplete']);
    expect(refused.body['fields']).toContainEqual({ path: 'details.supervisor', code: 'required' });
    expect(await statusOf(id)).toBe('draft');
    expect(await told('opening_waits')).toEqual([]);
  });

  it('asks no skills for a work trial', async () => {
    const id = newId();
    const details = {
      skills: 'Hygieniapassi',
      supervisor: 'Oona',
      whatYouLearn: 'Leipomista',
      weeklyHours: 30,
    };
    const refused = await write(id, { ...job, kind: 'work_trial', details });
    expect([refused.status, refused.body.code]).toEqual([422, 'skills_not_asked']);
    expect(await statusOf(id)).toBeUndefined();
  });

  it('warns by the limits in force, and lets the writer go on', async () => {
    const details = { ...job.details, dayStarts: '15:00', dayEnds: '23:30' };
    const { body } = await write(newId(), { ...job, minorsWelcome: true, details });
    expect(body['warnings']).toEqual([
      expect.objectContaining({
        regulation: 'minors_day',
        field: 'dayEnds',
        law: '998/1993',
        section: '7 §',
      }),
    ]);
    expect(body['missing']).toEqual([]);
  });

  it.each([
    ['an unknown kind', { ...job, kind: 'internship' }, 422, 'unknown_kind'],
    ['an unknown sector', { ...job, sectorCode: 'spying' }, 422, 'unknown_code'],
    ['an unknown municipality', { ...job, municipalityCode: '999' }, 422, 'unknown_code'],
    ['an end before the start', { ...job, startsOn: '2026-12-10', endsOn: '2026-12-09' }, 400, 'malformed'],
    ['no places', { ...job, places: 0 }, 400, 'malformed'],
    ['NUL', { ...job, title: 'a\u0000b' }, 400, 'malformed'],
    ['30 February', { ...job, closesOn: '2027-02-30' }, 400, 'malformed'],
  ])('refuses %s and writes nothing', async (_, body, status, code) => {
    const refused = await write(newId(), body);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(await vartti.database.query('SELECT FROM opening')).toEqual([]);
    expect(await vartti.database.query('SELECT FROM transition')).toEqual([]);
  });

  it('comes back with a reason, which its writer reads', async () => {
    const id = newId();
    await write(id);
    await submit(id);
    expect((await decide(id, { approved: false })).body.code).toBe('reason_needed');
    const back = await decide(id, { approved: false, reason: 'Kerro työajat.' });
    expect(back.body).toMatchObject({ status: 'draft', returnedBecause: 'Kerro työajat.' });
    expect(await told('opening_returned')).toMatchObject([
      { payload: { openingId: id, reason: 'Kerro työajat.' } },
    ]);
    expect((await write(id, { ...job, title: 'Keittiöön' })).body['returnedBecause']).toBe('Kerro työajat.');
    await submit(id);
    expect((await decide(id)).body).toMatchObject({ status: 'published', returnedBecause: null });
  });

  it('does a second tap no harm', async () => {
    const id = newId();
    await Promise.all([write(id), write(id), write(id)]);
    await Promise.all([submit(id), submit(id)]);
    const answers = await Promise.all([decide(id), decide(id), decide(id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await told('opening_approved')).toHaveLength(1);
    expect(await vartti.database.query('SELECT FROM transition')).toHaveLength(3);
  });

  it('goes back to staff when its words change, and stays out when only numbers and days do', async () => {
    const id = await published();
    expect((await write(id, { ...job, places: 5, closesOn: '2027-01-31' })).body.status).toBe('published');
    vartti.clock.advance({ minutes: 1 });
    expect((await write(id, { ...job, title: 'Kokki' })).body.status).toBe('waiting');
    expect(await publicOnes()).toEqual([]);
    expect(await told('opening_waits')).toHaveLength(2);
    const stillWhole = await write(id, { ...job, title: '' });
    expect(stillWhole.body.code).toBe('opening_incomplete');
  });

  it('pauses, goes on, and closes as filled', async () => {
    const id = await published();
    const go = (route: Route, body?: unknown) => ask(route, employer, body);
    expect((await go(`PUT /employer/openings/${id}/pause`)).body.status).toBe('paused');
    expect(await publicOnes()).toEqual([]);
    expect((await go(`PUT /employer/openings/${id}/pause`)).body.status).toBe('paused');
    expect((await go(`DELETE /employer/openings/${id}/pause`)).body.status).toBe('published');
    const filled = await go(`PUT /employer/openings/${id}/closure`, { filled: true });
    expect(filled.body).toMatchObject({ status: 'filled', places: 2, placesFilled: 2 });
  });

  it('refuses what its state does not allow', async () => {
    const id = newId();
    await write(id);
    const refusals: [Route, string, unknown?][] = [
      [`PUT /employer/openings/${id}/pause`, employer],
      [`DELETE /employer/openings/${id}/pause`, employer],
      [`PUT /employer/openings/${id}/closure`, employer, { filled: true }],
      [`PUT /staff/openings/${id}/approval`, staff, { approved: true }],
    ];
    for (const [route, cookie, body] of refusals) {
      const refused = await ask(route, cookie, body);
      expect([route, refused.status, refused.body.code]).toEqual([route, 409, 'wrong_state']);
    }
    await ask(`PUT /employer/openings/${id}/closure`, employer, {});
    expect((await write(id)).body.code).toBe('wrong_state');
    expect((await submit(id)).body.code).toBe('wrong_state');
  });

  it('belongs to its firm: for others it does not exist', async () => {
    const otherEmployer = await anotherEmployer();
    const id = await published();
    const routes: [Route, unknown?][] = [
      [`GET /employer/openings/${id}`],
      [`PUT /employer/openings/${id}`, { ...job, title: 'Kaapattu' }],
      [`PUT /employer/openings/${id}/pause`],
      [`PUT /employer/openings/${id}/closure`, {}],
      [`PUT /employer/openings/${newId()}/copy`, { from: id }],
      [`PUT /employer/openings/${id}/copy`, { from: id }],
    ];
    for (const [route, body] of routes) {
      expect([route, (await ask(route, otherEmployer, body)).status]).toEqual([route, 404]);
    }
    expect((await ask('GET /employer/openings', otherEmployer)).body.openings).toEqual([]);
    expect(await publicOnes()).toMatchObject([{ id, title: 'Keittiöapulainen' }]);
  });

  it('is decided where it was sent: for staff elsewhere it does not exist', async () => {
    const otherStaff = await anotherStaff();
    const id = newId();
    await write(id);
    await submit(id);
    expect((await decide(id, { approved: true }, otherStaff)).status).toBe(404);
    expect((await ask(`GET /staff/openings/${id}`, otherStaff)).status).toBe(404);
    expect((await ask('GET /staff/openings', otherStaff)).body.openings).toEqual([]);
    expect((await ask('GET /staff/openings', staff)).body.openings).toMatchObject([{ id }]);
  });

  it('is copied into a draft, without the days that have passed', async () => {
    const id = await published({ ...job, closesOn: '2026-12-05', endsOn: '2027-03-01' });
    vartti.clock.set('2026-12-10T08:00:00Z');
    const newOne = await given.recruiter({ employerId, owner: false });
    employer = await signInAs(vartti, newOne.email);
    const copyId = newId();
    const copy = await ask(`PUT /employer/openings/${copyId}/copy`, employer, { from: id });
    expect(copy.body).toMatchObject({
      id: copyId,
      status: 'draft',
      title: job.title,
      closesOn: null,
      endsOn: '2027-03-01',
    });
    const again = await ask(`PUT /employer/openings/${copyId}/copy`, employer, { from: id });
    expect(again.body).toEqual(copy.body);
  });

  describe('hidden ones', () => {
    const hide = (id: string, change: object = {}, cookie = staff) =>
      ask(`PUT /staff/openings/${id}`, cookie, {
        employerId,
        ohjaamoId,
        hidden: true,
        opening: { kind: 'job', title: 'Leipuri, jos löytyy', description: '' },
        ...change,
      });

    it('need a title only, are out at once, and never in what everybody sees', async () => {
      const id = newId();
      const saved = await hide(id);
      expect([saved.status, saved.body]).toEqual([
        200,
        expect.objectContaining({ status: 'published', hidden: true, missing: [] }),
      ]);
      expect(await publicOnes()).toEqual([]);
      expect(await publicOnes('?search=leipuri')).toEqual([]);
      expect((await ask(`GET /openings/${id}`, null)).status).toBe(404);
      expect((await ask(`GET /employer/openings/${id}`, employer)).status).toBe(200);
    });

    it('become public only when whole', async () => {
      const id = newId();
      await hide(id);
      expect((await hide(id, { hidden: false })).body.code).toBe('opening_incomplete');
      expect((await hide(id, { hidden: false, opening: job })).body).toMatchObject({
        hidden: false,
        status: 'published',
      });
      expect(await publicOnes()).toMatchObject([{ id }]);
    });

    it('are written by staff of that Ohjaamo, for firms of its region', async () => {
      const elsewhere = await given.employer();
      expect((await hide(newId(), {}, await anotherStaff())).status).toBe(404);
      expect((await hide(newId(), { employerId: elsewhere.id })).status).toBe(404);
      expect((await hide(newId(), { employerId: newId() })).status).toBe(404);
      expect(await vartti.database.query('SELECT FROM opening')).toEqual([]);
    });
  });

  describe('the list', () => {
    it('finds by what people pick and type', async () => {
      const region = await vartti.database.query<{ slug: string }>(
        'SELECT r.slug FROM region r JOIN ohjaamo o ON o.region_id = r.id WHERE o.id = $1',
        [ohjaamoId],
      );
      const id = await published();
      await published({
        ...job,
        title: 'Varastotyö 100 %',
        sectorCode: 'logistics',
        municipalityCode: '505',
        minorsWelcome: true,
        languages: ['en'],
      });
      const found = async (query: string) => (await publicOnes(query)).map(({ title }) => title);
      expect(await found('')).toHaveLength(2);
      for (const query of [
        '?sector=restaurant',
        '?municipality=245',
        '?language=fi',
        '?search=TISKIÄ%20SALAAT',
        '?search=apulainen',
      ]) {
        expect([query, await found(query)]).toEqual([
          query,
          query.includes('TISKI') ? [] : ['Keittiöapulainen'],
        ]);
      }
      expect(await found('?minors=yes')).toEqual(['Varastotyö 100 %']);
      expect(await found('?search=kulma')).toHaveLength(2);
      expect(await found('?search=100%20%25')).toEqual(['Varastotyö 100 %']);
      expect(await found('?search=%25')).toEqual(['Varastotyö 100 %']);
      expect(await found('?search=_')).toEqual([]);
      expect(await found(`?region=${region[0]?.slug}`)).toHaveLength(2);
      expect(await found('?region=atlantis')).toEqual([]);
      expect(await found('?kind=gig')).toEqual([]);
      expect(id).toBeDefined();
    });

    it('shows twenty a page, the newest first', async () => {
      for (let n = 1; n <= 23; n++) await given.opening({ employerId, title: `Paikka ${n}` });
      const first = await ask('GET /openings', null);
      const second = await ask('GET /openings?page=2', null);
      expect([first.body['total'], first.body.openings?.length, second.body.openings?.length]).toEqual([
        23, 20, 3,
      ]);
      expect((await ask('GET /openings?page=0', null)).body.code).toBe('malformed');
    });

    it('holds no opening of a firm that is not approved, and none whose day has passed', async () => {
      const id = await published({ ...job, closesOn: '2026-12-02' });
      vartti.clock.set('2026-12-02T21:59:00Z');
      expect(await publicOnes()).toMatchObject([{ id }]);
      vartti.clock.set('2026-12-02T22:00:00Z');
      expect(await publicOnes()).toEqual([]);
      expect((await ask(`GET /openings/${id}`, null)).status).toBe(404);
      await given.opening({ employerId: (await given.employer({ status: 'refused' })).id });
      expect(await publicOnes()).toEqual([]);
    });
  });

  describe('running out', () => {
    const sweep = () => vartti.app.get(OpeningsService).runOut(vartti.clock.now());

    it('is said once, a week before', async () => {
      const id = await published();
      vartti.clock.set('2026-12-23T21:59:00Z');
      expect(await sweep()).toEqual({ ranOut: 0, warned: 0 });
      vartti.clock.set('2026-12-23T22:00:00Z');
      await sweep();
      await sweep();
      expect(await told('opening_running_out')).toEqual([
        { payload: { openingId: id }, recipient_kind: 'recruiter' },
      ]);
    });

    it('is not said of what was out for less than a week anyway', async () => {
      await published({ ...job, closesOn: '2026-12-04' });
      await sweep();
      expect(await told('opening_running_out')).toEqual([]);
    });

    it('happens when the last day is over on the wall of its Ohjaamo', async () => {
      const id = await published();
      vartti.clock.set('2026-12-31T21:59:00Z');
      await sweep();
      expect(await statusOf(id)).toBe('published');
      vartti.clock.set('2026-12-31T22:00:00Z');
      expect(await sweep()).toEqual({ ranOut: 1, warned: 0 });
      expect(await sweep()).toEqual({ ranOut: 0, warned: 0 });
      expect(await statusOf(id)).toBe('run_out');
      expect(
        await vartti.database.query('SELECT actor_kind, from_state FROM transition ORDER BY id DESC LIMIT 1'),
      ).toEqual([{ actor_kind: 'system', from_state: 'published' }]);
    });
  });
});
