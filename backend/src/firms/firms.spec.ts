import { atOnce } from '../../test/support/at-once.js';
import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { firmsDesk } from '../../test/support/firms-desk.js';
import { inventedBusinessId } from '../sample/business-ids.js';

describe('a firm in the record', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof firmsDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await firmsDesk(vartti)));

  describe('that has no account', () => {
    const firm = () => ({
      businessId: inventedBusinessId(70),
      name: 'Konepaja Kuusi Oy',
      ohjaamoId: desk.kerava.id,
    });

    it('is written down once, and a repeat changes nothing', async () => {
      const [id, body] = [newId(), { ...firm(), municipalityCode: '245' }];
      const saved = await desk.as.aino(`PUT /staff/firms/${id}`, body);
      expect([saved.status, saved.body]).toEqual([
        200,
        expect.objectContaining({ status: 'known', municipalityCode: '245', keeper: null, isQuiet: true }),
      ]);
      expect((await desk.as.aino(`PUT /staff/firms/${id}`, body)).status).toBe(200);
      expect(await desk.count(`employer WHERE status = 'known'`)).toBe(1);
    });

    it('that the region knows leads to its record; one of another region stays there', async () => {
      const id = newId();
      await desk.as.aino(`PUT /staff/firms/${id}`, firm());
      const again = { ...firm(), ohjaamoId: desk.tuusula.id };
      expect((await desk.as.veikko(`PUT /staff/firms/${newId()}`, again)).body).toMatchObject({
        code: 'firm_known',
        employerId: id,
      });
      const elsewhere = { ...firm(), ohjaamoId: desk.lahti.id };
      expect((await desk.as.leena(`PUT /staff/firms/${newId()}`, elsewhere)).body.code).toBe(
        'firm_elsewhere',
      );
      expect((await desk.as.leena(`GET /staff/firms/${id}`)).status).toBe(404);
    });

    it('is nobody’s to see but staff’s, and has hidden openings only', async () => {
      const id = newId();
      await desk.as.aino(`PUT /staff/firms/${id}`, firm());
      const opening = (hidden: boolean) => ({
        employerId: id,
        ohjaamoId: desk.kerava.id,
        hidden,
        opening: { kind: 'job', title: 'Hitsaajan apulainen', description: '' },
      });
      expect((await desk.as.aino(`PUT /staff/openings/${newId()}`, opening(false))).body.code).toBe(
        'firm_not_public',
      );
      expect((await desk.as.aino(`PUT /staff/openings/${newId()}`, opening(true))).body).toMatchObject({
        status: 'published',
        hidden: true,
      });
      expect(await desk.seenByNobody('SELECT FROM employer WHERE id = $1', id)).toBe(true);
    });

    it('goes on from the record when it asks for access, in its own words', async () => {
      const id = newId();
      await desk.as.aino(`PUT /staff/firms/${id}`, firm());
      const asks = (email: string) =>
        vartti.ask(`PUT /employer-requests/${newId()}`, {
          body: {
            businessId: firm().businessId,
            name: 'Konepaja Kuusi ja Pojat Oy',
            ohjaamoId: desk.tuusula.id,
            contactName: 'Kari Kuusi',
            email,
            language: 'fi',
          },
        });
      await asks('kari@kuusi.fi');
      const { body } = await desk.as.aino(`GET /staff/firms/${id}`);
      expect(body).toMatchObject({
        status: 'waiting',
        name: 'Konepaja Kuusi ja Pojat Oy',
        recruiters: [{ name: 'Kari Kuusi' }],
      });
      // Whoever comes second is not let in by the same way.
      await asks('toinen@kuusi.fi');
      expect(await desk.count(`recruiter WHERE employer_id = '${id}'`)).toBe(1);
      expect(await desk.movesOf('employer')).toEqual([
        [null, 'known'],
        ['known', 'waiting'],
      ]);
      const decision = await desk.as.veikko(`PUT /staff/employers/${id}/approval`, { approved: true });
      expect(decision.body.status).toBe('approved');
    });
  });

  describe('has one who looks after it', () => {
    const keep = (who: 'aino' | 'veikko', instead: string | null) =>
      desk.as[who](`PUT /staff/firms/${desk.firm.id}/keeper`, {
        staffId: desk.ids[who],
        ohjaamoId: who === 'aino' ? desk.kerava.id : desk.tuusula.id,
        instead,
      });

    it('and the whole region sees who, by name', async () => {
      await keep('aino', null);
      const { body } = await desk.as.veikko(`GET /staff/firms/${desk.firm.id}`);
      expect(body.keeper).toEqual({
        id: desk.ids.aino,
        name: 'Aino Ohjaaja',
        isMe: false,
        ohjaamo: { id: desk.kerava.id, name: desk.kerava.name },
      });
    });

    it('when two take it at once, one does, and the other is told who', async () => {
      const answers = await atOnce(2, (n) => keep(n === 0 ? 'aino' : 'veikko', null));
      const [won, lost] = answers.toSorted((one, other) => one.status - other.status);
      expect([won?.status, lost?.status, lost?.body.code]).toEqual([200, 409, 'firm_kept']);
      const { body } = await desk.as.aino(`GET /staff/firms/${desk.firm.id}`);
      expect(lost?.body.keeper).toMatchObject({ name: (body.keeper as { name: string }).name });
    });

    it('whom others ask first; they hand it on themselves', async () => {
      await keep('aino', null);
      expect((await keep('veikko', desk.ids.aino)).body.code).toBe('firm_kept');
      const handed = await desk.as.aino(`PUT /staff/firms/${desk.firm.id}/keeper`, {
        staffId: desk.ids.veikko,
        ohjaamoId: desk.tuusula.id,
        instead: desk.ids.aino,
      });
      expect(handed.body.keeper).toMatchObject({ name: 'Veikko Ohjaaja', isMe: false });
    });

    it('until they leave: then anybody may', async () => {
      await keep('aino', null);
      await vartti.database.query('UPDATE staff_member SET ended_at = now() WHERE id = $1', [desk.ids.aino]);
      expect((await keep('veikko', desk.ids.aino)).body.keeper).toMatchObject({ isMe: true });
    });

    it('and who does not work there cannot be one', async () => {
      const answer = await desk.as.aino(`PUT /staff/firms/${desk.firm.id}/keeper`, {
        staffId: desk.ids.veikko,
        ohjaamoId: desk.kerava.id,
        instead: null,
      });
      expect(answer.status).toBe(404);
    });
  });

  it('has people, who can be changed and taken out', async () => {
    const id = newId();
    const path = `/staff/firms/${desk.firm.id}/contacts/${id}` as const;
    await desk.as.aino(`PUT ${path}`, {
      name: 'Maija Myyjä',
      role: 'myymäläpäällikkö',
      phone: '040 123 4567',
    });
    const changed = await desk.as.veikko(`PUT ${path}`, { name: 'Maija Myyjä', email: 'maija@kulma.fi' });
    expect(changed.body.contacts).toEqual([
      { id, name: 'Maija Myyjä', role: null, phone: null, email: 'maija@kulma.fi', note: null },
    ]);
    const other = await desk.given.employer({ ohjaamoId: desk.kerava.id });
    expect((await desk.as.aino(`PUT /staff/firms/${other.id}/contacts/${id}`, { name: 'X' })).status).toBe(
      404,
    );
    const far = await desk.given.employer({ ohjaamoId: desk.lahti.id });
    expect((await desk.as.leena(`PUT /staff/firms/${far.id}/contacts/${id}`, { name: 'X' })).status).toBe(
      404,
    );
    expect((await desk.as.veikko(`DELETE ${path}`)).body.contacts).toEqual([]);
  });

  it('takes no personal identity code', async () => {
    const contact = { name: 'Maija', note: 'Poika on 131052-308T, hakee kesätöitä.' };
    const { body } = await desk.as.aino(`PUT /staff/firms/${desk.firm.id}/contacts/${newId()}`, contact);
    expect(body).toMatchObject({ code: 'identity_code', fields: [{ path: 'note', code: 'malformed' }] });
    expect(await desk.count('firm_contact')).toBe(0);
  });

  it('is found by name, business ID, place and who looks after it', async () => {
    const other = await desk.given.employer({ ohjaamoId: desk.tuusula.id, name: 'Leipomo Ruis Oy' });
    await desk.given.employer({ ohjaamoId: desk.lahti.id, name: 'Ruislinna Oy' });
    await vartti.database.query(
      `INSERT INTO firm (id, region_id, municipality_code, keeper_id, keeper_ohjaamo_id, kept_since)
       SELECT id, region_id, '858', $2, ohjaamo_id, now() FROM employer WHERE id = $1`,
      [other.id, desk.ids.veikko],
    );
    const found = async (query: string, who: 'aino' | 'veikko' = 'aino') => {
      const { body } = await desk.as[who](`GET /staff/firms?${query}`);
      return (body.firms as { name: string }[]).map(({ name }) => name);
    };
    expect(await found('')).toEqual(['Leipomo Ruis Oy', 'Ravintola Kulma Oy']);
    expect(await found('search=oy%20ruis')).toEqual(['Leipomo Ruis Oy']);
    expect(await found(`search=${other.businessId}`)).toEqual(['Leipomo Ruis Oy']);
    expect(await found('search=%25')).toEqual([]);
    expect(await found('municipality=858')).toEqual(['Leipomo Ruis Oy']);
    expect(await found('kept=nobody')).toEqual(['Ravintola Kulma Oy']);
    expect(await found('kept=me')).toEqual([]);
    expect(await found('kept=me', 'veikko')).toEqual(['Leipomo Ruis Oy']);
  });
});
