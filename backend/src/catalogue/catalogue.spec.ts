import { startApp, type TestApp } from '../../test/support/app.js';
import type { Catalogue } from './catalogue.service.js';

describe('the catalogue', () => {
  let vartti: TestApp;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());

  const catalogue = async () => (await vartti.ask<Catalogue>('GET /catalogue')).body;

  it('holds the twelve kinds of opening, the nine formats and the sectors, each in three languages', async () => {
    const { openingKinds, formats, sectors, regulations } = await catalogue();
    expect(openingKinds.map(({ code }) => code)).toEqual([
      'job',
      'work_trial',
      'education_trial',
      'subsidised_job',
      'apprenticeship',
      'training_placement',
      'summer_job',
      'winter_job',
      'gig',
      'business_succession',
      'abroad',
      'workshop',
    ]);
    expect(formats).toHaveLength(9);
    for (const { name } of [...sectors, ...openingKinds])
      expect(Object.keys(name)).toEqual(['fi', 'sv', 'en']);
    for (const { explanation } of regulations) expect(Object.keys(explanation)).toEqual(['fi', 'sv', 'en']);
  });

  it('asks no skills for a work trial, but what one learns and who supervises', async () => {
    const { openingKinds } = await catalogue();
    const { fields } = openingKinds.find(({ code }) => code === 'work_trial') ?? { fields: {} };
    expect(fields).toMatchObject({ whatYouLearn: 'required', supervisor: 'required' });
    expect(fields).not.toHaveProperty('skills');
    expect(fields).not.toHaveProperty('pay');
  });

  it('shows a legal limit from the day it comes into force, counted in Finland', async () => {
    await vartti.database.query(
      `UPDATE regulation SET valid_to = '2027-01-01' WHERE code = 'work_trial_length'`,
    );
    await vartti.database.query(
      `INSERT INTO regulation (code, value, valid_from, law, section, source, certainty, explanation)
       SELECT code, '{"months": 4}', '2027-01-01', law, section, source, certainty, explanation
       FROM regulation WHERE code = 'work_trial_length'`,
    );
    const limit = async () =>
      (await catalogue()).regulations
        .filter(({ code }) => code === 'work_trial_length')
        .map(({ value }) => value);
    vartti.clock.set('2026-12-31T21:59:59Z');
    expect(await limit()).toMatchObject([{ months: 6 }]);
    vartti.clock.set('2026-12-31T22:00:00Z');
    expect(await limit()).toMatchObject([{ months: 4 }]);
  });

  it('knows occupations by the four digits of ISCO-08, each with a name in three languages', async () => {
    const { body } = await vartti.ask<{ occupations: { code: string; name: Record<string, string> }[] }>(
      'GET /occupations',
    );
    expect(body.occupations.length).toBeGreaterThanOrEqual(110);
    expect(body.occupations).toContainEqual({
      code: '5131',
      name: { fi: 'Tarjoilijat', sv: 'Servitörer', en: 'Waiters' },
    });
    for (const { code, name } of body.occupations) {
      expect(code).toMatch(/^[2-9]\d{3}$/);
      expect(Object.keys(name).toSorted()).toEqual(['en', 'fi', 'sv']);
    }
  });
});
