import { startApp, type TestApp } from '../../test/support/app.js';
import { cardTable, content } from '../../test/support/card-table.js';

describe('the card', () => {
  let vartti: TestApp;
  let table: Awaited<ReturnType<typeof cardTable>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (table = await cardTable(vartti)));

  it('is not there until it is made', async () => {
    const { body } = await vartti.ask<{ choices: { languages: Record<'often' | 'others', string[]> } }>(
      'GET /my/card',
      { cookie: table.cookies.young },
    );
    const { choices, ...rest } = body;
    expect(rest).toEqual({ firstName: 'Aino', card: null });
    expect(choices.languages.often.slice(0, 3)).toEqual(['fi', 'sv', 'en']);
    expect(choices.languages.often.filter((code) => choices.languages.others.includes(code))).toEqual([]);
  });

  it('is kept in versions, and saved without a change makes none', async () => {
    const first = await table.save();
    expect(first.body).toMatchObject({
      firstName: 'Aino',
      card: { version: 1, savedAt: '2026-12-01T08:00:00Z', content },
    });
    vartti.clock.advance({ minutes: 5 });
    expect((await table.save()).text).toBe(first.text);
    const changed = await table.save({ ...content, strengths: ['ripeä'] });
    expect(changed.body.card).toMatchObject({ version: 2, content: { strengths: ['ripeä'] } });
    // Back to the words of the first one: that is a change, too.
    expect((await table.save()).body.card.version).toBe(3);
    const versions = await vartti.database.query<{ version: number }>(
      'SELECT version FROM card_version ORDER BY version',
    );
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('is one version however many savings come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => table.save()));
    expect(new Set(answers.map(({ body }) => body.card.version))).toEqual(new Set([1]));
  });

  it('knows the languages of ISO 639 that are spoken and signed here, each once', async () => {
    const all = ['se', 'smn', 'sms', 'rom', 'fse', 'fss', 'ar'].map((code) => ({ code, level: 'fluent' }));
    expect((await table.save({ ...content, languages: all })).status).toBe(200);
    const wrong = [
      [{ code: 'xx', level: 'fluent' }],
      [{ code: 'fi', level: 'perfect' }],
      [...all, { code: 'se', level: 'fluent' }],
    ];
    for (const languages of wrong)
      expect((await table.save({ ...content, languages })).body).toMatchObject({ code: 'malformed' });
  });

  it('holds a few words, not a CV', async () => {
    const tooMuch = await table.save({ ...content, strengths: Array.from({ length: 9 }, (_, n) => `s${n}`) });
    expect(tooMuch.body).toMatchObject({ fields: [{ path: 'strengths', code: 'too_long' }] });
    const tooLong = await table.save({ ...content, lookingFor: 'x'.repeat(301) });
    expect(tooLong.body).toMatchObject({ fields: [{ path: 'lookingFor', code: 'too_long' }] });
  });

  it('is nobody’s to see without a yes: not an employer’s, not the Ohjaamo’s', async () => {
    await table.save();
    const list = await vartti.ask('GET /employer/shared-cards', { cookie: table.cookies.employer });
    expect(list.body).toMatchObject({ cards: [] });
    const page = await vartti.ask(`GET /staff/people/${table.personId}`, { cookie: table.cookies.staff });
    expect(page.body).toMatchObject({ firstName: 'Aino', card: null });
    expect(page.text).not.toContain('Kesätyötä');
  });
});
