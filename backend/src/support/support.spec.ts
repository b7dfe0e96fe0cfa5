import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { signInAs } from '../../test/support/sign-in.js';
import { startedAt } from '../../test/support/started.js';
import { SupportTime } from './support-time.service.js';

describe('Ohjaamotuki', () => {
  let vartti: TestApp;
  let start: Awaited<ReturnType<typeof startedAt>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (start = await startedAt(vartti)));

  const sweep = () => vartti.app.get(SupportTime).sweep(vartti.clock.now());
  const at = async (instant: string) => {
    vartti.clock.set(instant);
    return sweep();
  };
  const answer = (link: string, face: string, more: object = {}) =>
    vartti.ask<{ code?: string; face?: string; isOpen?: boolean }>(`PUT /check-ins/${link}/answer`, {
      body: { face, ...more },
    });
  const list = async (cookie = start.cookies.staff) =>
    (
      await vartti.ask<{ waiting: { checkInId: string; why: string; side: string }[]; running: object[] }>(
        'GET /staff/support',
        {
          cookie,
        },
      )
    ).body;
  const put = (path: string, body: object, cookie = start.cookies.staff) =>
    vartti.ask<{
      code?: string;
      notes?: object[];
      checkIns?: object[];
      supporter?: { name: string };
      end?: object;
    }>(`PUT /staff/${path}`, { body, cookie });

  it('plans five questions to each side when it runs, once however often one looks', async () => {
    const id = await start.placement();
    expect((await sweep()).planned).toBe(1);
    expect((await sweep()).planned).toBe(0);
    const rows = await vartti.database.query(
      'SELECT side, plan_code AS code, due_on::text AS day FROM check_in WHERE placement_id = $1 ORDER BY side DESC, due_on',
      [id],
    );
    const days = ['2026-12-01', '2026-12-08', '2027-01-01', '2027-03-01', '2027-06-01'];
    const codes = ['day_1', 'week_1', 'month_1', 'month_3', 'month_6'];
    expect(rows).toEqual(
      ['young_person', 'employer'].flatMap((side) => codes.map((code, n) => ({ side, code, day: days[n] }))),
    );
  });

  it('asks each side on its day at two, not before and not at night', async () => {
    await start.placement();
    expect((await at('2026-12-01T11:59:00Z')).asked).toBe(0);
    expect((await at('2026-12-01T12:00:00Z')).asked).toBe(2);
    expect((await sweep()).asked).toBe(0);
    expect((await start.told('check_in_asked')).sort()).toEqual([start.person.id, start.recruiter.id].sort());
    // A worker that was down until midnight: the message waits for the morning.
    await at('2026-12-08T21:30:00Z');
    const [late] = await vartti.database.query<{ at: Date }>(
      `SELECT max(not_before) AS at FROM outgoing_message WHERE template = 'check_in_asked'`,
    );
    expect(late?.at.toISOString()).toBe('2026-12-09T07:00:00.000Z');
  });

  it('is answered with one tap by the link, which changes nothing when it is read, and changed for a day', async () => {
    const id = await start.placement();
    await at('2026-12-01T12:00:00Z');
    const { link } = await start.checkIn(id, 'young_person', 'day_1');
    const page = await vartti.ask(`GET /check-ins/${link}`);
    expect(page.body).toMatchObject({
      side: 'young_person',
      state: 'asked',
      face: null,
      supporter: 'Maija Tuki',
      isOpen: true,
    });
    expect((await start.checkIn(id, 'young_person', 'day_1')).state).toBe('asked');
    expect((await answer(link, 'good')).body).toMatchObject({ face: 'good', isOpen: true });
    vartti.clock.set('2026-12-02T11:59:00Z');
    expect((await answer(link, 'so_so', { words: 'Väsyttää.' })).body.face).toBe('so_so');
    vartti.clock.set('2026-12-02T12:00:00Z');
    expect((await answer(link, 'bad')).body.code).toBe('check_in_closed');
    expect((await vartti.ask(`GET /check-ins/${link}`)).body).toMatchObject({ face: 'so_so', isOpen: false });
    expect(await start.told('check_in_worry')).toEqual([]);
  });

  it.each([
    ['bad', {}],
    ['so_so', { callMe: true }],
  ])(
    'a worried answer (%s) rings the support person at once and stands on the list until somebody sees to it',
    async (face, more) => {
      const id = await start.placement();
      await at('2026-12-01T12:00:00Z');
      const { link, id: checkInId } = await start.checkIn(id, 'young_person', 'day_1');
      await answer(link, face, more);
      await answer(link, face, more);
      expect(await start.told('check_in_worry')).toEqual([start.worker.id]);
      expect((await list()).waiting).toMatchObject([{ checkInId, why: 'worried', side: 'young_person' }]);
      await put(`check-ins/${checkInId}/care`, {});
      expect((await put(`check-ins/${checkInId}/care`, {})).body.checkIns).toContainEqual(
        expect.objectContaining({ id: checkInId, seenTo: { at: '2026-12-01T12:00:00Z', by: 'Maija Tuki' } }),
      );
      expect((await list()).waiting).toEqual([]);
    },
  );

  it('rings whoever was chosen, and everybody when they have left', async () => {
    const id = await start.placement();
    await put(`placements/${id}/supporter`, { staffId: start.colleague.id });
    const stranger = await start.given.staff();
    expect((await put(`placements/${id}/supporter`, { staffId: stranger.id })).body.code).toBe('not_found');
    await at('2026-12-01T12:00:00Z');
    await answer((await start.checkIn(id, 'young_person', 'day_1')).link, 'bad');
    expect(await start.told('check_in_worry')).toEqual([start.colleague.id]);
    await vartti.database.query('UPDATE staff_member SET ended_at = $2 WHERE id = $1', [
      start.colleague.id,
      '2026-12-01T12:00:00Z',
    ]);
    await answer((await start.checkIn(id, 'employer', 'day_1')).link, 'bad');
    expect((await start.told('check_in_worry')).sort()).toEqual([start.colleague.id, start.worker.id].sort());
  });

  it('asks once more after three days, and then tells staff that nobody answered', async () => {
    const id = await start.placement();
    await at('2026-12-01T12:00:00Z');
    expect((await at('2026-12-04T11:59:00Z')).askedAgain).toBe(0);
    expect((await at('2026-12-04T12:00:00Z')).askedAgain).toBe(2);
    expect((await sweep()).askedAgain).toBe(0);
    expect((await at('2026-12-07T12:00:00Z')).silent).toBe(2);
    const cookie = await start.staffCookie();
    expect((await list(cookie)).waiting.map(({ why }) => why)).toEqual(['no_answer', 'no_answer']);
    // An answer that comes late is still an answer.
    await answer((await start.checkIn(id, 'young_person', 'day_1')).link, 'good');
    expect((await list(cookie)).waiting).toMatchObject([{ side: 'employer' }]);
  });

  it('lets staff call where no message goes', async () => {
    await vartti.database.query('DELETE FROM recruiter');
    await start.placement();
    await at('2026-12-01T12:00:00Z');
    expect((await list()).waiting).toMatchObject([{ why: 'no_answer', side: 'employer' }]);
  });

  it('drops what is still to come when it ends, and takes it up again when it goes on', async () => {
    const id = await start.placement();
    await at('2026-12-01T12:00:00Z');
    const set = (status: string) =>
      vartti.database.query('UPDATE placement SET status = $2 WHERE id = $1', [id, status]);
    await set('interrupted');
    expect((await sweep()).dropped).toBe(10);
    expect((await at('2026-12-08T12:00:00Z')).asked).toBe(0);
    await set('running');
    await at('2026-12-08T13:00:00Z');
    expect((await start.checkIn(id, 'employer', 'month_1')).state).toBe('planned');
    await set('ended');
    await sweep();
    expect((await at('2027-01-01T12:00:00Z')).asked).toBe(0);
    const { link } = await start.checkIn(id, 'young_person', 'day_1');
    expect((await answer(link, 'bad')).body.code).toBe('check_in_closed');
  });

  it('moves a question to another day while it is not asked', async () => {
    const id = await start.placement();
    await sweep();
    const week = await start.checkIn(id, 'young_person', 'week_1');
    await put(`check-ins/${week.id}/day`, { day: '2026-12-10' });
    expect((await start.checkIn(id, 'young_person', 'week_1')).due).toBe('2026-12-10');
    expect((await put(`check-ins/${week.id}/day`, { day: '2026-11-30' })).body).toMatchObject({
      code: 'malformed',
    });
    await at('2026-12-01T12:00:00Z');
    const first = await start.checkIn(id, 'young_person', 'day_1');
    expect((await put(`check-ins/${first.id}/day`, { day: '2026-12-10' })).body.code).toBe('check_in_asked');
  });

  it('shows each side its own answer alone', async () => {
    const id = await start.placement();
    await at('2026-12-01T12:00:00Z');
    const [young, firm] = [
      await start.checkIn(id, 'young_person', 'day_1'),
      await start.checkIn(id, 'employer', 'day_1'),
    ];
    await answer(young.link, 'bad', { words: 'NUOREN-SANAT' });
    await answer(firm.link, 'so_so', { words: 'FIRMAN-SANAT' });
    const texts = {
      mine: (await vartti.ask('GET /my/support', { cookie: start.cookies.young })).text,
      link: (await vartti.ask(`GET /check-ins/${young.link}`)).text,
      firm: (await vartti.ask(`GET /check-ins/${firm.link}`)).text,
    };
    expect(texts.mine).toContain('"bad"');
    for (const text of [texts.mine, texts.link]) expect(text).not.toMatch(/FIRMAN-SANAT|so_so/);
    expect(texts.firm).not.toMatch(/NUOREN-SANAT|"bad"/);
    // And by the wall alone, whatever a statement asks for.
    const rows = await vartti.db.as({ kind: 'young_person', id: start.person.id }, (tx) =>
      tx.rows<{ side: string }>('SELECT DISTINCT side FROM check_in'),
    );
    expect(rows).toEqual([{ side: 'young_person' }]);
    const recruiter = { kind: 'recruiter', id: start.recruiter.id, scope: { employer: start.employer.id } };
    expect(await vartti.db.as(recruiter, (tx) => tx.rows('SELECT FROM check_in'))).toEqual([]);
    expect(await vartti.db.as(recruiter, (tx) => tx.rows('SELECT FROM support_note'))).toEqual([]);
  });

  it('keeps notes of calls, once for an id, and the young person reads them at a confirmed address', async () => {
    const id = await start.placement();
    const note = { placementId: id, spokeWith: 'employer', text: 'Sovittiin lyhyemmät päivät.' };
    const noteId = newId();
    await put(`support-notes/${noteId}`, note);
    expect((await put(`support-notes/${noteId}`, note)).body.notes).toHaveLength(1);
    expect((await put(`support-notes/${noteId}`, { ...note, text: 'Muuta.' })).body.code).toBe('id_used');
    const read = () => vartti.ask('GET /my/support-notes', { cookie: start.cookies.young });
    expect((await read()).body).toMatchObject({ code: 'not_confirmed' });
    await vartti.database.query('UPDATE young_person SET confirmed_at = $2, confirmed_by = $1', [
      start.worker.id,
      '2026-12-01T08:00:00Z',
    ]);
    expect((await read()).body).toMatchObject({ notes: [{ text: note.text, by: 'Maija Tuki' }] });
  });

  it('writes down why it ended, with reasons that are data', async () => {
    const id = await start.placement();
    expect((await put(`placements/${id}/support-end`, { reasons: [] })).status).toBe(400);
    const ended = await put(`placements/${id}/support-end`, { reasons: ['studies', 'as_agreed'], words: '' });
    expect(ended.body.end).toMatchObject({
      reasons: ['studies', 'as_agreed'],
      words: null,
      by: 'Maija Tuki',
    });
  });

  it('is nothing to staff of another Ohjaamo', async () => {
    const id = await start.placement();
    await at('2026-12-01T12:00:00Z');
    const { id: checkInId } = await start.checkIn(id, 'young_person', 'day_1');
    const cookie = await signInAs(vartti, (await start.given.staff()).email);
    const tries = [
      await vartti.ask(`GET /staff/placements/${id}/support`, { cookie }),
      await put(`placements/${id}/supporter`, { staffId: start.worker.id }, cookie),
      await put(`placements/${id}/support-end`, { reasons: ['other'] }, cookie),
      await put(`check-ins/${checkInId}/care`, {}, cookie),
      await put(`support-notes/${newId()}`, { placementId: id, spokeWith: 'both', text: 'x' }, cookie),
    ];
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(await list(cookie)).toEqual({ waiting: [], running: [] });
  });

  it('counts who is still there by itself, and tells no figure under five', async () => {
    const figures = async () =>
      (await vartti.ask('GET /staff/support-figures', { cookie: await start.staffCookie() })).body;
    for (let n = 1; n <= 4; n++) await start.placement();
    vartti.clock.set('2027-02-01T08:00:00Z');
    expect(await figures()).toMatchObject({ after: [{ months: 1, began: null, stillThere: null }, {}, {}] });
    vartti.clock.set('2026-12-01T08:00:00Z');
    for (let n = 1; n <= 6; n++) await start.placement();
    for (let n = 1; n <= 5; n++)
      await start.placement({
        status: 'ended',
        started_at: '2026-12-01T08:00:00Z',
        ended_at: '2026-12-20T08:00:00Z',
      });
    vartti.clock.set('2027-01-01T07:59:00Z');
    expect(await figures()).toMatchObject({ after: [{ months: 1, began: null }, {}, {}] });
    vartti.clock.set('2027-01-01T08:00:00Z');
    expect(await figures()).toMatchObject({
      after: [
        { months: 1, began: 15, stillThere: 10 },
        { months: 3, began: null, stillThere: null },
        { months: 6, began: null, stillThere: null },
      ],
    });
    // One who left among ten would be somebody: the difference is not told.
    await vartti.database.query(
      `UPDATE placement SET ended_at = NULL WHERE id IN (SELECT id FROM placement WHERE ended_at IS NOT NULL LIMIT 4)`,
    );
    expect(await figures()).toMatchObject({ after: [{ began: 15, stillThere: null }, {}, {}] });
  });
});
