import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { job, openingDesk, type Path } from '../../test/support/opening-desk.js';
import { signInAs } from '../../test/support/sign-in.js';

describe('openings', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof openingDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await openingDesk(vartti)));

  it('goes from a draft through staff to everybody', async () => {
    const { employerId, ask, write, submit, decide, publicOnes, told } = desk;
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
    const { write, submit, told, statusOf } = desk;
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
    const { write, statusOf } = desk;
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
    const { write } = desk;
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
    const { write } = desk;
    const refused = await write(newId(), body);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(await vartti.database.query('SELECT FROM opening')).toEqual([]);
    expect(await vartti.database.query('SELECT FROM transition')).toEqual([]);
  });

  it('comes back with a reason, which its writer reads', async () => {
    const { write, submit, decide, told } = desk;
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
    const { write, submit, decide, told } = desk;
    const id = newId();
    await Promise.all([write(id), write(id), write(id)]);
    await Promise.all([submit(id), submit(id)]);
    const answers = await Promise.all([decide(id), decide(id), decide(id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await told('opening_approved')).toHaveLength(1);
    expect(await vartti.database.query('SELECT FROM transition')).toHaveLength(3);
  });

  it('goes back to staff when its words change, and stays out when only numbers and days do', async () => {
    const { write, publicOnes, told, published } = desk;
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
    const { employer, ask, publicOnes, published } = desk;
    const id = await published();
    const go = (route: Path, body?: unknown) => ask(route, employer, body);
    expect((await go(`PUT /employer/openings/${id}/pause`)).body.status).toBe('paused');
    expect(await publicOnes()).toEqual([]);
    expect((await go(`PUT /employer/openings/${id}/pause`)).body.status).toBe('paused');
    expect((await go(`DELETE /employer/openings/${id}/pause`)).body.status).toBe('published');
    const filled = await go(`PUT /employer/openings/${id}/closure`, { filled: true });
    expect(filled.body).toMatchObject({ status: 'filled', places: 2, placesFilled: 2 });
  });

  it('refuses what its state does not allow', async () => {
    const { employer, staff, ask, write, submit } = desk;
    const id = newId();
    await write(id);
    const refusals: [Path, string, unknown?][] = [
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
    const { ask, anotherEmployer, publicOnes, published } = desk;
    const otherEmployer = await anotherEmployer();
    const id = await published();
    const routes: [Path, unknown?][] = [
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
    const { staff, ask, write, submit, decide, anotherStaff } = desk;
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
    const { given, employerId, ask, published } = desk;
    const id = await published({ ...job, closesOn: '2026-12-05', endsOn: '2027-03-01' });
    vartti.clock.set('2026-12-10T08:00:00Z');
    const newOne = await given.recruiter({ employerId, owner: false });
    const employer = await signInAs(vartti, newOne.email);
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
});
