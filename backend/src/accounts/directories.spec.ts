import { startApp, type TestApp } from '../../test/support/app.js';
import { type Directory, openDirectory } from '../../test/support/directory.js';
import { givenIn } from '../../test/support/given.js';
import { sessionCookie } from '../../test/support/sign-in.js';

const STAFF = 'ohjaaja@example.fi';
const PORTAL = 'http://localhost:3000';

describe('signing in through a municipality’s directory', () => {
  let directory: Directory;
  let apart: Directory;
  let vartti: TestApp;
  beforeAll(async () => {
    directory = await openDirectory(PORTAL);
    apart = await openDirectory(PORTAL, { id: 'erikseen', claimsApart: true });
    const providers = [directory.settings, { ...apart.settings, trustedAsStrong: true }];
    vartti = await startApp({ PUBLIC_URL: PORTAL, OIDC_PROVIDERS: JSON.stringify(providers) });
  });
  afterAll(async () => {
    await vartti.close();
    await Promise.all([directory.stop(), apart.stop()]);
  });
  beforeEach(async () => {
    await vartti.database.empty();
    await givenIn(vartti).staff({ email: STAFF });
    await directory.is({ email: STAFF, email_verified: true, amr: ['pwd', 'mfa'] });
  });

  async function through({ settings, visit }: Directory, next?: string) {
    const left = await vartti.ask<{ url: string }>(`POST /sign-in/directories/${settings.id}/visits`, {
      body: { language: 'fi', next },
    });
    const back = await visit(left.body.url);
    expect(back.pathname).toBe('/fi/sign-in/directory');
    return vartti.ask('POST /sign-in/directory-sessions', {
      body: { query: back.search, language: 'fi' },
      cookie: left.cookie,
    });
  }

  it('lists the directories, without anything secret', async () => {
    const { body, text } = await vartti.ask<{ directories: object[] }>('GET /sign-in/directories');
    expect(body.directories[0]).toEqual({
      id: 'kunta',
      name: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
    });
    expect(text).not.toContain('secret');
  });

  it('opens the room of staff when the directory has asked for two factors', async () => {
    const answer = await through(directory, '/fi/staff/month');
    expect([answer.status, answer.body['strength'], answer.body['next']]).toEqual([
      201,
      'strong',
      '/fi/staff/month',
    ]);
    const cookie = sessionCookie(answer.cookie) as string;
    expect((await vartti.ask('GET /staff/employers', { cookie })).status).toBe(200);
  });

  it('proves the address alone when it has asked for one', async () => {
    await directory.is({ email: STAFF, email_verified: true, amr: ['pwd'] });
    const answer = await through(directory);
    expect([answer.body['strength'], answer.body['secondFactor']]).toEqual(['code', 'enrol']);
  });

  it('asks the directory for the address when it does not come by itself', async () => {
    await apart.is({ email: STAFF.toUpperCase(), email_verified: true, amr: [] });
    const answer = await through(apart);
    expect([answer.status, answer.body['strength']]).toEqual([201, 'strong']);
  });

  it('lets nobody in who does not work here, a young person of that address included', async () => {
    await givenIn(vartti).person({ email: 'aino@example.fi' });
    await directory.is({ email: 'aino@example.fi', email_verified: true, amr: ['mfa'] });
    const answer = await through(directory);
    expect([answer.status, answer.body['code']]).toEqual([401, 'directory_refused']);
  });
});
