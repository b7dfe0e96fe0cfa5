import { appendFile, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, type TestApp } from '../../test/support/app.js';
import { type Given, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';
import { ErasureLedger } from './erasure-ledger.service.js';

describe('the list of whom we erased', () => {
  let vartti: TestApp;
  let given: Given;
  let path: string;
  beforeAll(async () => {
    path = join(await mkdtemp(join(tmpdir(), 'vartti-')), 'erasures.txt');
    vartti = await startApp({ ERASURE_LEDGER: path });
    given = givenIn(vartti);
  });
  afterAll(() => vartti.close());

  const ledger = () => vartti.app.get(ErasureLedger, { strict: false });
  const lines = async () => (await readFile(path, 'utf8')).split('\n').filter(Boolean);
  let count = 0;
  async function erased(): Promise<string> {
    const email = `aino-${++count}@example.fi`;
    const { id } = await given.person({ email });
    await vartti.ask('DELETE /my/data', { cookie: await signInAs(vartti, email) });
    return id;
  }

  it('gets a line with a time and an id, once, from however many workers at once', async () => {
    const id = await erased();
    await Promise.all([ledger().write(), ledger().write(), ledger().write()]);
    await ledger().write();
    expect(await lines()).toEqual([`2026-12-01T08:00:00.000Z ${id}`]);
  });

  it('gets no second line after a worker died between writing and noting so', async () => {
    const id = await erased();
    await ledger().write();
    await vartti.database.query('UPDATE erasure SET written_at = NULL');
    expect(await ledger().write()).toBe(0);
    expect((await lines()).filter((line) => line.endsWith(id))).toHaveLength(1);
  });

  it('goes on after a line that was cut off', async () => {
    await appendFile(path, '2026-12-01T08:00:00.000Z 1b2c3d');
    const id = await erased();
    await ledger().write();
    expect((await readFile(path, 'utf8')).endsWith(`1b2c3d\n2026-12-01T08:00:00.000Z ${id}\n`)).toBe(true);
  });

  it('cleans a database that was restored from a backup', async () => {
    const id = await erased();
    await ledger().write();
    // The backup brings the person back, and the table of erasures as it was before.
    await vartti.database.query('DELETE FROM erasure');
    const stays = await given.person({ email: 'muu@example.fi' });
    await vartti.database.query(
      `INSERT INTO young_person (id, region_id, first_name, email, created_at)
       SELECT $1, region_id, 'Aino', 'palannut@example.fi', created_at FROM young_person WHERE id = $2`,
      [id, stays.id],
    );
    expect((await ledger().replay()).erased).toBe(1);
    expect(await vartti.database.query('SELECT id FROM young_person')).toEqual([{ id: stays.id }]);
    expect((await ledger().replay()).erased).toBe(0);
    await ledger().write();
    expect((await lines()).filter((line) => line.endsWith(id))).toHaveLength(1);
  });
});
