import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { firmsDesk } from '../../test/support/firms-desk.js';

describe('a hidden opening', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof firmsDesk>>;
  let id: string;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    desk = await firmsDesk(vartti);
    id = newId();
    expect((await write('aino', desk.kerava.id)).status).toBe(200);
  });

  const write = (who: 'aino' | 'veikko', ohjaamoId: string) =>
    desk.as[who](`PUT /staff/openings/${id}`, {
      employerId: desk.firm.id,
      ohjaamoId,
      hidden: true,
      opening: { kind: 'job', title: 'Tiskaaja', description: '' },
    });
  const share = (who: 'aino' | 'veikko', ohjaamoIds: string[]) =>
    desk.as[who](`PUT /staff/openings/${id}/shares`, { ohjaamoIds });
  const looks = async (who: 'aino' | 'veikko' | 'leena') =>
    (await desk.as[who](`GET /staff/openings/${id}`)).status;

  it('is seen by the Ohjaamo it is shared with, among its own and by itself, until that is taken back', async () => {
    expect(await looks('veikko')).toBe(404);
    const { body } = await share('aino', [desk.tuusula.id]);
    expect(body).toMatchObject({
      from: { id: desk.kerava.id },
      others: [{ id: desk.tuusula.id, sees: true }],
    });
    expect(await looks('veikko')).toBe(200);
    const list = (await desk.as.veikko('GET /staff/openings')).body.openings;
    expect(list).toEqual([
      expect.objectContaining({ id, ohjaamo: expect.objectContaining({ id: desk.kerava.id }) }),
    ]);
    await share('aino', []);
    expect(await looks('veikko')).toBe(404);
  });

  it('is changed and shared by its own Ohjaamo alone', async () => {
    await share('aino', [desk.tuusula.id]);
    expect((await write('veikko', desk.kerava.id)).status).toBe(404);
    expect((await write('veikko', desk.tuusula.id)).status).toBe(404);
    expect((await share('veikko', [])).status).toBe(404);
    expect(await looks('veikko')).toBe(200);
  });

  it('is never shared with another region, nor with its own Ohjaamo', async () => {
    for (const other of [desk.lahti.id, desk.kerava.id, newId()])
      expect((await share('aino', [desk.tuusula.id, other])).status).toBe(404);
    expect(await desk.count('opening_share')).toBe(0);
    expect(await looks('leena')).toBe(404);
  });

  it('stands behind the wall, too, whatever the code forgets to ask', async () => {
    await share('aino', [desk.tuusula.id]);
    const seenBy = (staffId: string, ohjaamoId: string) =>
      vartti.db.acting({ kind: 'staff', id: staffId, scope: { ohjaamos: [ohjaamoId] } }, () =>
        vartti.db.once<{ id: string }>('openings behind the wall', 'SELECT id FROM opening'),
      );
    expect(await seenBy(desk.ids.veikko, desk.tuusula.id)).toEqual([{ id }]);
    expect(await seenBy(desk.ids.leena, desk.lahti.id)).toEqual([]);
    const sharing = (fromOhjaamo: string, withOhjaamo: string) =>
      vartti.db.as({ kind: 'staff', id: desk.ids.aino, scope: { ohjaamos: [desk.kerava.id] } }, (tx) =>
        tx.rows(
          `INSERT INTO opening_share (opening_id, ohjaamo_id, from_ohjaamo_id, shared_at, shared_by)
           VALUES ($1, $2, $3, now(), $4)`,
          [id, withOhjaamo, fromOhjaamo, desk.ids.aino],
        ),
      );
    await expect(sharing(desk.kerava.id, desk.lahti.id)).rejects.toThrow('row-level security');
    await expect(sharing(desk.tuusula.id, desk.lahti.id)).rejects.toThrow('row-level security');
  });
});
