import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { cardTable, content, strongly } from '../../test/support/card-table.js';
import { signInAs } from '../../test/support/sign-in.js';

describe('a young person’s yes', () => {
  let vartti: TestApp;
  let table: Awaited<ReturnType<typeof cardTable>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (table = await cardTable(vartti)));

  interface Mine {
    consents: { id: string; state: string; newerCard: boolean; employer: { name: string } | null }[];
    cardVersion: number | null;
    mayShareWith: {
      employers: { employer: { id: string }; event: { id: string }; until: string; latest: string }[];
      ohjaamos: { id: string }[];
    };
  }
  const mine = async (cookie = table.cookies.young) =>
    (await vartti.ask<Mine>('GET /my/consents', { cookie })).body;

  it('is asked where it is natural: of the employer one meets, until two weeks after, and of the Ohjaamo', async () => {
    const { mayShareWith, cardVersion } = await mine();
    expect(cardVersion).toBeNull();
    expect(mayShareWith).toMatchObject({
      employers: [
        {
          employer: { id: table.employerId },
          event: { id: table.event.id },
          until: '2026-12-16',
          latest: '2027-03-01',
        },
      ],
      ohjaamos: [{ id: table.event.ohjaamoId }],
    });
  });

  it('needs a card, and the very card that was shown', async () => {
    expect((await table.share(newId())).body.code).toBe('no_card');
    await table.save();
    await table.save({ ...content, needs: [] });
    expect((await table.share(newId(), { cardVersion: 1 })).body.code).toBe('card_changed');
    expect((await table.share(newId(), { cardVersion: 2 })).status).toBe(200);
  });

  it('stays at its version; a newer card is asked about, and shared anew takes its place', async () => {
    const first = await table.shared();
    await table.save({ ...content, strengths: ['tarkka'] });
    expect((await mine()).consents).toMatchObject([{ id: first, state: 'holds', newerCard: true }]);
    expect((await table.see(first)).body.content.strengths).toEqual(content.strengths);
    const second = newId();
    await table.share(second, { cardVersion: 2 });
    expect((await mine()).consents).toMatchObject([
      { id: second, state: 'holds', newerCard: false },
      { id: first, state: 'replaced' },
    ]);
    expect((await table.see(first)).status).toBe(404);
    expect((await table.see(second)).body.content.strengths).toEqual(['tarkka']);
  });

  it('is taken back at once, twice is once, and comes back only as a new yes', async () => {
    const id = await table.shared();
    expect((await table.takeBack(id)).status).toBe(204);
    expect((await table.takeBack(id)).status).toBe(204);
    expect((await table.see(id)).status).toBe(404);
    // A tap that was on its way when it was taken back must not give it again.
    expect((await table.share(id)).body.code).toBe('id_used');
    const anew = newId();
    expect((await table.share(anew)).status).toBe(200);
    expect((await mine()).consents).toMatchObject([
      { id: anew, state: 'holds' },
      { id, state: 'taken_back' },
    ]);
  });

  it('given twice with one id is given once; the id stands for nothing else', async () => {
    const id = await table.shared();
    expect((await table.share(id)).status).toBe(200);
    expect((await table.share(id, { until: '2026-12-03' })).body.code).toBe('id_used');
    expect((await mine()).consents).toHaveLength(1);
  });

  it('stands once however many taps come at once', async () => {
    await table.save();
    await Promise.all(Array.from({ length: 10 }, () => table.share(newId())));
    const states = (await mine()).consents.map(({ state }) => state);
    expect([states.filter((state) => state === 'holds').length, states.length]).toEqual([1, 10]);
  });

  it('lasts until the end of its day, on the wall of the Ohjaamo, and at most ninety days', async () => {
    await table.save();
    expect((await table.share(newId(), { until: '2026-11-30' })).body).toMatchObject({
      fields: [{ path: 'until', code: 'in_the_past' }],
    });
    expect((await table.share(newId(), { until: '2027-03-02' })).body).toMatchObject({
      fields: [{ path: 'until', code: 'too_big' }],
    });
    const id = newId();
    const { body } = await table.share(id, { until: '2026-12-01' });
    expect(body.consents[0]?.until).toBe('2026-12-01');
    vartti.clock.set('2026-12-01T21:59:59Z');
    const recruiter = await strongly(vartti, table.recruiter.email);
    expect((await table.see(id, recruiter)).status).toBe(200);
    vartti.clock.set('2026-12-01T22:00:00Z');
    expect((await table.see(id, recruiter)).status).toBe(404);
    expect((await mine()).consents).toMatchObject([{ id, state: 'over' }]);
  });

  it('is for an employer who is at that event, or whose opening is public; for nobody else', async () => {
    await table.save();
    const stranger = await table.given.employer({ ohjaamoId: table.event.ohjaamoId });
    const waiting = await table.given.event({ ohjaamoId: table.event.ohjaamoId, status: 'draft' });
    const hidden = await table.given.opening({ employerId: table.employerId, hidden: true });
    const closed = await table.given.opening({ employerId: table.employerId, status: 'closed' });
    const refused = [
      { employerId: stranger.id },
      { employerId: waiting.tables[0]?.employerId, eventId: waiting.id },
      { kind: 'employer_of_opening', openingId: hidden.id },
      { kind: 'employer_of_opening', openingId: closed.id },
    ];
    for (const one of refused) expect((await table.share(newId(), one)).body.code).toBe('not_found');
    const open = await table.given.opening({ employerId: table.otherEmployerId });
    const id = newId();
    const { body } = await table.share(id, { kind: 'employer_of_opening', openingId: open.id });
    expect(body.consents[0]).toMatchObject({ id, until: '2026-12-31', opening: { id: open.id } });
    expect((await table.see(id)).status).toBe(404);
    const other = await table.given.recruiter({ employerId: table.otherEmployerId });
    expect((await table.see(id, await strongly(vartti, other.email))).status).toBe(200);
  });

  it('is its giver’s: nobody else sees it, takes it back or uses its id', async () => {
    const id = await table.shared();
    const eetu = await table.given.person({ email: 'eetu@example.fi', regionId: table.event.regionId });
    const cookie = await signInAs(vartti, eetu.email as string);
    expect((await mine(cookie)).consents).toEqual([]);
    expect((await table.takeBack(id, cookie)).status).toBe(404);
    await table.save(content, cookie);
    expect((await table.share(id, {}, cookie)).body.code).toBe('id_used');
    expect((await table.see(id)).body.firstName).toBe('Aino');
  });

  it('to an Ohjaamo opens the card to its staff, and to those of no other one', async () => {
    await table.save();
    const id = newId();
    const answer = await table.share(id, { kind: 'ohjaamo_card', ohjaamoId: table.event.ohjaamoId });
    expect(answer.status).toBe(200);
    const page = (cookie: string) => vartti.ask(`GET /staff/people/${table.personId}`, { cookie });
    expect((await page(table.cookies.staff)).body).toMatchObject({ card: { content } });
    const elsewhere = await signInAs(vartti, (await table.given.staff()).email);
    expect((await page(elsewhere)).status).toBe(404);
    await table.takeBack(id);
    expect((await page(table.cookies.staff)).body).toMatchObject({ card: null });
  });
});
