import { startApp, type TestApp } from '../../test/support/app.js';
import { openingDesk } from '../../test/support/opening-desk.js';
import { MOST_COUNTED } from './opening.search.sql.js';

describe('the search for openings', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof openingDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await openingDesk(vartti)));

  type Wanted = NonNullable<Parameters<typeof desk.given.opening>[0]>;
  const opening = (wanted: Wanted) => desk.given.opening({ employerId: desk.employerId, ...wanted });
  const found = async (query: Record<string, string>) =>
    (await desk.publicOnes(`?${new URLSearchParams(query)}`)).map(({ title }) => title);

  it.each([
    ['an inflected Finnish word', 'kokin', 'Kokki lounaskeittiöön'],
    ['a word in another case', 'LOUNASKEITTIÖSSÄ', 'Kokki lounaskeittiöön'],
    ['a word of the description', 'salaatin', 'Kokki lounaskeittiöön'],
    ['the Swedish name of the occupation, inflected', 'kockarna', 'Kokki lounaskeittiöön'],
    ['the English name of the occupation', 'cooks', 'Kokki lounaskeittiöön'],
    ['the beginning of a compound', 'hotelli', 'Hotellityöntekijä viikonloppuihin'],
    ['the beginning of a compound, inflected', 'hotellin', 'Hotellityöntekijä viikonloppuihin'],
    ['the end of a compound, inflected', 'apulaisia', 'Keittiöapulainen'],
    ['the first letters', 'hotel', 'Hotellityöntekijä viikonloppuihin'],
    ['an inflected Swedish word', 'trädgården', 'Hjälp i trädgård'],
    ['the Swedish name of the sector', 'jordbruk', 'Hjälp i trädgård'],
    ['the Finnish name of the kind', 'kesätyö', 'Hjälp i trädgård'],
    ['a word that says nothing beside one that does', 'ja puutarha', 'Hjälp i trädgård'],
  ])('finds by %s', async (_, search, title) => {
    await opening({
      title: 'Kokki lounaskeittiöön',
      description: 'Teet lämpimän ruoan ja salaatit.',
      occupationCode: '5120',
    });
    await opening({ title: 'Hotellityöntekijä viikonloppuihin' });
    await opening({ title: 'Keittiöapulainen' });
    await opening({
      title: 'Hjälp i trädgård',
      kind: 'summer_job',
      sectorCode: 'nature',
      occupationCode: '9214',
    });
    expect(await found({ search })).toEqual([title]);
  });

  it.each([
    ['tarjoilija', `'tarjoilij':*`],
    ['siivoojia', `'siivoo':*`],
    ['kokki', `'kokki':* | 'kok'`],
    ['kok', `'kok':*`],
    ['apulaisia ja 12', `'apulai':* & '12'`],
    ['ja', `'ja'`],
    ['?!', null],
  ])('asks the index for "%s" no form that another one finds anyhow', async (typed, asked) => {
    const [query] = await vartti.database.query('SELECT words_wanted($1, false)::text AS asked', [typed]);
    expect(query).toEqual({ asked });
  });

  it('finds by what is asked of the index whatever it would find by each form', async () => {
    await opening({
      title: 'Kokki lounaskeittiöön',
      description: 'Kokit ja tarjoilijat, siivoojia.',
      occupationCode: '5120',
    });
    await opening({ title: 'Keittiöapulainen', occupationCode: '9411' });
    await opening({ title: 'Hjälp i trädgård', kind: 'summer_job', sectorCode: 'nature' });
    const asked = await vartti.database.query<{ typed: string; found: boolean; wanted: boolean }>(
      `SELECT DISTINCT lexeme AS typed, f.words @@ words_wanted(lexeme, false) AS found, f.words @@ words_wanted(lexeme, true) AS wanted
       FROM findable_opening f, (SELECT unnest(tsvector_to_array(words)) FROM findable_opening) AS every (lexeme)`,
    );
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter(({ found, wanted }) => found !== wanted)).toEqual([]);
  });

  it('shows the better one first when words are looked for, the newer one first when asked', async () => {
    await opening({ title: 'Leipuri' });
    vartti.clock.set('2026-12-02T08:00:00Z');
    await opening({ title: 'Kahvilatyö', description: 'Leipuri tekee pullat, sinä myyt ne.' });
    expect(await found({ search: 'leipuri' })).toEqual(['Leipuri', 'Kahvilatyö']);
    expect(await found({ search: 'leipuri', order: 'newest' })).toEqual(['Kahvilatyö', 'Leipuri']);
  });

  it('narrows by kilometres around a municipality; what names no place is near everybody', async () => {
    await opening({ title: 'Kerava', municipalityCode: '245' });
    await opening({ title: 'Järvenpää', municipalityCode: '186' });
    await opening({ title: 'Lahti', municipalityCode: '398' });
    await opening({ title: 'Rovaniemi', municipalityCode: '698' });
    await opening({ title: 'Missä vain', municipalityCode: null });
    const near = async (km: string) => (await found({ municipality: '245', within: km })).toSorted();
    // Kerava–Järvenpää some 8 km, Kerava–Lahti some 71, Kerava–Rovaniemi some 680.
    expect(await near('5')).toEqual(['Kerava', 'Missä vain']);
    expect(await near('10')).toEqual(['Järvenpää', 'Kerava', 'Missä vain']);
    expect(await near('100')).toEqual(['Järvenpää', 'Kerava', 'Lahti', 'Missä vain']);
    expect(await found({ municipality: '245' })).toEqual(['Kerava']);
  });

  it('narrows by the first digits of the occupation', async () => {
    await opening({ title: 'Tarjoilija', occupationCode: '5131' });
    await opening({ title: 'Baarimestari', occupationCode: '5132' });
    await opening({ title: 'Myyjä', occupationCode: '5223' });
    expect(await found({ occupation: '5131' })).toEqual(['Tarjoilija']);
    expect((await found({ occupation: '513' })).toSorted()).toEqual(['Baarimestari', 'Tarjoilija']);
    expect(await found({ occupation: '5' })).toHaveLength(3);
    expect((await desk.ask('GET /openings?occupation=51x', null)).status).toBe(400);
  });

  it('narrows by experience and by the start; what names no day may start at any time', async () => {
    await opening({ title: 'Heti', startsOn: '2026-12-05', noExperience: true });
    await opening({ title: 'Keväällä', startsOn: '2027-02-15' });
    await opening({ title: 'Sovitaan', startsOn: null });
    expect(await found({ experience: 'none' })).toEqual(['Heti']);
    expect((await found({ starts: 'week' })).toSorted()).toEqual(['Heti', 'Sovitaan']);
    expect((await found({ starts: 'season' })).toSorted()).toEqual(['Heti', 'Keväällä', 'Sovitaan']);
  });

  it('finds firms that meet people without a booking at this moment, and not a minute longer', async () => {
    const event = await desk.given.event({
      format: 'nonstop-rekry',
      ohjaamoId: desk.ohjaamoId,
      employerIds: [desk.employerId],
      tables: 1,
      day: '2026-12-02',
    });
    await opening({ title: 'Tule jonoon' });
    const other = await desk.given.employer({ ohjaamoId: desk.ohjaamoId });
    await desk.given.opening({ employerId: other.id, title: 'Ei täällä' });
    const queue = event.parts.find(({ kind }) => kind === 'queue');
    const [before, during] = [-60_000, 0].map((ms) => new Date(Date.parse(queue!.startsAt) + ms));
    vartti.clock.set(before!.toISOString());
    expect(await found({ queue: 'now' })).toEqual([]);
    vartti.clock.set(during!.toISOString());
    expect(await found({ queue: 'now' })).toEqual(['Tule jonoon']);
    vartti.clock.set(queue!.endsAt);
    expect(await found({ queue: 'now' })).toEqual([]);
  });

  it('counts to two hundred, says that there are more, and shows them page by page', async () => {
    await vartti.database.query(
      `INSERT INTO opening (id, region_id, ohjaamo_id, employer_id, kind, status, title, published_at, created_at, updated_at)
       SELECT gen_random_uuid(), region_id, ohjaamo_id, id, 'job', 'published', 'Paikka ' || n, $2, $2, $2
       FROM employer, generate_series(1, $3) AS n WHERE id = $1`,
      [desk.employerId, vartti.clock.now().toString(), MOST_COUNTED],
    );
    expect((await desk.ask('GET /openings', null)).body).toMatchObject({
      total: MOST_COUNTED,
      more: false,
    });
    await opening({});
    expect((await desk.ask('GET /openings', null)).body).toMatchObject({ total: MOST_COUNTED, more: true });
    const last = (await desk.ask('GET /openings?page=11', null)).body;
    expect([last['total'], last['more'], last.openings?.length]).toEqual([MOST_COUNTED + 1, false, 1]);
  });

  describe('holds', () => {
    const held = async () => (await vartti.database.query('SELECT FROM findable_opening')).length;

    it('no row of an opening that is not public, whatever happens to it', async () => {
      const { id } = await opening({ title: 'Näkyvä' });
      await opening({ title: 'Piilossa', hidden: true });
      for (const status of ['draft', 'waiting', 'paused', 'filled', 'closed', 'run_out'] as const)
        await opening({ title: status, status });
      expect([await found({}), await held()]).toEqual([['Näkyvä'], 1]);
      await vartti.database.query('UPDATE opening SET hidden = true WHERE id = $1', [id]);
      expect([await found({}), await held()]).toEqual([[], 0]);
      await vartti.database.query('UPDATE opening SET hidden = false WHERE id = $1', [id]);
      expect(await found({})).toEqual(['Näkyvä']);
      await vartti.database.query(`UPDATE employer SET status = 'refused' WHERE id = $1`, [desk.employerId]);
      expect([await found({}), await held()]).toEqual([[], 0]);
    });

    it('the names of today: of the firm, the occupation, the sector and the kind', async () => {
      await opening({ title: 'Paikka', occupationCode: '5131', sectorCode: 'care' });
      await vartti.database.query(`UPDATE employer SET name = 'Uusinimi Oy' WHERE id = $1`, [
        desk.employerId,
      ]);
      expect(await found({ search: 'uusinimi' })).toEqual(['Paikka']);
      expect(await found({ search: 'kulma' })).toEqual([]);
      for (const [table, code] of [
        ['occupation', '5131'],
        ['sector', 'care'],
        ['opening_kind', 'job'],
      ]) {
        const rename = (name: string) =>
          vartti.database.query(
            `UPDATE ${table} SET name = jsonb_set(name, '{sv}', to_jsonb($2::text)) WHERE code = $1`,
            [code, name],
          );
        await rename('zebraskötare');
        expect([table, await found({ search: 'zebraskötaren' })]).toEqual([table, ['Paikka']]);
        await rename('annat');
        expect([table, await found({ search: 'zebraskötaren' })]).toEqual([table, []]);
      }
    });

    it('nothing that anybody writes there by hand', async () => {
      const { id } = await opening({});
      const touch = () => vartti.db.once('touch', 'DELETE FROM findable_opening');
      await vartti.db.acting({ kind: 'public', id: null }, touch);
      expect(await vartti.database.query('SELECT opening_id FROM findable_opening')).toEqual([
        { opening_id: id },
      ]);
    });
  });
});
