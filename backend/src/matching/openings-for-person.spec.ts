import fc from 'fast-check';
import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { cardOf, matchingTable, occupations } from '../../test/support/matching.js';
import { SYSTEM } from '../platform/database/database.js';
import type { Seeker } from './engine/engine.types.js';
import { judge, ranked } from './engine/judge.js';
import { OFFERED } from './matching.sql.js';
import { offeredOf, type OfferedRow } from './offers.js';
import { bestFor } from './openings-for-person.service.js';
import { type CardRow, placesIn, seekerOf } from './seekers.js';

const [COOK] = occupations.cook;
const [CLEANER] = occupations.cleaner;

describe('openings for a person', () => {
  let vartti: TestApp;
  let table: Awaited<ReturnType<typeof matchingTable>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (table = await matchingTable(vartti)));

  const save = (card: Parameters<typeof cardOf>[0]) => table.save(cardOf(card));
  const titles = async () => (await table.mine()).body.openings.map(({ opening }) => opening.title);

  it('are the public ones that fit my card, the best first, each with its reasons', async () => {
    await save({
      interests: ['leipominen'],
      work: { occupations: [COOK], municipalityCode: '245', mostKm: 30 },
    });
    await table.opening({ title: 'Kokki', occupationCode: COOK, municipalityCode: '186' });
    await table.opening({ title: 'Leipomon apulainen', description: 'Leipomista aamuisin.' });
    await table.opening({ title: 'Kokki Rovaniemelle', occupationCode: COOK, municipalityCode: '698' });
    await table.opening({ title: 'Piilossa', occupationCode: COOK, hidden: true });
    const { body } = await table.mine();
    expect(body.openings.map(({ opening }) => opening.title)).toEqual(['Kokki', 'Leipomon apulainen']);
    expect(body).toMatchObject({ hasCard: true, exact: true });
    expect(body.openings[0]?.judgement).toMatchObject({
      score: 27,
      reasons: [
        { code: 'occupation', facts: { digits: 4 } },
        { code: 'near', facts: { municipality: '186', km: 8 } },
      ],
    });
    expect(body.openings[1]?.judgement.reasons).toMatchObject([
      { code: 'interests', facts: { words: ['leipominen'] } },
    ]);
  });

  it('are none without a card, and the way to one', async () => {
    expect((await table.mine()).body).toMatchObject({ hasCard: false, openings: [] });
  });

  it('a card from before there was a question about work is read as one that says nothing', async () => {
    const { work: _, ...old } = cardOf({ interests: ['leipominen'] });
    await vartti.database.query(
      `INSERT INTO card_version (person_id, version, content, created_at) VALUES ($1, 1, $2, $3)`,
      [table.personId, JSON.stringify(old), vartti.clock.now().toString()],
    );
    await table.opening({ title: 'Leipomo', description: 'Leipomista.' });
    expect(await titles()).toEqual(['Leipomo']);
    const { body } = await vartti.ask<{ card: { content: object } }>('GET /my/card', {
      cookie: table.cookies.young,
    });
    expect(body.card.content).toMatchObject({ work: { kinds: [], mostKm: null } });
  });

  it('"not for me" rules the kind of work out with one tap, and one more takes it back', async () => {
    await save({});
    const { id } = await table.opening({ title: 'Siivooja', occupationCode: CLEANER });
    await table.opening({ title: 'Toinen siivooja', occupationCode: CLEANER });
    await table.opening({ title: 'Kokki', occupationCode: COOK });
    const cookie = table.cookies.young;
    const { body } = await vartti.ask(`PUT /my/openings/${id}/not-for-me`, { cookie });
    expect(body).toMatchObject({ what: 'occupation', code: CLEANER, name: { fi: occupations.cleaner[1] } });
    expect(await titles()).toEqual(['Kokki']);
    expect((await vartti.ask(`DELETE /my/openings/${id}/not-for-me`, { cookie })).status).toBe(204);
    expect(await titles()).toHaveLength(3);
  });

  it('what I rule out, and how far I would go, no employer sees', async () => {
    await save({ work: { mostKm: 12, ruledOut: { kinds: [], sectors: ['retail'], occupations: [] } } });
    const consent = newId();
    await table.share(consent, { cardVersion: 1 });
    const { body } = await table.see(consent);
    expect(body.content.work).toMatchObject({ mostKm: null, ruledOut: { sectors: [] } });
  });

  it('staff see them for somebody who agreed, their hidden ones too; of another Ohjaamo they do not', async () => {
    const bella = await table.person('Bella', { work: { occupations: [COOK] } });
    await table.opening({ title: 'Julkinen', occupationCode: COOK });
    await table.opening({ title: 'Meidän piilossa', occupationCode: COOK, hidden: true });
    const elsewhere = await table.given.employer();
    await table.opening({
      title: 'Muiden piilossa',
      employerId: elsewhere.id,
      occupationCode: COOK,
      hidden: true,
    });
    const { body } = await table.openingsFor(bella.id);
    expect(body.agreed).toBe(true);
    expect(body.openings.map(({ opening, hidden }) => [opening.title, hidden]).sort()).toEqual([
      ['Julkinen', false],
      ['Meidän piilossa', true],
    ]);
    await table.takeBack(bella.consent as string, bella.cookie);
    expect((await table.openingsFor(bella.id)).status).toBe(404);
  });

  it('of somebody whom we know and who did not agree there is no list', async () => {
    await table.save();
    const { body } = await table.openingsFor(table.personId);
    expect(body).toMatchObject({ agreed: false, openings: [], person: { firstName: 'Aino' } });
  });

  it('what staff recommend weighs, is read by the person, and is never about a hidden opening', async () => {
    await save({});
    const plain = await table.opening({ title: 'Kokki', occupationCode: COOK });
    await table.opening({ title: 'Siivooja', occupationCode: CLEANER });
    const hidden = await table.opening({ title: 'Piilossa', hidden: true });
    const put = (body: object, id = newId()) =>
      vartti.ask(`PUT /staff/people/${table.personId}/recommendations/${id}`, {
        cookie: table.cookies.staff,
        body: { ohjaamoId: table.event.ohjaamoId, words: 'Sinusta olisi tähän.', ...body },
      });
    expect((await put({ openingId: hidden.id })).status).toBe(404);
    expect((await put({ openingId: plain.id, sectorCode: 'care' })).body).toMatchObject({
      code: 'malformed',
    });
    const id = newId();
    expect((await put({ openingId: plain.id }, id)).status).toBe(200);
    expect((await put({ openingId: plain.id }, id)).status).toBe(200);
    const { body } = await table.mine();
    expect(body.recommendations).toMatchObject([
      { opening: { title: 'Kokki' }, words: 'Sinusta olisi tähän.' },
    ]);
    expect(body.openings[0]).toMatchObject({
      opening: { title: 'Kokki' },
      judgement: { reasons: [{ code: 'recommended_opening', facts: { words: 'Sinusta olisi tähän.' } }] },
    });
    const gone = await vartti.ask(`DELETE /staff/people/${table.personId}/recommendations/${id}`, {
      cookie: table.cookies.staff,
    });
    expect([gone.status, (await table.mine()).body.recommendations]).toEqual([204, []]);
  });

  it('a firm that one met and would meet again comes first', async () => {
    await save({});
    await table.opening({ title: 'Tavattu' });
    const other = await table.opening({ title: 'Toinen', employerId: table.otherEmployerId });
    vartti.clock.advance({ minutes: 1 });
    await vartti.database.query('UPDATE opening SET published_at = $2 WHERE id = $1', [
      other.id,
      vartti.clock.now().toString(),
    ]);
    expect(await titles()).toEqual(['Toinen', 'Tavattu']);
    await met(table.employerId);
    expect(await titles()).toEqual(['Tavattu', 'Toinen']);
  });

  /** Aino sat at this firm's table, and said yes. */
  async function met(employerId: string) {
    const { event, personId } = table;
    const at = vartti.clock.now().toString();
    await vartti.database.query(
      `INSERT INTO room (event_id, ohjaamo_id, settings, opened_at) VALUES ($1, $2, '{}', $3)`,
      [event.id, event.ohjaamoId, at],
    );
    const ticket = newId();
    await vartti.database.query(
      `INSERT INTO ticket (id, ohjaamo_id, event_id, person_id, first_name, language, number, came_at, came_by, presence, waits)
       VALUES ($1, $2, $3, $4, 'Aino', 'fi', 1, $5, 'desk', 'here', '[]')`,
      [ticket, event.ohjaamoId, event.id, personId, at],
    );
    await vartti.database.query(
      `INSERT INTO turn (id, ohjaamo_id, event_id, ticket_id, event_table_id, line, state, called_at, started_at, ended_at, answer)
       SELECT $1, $2, $3, $4, t.id, 'table:' || t.id, 'done', $5, $5, $5, 'yes' FROM event_table t WHERE t.event_id = $3 AND t.employer_id = $6`,
      [newId(), event.ohjaamoId, event.id, ticket, at, employerId],
    );
  }

  describe('among many', () => {
    const words = ['keittiö', 'auto', 'siivous', 'metsä', 'lapset'];
    const codes = Object.values(occupations).map(([code]) => code);

    const anOpening = fc.record({
      word: fc.constantFrom(...words, 'muu'),
      occupationCode: fc.constantFrom(null, ...codes),
      sectorCode: fc.constantFrom(null, 'retail', 'nature'),
      kind: fc.constantFrom('job', 'work_trial', 'gig'),
      municipalityCode: fc.constantFrom(null, '245', '186', '398'),
      licences: fc.subarray(['driving_b', 'hygiene_passport'], { maxLength: 1 }),
      minorsWelcome: fc.boolean(),
    });
    const aCard = fc.record({
      interests: fc.subarray(words, { maxLength: 2 }),
      occupations: fc.subarray(codes, { maxLength: 2 }),
      kinds: fc.subarray(['work_trial', 'gig']),
      licences: fc.subarray(['driving_b', 'hygiene_passport'] as const),
      mostKm: fc.constantFrom(null, 10, 100),
      under18: fc.boolean(),
      notSectors: fc.subarray(['retail']),
    });

    async function fill(all: (typeof anOpening extends fc.Arbitrary<infer T> ? T : never)[]) {
      await vartti.database.query('DELETE FROM opening');
      await vartti.database.query(
        `INSERT INTO opening (id, region_id, ohjaamo_id, employer_id, kind, sector_code, occupation_code, status, title, description,
           minors_welcome, licences, municipality_code, published_at, created_at, updated_at)
         SELECT gen_random_uuid(), h.region_id, h.ohjaamo_id, h.id, o ->> 'kind', o ->> 'sectorCode', (o ->> 'occupationCode')::char(4),
           'published', o ->> 'word', '', (o ->> 'minorsWelcome')::boolean, ARRAY(SELECT jsonb_array_elements_text(o -> 'licences')),
           (o ->> 'municipalityCode')::char(3), $3::timestamptz - n * interval '1 minute', $3, $3
         FROM employer h, jsonb_array_elements($2::jsonb) WITH ORDINALITY AS all_of (o, n) WHERE h.id = $1`,
        [table.employerId, JSON.stringify(all), vartti.clock.now().toString()],
      );
    }

    async function seekerFor(card: typeof aCard extends fc.Arbitrary<infer T> ? T : never): Promise<Seeker> {
      const { occupations: wished, kinds, mostKm, notSectors, ...more } = card;
      const work = { occupations: wished, kinds, mostKm, municipalityCode: '245' };
      const ruledOut = { sectors: notSectors, kinds: [], occupations: [] };
      const content = cardOf({ ...more, licences: [...more.licences], work: { ...work, ruledOut } });
      await vartti.database.query('DELETE FROM card_version');
      const [row] = await vartti.database.query<CardRow>(
        `INSERT INTO card_version (person_id, version, content, created_at) VALUES ($1, 1, $2, $3)
         RETURNING person_id AS "personId", content, stems`,
        [table.personId, JSON.stringify(content), vartti.clock.now().toString()],
      );
      const places = await vartti.db.as(SYSTEM, placesIn);
      return seekerOf(row as CardRow, places, { employerIds: [], sectorCodes: [] });
    }

    /** Every opening there is, judged one by one. */
    const bruteForce = (seeker: Seeker) =>
      vartti.db.as(SYSTEM, async (tx) => {
        await tx.beyond();
        const places = await placesIn(tx);
        const all = await tx.rows<{ id: string }>('SELECT id FROM opening');
        const ids = all.map(({ id }) => id);
        const rows = await tx.rows<OfferedRow>(OFFERED, [tx.now.toString(), ids, []]);
        const rules = { regulations: [] };
        return ranked(
          rows.map((thing) => ({ thing, judgement: judge(seeker, offeredOf(thing, places), rules) })),
        ).map(({ thing, judgement }) => [thing.card.id, judgement.score] as const);
      });

    const quick = (seeker: Seeker, each?: number) =>
      vartti.db.as(SYSTEM, async (tx) => {
        await tx.beyond();
        const places = await placesIn(tx);
        const found = await bestFor(tx, seeker, {
          places,
          rules: { regulations: [] },
          hidden: [],
          ...(each && { each }),
        });
        const list = found.openings.map(({ opening, judgement }) => [opening.id, judgement.score] as const);
        return { list, exact: found.exact };
      });

    const MANY_WORLDS_MS = 120_000;

    it(
      'the list is what judging every single one gives, as long as nothing was left out',
      async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(anOpening, { minLength: 1, maxLength: 60 }), aCard, async (all, card) => {
            await fill(all);
            const seeker = await seekerFor(card);
            const { list, exact } = await quick(seeker);
            expect(exact).toBe(true);
            expect(list).toEqual((await bruteForce(seeker)).slice(0, 30));
          }),
          { numRuns: 15 },
        );
      },
      MANY_WORLDS_MS,
    );

    it(
      'and where some were left out it says "exact" only when it is',
      async () => {
        const seen = { exact: 0, not: 0 };
        await fc.assert(
          fc.asyncProperty(
            fc.array(anOpening, { minLength: 40, maxLength: 90 }),
            aCard,
            fc.integer({ min: 2, max: 40 }),
            async (all, card, each) => {
              await fill(all);
              const seeker = await seekerFor(card);
              const { list, exact } = await quick(seeker, each);
              seen[exact ? 'exact' : 'not'] += 1;
              if (exact) expect(list).toEqual((await bruteForce(seeker)).slice(0, 30));
            },
          ),
          { numRuns: 20 },
        );
        expect(seen.exact).toBeGreaterThan(0);
        expect(seen.not).toBeGreaterThan(0);
      },
      MANY_WORLDS_MS,
    );
  });
});
