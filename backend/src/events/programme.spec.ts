import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';

interface Card {
  id: string;
  title: { fi: string };
}

describe('what is on', () => {
  let vartti: TestApp;
  let given: Given;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    await vartti.database.empty();
    vartti.clock.set('2026-12-01T08:00:00Z');
    given = givenIn(vartti);
  });

  const titles = async (query = '') =>
    (await vartti.ask<{ events: Card[] }>(`GET /events${query}`)).body.events.map(({ title }) => title.fi);

  it('is published and not over, soonest first', async () => {
    await given.event({ title: 'torstai', day: '2026-12-03' });
    await given.event({ title: 'juuri nyt', day: '2026-12-01', time: '09:00' });
    await given.event({ title: 'ohi', day: '2026-11-30' });
    await given.event({ title: 'luonnos', status: 'draft' });
    await given.event({ title: 'peruttu', status: 'cancelled' });
    await given.event({ title: 'keväällä', day: '2027-03-03' });
    expect(await titles()).toEqual(['juuri nyt', 'torstai']);
    expect(await titles('?days=1')).toEqual(['juuri nyt']);
    expect(await titles('?days=120')).toEqual(['juuri nyt', 'torstai', 'keväällä']);
  });

  it('can be narrowed by place, sector, format, language and age', async () => {
    const [a, b] = await vartti.database.query<{ code: string }>(
      'SELECT code FROM sector ORDER BY position LIMIT 2',
    );
    const region = await given.region({ slug: 'keski-uusimaa' });
    const kerava = await given.ohjaamo({ regionId: region.id, slug: 'kerava', municipalityCodes: ['245'] });
    const one = await given.event({
      title: 'yksi',
      ohjaamoId: kerava.id,
      sectorCode: a!.code,
      languages: ['fi', 'so'],
      minorsWelcome: false,
    });
    const two = await given.event({ title: 'kaksi', format: 'duunipysakki', day: '2026-12-03' });
    expect([one.ohjaamoId, two.ohjaamoId]).toContain(kerava.id);
    expect(await titles('?region=keski-uusimaa')).toEqual(['yksi']);
    expect(await titles('?ohjaamo=kerava')).toEqual(['yksi']);
    expect(await titles('?municipality=245')).toEqual(['yksi']);
    expect(await titles(`?sector=${a!.code}`)).toEqual(['yksi']);
    expect(await titles(`?sector=${b!.code}`)).toEqual([]);
    expect(await titles('?format=duunipysakki')).toEqual(['kaksi']);
    expect(await titles('?language=so')).toEqual(['yksi']);
    expect(await titles('?minors=yes')).toEqual(['kaksi']);
    expect(await titles('?region=nowhere')).toEqual([]);
    expect((await vartti.ask('GET /events?days=0')).status).toBe(400);
    expect((await vartti.ask(`GET /events?region=${'x'.repeat(100)}`)).status).toBe(400);
  });

  it('is found by the sector of an opening that somebody brings, unless it is hidden', async () => {
    const [sector] = await vartti.database.query<{ code: string }>(
      'SELECT code FROM sector ORDER BY position LIMIT 1',
    );
    const event = await given.event({ title: 'messut' });
    const employerId = event.tables[0]!.employerId!;
    const bring = async (hidden: boolean) => {
      const opening = await given.opening({ employerId, sectorCode: sector!.code, hidden });
      await vartti.database.query('INSERT INTO event_table_opening VALUES ($1, $2)', [
        event.tables[0]!.id,
        opening.id,
      ]);
      return opening;
    };
    await bring(true);
    expect(await titles(`?sector=${sector!.code}`)).toEqual([]);
    const shown = await bring(false);
    expect(await titles(`?sector=${sector!.code}`)).toEqual(['messut']);
    const page = await vartti.ask<{ tables: { openings: Card[] }[] }>(`GET /events/${event.id}`);
    expect(page.body.tables[0]?.openings.map(({ id }) => id)).toEqual([shown.id]);
  });

  it('tells how many places are free, held and taken, and how many wait', async () => {
    const event = await given.event({ format: 'tunnissa-duuniin', seats: 10, freeTables: 1 });
    const [first, second] = event.slots;
    await vartti.database.query('UPDATE slot SET taken = 1 WHERE id = ANY ($1::uuid[])', [
      [first!.id, second!.id],
    ]);
    await vartti.database.query('UPDATE part SET taken = 4 WHERE id = $1', [event.parts[0]!.id]);
    const entryId = newId();
    await vartti.database.query(
      `INSERT INTO waiting_list_entry (id, ohjaamo_id, event_id, part_id, person_id, first_name, language, joined_at)
       VALUES ($1, $2, $3, $4, $5, 'Otso', 'fi', now())`,
      [entryId, event.ohjaamoId, event.id, second!.partId, (await given.person()).id],
    );
    await vartti.database.query(
      `INSERT INTO offer (ohjaamo_id, entry_id, part_id, slot_id, opens_at, held_until, created_at)
       VALUES ($1, $2, $3, $4, now(), now() + interval '1 hour', now())`,
      [event.ohjaamoId, entryId, second!.partId, second!.id],
    );
    const page = await vartti.ask(`GET /events/${event.id}`);
    expect(page.body).toMatchObject({
      freePlaces: 9,
      totalPlaces: 15,
      employerCount: 1,
      madeAt: '2026-12-01T08:00:00Z',
      parts: [{ freeSeats: 6 }, { freeSeats: null, waiting: 1 }],
      tables: [{ slots: [{ state: 'taken' }, { state: 'held' }, { state: 'free' }, {}, {}] }],
    });
    expect(page.body['tables']).toHaveLength(1);
  });

  it('has no count of places where nobody books beforehand', async () => {
    const { id } = await given.event({ format: 'duunipysakki' });
    expect((await vartti.ask(`GET /events/${id}`)).body).toMatchObject({
      freePlaces: null,
      totalPlaces: null,
      partKinds: ['queue'],
      tables: [],
    });
  });

  it('is a month for staff, drafts and all, as their own calendar shows it', async () => {
    const ohjaamo = await given.ohjaamo();
    const cookie = await signInAs(vartti, (await given.staff({ ohjaamoId: ohjaamo.id })).email);
    const on = (day: string, time: string, status: 'draft' | 'published' = 'published') =>
      given.event({ ohjaamoId: ohjaamo.id, day, time, status, title: day });
    await on('2026-12-31', '23:30', 'draft');
    await on('2026-12-01', '00:10');
    await on('2026-11-30', '23:50');
    await on('2027-01-01', '00:00');
    const answer = await vartti.ask<{ events: Card[] }>(
      `GET /staff/month?ohjaamo=${ohjaamo.id}&month=2026-12`,
      { cookie },
    );
    expect(answer.body.events.map(({ title }) => title.fi)).toEqual(['2026-12-01', '2026-12-31']);
    expect(answer.body.events[0]).toMatchObject({ registrations: 0, tablesAsked: 0, tablesFree: 0 });
    const elsewhere = await given.ohjaamo();
    const refused = await vartti.ask(`GET /staff/month?ohjaamo=${elsewhere.id}&month=2026-12`, { cookie });
    expect(refused.status).toBe(404);
    const bad = await vartti.ask(`GET /staff/month?ohjaamo=${ohjaamo.id}&month=2026-13`, { cookie });
    expect(bad.status).toBe(400);
  });
});
