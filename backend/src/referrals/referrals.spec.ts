import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { referralDesk } from '../../test/support/referral-desk.js';
import { signInAs } from '../../test/support/sign-in.js';
import { ReferralTimeService } from './referral-time.service.js';

describe('a referral', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof referralDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await referralDesk(vartti)));
  const sweep = () => vartti.app.get(ReferralTimeService, { strict: false }).sweep(vartti.clock.now());

  it('goes from a suggestion to a report, and the person sees each step', async () => {
    const { suggest, answer, mine, open, acknowledge, report, ofStaff, told, look } = desk;
    const id = newId();
    const asked = await suggest(id);
    expect(asked.body).toMatchObject({
      status: 'asked',
      person: { firstName: 'Aino' },
      madeBy: 'Oona Ohjaaja',
    });
    expect(await told('referral_asked')).toEqual([
      { recipient_kind: 'young_person', address: null, language: 'fi' },
    ]);
    expect(await told('referral_sent')).toEqual([]);
    expect((await mine(id)).body).toMatchObject({
      status: 'asked',
      why: 'Laskut ovat jääneet maksamatta.',
      told: { firstName: 'Aino', contact: '+358501234567' },
      about: { what: { fi: 'Apua laskuihin ja velkoihin.' }, email: 'velka@example.fi' },
    });

    vartti.clock.advance({ minutes: 5 });
    const yes = await answer(id, true);
    expect(yes.body).toMatchObject({
      status: 'sent',
      answeredAt: '2026-12-01T08:05:00Z',
      until: '2027-03-01',
    });
    expect(await told('referral_sent')).toEqual([
      { recipient_kind: 'address', address: 'velka@example.fi', language: 'sv' },
    ]);

    expect((await look(id)).body).toMatchObject({ state: 'sent', person: null });
    vartti.clock.advance({ minutes: 5 });
    expect((await open(id)).body).toMatchObject({
      state: 'seen',
      person: { firstName: 'Aino', contact: '+358501234567', why: 'Laskut ovat jääneet maksamatta.' },
    });
    expect((await mine(id)).body).toMatchObject({ status: 'seen', seenAt: '2026-12-01T08:10:00Z' });
    await acknowledge(id);
    expect((await mine(id)).body).toMatchObject({
      status: 'acknowledged',
      serviceWords: 'Soitamme tällä viikolla.',
    });
    await report(id, 'not_reached', 'Soitimme kahdesti.');
    vartti.clock.advance({ minutes: 5 });
    await report(id, 'met', 'Sovimme maksusuunnitelman.');
    expect((await mine(id)).body).toMatchObject({
      status: 'reported',
      outcome: 'met',
      reportWords: 'Sovimme maksusuunnitelman.',
    });
    expect((await ofStaff(id)).body).toMatchObject({ status: 'reported', outcome: 'met', isLate: false });
    expect(await told('referral_news')).toHaveLength(3);
    expect(
      await vartti.database.query(
        `SELECT to_state AS "to", actor_kind AS by FROM transition WHERE subject = 'referral' ORDER BY id`,
      ),
    ).toEqual([
      { to: 'asked', by: 'staff' },
      { to: 'sent', by: 'young_person' },
      { to: 'seen', by: 'link' },
      { to: 'acknowledged', by: 'link' },
      { to: 'reported', by: 'link' },
      { to: 'reported', by: 'link' },
    ]);
  });

  it('writes down that the service looked, for the person to see', async () => {
    const { sent, look, open } = desk;
    const id = await sent();
    await look(id);
    const readings = () =>
      vartti.database.query(
        `SELECT what, why, times FROM reading WHERE actor_kind = 'service' AND actor_id = $1`,
        [desk.serviceId],
      );
    expect(await readings()).toEqual([]);
    await open(id);
    await look(id);
    expect(await readings()).toEqual([{ what: 'referral', why: 'shared_with_us', times: 2 }]);
  });

  describe('shows the service nothing of anybody', () => {
    const nothingIn = (body: object) => {
      const text = JSON.stringify(body);
      for (const word of ['Aino', '+358501234567', 'maksamatta']) expect(text).not.toContain(word);
    };

    it('before the person has answered: there is no such link', async () => {
      const { suggest, look, open, acknowledge, report, told } = desk;
      const id = newId();
      await suggest(id);
      for (const answer of [await look(id), await open(id), await acknowledge(id), await report(id, 'met')]) {
        expect(['link_unknown', 'referral_closed']).toContain(answer.body.code);
        nothingIn(answer.body);
      }
      expect(await told('referral_sent')).toEqual([]);
      expect(await vartti.database.query('SELECT FROM consent')).toEqual([]);
    });

    it('after a no', async () => {
      const { suggest, answer, look, open, told } = desk;
      const id = newId();
      await suggest(id);
      expect((await answer(id, false)).body.status).toBe('declined');
      expect((await look(id)).body.code).toBe('link_unknown');
      expect((await open(id)).body.code).toBe('referral_closed');
      expect(await told('referral_sent')).toEqual([]);
      expect((await answer(id, true)).body.code).toBe('wrong_state');
    });

    it('before somebody there opens it: a mail scanner that follows the link reads nothing and changes nothing', async () => {
      const { sent, look, mine } = desk;
      const id = await sent();
      nothingIn((await look(id)).body);
      expect((await mine(id)).body.status).toBe('sent');
    });

    it.each(['sent', 'seen', 'acknowledged', 'reported'])(
      'when the yes is taken back while it is %s',
      async (state) => {
        const { sent, open, acknowledge, report, withdraw, look, mine, ofStaff } = desk;
        const id = await sent();
        if (state !== 'sent') await open(id);
        if (state === 'acknowledged' || state === 'reported') await acknowledge(id);
        if (state === 'reported') await report(id, 'started');
        expect((await mine(id)).body.status).toBe(state);
        expect((await withdraw(id)).body.status).toBe('withdrawn');
        expect((await withdraw(id)).body.status).toBe('withdrawn');
        const after = await look(id);
        expect(after.body).toMatchObject({ state: 'closed', person: null, outcome: null, serviceWords: '' });
        nothingIn(after.body);
        for (const answer of [await open(id), await acknowledge(id), await report(id, 'met')]) {
          expect([answer.status, answer.body.code]).toEqual([410, 'referral_closed']);
          nothingIn(answer.body);
        }
        expect((await ofStaff(id)).body.status).toBe('withdrawn');
      },
    );

    it('when the yes is taken back on the page of all that is shared', async () => {
      const { sent, open, aino, ask, look, mine, ofStaff } = desk;
      const id = await sent();
      await open(id);
      const all = await ask<{ consents: { id: string; kind: string; service: { name: object } }[] }>(
        'GET /my/consents',
        aino,
      );
      expect(all.body.consents).toMatchObject([
        { kind: 'service_referral', service: { name: { fi: 'Velkaneuvonta' } } },
      ]);
      await ask(`DELETE /my/consents/${all.body.consents[0]?.id as string}`, aino);
      nothingIn((await look(id)).body);
      expect([(await mine(id)).body.status, (await ofStaff(id)).body.status]).toEqual([
        'withdrawn',
        'withdrawn',
      ]);
    });

    it('when ninety days are over', async () => {
      const { sent, open, look } = desk;
      const id = await sent();
      await open(id);
      vartti.clock.set('2027-03-01T21:59:00Z');
      expect((await look(id)).body.person).not.toBeNull();
      vartti.clock.set('2027-03-01T22:00:00Z');
      const over = await look(id);
      expect(over.body).toMatchObject({ state: 'closed', person: null });
      nothingIn(over.body);
    });

    it('by a link to something else, or one that was guessed', async () => {
      const { ask } = desk;
      for (const link of [
        'A'.repeat(44),
        (await vartti.database.query<{ id: string }>('SELECT id FROM registration'))[0]?.id.replaceAll(
          '-',
          '',
        ),
      ])
        expect((await ask(`GET /referral-links/${link as string}`, null)).body.code).toBe('link_unknown');
    });
  });

  it('skips no step', async () => {
    const { sent, acknowledge, report } = desk;
    const id = await sent();
    expect((await acknowledge(id)).body.code).toBe('wrong_state');
    expect((await report(id, 'met')).body.code).toBe('wrong_state');
  });

  it('does a second tap no harm, whoever taps', async () => {
    const { suggest, answer, open, acknowledge, report, told } = desk;
    const id = newId();
    await Promise.all([suggest(id), suggest(id)]);
    await Promise.all([answer(id, true), answer(id, true), answer(id, true)]);
    await Promise.all([open(id), open(id)]);
    await Promise.all([acknowledge(id), acknowledge(id)]);
    expect((await suggest(newId())).body.code).toBe('referral_open');
    await report(id, 'met');
    await report(id, 'met');
    expect(await told('referral_asked')).toHaveLength(1);
    expect(await told('referral_sent')).toHaveLength(1);
    expect(await told('referral_news')).toHaveLength(2);
    expect(await vartti.database.query('SELECT FROM consent')).toHaveLength(1);
    expect((await suggest(id, { why: 'Jotain muuta.' })).body.code).toBe('id_used');
  });

  it('is taken back by staff as long as it is not answered', async () => {
    const { suggest, sent, ask, staff, aino } = desk;
    const id = newId();
    await suggest(id);
    const cancelled = await ask(`PUT /staff/referrals/${id}/cancellation`, staff);
    expect(cancelled.body).toMatchObject({ status: 'cancelled' });
    expect((await ask<{ referrals: object[] }>('GET /my/referrals', aino)).body.referrals).toEqual([]);
    const later = await sent();
    expect((await ask(`PUT /staff/referrals/${later}/cancellation`, staff)).body.code).toBe('wrong_state');
  });

  it('to a service that needs no consent is a tip: the person turns to it themselves, and nobody there is told', async () => {
    const { write, suggest, mine, told, open, answer } = desk;
    const [open24, id] = [newId(), newId()];
    await write(open24, { consent: 'none' });
    expect((await suggest(id, { serviceId: open24 })).body.status).toBe('told');
    expect((await mine(id)).body.about).toMatchObject({ phone: '+3589123456' });
    expect([await told('referral_told'), await told('referral_sent')].map(({ length }) => length)).toEqual([
      1, 0,
    ]);
    expect((await open(id)).body.code).toBe('referral_closed');
    expect((await answer(id, true)).body.code).toBe('wrong_state');
  });

  it('is made for people whom one knows, to services of one’s region, and read where it was made', async () => {
    const { given, suggest, ofStaff, sent, ask, personId, aino } = desk;
    const elsewhere = await given.ohjaamo();
    const stranger = await signInAs(vartti, (await given.staff({ ohjaamoId: elsewhere.id })).email);
    expect((await suggest(newId(), {}, stranger)).status).toBe(404);
    expect((await suggest(newId(), { ohjaamoId: elsewhere.id }, stranger)).status).toBe(404);
    const id = await sent();
    expect((await ofStaff(id, stranger)).status).toBe(404);
    const list = await ask<{ referrals: object[] }>(`GET /staff/referrals?person=${personId}`, stranger);
    expect(list.body.referrals).toEqual([]);
    const other = await given.person({ phone: '+358507654321' });
    const someone = await signInAs(vartti, other.phone as string);
    expect((await ask(`GET /my/referrals/${id}`, someone)).status).toBe(404);
    expect((await desk.withdraw(id, someone)).status).toBe(404);
    expect((await ask(`GET /my/referrals/${id}`, aino)).status).toBe(200);
  });

  it('rings whoever suggested it when nobody answers for a week, and again each week', async () => {
    const { sent, told, ofStaff, open, acknowledge } = desk;
    const id = await sent();
    await open(id);
    vartti.clock.advance({ hours: 7 * 24 - 1 });
    await sweep();
    expect(await told('referral_unanswered')).toEqual([]);
    vartti.clock.advance({ hours: 2 });
    await sweep();
    await sweep();
    expect(await told('referral_unanswered')).toHaveLength(1);
    const cookie = await signInAs(vartti, desk.worker.email);
    expect((await ofStaff(id, cookie)).body.isLate).toBe(true);
    vartti.clock.advance({ hours: 7 * 24 });
    await sweep();
    expect(await told('referral_unanswered')).toHaveLength(2);
    await acknowledge(id);
    vartti.clock.advance({ hours: 14 * 24 });
    await sweep();
    expect(await told('referral_unanswered')).toHaveLength(2);
  });
});

