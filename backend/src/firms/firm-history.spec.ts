import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { firmsDesk } from '../../test/support/firms-desk.js';
import { PromisesService } from './promises.service.js';

describe('what happens with a firm', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof firmsDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await firmsDesk(vartti)));

  const visit = (more: object = {}) => ({
    kind: 'visit',
    ohjaamoId: desk.kerava.id,
    on: '2026-12-01',
    words: 'Keittiössä puuttuu kaksi käsiparia.',
    outcome: 'good',
    ...more,
  });
  const hiddenJob = (more: object = {}) => ({
    id: newId(),
    hidden: true,
    sharedWith: [desk.tuusula.id],
    content: { kind: 'job', title: 'Tiskaaja', description: '', places: 2 },
    ...more,
  });
  const enter = (id: string, body: object, who: 'aino' | 'veikko' | 'leena' = 'aino') =>
    desk.as[who](`PUT /staff/firms/${desk.firm.id}/events/${id}`, body);

  describe('a visit', () => {
    it('is one row with whom one met, what they promised and the hidden opening that came of it', async () => {
      const opening = hiddenJob();
      const promise = { id: newId(), promisedBy: 'them', what: 'Lähettää vuorolistan.', dueOn: '2026-12-04' };
      const newContact = { id: newId(), name: 'Maija Myyjä', phone: '0401234567' };
      const { status, body } = await enter(newId(), visit({ opening, promise, newContact }));
      expect([status, body]).toEqual([
        200,
        expect.objectContaining({
          isQuiet: false,
          lastContact: { on: '2026-12-01', kind: 'visit' },
          nextPromise: { what: 'Lähettää vuorolistan.', dueOn: '2026-12-04' },
          contacts: [expect.objectContaining({ name: 'Maija Myyjä', phone: '+358401234567' })],
          events: [
            expect.objectContaining({
              staff: 'Aino Ohjaaja',
              contact: 'Maija Myyjä',
              tooEarly: false,
              opening: { id: opening.id, title: 'Tiskaaja' },
            }),
          ],
          openings: [expect.objectContaining({ id: opening.id, hidden: true, isOurs: true })],
        }),
      ]);
    });

    it('sent twice is there once; the same id with other words is refused', async () => {
      const [id, body] = [newId(), visit({ opening: hiddenJob(), promise: promised() })];
      await enter(id, body);
      expect((await enter(id, body)).status).toBe(200);
      for (const what of ['firm_event', 'firm_promise', 'opening', 'opening_share'])
        expect([what, await desk.count(what)]).toEqual([what, 1]);
      expect((await enter(id, visit({ words: 'Muuta.' }))).body.code).toBe('id_used');
      // What came to it meanwhile is not dropped in silence.
      expect((await enter(id, { ...body, opening: null })).body.code).toBe('id_used');
      expect((await enter(id, { ...body, promise: { ...promised(), what: 'Muuta.' } })).body.code).toBe(
        'id_used',
      );
      expect((await enter(id, body, 'veikko')).status).toBe(404);
    });

    it('is there wholly or not at all', async () => {
      const nothing = async (body: object, code: string) => {
        expect((await enter(newId(), body)).body.code).toBe(code);
        for (const what of ['firm_event', 'firm_contact', 'firm_promise', 'opening'])
          expect([what, await desk.count(what)]).toEqual([what, 0]);
      };
      const newContact = { id: newId(), name: 'Maija' };
      const whole = { newContact, promise: promised() };
      // A public one needs more than a title; an Ohjaamo far away sees nothing; nobody tells of tomorrow.
      await nothing(visit({ ...whole, opening: hiddenJob({ hidden: false }) }), 'opening_incomplete');
      await nothing(visit({ ...whole, opening: hiddenJob({ sharedWith: [desk.lahti.id] }) }), 'not_found');
      await nothing(
        visit({ ...whole, opening: hiddenJob(), contactId: newId(), newContact: null }),
        'not_found',
      );
      await nothing(visit({ ...whole, opening: hiddenJob(), on: '2026-12-02' }), 'malformed');
      await nothing(visit({ ...whole, words: 'Tapasin: 131052-308T.' }), 'identity_code');
    });

    it('and the whole region reads it, whoever wrote it; another region does not', async () => {
      await enter(newId(), visit());
      const [event] = (await desk.as.veikko(`GET /staff/firms/${desk.firm.id}`)).body.events as object[];
      expect(event).toMatchObject({ staff: 'Aino Ohjaaja', ohjaamo: desk.kerava.name });
      expect((await desk.as.leena(`GET /staff/firms/${desk.firm.id}`)).status).toBe(404);
      expect((await enter(newId(), visit({ ohjaamoId: desk.lahti.id }), 'leena')).status).toBe(404);
      expect((await desk.as.recruiter(`GET /staff/firms/${desk.firm.id}`)).status).toBe(403);
    });
  });

  describe('"do not call before"', () => {
    it('stands on the firm until the day, and a call before it is kept, and marked', async () => {
      const path = `/staff/firms/${desk.firm.id}/pause` as const;
      const paused = await desk.as.veikko(`PUT ${path}`, { notBefore: '2026-12-10', because: 'Joulukiire.' });
      expect(paused.body.notBefore).toEqual({ day: '2026-12-10', because: 'Joulukiire.' });
      const called = await enter(newId(), visit({ kind: 'call' }));
      expect([called.status, called.body.events]).toEqual([
        200,
        [expect.objectContaining({ tooEarly: true })],
      ]);
      await desk.at('2026-12-10T08:00:00Z');
      expect((await desk.as.aino(`GET /staff/firms/${desk.firm.id}`)).body.notBefore).toBeNull();
      const later = await enter(newId(), visit({ kind: 'call', on: '2026-12-10' }));
      expect((later.body.events as object[])[0]).toMatchObject({ tooEarly: false });
      expect((await desk.as.aino(`DELETE ${path}`)).status).toBe(200);
    });
  });

  describe('a promise', () => {
    const settle = (id: string, body: object, who: 'aino' | 'veikko' | 'leena' = 'aino') =>
      desk.as[who](`PUT /staff/firm-promises/${id}/settlement`, body);
    async function open(dueOn = '2026-12-04', who: 'aino' | 'veikko' = 'aino') {
      const id = newId();
      const ohjaamoId = who === 'aino' ? desk.kerava.id : desk.tuusula.id;
      const { id: _own, ...words } = promised(dueOn);
      const path = `PUT /staff/firms/${desk.firm.id}/promises/${id}` as const;
      expect((await desk.as[who](path, { ...words, ohjaamoId })).status).toBe(200);
      return id;
    }

    it('is done once, by anybody of the region', async () => {
      const id = await open();
      expect((await settle(id, { done: true }, 'leena')).status).toBe(404);
      expect((await settle(id, { done: true }, 'veikko')).status).toBe(200);
      expect((await settle(id, { done: true })).status).toBe(200);
      expect((await settle(id, { done: false, reason: 'Ei' })).body.code).toBe('wrong_state');
      expect(await desk.movesOf('firm_promise')).toEqual([
        [null, 'open'],
        ['open', 'done'],
      ]);
    });

    it('is given up with a reason only', async () => {
      const id = await open();
      expect((await settle(id, { done: false })).body.code).toBe('reason_needed');
      const { body } = await settle(id, { done: false, reason: 'Yritys muutti.' });
      expect(body.promises).toEqual([
        expect.objectContaining({ id, status: 'dropped', because: 'Yritys muutti.' }),
      ]);
    });

    it('stands on my page of today when it is late or due within a week, and nobody else’s does', async () => {
      const late = await open('2026-11-30');
      await open('2026-12-20');
      await open('2026-12-01', 'veikko');
      const { body } = await desk.as.aino('GET /staff/my-firms');
      expect(body.promises).toEqual([expect.objectContaining({ id: late, isLate: true, isMine: true })]);
    });

    it('of today is told in the morning, in one mail, once, and not when it was settled', async () => {
      const remind = () => vartti.app.get(PromisesService).remind(vartti.clock.now());
      const told = async () =>
        (
          await vartti.database.query<{ recipient_id: string }>(
            `SELECT recipient_id FROM outgoing_message WHERE template = 'promises_due' ORDER BY created_at`,
          )
        ).map(({ recipient_id }) => recipient_id);
      await open('2026-12-02');
      await open('2026-12-02');
      const settled = await open('2026-12-02', 'veikko');
      await settle(settled, { done: true });
      vartti.clock.set('2026-12-02T04:59:00Z');
      await remind();
      expect(await told()).toEqual([]);
      vartti.clock.set('2026-12-02T05:00:00Z');
      await remind();
      await remind();
      vartti.clock.set('2026-12-02T21:59:00Z');
      await remind();
      expect(await told()).toEqual([desk.ids.aino]);
    });
  });

  it('that is quiet for three months waits for whoever looks after it, unless it does not want to be called', async () => {
    const quiet = async () => {
      const { body } = await desk.as.aino('GET /staff/my-firms');
      return (body.quiet as { name: string }[]).map(({ name }) => name);
    };
    await enter(newId(), visit());
    expect(await quiet()).toEqual([]);
    await desk.as.aino(`PUT /staff/firms/${desk.firm.id}/keeper`, {
      staffId: desk.ids.aino,
      ohjaamoId: desk.kerava.id,
      instead: null,
    });
    await desk.at('2027-03-01T08:00:00Z');
    expect(await quiet()).toEqual([]);
    await desk.at('2027-03-02T08:00:00Z');
    expect(await quiet()).toEqual(['Ravintola Kulma Oy']);
    await desk.as.aino(`PUT /staff/firms/${desk.firm.id}/pause`, {
      notBefore: '2027-04-01',
      because: 'Remontti.',
    });
    expect(await quiet()).toEqual([]);
  });

  it('is counted by month and kind, for the region', async () => {
    await enter(newId(), visit());
    await enter(newId(), visit({ kind: 'call', on: '2026-11-30' }));
    await enter(newId(), visit({ kind: 'call', on: '2026-06-30' }));
    const figures = async (who: 'veikko' | 'leena') => {
      const { body } = await desk.as[who]('GET /staff/firm-figures');
      return body.months as { month: string; visit: number; call: number }[];
    };
    const months = await figures('veikko');
    expect(months).toHaveLength(6);
    expect(months.at(-1)).toEqual({ month: '2026-12', visit: 1, call: 0, mail: 0, meeting: 0 });
    expect(months.at(-2)).toMatchObject({ month: '2026-11', visit: 0, call: 1 });
    expect((await figures('leena')).every(({ visit: seen, call }) => seen + call === 0)).toBe(true);
  });

  const promised = (dueOn = '2026-12-04') => ({ id: newId(), promisedBy: 'us', what: 'Soitan.', dueOn });
});
