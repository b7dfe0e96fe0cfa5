import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { content, strongly } from '../../test/support/card-table.js';
import { proposalDesk } from '../../test/support/proposal-desk.js';
import { signInAs } from '../../test/support/sign-in.js';
import { ProposalsTime } from './proposals-time.service.js';

describe('a proposal', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof proposalDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await proposalDesk(vartti)));

  const sweep = () => vartti.app.get(ProposalsTime).sweep(vartti.clock.now());

  it('asks the young person first; only their yes shows the firm their card, and the firm answers', async () => {
    const id = await desk.proposed();
    expect(await desk.told('proposal_asked')).toEqual([desk.personId]);
    expect((await desk.firm()).proposals).toEqual([]);
    expect(
      (await vartti.ask('GET /employer/shared-cards', { cookie: desk.cookies.firm })).body,
    ).toMatchObject({ cards: [] });
    const yes = await desk.sayYes(id);
    expect(yes).toMatchObject({ status: 200, body: { state: 'with_employer', shared: { cardVersion: 1 } } });
    expect(await desk.told('proposal_to_employer')).toEqual([desk.recruiterId]);
    const [seen] = (await desk.firm()).proposals;
    expect(seen).toMatchObject({
      id,
      firstName: 'Aino',
      state: 'with_employer',
      opening: { id: desk.openingId },
    });
    const card = await vartti.ask(`GET /employer/shared-cards/${seen?.consentId}`, {
      cookie: desk.cookies.firm,
    });
    expect(card.body).toMatchObject({ content: { strengths: content.strengths } });
    await desk.answer(id, { answer: 'invite', day: '2026-12-03', time: '10:30', where: 'Keskikatu 1' });
    expect((await desk.mine(id)).body).toMatchObject({
      state: 'invited',
      meetsAt: '2026-12-03T08:30:00Z',
      meetsWhere: 'Keskikatu 1',
    });
    expect(await desk.told('proposal_news')).toEqual([desk.personId]);
    expect((await desk.staffSees(id)).body).toMatchObject({ state: 'invited', waitsFor: 'us' });
    expect(await desk.moves(id)).toEqual([
      'staff: → asked',
      'young_person: asked → yes',
      'young_person: yes → with_employer',
      'recruiter: with_employer → invited',
    ]);
  });

  it('of a hidden opening shows it to nobody but whom it was proposed to, and only while it is', async () => {
    const opening = `GET /openings/${desk.openingId}` as const;
    expect((await vartti.ask(opening)).status).toBe(404);
    const seesRow = async () =>
      vartti.db.as({ kind: 'young_person', id: desk.personId }, (tx) =>
        tx.rows('SELECT id FROM opening WHERE id = $1', [desk.openingId]),
      );
    expect(await seesRow()).toEqual([]);
    const id = await desk.proposed();
    expect(await seesRow()).toHaveLength(1);
    expect((await vartti.ask(opening, { cookie: desk.cookies.young })).status).toBe(404);
    await desk.no(id);
    expect(await seesRow()).toEqual([]);
    const again = await desk.proposed();
    expect(await seesRow()).toHaveLength(1);
    await desk.withdraw(again);
    expect(await seesRow()).toEqual([]);
  });

  it('is not asked into the dark: no yes without a card, and without the very card that was shown', async () => {
    const id = await desk.proposed({ card: false });
    expect((await desk.sayYes(id)).body.code).toBe('no_card');
    await desk.saveCard();
    expect((await desk.sayYes(id, { cardVersion: 2 })).body.code).toBe('card_changed');
    expect((await desk.mine(id)).body.state).toBe('asked');
    expect((await desk.firm()).proposals).toEqual([]);
  });

  it('that was said no or later to is never known to the firm', async () => {
    const id = await desk.proposed();
    await desk.later(id);
    expect((await desk.firm()).proposals).toEqual([]);
    expect((await desk.no(id, ['too_far'])).body.state).toBe('no');
    expect((await desk.firm()).proposals).toEqual([]);
    expect(await desk.told('proposal_to_employer')).toEqual([]);
    expect((await desk.answer(id, { answer: 'taken' })).status).toBe(404);
    expect((await desk.staffSees(id)).body).toMatchObject({
      state: 'no',
      noReasons: ['too_far'],
      waitsFor: null,
    });
  });

  it('is asked again a week after "later", twice at most', async () => {
    const id = await desk.proposed();
    for (const day of ['08', '15']) {
      expect((await desk.later(id)).body.state).toBe('later');
      vartti.clock.set(`2026-12-${day}T07:59:00Z`);
      expect((await sweep()).askedAgain).toBe(0);
      vartti.clock.set(`2026-12-${day}T08:00:00Z`);
      expect((await sweep()).askedAgain).toBe(1);
      expect((await sweep()).askedAgain).toBe(0);
    }
    expect(await desk.told('proposal_asked')).toHaveLength(3);
    const third = await desk.mine(id);
    expect(third.body).toMatchObject({ state: 'asked', mayLater: false });
    expect((await desk.later(id)).body.code).toBe('later_no_more');
  });

  it('is taken back at any time: the firm’s view goes at once, also when the consent itself is taken back', async () => {
    const id = await desk.proposed();
    await desk.sayYes(id);
    const [seen] = (await desk.firm()).proposals;
    const taken = await vartti.ask(`DELETE /my/proposals/${id}/consent`, { cookie: desk.cookies.young });
    expect(taken.body).toMatchObject({ state: 'taken_back', shared: null });
    expect((await desk.firm()).proposals).toEqual([]);
    const card = await vartti.ask(`GET /employer/shared-cards/${seen?.consentId}`, {
      cookie: desk.cookies.firm,
    });
    expect(card.status).toBe(404);
    expect((await desk.answer(id, { answer: 'taken' })).status).toBe(404);
    const second = await desk.proposed();
    const yes = await desk.sayYes(second);
    const consent = (yes.body.shared as { consentId: string }).consentId;
    await vartti.ask(`DELETE /my/consents/${consent}`, { cookie: desk.cookies.young });
    expect((await desk.mine(second)).body.state).toBe('taken_back');
    expect((await desk.moves(second)).at(-1)).toBe('young_person: with_employer → taken_back');
    // What the young person gave stays listed, though the hidden opening is no longer there for them.
    expect((await vartti.ask('GET /my/consents', { cookie: desk.cookies.young })).status).toBe(200);
  });

  it('that staff withdraw takes the card from the firm, and says so to who had said yes', async () => {
    const id = await desk.proposed();
    await desk.sayYes(id);
    const [seen] = (await desk.firm()).proposals;
    vartti.clock.set('2026-12-01T08:00:01Z');
    expect((await desk.withdraw(id)).body.state).toBe('withdrawn');
    expect((await desk.firm()).proposals).toEqual([]);
    const card = await vartti.ask(`GET /employer/shared-cards/${seen?.consentId}`, {
      cookie: desk.cookies.firm,
    });
    expect(card.status).toBe(404);
    expect(await desk.told('proposal_news')).toEqual([desk.personId]);
    expect((await vartti.ask('GET /my/consents', { cookie: desk.cookies.young })).status).toBe(200);
  });

  it('withdrawn and taken back in the same moment ends once, and nobody waits for the other', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await desk.proposed();
      await desk.sayYes(id);
      vartti.clock.set(`2026-12-01T08:0${round + 1}:00Z`);
      const answers = await Promise.all([desk.withdraw(id), desk.takeBack(id)]);
      expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
      expect(['withdrawn', 'taken_back']).toContain((await desk.mine(id)).body.state);
      expect((await desk.firm()).proposals).toEqual([]);
    }
  });

  it.each(['without account', 'that staff know alone', 'that has just asked for access'] as const)(
    'to a firm %s waits for staff, who tell it by phone and write down the answer',
    async (firm) => {
      const id = await desk.proposed({ firm });
      expect((await desk.sayYes(id)).body.state).toBe('yes');
      expect((await desk.staffSees(id)).body).toMatchObject({ waitsFor: 'us', firmHasAccount: false });
      const early = await desk.staffPuts(id, 'answer', { answer: 'taken' });
      expect(early.body.code).toBe('wrong_state');
      await desk.staffPuts(id, 'call');
      expect((await desk.staffSees(id)).body).toMatchObject({ state: 'with_employer', toldBy: 'phone' });
      await desk.staffPuts(id, 'answer', { answer: 'not_now', words: 'Kesällä uudestaan.' });
      expect((await desk.mine(id)).body).toMatchObject({
        state: 'not_now',
        answerWords: 'Kesällä uudestaan.',
      });
    },
  );

  it('to a firm that answers itself is not answered for it', async () => {
    const id = await desk.proposed();
    await desk.sayYes(id);
    expect((await desk.staffPuts(id, 'answer', { answer: 'taken' })).body.code).toBe('firm_answers_itself');
  });

  it('reminds a silent firm after three and seven days, and runs out after a month', async () => {
    const id = await desk.proposed();
    await desk.sayYes(id);
    for (const [day, reminded] of [
      ['03', 0],
      ['04', 1],
      ['07', 0],
      ['08', 1],
      ['09', 0],
    ] as const) {
      vartti.clock.set(`2026-12-${day}T08:00:00Z`);
      expect([day, (await sweep()).reminded]).toEqual([day, reminded]);
    }
    expect(await desk.told('proposal_to_employer')).toHaveLength(3);
    await desk.signInAgain();
    expect((await desk.list('?overdue=yes')).proposals).toMatchObject([
      { id, isOverdue: true, waitsFor: 'employer' },
    ]);
    vartti.clock.set('2027-01-01T08:00:00Z');
    expect((await sweep()).ranOut).toBe(1);
    await desk.signInAgain();
    expect((await desk.mine(id)).body.state).toBe('run_out');
  });

  it('ends when its opening does', async () => {
    const id = await desk.proposed();
    await vartti.database.query(`UPDATE opening SET status = 'filled' WHERE id = $1`, [desk.openingId]);
    expect((await desk.sayYes(id)).status).toBe(404);
    expect((await sweep()).ranOut).toBe(1);
    expect((await desk.mine(id)).body).toMatchObject({ state: 'run_out', opening: { isOpen: false } });
  });

  it('is made once, however often it is sent, and one at a time for a person and an opening', async () => {
    const id = await desk.proposed();
    expect((await desk.propose(id)).status).toBe(200);
    expect((await desk.propose(newId())).body.code).toBe('already_proposed');
    const answers = await Promise.all(Array.from({ length: 6 }, () => desk.withdraw(id)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    const tries = await Promise.all(Array.from({ length: 6 }, () => desk.propose(newId())));
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is for a person whom this Ohjaamo meets, and for an opening that it sees', async () => {
    const stranger = await desk.given.person({ regionId: desk.regionId });
    expect((await desk.propose(newId(), { personId: stranger.id })).status).toBe(404);
    const theirs = await desk.given.opening({ hidden: true });
    expect((await desk.propose(newId(), { openingId: theirs.id })).status).toBe(404);
    const open = await desk.given.opening();
    expect((await desk.propose(newId(), { openingId: open.id })).status).toBe(200);
    const closed = await desk.given.opening({ employerId: desk.employerId, status: 'closed' });
    expect((await desk.propose(newId(), { openingId: closed.id })).body.code).toBe('opening_closed');
    const elsewhere = await signInAs(vartti, (await desk.given.staff()).email);
    expect((await desk.propose(newId(), {}, elsewhere)).status).toBe(404);
  });

  describe('by the link from the message', () => {
    it('is read without changing anything; no and later need no account, and the yes begins a session', async () => {
      const id = await desk.proposed();
      const link = desk.linkOf(id);
      const seen = await vartti.ask(`GET /my-proposals/${link}`);
      expect(seen.body).toMatchObject({ id, state: 'asked', opening: { title: 'Leipuri, jos löytyy' } });
      expect(await desk.moves(id)).toEqual(['staff: → asked']);
      const { cookie } = await vartti.ask(`POST /links/${link}/session`, { body: {} });
      expect((await vartti.ask(`GET /my/proposals/${id}`, { cookie })).body).toMatchObject({ id });
      await vartti.ask(`PUT /my-proposals/${link}/postponement`, { body: {} });
      const no = await vartti.ask(`PUT /my-proposals/${link}/refusal`, { body: { reasons: ['times'] } });
      expect(no.body.state).toBe('no');
      expect(await desk.moves(id)).toEqual(['staff: → asked', 'link: asked → later', 'link: later → no']);
    });

    it('works for sixty days after it was asked last, and for nothing else', async () => {
      const id = await desk.proposed();
      const link = desk.linkOf(id);
      expect((await vartti.ask(`GET /links/${link}`)).body.code).toBe('link_unknown');
      vartti.clock.set('2027-01-30T07:59:00Z');
      expect((await vartti.ask(`GET /my-proposals/${link}`)).status).toBe(200);
      vartti.clock.set('2027-01-30T08:00:00Z');
      expect((await vartti.ask(`GET /my-proposals/${link}`)).body.code).toBe('link_unknown');
    });
  });

  it('shows an initial alone of who is under non-disclosure', async () => {
    const id = await desk.proposed();
    await vartti.database.query('UPDATE young_person SET non_disclosure = true WHERE id = $1', [
      desk.personId,
    ]);
    await desk.sayYes(id);
    expect((await desk.firm(await strongly(vartti, desk.recruiterEmail))).proposals).toMatchObject([
      { firstName: 'A.' },
    ]);
  });
});
