import { startApp, type TestApp } from './support/app.js';

describe('the API', () => {
  let vartti: TestApp;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());

  it('says that it is ready when the database answers', async () => {
    const answer = await vartti.ask('GET /health');
    expect([answer.status, answer.body]).toEqual([200, { ready: true }]);
  });

  it('answers what it does not have with a problem', async () => {
    const answer = await vartti.ask('GET /nothing-here');
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
  });

  it('refuses a malformed body, naming the fields', async () => {
    const answer = await vartti.ask('POST /sign-in/challenges', {
      body: { contact: 'x', language: 'klingon' },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.fields).toEqual([
      { path: 'contact', code: 'not_a_phone' },
      { path: 'language', code: 'not_one_of' },
    ]);
  });
});