describe('the catalogue of services', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof referralDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await referralDesk(vartti)));

  it('is read by all of the region, and kept by whoever wrote it', async () => {
    const { given, ask, staff, serviceId, ohjaamoId } = desk;
    const [{ region } = { region: '' }] = await vartti.database.query<{ region: string }>(
      'SELECT region_id AS region FROM ohjaamo WHERE id = $1',
      [ohjaamoId],
    );
    const sister = await given.ohjaamo({ regionId: region });
    const neighbour = await signInAs(vartti, (await given.staff({ ohjaamoId: sister.id })).email);
    const [own, theirs] = await Promise.all(
      [staff, neighbour].map((cookie) =>
        ask<{ mine: boolean; keeper: string | null }>(`GET /staff/services/${serviceId}`, cookie),
      ),
    );
    expect(own?.body).toMatchObject({
      mine: true,
      keeper: 'Oona Ohjaaja',
      checkedOn: '2026-12-01',
      isOld: false,
    });
    expect(theirs?.body).toMatchObject({ mine: false, name: { fi: 'Velkaneuvonta' } });
    for (const deed of ['check', 'end'])
      expect((await ask(`PUT /staff/services/${serviceId}/${deed}`, neighbour)).status).toBe(404);
    expect((await desk.write(serviceId, { ohjaamoId: sister.id }, neighbour)).status).toBe(404);
    const abroad = await signInAs(vartti, (await given.staff()).email);
    expect((await ask(`GET /staff/services/${serviceId}`, abroad)).status).toBe(404);
  });

  it.each([
    ['kind=debt', 1],
    ['kind=housing', 0],
    ['municipality=245', 1],
    ['municipality=061', 0],
    ['language=sv', 1],
    ['language=ar', 0],
    ['age=16', 1],
    ['age=15', 0],
    ['age=30', 0],
  ])('is narrowed by %s', async (query, count) => {
    const { ask, staff } = desk;
    const found = await ask<{ services: object[] }>(`GET /staff/services?${query}`, staff);
    expect(found.body.services).toHaveLength(count);
  });

  it('says what nobody has looked at for half a year, and asks its keeper once a month', async () => {
    const { ask, serviceId, told } = desk;
    const sweep = () => vartti.app.get(ReferralTimeService, { strict: false }).sweep(vartti.clock.now());
    vartti.clock.set('2027-06-01T08:00:00Z');
    await sweep();
    expect(await told('service_check_due')).toEqual([]);
    vartti.clock.set('2027-06-02T08:00:00Z');
    await sweep();
    await sweep();
    expect(await told('service_check_due')).toHaveLength(1);
    const cookie = await signInAs(vartti, desk.worker.email);
    expect((await ask(`GET /staff/services/${serviceId}`, cookie)).body).toMatchObject({ isOld: true });
    vartti.clock.set('2027-07-02T08:00:00Z');
    await sweep();
    expect(await told('service_check_due')).toHaveLength(2);
    const again = await signInAs(vartti, desk.worker.email);
    expect((await ask(`PUT /staff/services/${serviceId}/check`, again)).body).toMatchObject({ isOld: false });
    vartti.clock.set('2027-08-02T08:00:00Z');
    await sweep();
    expect(await told('service_check_due')).toHaveLength(2);
  });

  it('ends a line: nobody is referred to it any more', async () => {
    const { ask, staff, serviceId, suggest, write } = desk;
    await ask(`PUT /staff/services/${serviceId}/end`, staff);
    expect((await ask(`PUT /staff/services/${serviceId}/end`, staff)).body).toMatchObject({ ended: true });
    expect((await ask<{ services: object[] }>('GET /staff/services', staff)).body.services).toEqual([]);
    expect((await suggest(newId())).body.code).toBe('service_ended');
    expect((await write(serviceId)).body.code).toBe('service_ended');
  });

  it.each([
    ['no name', { name: { fi: '' } }],
    ['an end before the beginning', { ageFrom: 20, ageTo: 18 }],
    ['an address that is none', { email: 'velka' }],
    ['a page that is none', { website: 'javascript:alert(1)' }],
  ])('refuses %s', async (_, more) => {
    const refused = await desk.write(newId(), more);
    expect([refused.status, refused.body.code]).toEqual([400, 'malformed']);
  });
});
