import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { strongly } from '../../test/support/card-table.js';
import { interestDesk } from '../../test/support/interest-desk.js';
import { signInAs } from '../../test/support/sign-in.js';
import { openStream } from '../../test/support/stream.js';

const STREAM = '/employer/shared-cards/stream';

/** Every place where a firm, or anybody else, could see something of whoever is interested. */
describe('who sees what of whoever is interested', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof interestDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await interestDesk(vartti)));

  /** All that the firm can ask for, as one text. */
  async function everythingOf(cookie: string, ids: string[] = []): Promise<string> {
    const paths = ['', '/shared-cards', '/interests', '/interests/answering', '/openings', ...ids];
    const texts = await Promise.all(
      paths.map(async (path) => (await vartti.ask(`GET /employer${path}` as 'GET /x', { cookie })).text),
    );
    return texts.join('\n');
  }

  it('before the yes the firm sees nothing, while it holds the card, and after it nothing', async () => {
    const { cookie } = await desk.young('Ainoainen');
    expect(await everythingOf(desk.cookies.firm)).not.toContain('Ainoainen');
    const id = newId();
    await desk.send(cookie, id);
    const [line] = (await desk.seen()).interests;
    const ids = [`/interests/${id}`, `/shared-cards/${line?.consentId}`];
    expect(await everythingOf(desk.cookies.firm, ids)).toMatch(/Ainoainen[\s\S]*ripeä/);
    await desk.withdraw(id, cookie);
    const after = await everythingOf(desk.cookies.firm, ids);
    expect(after).not.toMatch(/Ainoainen|ripeä/);
  });

  it('another version than the one that was shown is never seen', async () => {
    const { cookie } = await desk.sent('Aino');
    const [line] = (await desk.seen()).interests;
    await vartti.ask('PUT /my/card', {
      cookie,
      body: { ...(await cardOf(cookie)), lookingFor: 'SALAISUUS' },
    });
    expect((await desk.card(line?.consentId as string)).text).not.toContain('SALAISUUS');
  });

  const cardOf = async (cookie: string) =>
    (await vartti.ask<{ card: { content: object } }>('GET /my/card', { cookie })).body.card.content;

  it('over is over: when the day of the consent has passed, nobody is in the list any more', async () => {
    const { interestId } = await desk.sent('Aino');
    await desk.later('2026-12-31T21:59:00Z');
    expect((await desk.seen()).interests).toHaveLength(1);
    await desk.later('2026-12-31T22:00:00Z');
    expect((await desk.seen()).interests).toEqual([]);
    expect((await desk.answer(interestId, { answer: 'taken' })).status).toBe(404);
  });

  it('erased is gone, and its numbers with it', async () => {
    const { cookie } = await desk.sent('Aino');
    await vartti.database.query('DELETE FROM young_person');
    expect(cookie).toBeTruthy();
    expect(await desk.seen()).toMatchObject({ interests: [], answering: { asked: 0, waiting: 0 } });
  });

  it('an open screen of the firm hears at once that it was taken back, and another firm hears nothing', async () => {
    const other = await desk.given.recruiter({
      employerId: (await desk.given.employer({ ohjaamoId: desk.ohjaamoId })).id,
    });
    const theirs = await openStream(vartti, STREAM, await strongly(vartti, other.email));
    const ours = await openStream(vartti, STREAM, desk.cookies.firm);
    await Promise.all([theirs.next(), ours.next()]);
    const { cookie, interestId } = await desk.sent('Aino');
    expect(await ours.next()).toMatchObject({ event: 'changed' });
    const [told] = await Promise.all([ours.next(), desk.withdraw(interestId, cookie)]);
    expect(told).toMatchObject({ event: 'changed' });
    expect(JSON.stringify(told)).not.toContain('Aino');
    // What they hear first is what was for them.
    const opening = await desk.given.opening({ employerId: other.employerId });
    const { cookie: eetu } = await desk.young('Eetu');
    const mine = newId();
    await desk.send(eetu, mine, { openingId: opening.id });
    expect(await theirs.next()).toMatchObject({ data: { about: mine } });
    ours.close();
    theirs.close();
  });

  it('another firm neither sees nor answers it, and its own without a second factor sees nobody', async () => {
    const { interestId } = await desk.sent('Aino');
    const other = await desk.given.recruiter();
    const cookie = await strongly(vartti, other.email);
    expect(await everythingOf(cookie, [`/interests/${interestId}`])).not.toContain('Aino');
    expect((await desk.answer(interestId, { answer: 'taken' }, cookie)).status).toBe(404);
    const weak = await signInAs(vartti, desk.recruiter.email);
    for (const path of ['', `/${interestId}`])
      expect(
        (await vartti.ask(`GET /employer/interests${path}` as 'GET /x', { cookie: weak })).body,
      ).toMatchObject({
        code: 'second_factor_needed',
      });
    expect((await desk.answer(interestId, { answer: 'taken' }, weak)).body.code).toBe('second_factor_needed');
  });

  it('under non-disclosure, whenever it began, an initial is all that tells who', async () => {
    const { interestId } = await desk.sent('Aino');
    await vartti.database.query('UPDATE young_person SET non_disclosure = true');
    expect((await desk.seen()).interests).toMatchObject([{ id: interestId, firstName: 'A.' }]);
    expect(await everythingOf(desk.cookies.firm, [`/interests/${interestId}`])).not.toContain('Aino');
  });

  it('staff who know somebody read what interests them while they see the card, and never what was written', async () => {
    const { id, interestId, cookie } = await desk.sent('Aino', 'Tulen heti.');
    const read = async (as = desk.cookies.staff) =>
      (await vartti.ask(`GET /staff/people/${id}/interests`, { cookie: as })).body;
    expect(await read()).toMatchObject({ code: 'not_found' });
    await comesToAnEvening('Aino');
    // To be known by the name on a list is not to be shown a card.
    expect(await read()).toEqual({ isCardShown: false, interests: [] });
    // Nor is a card that another Ohjaamo sees shown to this one.
    const { id: another } = await desk.given.ohjaamo({ regionId: desk.regionId });
    await vartti.ask(`PUT /my/consents/${newId()}`, {
      cookie,
      body: { kind: 'ohjaamo_card', ohjaamoId: another, cardVersion: 1 },
    });
    expect(await read()).toEqual({ isCardShown: false, interests: [] });
    const shown = newId();
    const body = { kind: 'ohjaamo_card', ohjaamoId: desk.ohjaamoId, cardVersion: 1 };
    await vartti.ask(`PUT /my/consents/${shown}`, { cookie, body });
    expect(await read()).toMatchObject({
      isCardShown: true,
      interests: [{ id: interestId, status: 'sent' }],
    });
    await desk.answer(interestId, { answer: 'yes', meetOn: '2026-12-03', words: 'Tule ovesta kolme.' });
    const seen = await read();
    expect(seen).toMatchObject({
      isCardShown: true,
      interests: [
        { id: interestId, status: 'answered_yes', waitsForFirm: false, overdue: false, meetOn: '2026-12-03' },
      ],
    });
    expect(JSON.stringify(seen)).not.toMatch(/Tulen heti|ovesta kolme/);
    const { body: data } = await vartti.ask<{ readings: { what: string }[] }>('GET /my/data', { cookie });
    expect(data.readings.map(({ what }) => what)).toContain('interests');
    const elsewhere = await signInAs(vartti, (await desk.given.staff()).email);
    expect(await read(elsewhere)).toMatchObject({ code: 'not_found' });
    await vartti.ask(`DELETE /my/consents/${shown}`, { cookie });
    expect(await read()).toEqual({ isCardShown: false, interests: [] });
  });

  /** Somebody of this address books a time there, and is known from then on. */
  async function comesToAnEvening(firstName: string) {
    const event = await desk.given.event({ ohjaamoId: desk.ohjaamoId });
    const body = {
      slotId: event.slots[0]?.id,
      firstName,
      contact: `${firstName.toLowerCase()}@example.fi`,
      language: 'fi',
    };
    expect((await vartti.ask(`PUT /registrations/${newId()}`, { body })).status).toBe(200);
  }

  it('no letter to the firm tells who: neither its payload nor what it is about', async () => {
    const { id, interestId, cookie } = await desk.sent('Aino', 'Tulen heti.');
    await desk.answer(interestId, { answer: 'yes', meetOn: '2026-12-03' });
    await desk.reply(interestId, { reply: 'coming' }, cookie);
    const told = await vartti.database.query(
      `SELECT payload FROM outgoing_message WHERE recipient_kind = 'recruiter'`,
    );
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`Aino|${id}|Tulen`));
  });

  describe('behind the walls of the database, with every guard gone', () => {
    const count = async (actor: object) => {
      const rows = await vartti.db.acting(actor as never, () =>
        vartti.db.once('walls of interests', 'SELECT id FROM interest'),
      );
      return rows.length;
    };
    const firm = (employer: string) => ({ kind: 'recruiter', id: newId(), scope: { employer } });
    const staff = (ohjaamo: string) => ({
      kind: 'staff',
      id: newId(),
      scope: { ohjaamos: [ohjaamo], peopleOhjaamos: [ohjaamo], regions: [] },
    });

    it('it is there for whoever sent it and the firm, and for staff who see the person’s card; for nobody else', async () => {
      const { id, cookie, interestId } = await desk.sent('Aino');
      const other = await desk.given.employer({ ohjaamoId: desk.ohjaamoId });
      expect(await count({ kind: 'young_person', id })).toBe(1);
      expect(await count(firm(desk.employerId))).toBe(1);
      expect(await count({ kind: 'young_person', id: newId() })).toBe(0);
      expect(await count(firm(other.id))).toBe(0);
      expect(await count({ kind: 'public', id: null })).toBe(0);
      // The Ohjaamo of the opening knows nothing of people who never were there.
      expect(await count(staff(desk.ohjaamoId))).toBe(0);
      // Nor of those who came there and show it no card.
      await comesToAnEvening('Aino');
      expect(await count(staff(desk.ohjaamoId))).toBe(0);
      const known = newId();
      await vartti.ask(`PUT /my/consents/${known}`, {
        cookie,
        body: { kind: 'ohjaamo_card', ohjaamoId: desk.ohjaamoId, cardVersion: 1 },
      });
      expect(await count(staff(desk.ohjaamoId))).toBe(1);
      expect(await count(staff((await desk.given.ohjaamo()).id))).toBe(0);
      await desk.withdraw(interestId, cookie);
      expect(await count(firm(desk.employerId))).toBe(0);
      expect(await count({ kind: 'young_person', id })).toBe(1);
    });

    it('after a no the firm’s wall is closed, too', async () => {
      const { interestId } = await desk.sent('Aino');
      await desk.answer(interestId, { answer: 'taken' });
      expect(await count(firm(desk.employerId))).toBe(0);
    });
  });
});
