import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { content } from '../../test/support/card-table.js';
import { type RotationEvening, rotationIn } from '../../test/support/rotation.evening.js';
import { signInAs } from '../../test/support/sign-in.js';
import type { TableInterest } from './rotation.schema.js';

describe('an employer’s interest before a rotation', () => {
  let vartti: TestApp;
  let evening: RotationEvening;
  let recruiter: string;
  let other: string;
  beforeAll(async () => void (vartti = await startApp()));
  beforeEach(async () => {
    evening = await rotationIn(vartti, { tables: 2 });
    [recruiter, other] = [await recruiterAt(1), await recruiterAt(2)];
  });
  afterAll(() => vartti.close());

  const employerAt = (number: number) => evening.event.tables[number - 1]?.employerId as string;
  const recruiterAt = async (number: number) =>
    signInAs(vartti, (await evening.given.recruiter({ employerId: employerAt(number) })).email, {
      strength: 'strong',
    });
  const see = async (cookie = recruiter) =>
    vartti.ask<TableInterest & { code?: string }>(`GET /employer/events/${evening.event.id}/interest`, {
      cookie,
    });
  const say = (consentId: string, body: object, cookie = recruiter) =>
    vartti.ask<TableInterest & { code?: string }>(
      `PUT /employer/events/${evening.event.id}/interest/${consentId}`,
      { cookie, body },
    );

  /** Comes, and shares a card with the firm at this table for this evening. */
  async function sharing(firstName: string, number: number, wishes: number[] = []) {
    const coming = await evening.comes(firstName, wishes);
    const cookie = await signInAs(vartti, coming.contact);
    await vartti.ask('PUT /my/card', { body: content, cookie });
    const consentId = newId();
    const given = await vartti.ask(`PUT /my/consents/${consentId}`, {
      cookie,
      body: {
        kind: 'employer_at_event',
        employerId: employerAt(number),
        eventId: evening.event.id,
        cardVersion: 1,
      },
    });
    if (given.status !== 200) throw new Error(given.text);
    return { ...coming, consentId, cookie };
  }

  it('shows how many come, and by name whoever shared a card with them', async () => {
    const aino = await sharing('Aino', 1, [1]);
    await sharing('Veeti', 2, [1]);
    await evening.comes('Sofia', [2]);
    const { body, text } = await see();
    expect(body).toMatchObject({ tableNumber: 1, coming: 3, wishingForUs: 2, changeable: true });
    expect(body.cards).toEqual([
      { consentId: aino.consentId, firstName: 'Aino', wishesForUs: true, stars: 0, noThanks: false },
    ]);
    expect(text).not.toMatch(/Veeti|Sofia/);
  });

  it('is stars or no thanks, changes by a second tap, and is gone when it is taken back', async () => {
    const { consentId } = await sharing('Aino', 1);
    expect((await say(consentId, { stars: 3, noThanks: false })).body.cards[0]).toMatchObject({ stars: 3 });
    expect((await say(consentId, { stars: 0, noThanks: true })).body.cards[0]).toMatchObject({
      stars: 0,
      noThanks: true,
    });
    const both = await say(consentId, { stars: 1, noThanks: true });
    expect(both.body.code).toBe('malformed');
    await say(consentId, { stars: 0, noThanks: false });
    expect(await vartti.database.query('SELECT FROM table_interest')).toEqual([]);
  });

  it('is nobody’s but the firm’s: another firm at the evening hears of nobody, the person of nothing', async () => {
    const { consentId, link, cookie } = await sharing('Aino', 1, [1]);
    await say(consentId, { stars: 0, noThanks: true });
    expect(await say(consentId, { stars: 3, noThanks: false }, other)).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
    expect((await see(other)).body.cards).toEqual([]);
    for (const route of [
      `GET /links/${link}/rotation`,
      `GET /links/${link}`,
      'GET /my',
      'GET /my/data/vartti.json',
      'GET /my/data/vartti.html',
    ] as const)
      expect((await vartti.ask(route, { cookie })).text).not.toMatch(/no_?thanks|ei kiitos|stars|tähde/i);
    const { tables } = await evening.view();
    expect(tables.map(({ stars, noThanks }) => [stars, noThanks])).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });

  it('keeps a "no thanks" when the card is taken back, and lets the stars count no longer', async () => {
    const [aino, veeti] = [await sharing('Aino', 1), await sharing('Veeti', 1)];
    await say(aino.consentId, { stars: 2, noThanks: false });
    await say(veeti.consentId, { stars: 0, noThanks: true });
    const counts = async () => {
      const { tables } = await evening.view();
      return [tables[0]?.stars, tables[0]?.noThanks];
    };
    expect(await counts()).toEqual([1, 1]);
    for (const { consentId, cookie } of [aino, veeti])
      expect((await vartti.ask(`DELETE /my/consents/${consentId}`, { cookie })).status).toBeLessThan(300);
    expect(await counts()).toEqual([0, 1]);
    expect((await see()).body.cards).toEqual([]);
    expect((await say(aino.consentId, { stars: 1, noThanks: false })).status).toBe(404);
  });

  it('names whoever is under non-disclosure by an initial', async () => {
    await sharing('Aino', 1);
    await vartti.database.query(`UPDATE young_person SET non_disclosure = true`);
    const { body, text } = await see();
    expect(body.cards[0]?.firstName).toBe('A.');
    expect(text).not.toContain('Aino');
  });

  it('is written down for the person to see who looked', async () => {
    const { cookie } = await sharing('Aino', 1);
    await see();
    const mine = await vartti.ask<{ readings: object[] }>('GET /my/data', { cookie });
    expect(mine.body.readings).toMatchObject([{ kind: 'recruiter', why: 'shared_with_us' }]);
  });

  it('is closed when the first round is called, when the event is over, and where there is no rotation', async () => {
    const { consentId } = await sharing('Aino', 1);
    await vartti.database.query(
      `INSERT INTO room (event_id, ohjaamo_id, settings, opened_at, rounds) VALUES ($1, $2, '{}', now(), '{"round": 1}')`,
      [evening.event.id, evening.event.ohjaamoId],
    );
    expect((await say(consentId, { stars: 1, noThanks: false })).body.code).toBe('rotation_begun');
    expect((await see()).body.changeable).toBe(false);
    await vartti.database.query('UPDATE event SET ends_at = $2 WHERE id = $1', [
      evening.event.id,
      '2026-12-02T12:00:01Z',
    ]);
    vartti.clock.set('2026-12-02T12:30:00Z');
    recruiter = await recruiterAt(1);
    expect((await say(consentId, { stars: 1, noThanks: false })).body.code).toBe('rotation_closed');
    const plain = await evening.given.event({ day: '2026-12-09', employerIds: [employerAt(1)] });
    const none = await vartti.ask(`GET /employer/events/${plain.id}/interest`, { cookie: recruiter });
    expect([none.status, none.body['code']]).toEqual([404, 'no_rotation']);
  });
});
