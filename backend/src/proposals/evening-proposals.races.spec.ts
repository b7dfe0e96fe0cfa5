import { startApp, type TestApp } from '../../test/support/app.js';
import { overtaking } from '../../test/support/at-once.js';
import { eveningDesk } from '../../test/support/evening-desk.js';
import { EveningPlaces } from './evening-places.service.js';

/*
 * Staff take an asking back while the young person says yes. The yes takes its place in a transaction of its own, so the two meet in the
 * database; the twin takes that wall away and must see a place held by somebody who is not asked any more.
 */
describe('a yes and a withdrawal at once', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof eveningDesk>>;
  let aino: string;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    desk = await eveningDesk(vartti, { tables: 4, slotsEach: 4 });
    aino = await desk.known('Aino');
    await desk.ask([aino]);
  });
  const stateOf = async (person: string) => (await desk.see(await desk.linkOf(person))).body.state;

  /** She has tapped yes and waits for a time that somebody else holds for a moment; meanwhile staff take the asking back. */
  const withdrawnMeanwhile = async () => {
    const link = await desk.linkOf(aino);
    return overtaking(
      vartti,
      'SELECT FROM slot FOR UPDATE',
      () => desk.say(link, 'acceptance'),
      async () => expect((await desk.withdraw(aino)).status).toBe(200),
    );
  };

  it('when staff are quicker, she hears that she is not asked any more, and no place is held', async () => {
    const yes = await withdrawnMeanwhile();
    expect([yes.status, yes.body.code]).toEqual([409, 'wrong_state']);
    expect(await stateOf(aino)).toBe('withdrawn');
    expect(await desk.places()).toEqual([]);
    expect(await desk.told('booking_confirmed')).toEqual([]);
    const [slots] = await vartti.database.query<{ taken: number }>(
      'SELECT sum(taken)::integer AS taken FROM slot',
    );
    expect(slots?.taken).toBe(0);
  });

  it('without the wall a place is held by somebody who is not asked any more', async () => {
    await vartti.database.query('ALTER TABLE registration DISABLE TRIGGER registration_asked');
    try {
      await withdrawnMeanwhile();
    } finally {
      await vartti.database.query('ALTER TABLE registration ENABLE TRIGGER registration_asked');
    }
    expect(await stateOf(aino)).toBe('withdrawn');
    expect(await desk.places()).toHaveLength(1);
  });

  it('when she is quicker, staff hear so, even where her yes has no more than its place yet', async () => {
    expect(await vartti.app.get(EveningPlaces).take(await desk.idOf(aino))).toBe(true);
    expect((await desk.withdraw(aino)).body.code).toBe('wrong_state');
    const link = await desk.linkOf(aino);
    expect((await desk.say(link, 'refusal')).body.code).toBe('wrong_state');
    expect((await desk.say(link, 'acceptance')).body.state).toBe('yes');
    expect(await desk.places()).toHaveLength(1);
  });

  it('of many pairs exactly one wins each time, and a place is there exactly where the yes did', async () => {
    const people = [aino, ...(await Promise.all([1, 2, 3, 4, 5, 6, 7].map((n) => desk.known(`Nuori ${n}`))))];
    await desk.ask(people);
    const links = await Promise.all(people.map(desk.linkOf));
    const [yeses, withdrawals] = await overtaking(
      vartti,
      'SELECT FROM evening_proposal FOR UPDATE',
      () =>
        Promise.all([
          Promise.all(links.map((link) => desk.say(link, 'acceptance'))),
          Promise.all(people.map((person) => desk.withdraw(person))),
        ]),
      undefined,
      4,
    );
    for (const [n, person] of people.entries()) {
      const said = yeses[n]?.status === 200;
      expect([said, withdrawals[n]?.status]).toEqual([said, said ? 409 : 200]);
      expect(await stateOf(person)).toBe(said ? 'yes' : 'withdrawn');
    }
    const holders = (await desk.places()).map(({ personId }) => personId).sort();
    expect(holders).toEqual(people.filter((_, n) => yeses[n]?.status === 200).sort());
  });
});
