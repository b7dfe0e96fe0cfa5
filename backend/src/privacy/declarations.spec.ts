import { startApp, type TestApp } from '../../test/support/app.js';
import { type Declaration, impersonal } from './declaration.js';
import { DeclarationsCheck } from './declarations.check.js';
import { declarations } from './declarations.js';

describe('what each table declares', () => {
  let vartti: TestApp;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());

  const start = (declared: readonly Declaration[] = declarations) =>
    new DeclarationsCheck(vartti.db, declared).onModuleInit();
  const changed = (table: string, change: Partial<Declaration>) =>
    declarations.map((one) => (one.table === table ? { ...one, ...change } : one));

  it('is what the database holds: every table, every column, every audit', async () => {
    await start();
  });

  it('keeps everything from starting when a table has no declaration', async () => {
    await vartti.database.query('CREATE TABLE secret_list (id uuid, name text)');
    await expect(start()).rejects.toThrow('secret_list: no room declares');
    await vartti.database.query('DROP TABLE secret_list');
    await start();
  });

  it('keeps everything from starting when a column came that nobody thought about', async () => {
    await vartti.database.query('ALTER TABLE young_person ADD COLUMN shoe_size text');
    await expect(start()).rejects.toThrow('young_person.shoe_size: nobody says');
    await vartti.database.query('ALTER TABLE young_person DROP COLUMN shoe_size');
  });

  it('keeps everything from starting when a declaration names what is not there', async () => {
    await expect(start([...declarations, impersonal('gone', 'id')])).rejects.toThrow('gone: declared, but');
    await expect(start(changed('region', { personal: ['head'] }))).rejects.toThrow(
      'region.head: declared, but',
    );
  });

  it('keeps everything from starting when the audit is not the one that is declared', async () => {
    await expect(start(changed('slot', { changes: 'audit' }))).rejects.toThrow('slot: changes are declared');
    await expect(start(changed('recruiter', { changes: 'none' }))).rejects.toThrow(
      'recruiter: a trigger audits',
    );
    await vartti.database.query(`DROP TRIGGER audit ON staff_member;
      CREATE TRIGGER audit AFTER UPDATE ON staff_member FOR EACH ROW EXECUTE FUNCTION audit_change('', 'email')`);
    await expect(start()).rejects.toThrow('staff_member.email: the audit would write down');
  });
});
