import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { content } from '../../test/support/card-table.js';
import { signInAs } from '../../test/support/sign-in.js';
import { interestDesk } from '../../test/support/interest-desk.js';

describe('"I\'m interested"', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof interestDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await interestDesk(vartti)));

  it('shares exactly the card that was shown, for this opening, and the firm is told without a name', async () => {
    const { cookie, interestId } = await desk.sent('Aino', 'Asun ihan vieressä.');
    expect(await desk.mine(cookie)).toMatchObject([
      { id: interestId, status: 'sent', words: 'Asun ihan vieressä.', opening: { id: desk.openingId } },
    ]);
    const { interests, answering } = await desk.seen();
    expect(interests).toMatchObject([
      { id: interestId, firstName: 'Aino', words: 'Asun ihan vieressä.', waits: true, overdue: false },
    ]);
    expect(answering).toMatchObject({ asked: 1, answered: 0, waiting: 1 });
    expect((await desk.card(interests[0]?.consentId as string)).body).toMatchObject({ content });
    expect(await desk.told('interests_wait')).toMatchObject([
      { payload: { employerId: desk.employerId }, recipient_id: desk.recruiter.id },
    ]);
  });

  it('sent twice is sent once, by one id or by two, also at the same moment', async () => {
    const { cookie, id } = await desk.young('Aino');
    const same = newId();
    const all = await Promise.all([same, same, newId(), newId()].map((one) => desk.send(cookie, one)));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await desk.mine(cookie)).toHaveLength(1);
    expect(
      await vartti.database.query('SELECT FROM consent WHERE person_id = $1 AND ended_at IS NULL', [id]),
    ).toHaveLength(1);
  });

  it('an id stands for one opening and one person', async () => {
    const { cookie, interestId } = await desk.sent();
    const another = await desk.given.opening({ employerId: desk.employerId });
    expect((await desk.send(cookie, interestId, { openingId: another.id })).body.code).toBe('id_used');
    const { cookie: other } = await desk.young('Eetu');
    expect((await desk.send(other, interestId)).body.code).toBe('id_used');
    expect(await desk.mine(other)).toEqual([]);
  });

  it('needs a card, the very one that was shown, and an opening that everybody may have', async () => {
    const { cookie } = await desk.young('Aino');
    expect((await desk.send(cookie, newId(), { cardVersion: 2 })).body.code).toBe('card_changed');
    const { given, employerId } = desk;
    for (const gone of [
      await given.opening({ employerId, hidden: true }),
      await given.opening({ employerId, status: 'paused' }),
      await given.opening({ employerId, closesOn: '2026-11-30' }),
    ])
      expect((await desk.send(cookie, newId(), { openingId: gone.id })).body.code).toBe('not_found');
    await given.person({ email: 'kortiton@example.fi' });
    const without = await signInAs(vartti, 'kortiton@example.fi');
    expect((await desk.send(without)).body.code).toBe('no_card');
    expect(await desk.mine(cookie)).toEqual([]);
  });

  it('of somebody under 18 is only for openings that welcome them, and then leaves no yes behind', async () => {
    const { cookie, id } = await desk.young('Aino', { ...content, under18: true });
    expect(await desk.send(cookie)).toMatchObject({ status: 409, body: { code: 'not_for_minors' } });
    expect(await vartti.database.query('SELECT FROM consent WHERE person_id = $1', [id])).toEqual([]);
    const welcome = await desk.given.opening({ employerId: desk.employerId, minorsWelcome: true });
    expect((await desk.send(cookie, newId(), { openingId: welcome.id })).status).toBe(200);
  });

  it('yes: come on Thursday; she says that she comes, and the firm hears it', async () => {
    const { cookie, interestId } = await desk.sent();
    await desk.later('2026-12-02T08:00:00Z');
    const yes = { answer: 'yes', meetOn: '2026-12-03', meetAt: '10:00', meetPlace: 'Keskikatu 1' };
    expect((await desk.answer(interestId, yes)).status).toBe(200);
    expect((await desk.answer(interestId, yes)).status).toBe(200);
    expect(await desk.told('interest_answered')).toHaveLength(1);
    expect(await desk.mine(cookie)).toMatchObject([
      {
        status: 'answered_yes',
        meetOn: '2026-12-03',
        meetAt: '10:00',
        meetPlace: 'Keskikatu 1',
        reply: null,
      },
    ]);
    for (const _ of [1, 2])
      expect((await desk.reply(interestId, { reply: 'coming' }, cookie)).body.interests).toMatchObject([
        { reply: 'coming', repliedAt: '2026-12-02T08:00:00Z' },
      ]);
    expect(await desk.told('interest_reply')).toMatchObject([{ recipient_id: desk.recruiter.id }]);
    expect((await desk.seen()).interests).toMatchObject([{ reply: 'coming', waits: false }]);
    expect((await desk.seen()).answering).toMatchObject({ asked: 1, answered: 1, waiting: 0, medianDays: 1 });
  });

  it('another time makes it the firm’s turn again, and a new time asks her anew', async () => {
    const { cookie, interestId } = await desk.sent();
    await desk.answer(interestId, { answer: 'yes', meetOn: '2026-12-03' });
    await desk.reply(interestId, { reply: 'another_time', words: 'Perjantai käy.' }, cookie);
    expect((await desk.seen()).interests).toMatchObject([{ waits: true, replyWords: 'Perjantai käy.' }]);
    await desk.later('2026-12-01T09:00:00Z');
    await desk.answer(interestId, { answer: 'yes', meetOn: '2026-12-04' });
    expect(await desk.mine(cookie)).toMatchObject([{ meetOn: '2026-12-04', reply: null }]);
    expect(await desk.told('interest_answered')).toHaveLength(2);
  });

  it('not now says why, and from then on the firm sees nothing of her', async () => {
    const { cookie, interestId } = await desk.sent();
    const [line] = (await desk.seen()).interests;
    await desk.later('2026-12-01T09:00:00Z');
    const no = { answer: 'not_now', reasons: ['many_others', 'later'], words: 'Kysy keväällä uudestaan.' };
    expect((await desk.answer(interestId, no)).status).toBe(200);
    expect((await desk.answer(interestId, no)).status).toBe(200);
    expect(await desk.mine(cookie)).toMatchObject([
      {
        status: 'answered_not_now',
        reasons: ['many_others', 'later'],
        answerWords: 'Kysy keväällä uudestaan.',
      },
    ]);
    expect((await desk.seen()).interests).toEqual([]);
    expect((await desk.card(line?.consentId as string)).status).toBe(404);
    expect((await desk.answer(interestId, { answer: 'yes', words: 'Sittenkin!' })).status).toBe(404);
    expect((await desk.reply(interestId, { reply: 'coming' }, cookie)).body.code).toBe('wrong_state');
  });

  it('a yes says when or what, a no says why', async () => {
    const { interestId } = await desk.sent();
    for (const body of [{ answer: 'yes' }, { answer: 'not_now', reasons: [] }, { answer: 'maybe' }])
      expect((await desk.answer(interestId, body)).status).toBe(400);
  });

  it('is taken back at any time, twice is once, and may be said anew', async () => {
    const { cookie, interestId } = await desk.sent();
    for (const _ of [1, 2]) expect((await desk.withdraw(interestId, cookie)).status).toBe(204);
    expect(await desk.mine(cookie)).toMatchObject([{ status: 'withdrawn' }]);
    expect((await desk.seen()).interests).toEqual([]);
    expect((await desk.answer(interestId, { answer: 'taken' })).status).toBe(404);
    // A tap that was late does not bring it back.
    await desk.send(cookie, interestId);
    expect((await desk.seen()).interests).toEqual([]);
    await desk.send(cookie);
    expect((await desk.seen()).interests).toHaveLength(1);
    expect((await desk.seen()).answering).toMatchObject({ asked: 1, waiting: 1 });
  });

  it('goes with the card that is taken back on the page of sharing', async () => {
    const { cookie, interestId } = await desk.sent();
    const [line] = (await desk.seen()).interests;
    await vartti.ask(`DELETE /my/consents/${line?.consentId}`, { cookie });
    expect(await desk.mine(cookie)).toMatchObject([{ id: interestId, status: 'withdrawn' }]);
    expect((await desk.withdraw(interestId, cookie)).status).toBe(204);
  });

  it('taken back and answered at the same moment: one of them holds, and nobody waits for the other', async () => {
    for (const name of ['Aino', 'Eetu', 'Olli', 'Veera']) {
      const { cookie, interestId } = await desk.sent(name);
      const line = (await desk.seen()).interests.find(({ id }) => id === interestId);
      const [back, answer] = await Promise.all([
        vartti.ask(`DELETE /my/consents/${line?.consentId}`, { cookie }),
        desk.answer(interestId, { answer: 'not_now', reasons: ['other'] }),
      ]);
      expect(back.status).toBe(204);
      expect([200, 404, 409]).toContain(answer.status);
      const [mine] = await desk.mine(cookie);
      expect(mine?.status).toBe(answer.status === 200 ? 'answered_not_now' : 'withdrawn');
    }
  });

  it('one deed that ends the opening answers everybody who waits, and nobody who was answered', async () => {
    const [aino, eetu, olli] = [await desk.sent('Aino'), await desk.sent('Eetu'), await desk.sent('Olli')];
    await desk.answer(olli.interestId, { answer: 'yes', meetOn: '2026-12-03' });
    await desk.later('2026-12-02T08:00:00Z');
    const { body } = await vartti.ask(`GET /employer/openings/${desk.openingId}`, {
      cookie: desk.cookies.firm,
    });
    expect(body).toMatchObject({ interestsWaiting: 2 });
    for (const _ of [1, 2]) expect((await desk.close()).status).toBe(200);
    for (const { cookie } of [aino, eetu])
      expect(await desk.mine(cookie)).toMatchObject([{ status: 'answered_taken' }]);
    expect(await desk.mine(olli.cookie)).toMatchObject([{ status: 'answered_yes' }]);
    expect((await desk.told('interest_answered')).map(({ recipient_id }) => recipient_id).sort()).toEqual(
      [aino.id, eetu.id, olli.id].sort(),
    );
    expect((await desk.seen()).interests).toMatchObject([{ firstName: 'Olli' }]);
  });

  it('an opening that ends without a word to them: it lapses, they are told, and it counts as unanswered', async () => {
    const { cookie } = await desk.sent();
    await desk.close({ filled: false, tellWaiting: false });
    expect(await desk.mine(cookie)).toMatchObject([{ status: 'lapsed', answeredAt: null }]);
    expect(await desk.told('interest_answered')).toHaveLength(1);
    expect((await desk.seen()).answering).toMatchObject({ asked: 1, answered: 0, waiting: 0 });
  });

  it('staff of the region read how a firm answers, in numbers, and others nothing', async () => {
    const { interestId } = await desk.sent('Aino');
    await desk.sent('Eetu');
    await desk.later('2026-12-03T20:00:00Z');
    await desk.answer(interestId, { answer: 'taken' });
    const read = async (cookie: string) => (await vartti.ask('GET /staff/answering', { cookie })).body;
    expect(await read(desk.cookies.staff)).toEqual({
      firms: [
        {
          employerId: desk.employerId,
          answering: { asked: 2, answered: 1, waiting: 1, overdue: 0, medianDays: 2.5 },
        },
      ],
    });
    const elsewhere = await signInAs(vartti, (await desk.given.staff()).email);
    expect(await read(elsewhere)).toEqual({ firms: [] });
  });
});
