import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { job, openingDesk } from '../../test/support/opening-desk.js';
import { OpeningsService } from './openings.service.js';

describe('openings, as they are shown', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof openingDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await openingDesk(vartti)));

  describe('hidden ones', () => {
    const hide = (id: string, change: object = {}, cookie = desk.staff) =>
      desk.ask(`PUT /staff/openings/${id}`, cookie, {
        employerId: desk.employerId,
        ohjaamoId: desk.ohjaamoId,
        hidden: true,
        opening: { kind: 'job', title: 'Leipuri, jos löytyy', description: '' },
        ...change,
      });

    it('need a title only, are out at once, and never in what everybody sees', async () => {
      const { employer, ask, publicOnes } = desk;
      const id = newId();
      const saved = await hide(id);
      expect([saved.status, saved.body]).toEqual([
        200,
        expect.objectContaining({ status: 'published', hidden: true, missing: [] }),
      ]);
      expect(await publicOnes()).toEqual([]);
      expect(await publicOnes('?search=leipuri')).toEqual([]);
      expect((await ask(`GET /openings/${id}`, null)).status).toBe(404);
      expect((await ask(`GET /employer/openings/${id}`, employer)).status).toBe(200);
    });

    it('become public only when whole', async () => {
      const { publicOnes } = desk;
      const id = newId();
      await hide(id);
      expect((await hide(id, { hidden: false })).body.code).toBe('opening_incomplete');
      expect((await hide(id, { hidden: false, opening: job })).body).toMatchObject({
        hidden: false,
        status: 'published',
      });
      expect(await publicOnes()).toMatchObject([{ id }]);
    });

    it('are written by staff of that Ohjaamo, for firms of its region', async () => {
      const { given, anotherStaff } = desk;
      const elsewhere = await given.employer();
      expect((await hide(newId(), {}, await anotherStaff())).status).toBe(404);
      expect((await hide(newId(), { employerId: elsewhere.id })).status).toBe(404);
      expect((await hide(newId(), { employerId: newId() })).status).toBe(404);
      expect(await vartti.database.query('SELECT FROM opening')).toEqual([]);
    });
  });

  describe('the list', () => {
    it('finds by what people pick and type', async () => {
      const { ohjaamoId, publicOnes, published } = desk;
      const region = await vartti.database.query<{ slug: string }>(
        'SELECT r.slug FROM region r JOIN ohjaamo o ON o.region_id = r.id WHERE o.id = $1',
        [ohjaamoId],
      );
      await published();
      await published({
        ...job,
        title: 'Varastotyö 100 %',
        description: 'Laatikoita ja hyviä kenkiä.',
        sectorCode: 'logistics',
        municipalityCode: '505',
        minorsWelcome: true,
        languages: ['en'],
      });
      const found = async (query: string) => (await publicOnes(query)).map(({ title }) => title);
      expect(await found('')).toHaveLength(2);
      const picked = ['sector=restaurant', 'municipality=245', 'language=fi'];
      const typed = [
        'search=apulainen',
        'search=TISKI%C3%84',
        'search=salaat%20tiski',
        'search=kulma%20apulainen',
      ];
      for (const query of [...picked, ...typed]) {
        expect([query, await found(`?${query}`)]).toEqual([query, ['Keittiöapulainen']]);
      }
      expect(await found('?minors=yes')).toEqual(['Varastotyö 100 %']);
      expect(await found('?search=kulma')).toHaveLength(2);
      expect(await found('?search=100%20%25')).toEqual(['Varastotyö 100 %']);
      expect(await found('?search=%25')).toEqual([]);
      expect(await found('?search=_')).toEqual([]);
      expect(await found('?search=%5C')).toEqual([]);
      expect(await found('?search=apulainen%20varasto')).toEqual([]);
      expect(await found(`?region=${region[0]?.slug}`)).toHaveLength(2);
      expect(await found('?region=atlantis')).toEqual([]);
      expect(await found('?kind=gig')).toEqual([]);
    });

    it('shows twenty a page, the newest first', async () => {
      const { given, employerId, ask } = desk;
      for (let n = 1; n <= 23; n++) await given.opening({ employerId, title: `Paikka ${n}` });
      const first = await ask('GET /openings', null);
      const second = await ask('GET /openings?page=2', null);
      expect([first.body['total'], first.body.openings?.length, second.body.openings?.length]).toEqual([
        23, 20, 3,
      ]);
      expect((await ask('GET /openings?page=0', null)).body.code).toBe('malformed');
    });

    it('holds no opening of a firm that is not approved, and none whose day has passed', async () => {
      const { given, ask, publicOnes, published } = desk;
      const id = await published({ ...job, closesOn: '2026-12-02' });
      vartti.clock.set('2026-12-02T21:59:00Z');
      expect(await publicOnes()).toMatchObject([{ id }]);
      vartti.clock.set('2026-12-02T22:00:00Z');
      expect(await publicOnes()).toEqual([]);
      expect((await ask(`GET /openings/${id}`, null)).status).toBe(404);
      await given.opening({ employerId: (await given.employer({ status: 'refused' })).id });
      expect(await publicOnes()).toEqual([]);
    });
  });

  describe('running out', () => {
    const sweep = () => vartti.app.get(OpeningsService).runOut(vartti.clock.now());

    it('is said once, a week before', async () => {
      const { told, published } = desk;
      const id = await published();
      vartti.clock.set('2026-12-23T21:59:00Z');
      expect(await sweep()).toEqual({ ranOut: 0, warned: 0 });
      vartti.clock.set('2026-12-23T22:00:00Z');
      await sweep();
      await sweep();
      expect(await told('opening_running_out')).toEqual([
        { payload: { openingId: id }, recipient_kind: 'recruiter' },
      ]);
    });

    it('is not said of what was out for less than a week anyway', async () => {
      const { told, published } = desk;
      await published({ ...job, closesOn: '2026-12-04' });
      await sweep();
      expect(await told('opening_running_out')).toEqual([]);
    });

    it('happens when the last day is over on the wall of its Ohjaamo', async () => {
      const { published, statusOf } = desk;
      const id = await published();
      vartti.clock.set('2026-12-31T21:59:00Z');
      await sweep();
      expect(await statusOf(id)).toBe('published');
      vartti.clock.set('2026-12-31T22:00:00Z');
      expect(await sweep()).toEqual({ ranOut: 1, warned: 0 });
      expect(await sweep()).toEqual({ ranOut: 0, warned: 0 });
      expect(await statusOf(id)).toBe('run_out');
      expect(
        await vartti.database.query('SELECT actor_kind, from_state FROM transition ORDER BY id DESC LIMIT 1'),
      ).toEqual([{ actor_kind: 'system', from_state: 'published' }]);
    });
  });
});
