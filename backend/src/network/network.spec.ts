import { startApp, type TestApp } from '../../test/support/app.js';
import { givenIn } from '../../test/support/given.js';
import type { Network } from './network.service.js';

describe('the network', () => {
  let vartti: TestApp;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());

  const network = async () => (await vartti.ask<Network>('GET /network')).body;

  it('is empty, and no error, before anybody has set up a region', async () => {
    expect(await network()).toEqual({ regions: [], municipalities: [] });
  });

  it('shows regions, their Ohjaamos and the municipalities they serve', async () => {
    const given = givenIn(vartti);
    const region = await given.region({ name: 'Keski-Uusimaa', slug: 'keski-uusimaa' });
    const kerava = await given.ohjaamo({
      regionId: region.id,
      name: 'Ohjaamo Kerava',
      slug: 'kerava',
      municipalityCodes: ['245', '753'],
    });
    const { regions, municipalities } = await network();
    expect(regions).toHaveLength(1);
    expect(regions[0]).toMatchObject({ name: 'Keski-Uusimaa', slug: 'keski-uusimaa' });
    expect(regions[0]?.ohjaamos).toEqual([
      expect.objectContaining({
        id: kerava.id,
        slug: 'kerava',
        postalCode: '04200',
        timeZone: 'Europe/Helsinki',
        municipalityCodes: ['245', '753'],
        openingHours: [],
      }),
    ]);
    expect(municipalities.map(({ name }) => name)).toEqual([
      { fi: 'Kerava', sv: 'Kervo', en: 'Kerava' },
      { fi: 'Sipoo', sv: 'Sibbo', en: 'Sipoo' },
    ]);
  });
});
