import { startApp, type TestApp } from './support/app.js';
import { type Given, givenIn } from './support/given.js';

describe('what tests begin with', () => {
  let vartti: TestApp;
  let given: Given;
  beforeAll(async () => {
    vartti = await startApp();
    given = givenIn(vartti);
  });
  afterAll(() => vartti.close());

  it('is a published event next Wednesday with free slots at its tables', async () => {
    const event = await given.event({ tables: 2, freeTables: 1 });
    expect(event.startsAt).toBe('2026-12-02T12:00:00Z');
    expect(event.tables.map(({ employerId }) => employerId !== null)).toEqual([true, true, false]);
    expect(event.slots).toHaveLength(12);
  });

  it('of every format there is', async () => {
    const ohjaamo = await given.ohjaamo();
    const formats = await vartti.database.query<{ code: string }>(
      'SELECT code FROM format ORDER BY position',
    );
    expect(formats).toHaveLength(9);
    for (const { code } of formats) {
      const event = await given.event({ format: code, ohjaamoId: ohjaamo.id });
      expect(event.parts.length).toBeGreaterThan(0);
    }
  });

  it('and people of each kind', async () => {
    const { id: ohjaamoId } = await given.ohjaamo();
    await given.staff({ ohjaamoId });
    await given.staff({ role: 'region_coordinator' });
    const { id: employerId } = await given.employer({ ohjaamoId });
    await given.recruiter({ employerId });
    expect((await given.person()).phone).toMatch(/^\+35850\d{7}$/);
    expect((await given.person({ email: 'aino@example.fi' })).phone).toBeNull();
  });
});
