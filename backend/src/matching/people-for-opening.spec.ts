import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { cardOf, matchingTable, occupations } from '../../test/support/matching.js';
import { signInAs } from '../../test/support/sign-in.js';

const [COOK] = occupations.cook;
const [KITCHEN_HAND] = occupations.kitchenHand;

describe('people for an opening', () => {
  let vartti: TestApp;
  let table: Awaited<ReturnType<typeof matchingTable>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (table = await matchingTable(vartti)));

  const names = async (openingId: string, cookie?: string) =>
    (await table.peopleFor(openingId, cookie)).body.people.map(({ firstName }) => firstName);
  const kitchen = (more: object = {}) =>
    table.opening({ hidden: true, title: 'Apua lounaskeittiöön', occupationCode: KITCHEN_HAND, ...more });

  it('are those who agreed, the best first, each with the reasons', async () => {
    await table.person('Bella', { interests: ['keittiö'], work: { occupations: [KITCHEN_HAND] } });
    await table.person('Celia', { interests: ['keittiöt'] });
    await table.person('Daavid', { interests: ['keittiö'] }, { agrees: false });
    const { body } = await table.peopleFor((await kitchen()).id);
    expect(body.people.map(({ firstName }) => firstName)).toEqual(['Bella', 'Celia']);
    expect(body).toMatchObject({ agreed: 2, fitting: 2, whyNot: [] });
    expect(body.people[0]?.judgement).toMatchObject({
      score: 34,
      reasons: [
        { code: 'occupation', points: 25, facts: { wished: KITCHEN_HAND, digits: 4 } },
        { code: 'interests', points: 9, facts: { words: ['keittiö'] } },
      ],
      mustHaves: [{ code: 'language', holds: 'yes', facts: { languages: ['fi'] } }],
    });
  });

  it('who do not fit are a number with what is missing, and no name', async () => {
    await table.person('Bella', { licences: ['driving_b'] });
    await table.person('Celia', { under18: true });
    await table.person('Eeli', { licences: ['hygiene_passport'] });
    const { id } = await kitchen({ licences: ['hygiene_passport'] });
    const { body, text } = await table.peopleFor(id);
    expect(body.people.map(({ firstName }) => firstName)).toEqual(['Eeli']);
    expect(body).toMatchObject({ agreed: 3, fitting: 1 });
    expect(new Map(body.whyNot.map(({ code, count }) => [code, count]))).toEqual(
      new Map([
        ['licence', 1],
        ['age', 1],
      ]),
    );
    expect(text).not.toContain('Bella');
  });

  describe('hold nobody, and count nobody,', () => {
    const nobody = async (openingId: string, cookie?: string) => {
      const { body } = await table.peopleFor(openingId, cookie);
      expect(body).toMatchObject({ people: [], agreed: 0, fitting: 0, whyNot: [] });
    };

    it('who did not agree, also when the Ohjaamo may see their card', async () => {
      await table.save();
      await table.share(newId(), { kind: 'ohjaamo_card', ohjaamoId: table.event.ohjaamoId });
      await nobody((await kitchen()).id);
    });

    it('who took it back', async () => {
      const { id } = await kitchen({ licences: ['driving_b'] });
      const bella = await table.person('Bella');
      await table.takeBack(bella.consent as string, bella.cookie);
      await nobody(id);
    });

    it('whose yes is over', async () => {
      await table.person('Bella');
      const { id } = await kitchen();
      vartti.clock.set('2027-12-02T08:00:00Z');
      await nobody(
        id,
        await signInAs(vartti, (await table.given.staff({ ohjaamoId: table.event.ohjaamoId })).email),
      );
    });

    it('who agreed with another Ohjaamo alone', async () => {
      await table.person('Bella');
      const sister = await table.given.ohjaamo({ regionId: table.event.regionId });
      const cookie = await signInAs(vartti, (await table.given.staff({ ohjaamoId: sister.id })).email);
      await nobody((await table.opening({ title: 'Keittiö' })).id, cookie);
    });

    it('who erased themselves', async () => {
      const bella = await table.person('Bella');
      const { id } = await kitchen();
      expect(await names(id)).toEqual(['Bella']);
      const gone = await vartti.ask('DELETE /my/data', { cookie: bella.cookie });
      expect(gone.status).toBe(204);
      await nobody(id);
    });
  });

  it('are judged by the card that the yes was given for', async () => {
    const bella = await table.person('Bella', { work: { occupations: [COOK] } });
    const { id } = await kitchen({ occupationCode: COOK });
    await vartti.ask('PUT /my/card', {
      cookie: bella.cookie,
      body: { ...cardOf(), interests: ['autot'] },
    });
    const { body } = await table.peopleFor(id);
    expect(body.people[0]?.judgement.reasons).toMatchObject([{ code: 'occupation', points: 25 }]);
  });

  it('learn that their Ohjaamo looked', async () => {
    const bella = await table.person('Bella');
    await names((await kitchen()).id);
    const readings = await vartti.database.query(
      'SELECT person_id, what, why, ohjaamo_id FROM reading WHERE person_id = $1',
      [bella.id],
    );
    expect(readings).toEqual([
      { person_id: bella.id, what: 'search', why: 'guidance', ohjaamo_id: table.event.ohjaamoId },
    ]);
  });

  it('are named by an initial under non-disclosure', async () => {
    const bella = await table.person('Bella');
    await vartti.database.query('UPDATE young_person SET non_disclosure = true WHERE id = $1', [bella.id]);
    expect(await names((await kitchen()).id)).toEqual(['B.']);
  });

  it('are nobody’s to list but staff’s who see the opening and meet people', async () => {
    const { id } = await kitchen();
    const elsewhere = await signInAs(vartti, (await table.given.staff()).email);
    expect((await table.peopleFor(id, elsewhere)).status).toBe(404);
    expect((await table.peopleFor(id, table.cookies.employer)).status).toBe(403);
    expect((await table.peopleFor(id, table.cookies.young)).status).toBe(403);
  });
});
