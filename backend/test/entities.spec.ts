import type { DataSource } from 'typeorm';
import { DATA_SOURCE } from '../src/platform/database/database.js';
import { startApp, type TestApp } from './support/app.js';

describe('what the code says that is stored', () => {
  let vartti: TestApp;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());

  const differences = async () => {
    const { upQueries } = await vartti.app.get<DataSource>(DATA_SOURCE).driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  };

  it('is what the migrations make: TypeORM finds nothing to change', async () => {
    expect(await differences()).toEqual([]);
  });

  it('and would find it, if there were something', async () => {
    await vartti.database.query('ALTER TABLE slot DROP CONSTRAINT slot_places');
    expect(await differences()).toEqual([expect.stringContaining('ADD CONSTRAINT "slot_places"')]);
  });
});
