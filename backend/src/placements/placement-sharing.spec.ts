import { startApp, type TestApp } from '../../test/support/app.js';
import { placementDesk } from '../../test/support/placement-desk.js';
import { signInAs } from '../../test/support/sign-in.js';

/** Whatever a firm could see of a placement: its list, one of it, its mail, another firm's, the database behind it. */
describe('what a firm sees of a placement', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof placementDesk>>;
  let id: string;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    desk = await placementDesk(vartti);
    id = await desk.begun('work_trial');
  });

  const rowsFor = (employerId: string) =>
    vartti.db.as({ kind: 'recruiter', id: desk.owner.id, scope: { employer: employerId } }, (tx) =>
      tx.rows('SELECT id FROM placement'),
    );

  it('is nothing before the yes: no line, no page, no mail, no row', async () => {
    await desk.setTerms(id);
    await desk.check(id);
    expect((await desk.firmSees()).body.placements).toEqual([]);
    expect((await desk.firmSees(id)).body.code).toBe('not_found');
    expect(await rowsFor(desk.employer.id)).toEqual([]);
    const mail = await vartti.database.query(
      `SELECT FROM outgoing_message WHERE recipient_kind = 'recruiter' AND template LIKE 'placement%'`,
    );
    expect(mail).toEqual([]);
  });

  it('is, after the yes, the first name, what and when, how far it is; nothing of age, subsidy or the authority’s words', async () => {
    await desk.setTerms(id);
    await desk.check(id);
    expect((await desk.say(id, true)).body).toMatchObject({ shared: true });
    const { body, text } = await desk.firmSees(id);
    expect(body).toMatchObject({
      firstName: 'Aino',
      title: 'Varastotyö',
      startsOn: '2027-01-04',
      dayHours: 6,
    });
    expect((await desk.firmSees()).body.placements).toMatchObject([{ firstName: 'Aino' }]);
    for (const hidden of ['18_29', 'ageGroup', 'P. Päättäjä', 'subsidy"', desk.person.id, desk.person.phone])
      expect([hidden, text.includes(hidden as string)]).toEqual([hidden, false]);
    expect(await rowsFor(desk.employer.id)).toEqual([{ id }]);
    expect(await desk.told('placement_shown')).toMatchObject([{ recipientId: desk.owner.id }]);
    expect(await desk.told('placement_shared')).toEqual([
      { recipientId: desk.worker.id, payload: { placementId: id, sharing: 'yes' } },
    ]);
  });

  it('is never anything for another firm, also after the yes and with three signatures', async () => {
    await desk.say(id, true);
    await desk.sign(id);
    const other = await desk.given.employer({ ohjaamoId: desk.ohjaamo.id });
    const cookie = await signInAs(vartti, (await desk.given.recruiter({ employerId: other.id })).email);
    expect((await desk.firmSees(undefined, cookie)).body.placements).toEqual([]);
    expect((await desk.firmSees(id, cookie)).body.code).toBe('not_found');
    expect(await rowsFor(other.id)).toEqual([]);
  });

  it('is gone the moment the yes is taken back before signing, and staff are told', async () => {
    await desk.say(id, true);
    expect((await desk.say(id, false)).body).toMatchObject({ shared: false, sharingRefused: true });
    expect((await desk.firmSees()).body.placements).toEqual([]);
    expect((await desk.firmSees(id)).body.code).toBe('not_found');
    expect(await rowsFor(desk.employer.id)).toEqual([]);
    expect((await desk.told('placement_shared')).map(({ payload }) => payload)).toContainEqual({
      placementId: id,
      sharing: 'taken_back',
    });
    // And given again, when they think it over.
    await desk.say(id, true);
    expect((await desk.firmSees(id)).body.firstName).toBe('Aino');
  });

  it('is gone as well when it is taken back among all the yeses one gave', async () => {
    await desk.say(id, true);
    const { consents } = (
      await vartti.ask<{ consents: { id: string; placement: { id: string } }[] }>('GET /my/consents', {
        cookie: desk.cookies.young,
      })
    ).body;
    expect(consents).toMatchObject([{ kind: 'employer_placement', placement: { id }, state: 'holds' }]);
    await vartti.ask(`DELETE /my/consents/${consents[0]?.id}`, { cookie: desk.cookies.young });
    expect((await desk.firmSees(id)).body.code).toBe('not_found');
    expect((await desk.told('placement_shared')).map(({ payload }) => payload)).toContainEqual({
      placementId: id,
      sharing: 'taken_back',
    });
  });

  it('stays what three parties have signed, whatever is taken back afterwards', async () => {
    await desk.say(id, true);
    await desk.sign(id);
    await desk.say(id, false);
    expect((await desk.firmSees(id)).body.firstName).toBe('Aino');
  });

  it('is an initial of somebody under non-disclosure', async () => {
    await vartti.database.query('UPDATE young_person SET non_disclosure = true WHERE id = $1', [
      desk.person.id,
    ]);
    await desk.say(id, true);
    expect((await desk.firmSees(id)).body.firstName).toBe('A.');
  });

  it('is nothing once the yes has run out', async () => {
    await desk.say(id, true);
    vartti.clock.advance({ hours: 24 * 366 });
    const cookie = await signInAs(vartti, desk.owner.email);
    expect((await desk.firmSees(id, cookie)).body.code).toBe('not_found');
    expect((await desk.firmSees(undefined, cookie)).body.placements).toEqual([]);
  });

  it('is written down, for the person to see who looked', async () => {
    await desk.say(id, true);
    await desk.firmSees(id);
    expect(
      await vartti.database.query(`SELECT employer_id AS "by" FROM reading WHERE actor_kind = 'recruiter'`),
    ).toEqual([{ by: desk.employer.id }]);
  });

  it('a no is told to staff, waits for nobody any more, and asks no second time', async () => {
    await desk.say(id, false);
    await desk.say(id, false);
    const { body } = await desk.see(id);
    expect(body).toMatchObject({ shared: false, sharingRefused: true });
    expect(body.waiting.map(({ code }) => code)).not.toContain('sharing');
    expect(await desk.told('placement_shared')).toHaveLength(1);
  });

  it('is the person’s own to say: nobody else’s', async () => {
    const other = await desk.given.person({ regionId: desk.ohjaamo.regionId });
    const cookie = await signInAs(vartti, other.phone as string);
    expect((await desk.say(id, true, cookie)).body.code).toBe('not_found');
    expect((await vartti.ask(`GET /my/placements/${id}`, { cookie })).body.code).toBe('not_found');
  });
});
