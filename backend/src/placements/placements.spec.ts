import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { placementDesk } from '../../test/support/placement-desk.js';
import { signInAs } from '../../test/support/sign-in.js';

describe('a placement', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof placementDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await placementDesk(vartti)));

  const waiting = (body: { waiting: { code: string; doneBy: string }[] }) =>
    body.waiting.map(({ code, doneBy }) => `${code} ${doneBy}`);

  it('is begun from an opening with what stands in it, once, and the person is asked', async () => {
    const id = await desk.begun('work_trial');
    const { body } = await desk.see(id);
    expect(body).toMatchObject({
      kind: 'work_trial',
      title: 'Varastotyö',
      status: 'proposed',
      person: { firstName: 'Aino' },
      employer: { name: 'Varasto Oy' },
      shared: false,
    });
    expect(waiting(body)).toEqual(['sharing young_person', 'terms staff']);
    expect(body.history).toMatchObject([{ to: 'proposed', by: desk.worker.name }]);
    expect(await desk.told('placement_asks')).toEqual([
      { recipientId: desk.person.id, payload: { placementId: id } },
    ]);
    const other = { ohjaamoId: desk.ohjaamo.id, personId: desk.person.id, kind: 'job', title: 'Muu' };
    expect((await desk.put(id, other)).body.code).toBe('id_used');
  });

  it('is begun twice with one id as one', async () => {
    const [id, body] = [
      newId(),
      { ohjaamoId: desk.ohjaamo.id, personId: desk.person.id, kind: 'workshop', title: 'Metallipaja' },
    ];
    await desk.put(id, body);
    expect((await desk.put(id, body)).status).toBe(200);
    const { placements } = (
      await vartti.ask<{ placements: object[] }>('GET /staff/placements', { cookie: desk.cookies.staff })
    ).body;
    expect(placements).toHaveLength(1);
  });

  it('what is late can be asked for alone', async () => {
    const ids = [newId(), newId()];
    const body = {
      ohjaamoId: desk.ohjaamo.id,
      personId: desk.person.id,
      kind: 'workshop',
      title: 'Metallipaja',
    };
    for (const id of ids) await desk.put(id, body);
    const late = async () =>
      (
        await vartti.ask<{ placements: { id: string }[] }>('GET /staff/placements?overdue=yes', {
          cookie: desk.cookies.staff,
        })
      ).body.placements.map(({ id }) => id);
    expect(await late()).toEqual([]);
    await vartti.database.query(
      `UPDATE placement SET created_at = created_at - interval '20 days', status_since = status_since - interval '20 days' WHERE id = $1`,
      [ids[0]],
    );
    expect(await late()).toEqual([ids[0]]);
  });

  it('without an opening asks what it is', async () => {
    const body = { ohjaamoId: desk.ohjaamo.id, personId: desk.person.id };
    expect((await desk.put(newId(), body)).body.fields).toEqual([
      { path: 'kind', code: 'required' },
      { path: 'title', code: 'required' },
    ]);
  });

  it('is not begun for somebody whom nobody here knows', async () => {
    const stranger = await desk.given.person({ regionId: desk.ohjaamo.regionId });
    const body = { ohjaamoId: desk.ohjaamo.id, personId: stranger.id, kind: 'job', title: 'Työ' };
    expect((await desk.put(newId(), body)).body.code).toBe('not_found');
  });

  it('of a work trial goes from the check over three signatures to written feedback, and no step is skipped', async () => {
    const id = await desk.begun('work_trial');
    expect((await desk.check(id)).body).toMatchObject({
      code: 'step_not_yet',
      waitsFor: 'terms',
      fields: expect.arrayContaining([{ path: 'endsOn', code: 'required' }]),
    });
    await desk.setTerms(id);
    expect((await desk.step(id, 'agree')).body).toMatchObject({ code: 'step_not_yet', waitsFor: 'check' });
    expect((await desk.step(id, 'check', { on: '2026-12-02' })).body.fields).toEqual([
      { path: 'by', code: 'required' },
      { path: 'on', code: 'malformed' },
    ]);
    expect((await desk.check(id)).body).toMatchObject({
      status: 'checked',
      checkedOn: '2026-12-01',
      checkedBy: 'Työllisyysalue, P. Päättäjä',
    });
    expect((await desk.step(id, 'agree')).body).toMatchObject({ code: 'step_not_yet', waitsFor: 'agree' });
    await desk.sign(id);
    expect((await desk.step(id, 'agree')).body.status).toBe('agreed');
    expect((await desk.step(id, 'start')).body.code).toBe('before_start_day');
    vartti.clock.set('2027-01-04T08:00:00Z');
    const staff = await signInAs(vartti, desk.worker.email);
    const step = (code: string) => desk.put(`${id}/steps/${code}`, {}, staff);
    expect((await step('start')).body.status).toBe('running');
    expect((await step('start')).body.status).toBe('running');
    expect((await step('feedback')).body).toMatchObject({ code: 'step_not_yet', waitsFor: 'end' });
    expect((await step('end')).body.status).toBe('ended');
    expect((await step('feedback')).body).toMatchObject({ code: 'step_not_yet', waitsFor: 'feedback' });
    await vartti.database.query('UPDATE placement SET feedback_at = $2 WHERE id = $1', [
      id,
      vartti.clock.now().toString(),
    ]);
    const { body } = await step('feedback');
    expect(body).toMatchObject({ status: 'closed', isOver: true, waiting: [] });
    expect(body.history.map(({ to }) => to)).toEqual([
      ...['closed', 'ended', 'running', 'agreed', 'checked', 'proposed'],
    ]);
  });

  it('of a work trial that is too long is stopped before the check, by the rule and its field', async () => {
    const id = await desk.begun('work_trial');
    const { body } = await desk.setTerms(id, { endsOn: '2027-08-03' });
    expect(body.broken).toMatchObject([{ rule: 'work_trial_length', field: 'endsOn', law: '380/2023' }]);
    expect((await desk.check(id)).body).toMatchObject({
      code: 'rule_broken',
      rules: [{ rule: 'work_trial_length', section: '54 §' }],
      fields: [{ path: 'endsOn', code: 'malformed' }],
    });
    await desk.setTerms(id);
    expect((await desk.check(id)).body.status).toBe('checked');
  });

  it('that the authority has seen goes back to it when days or hours are different, and not for another title', async () => {
    const id = await desk.begun('work_trial');
    await desk.setTerms(id);
    await desk.check(id);
    expect((await desk.setTerms(id, { title: 'Varasto' })).body.status).toBe('checked');
    expect((await desk.setTerms(id, { dayHours: 7 })).body).toMatchObject({
      status: 'proposed',
      checkedOn: null,
      checkedBy: null,
    });
  });

  it('that three have signed is not changed', async () => {
    const id = await desk.begun('work_trial');
    await desk.setTerms(id);
    await desk.check(id);
    await desk.sign(id);
    expect((await desk.setTerms(id, { dayHours: 7 })).body.code).toBe('agreement_signed');
  });

  it('with a subsidy stays closed until it is granted; refused, it goes on when the employer decides so', async () => {
    const id = await desk.begun('subsidised_job');
    await desk.setTerms(id, { startsOn: '2026-12-01' });
    expect((await desk.see(id)).body).toMatchObject({ subsidy: 'planned', subsidyKind: 'wage_subsidy' });
    await desk.step(id, 'agree');
    for (const subsidy of ['planned', 'applied', 'refused']) {
      await desk.put(`${id}/subsidy`, { subsidy, kind: 'wage_subsidy' });
      expect((await desk.step(id, 'start')).body.code).toBe('subsidy_not_granted');
    }
    const goesOn = { subsidy: 'refused', kind: 'wage_subsidy', withoutSubsidy: true };
    expect((await desk.put(`${id}/subsidy`, goesOn)).body.waiting).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ code: 'start' })]),
    );
    await desk.put(`${id}/subsidy`, { subsidy: 'granted', kind: 'wage_subsidy' });
    expect((await desk.step(id, 'start')).body.status).toBe('running');
    expect((await desk.put(`${id}/subsidy`, { subsidy: 'none' })).body.code).toBe('already_running');
    expect(
      await vartti.database.query(
        `SELECT to_state AS "to" FROM transition WHERE subject = 'placement_subsidy' ORDER BY id`,
      ),
    ).toEqual([{ to: 'applied' }, { to: 'refused' }, { to: 'refused, goes on' }, { to: 'granted' }]);
  });

  it('where an extract is needed starts after it was shown; its date and who saw it are all that is kept', async () => {
    const id = await desk.begun();
    await desk.setTerms(id, { startsOn: '2026-12-01' });
    await desk.step(id, 'agree');
    const extract = async () => (await desk.see(id)).body.steps.find(({ code }) => code === 'extract')?.state;
    expect(await extract()).toBe('not_needed');
    await desk.put(`${id}/extract`, { needed: true });
    expect(await extract()).toBe('now');
    expect((await desk.step(id, 'start')).body).toMatchObject({ code: 'step_not_yet', waitsFor: 'extract' });
    const tooOld = { needed: true, datedOn: '2026-05-31', shownOn: '2026-12-01' };
    expect((await desk.put(`${id}/extract`, tooOld)).body).toMatchObject({
      code: 'rule_broken',
      rules: [{ rule: 'criminal_record_extract_age', law: '504/2002' }],
    });
    expect((await desk.see(id)).body.extractDatedOn).toBeNull();
    const good = { needed: true, datedOn: '2026-06-01', shownOn: '2026-12-01' };
    expect((await desk.put(`${id}/extract`, good)).body).toMatchObject({
      extractDatedOn: '2026-06-01',
      extractSeenBy: desk.worker.name,
    });
    expect(await extract()).toBe('done');
    expect((await desk.step(id, 'start')).body.status).toBe('running');
  });

  it('stops with a reason: before it starts it is dropped, while it runs it is interrupted', async () => {
    const id = await desk.begun();
    expect((await desk.put(`${id}/interruption`, { reason: 'Muutti' })).body.code).toBe('wrong_state');
    expect((await desk.put(`${id}/withdrawal`, { reason: '' })).body.code).toBe('malformed');
    await desk.setTerms(id, { startsOn: '2026-12-01' });
    await desk.step(id, 'agree');
    await desk.step(id, 'start');
    const { body } = await desk.put(`${id}/interruption`, { reason: 'Muutti' });
    expect(body).toMatchObject({ status: 'interrupted', isOver: true });
    expect(body.history[0]).toMatchObject({ to: 'interrupted', reason: 'Muutti' });
    const another = await desk.begun();
    expect((await desk.put(`${another}/withdrawal`, { reason: 'Sai muuta' })).body.status).toBe('dropped');
  });

  it('has one of our people as the support person, and nobody of another Ohjaamo', async () => {
    const id = await desk.begun();
    const colleague = await desk.given.staff({ ohjaamoId: desk.ohjaamo.id, name: 'Tuki Henkilö' });
    const far = await desk.given.staff({});
    expect((await desk.put(`${id}/supporter`, { staffId: far.id })).body.code).toBe('not_found');
    expect((await desk.put(`${id}/supporter`, { staffId: colleague.id })).body.supporter?.name).toBe(
      'Tuki Henkilö',
    );
  });

  it('is not there for another Ohjaamo of the region', async () => {
    const id = await desk.begun();
    const sister = await desk.given.ohjaamo({ regionId: desk.ohjaamo.regionId });
    const cookie = await signInAs(vartti, (await desk.given.staff({ ohjaamoId: sister.id })).email);
    expect((await desk.see(id, cookie)).body.code).toBe('not_found');
    expect((await desk.put(`${id}/terms`, desk.terms, cookie)).body.code).toBe('not_found');
    expect((await desk.put(`${id}/steps/agree`, {}, cookie)).body.code).toBe('not_found');
  });

  it('two who take the same step at once take it once', async () => {
    const id = await desk.begun();
    await desk.setTerms(id);
    const answers = await Promise.all([1, 2, 3].map(() => desk.step(id, 'agree')));
    expect(answers.map(({ body }) => body.status)).toEqual(['agreed', 'agreed', 'agreed']);
    const moves = await vartti.database.query(
      `SELECT FROM transition WHERE subject = 'placement' AND to_state = 'agreed'`,
    );
    expect(moves).toHaveLength(1);
  });

  it('stands on the person’s page, with the firms with which both want to go on', async () => {
    const id = await desk.begun();
    const { body } = await vartti.ask(`GET /staff/people/${desk.person.id}/placements`, {
      cookie: desk.cookies.staff,
    });
    expect(body).toMatchObject({ placements: [{ id }], wantToGoOn: [] });
  });
});
