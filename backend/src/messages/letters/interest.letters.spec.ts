import { startApp, type TestApp } from '../../../test/support/app.js';
import { interestDesk } from '../../../test/support/interest-desk.js';
import { SYSTEM } from '../../platform/database/database.js';
import type { Language } from '../../platform/http/fields.js';
import { parts, plainer } from '../channels/text-message.js';
import { Facts } from '../facts/facts.service.js';
import { translator } from '../texts/translator.js';
import type { Context } from './context.js';
import { asDiscreetly } from './discreet.letter.js';
import type { Composed } from './letter.js';
import { compose } from './letters.js';
import { Links } from './links.js';

const languages: Language[] = ['fi', 'sv', 'en'];

describe('letters about an interest', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof interestDesk>>;
  let interestId: string;
  beforeAll(async () => {
    vartti = await startApp();
    desk = await interestDesk(vartti);
    ({ interestId } = await desk.sent('Aino', 'Tulen heti.'));
  });
  afterAll(() => vartti.close());

  const contextIn = (language: Language): Context => ({
    t: translator(language),
    language,
    facts: new Facts(vartti.db),
    links: new Links('https://vartti.example.fi', vartti.config.SECRET, language),
    now: vartti.clock.now(),
    toldAt: vartti.clock.now(),
    onceKey: 'x',
    recipientName: 'Aino',
    unseal: () => '123456',
  });
  const answered = (language: Language) =>
    vartti.db.acting(SYSTEM, () => compose('interest_answered', contextIn(language), { interestId }));
  const become = (status: string, more = '') =>
    vartti.database.query(`UPDATE interest SET status = $1, answered_at = sent_at${more}`, [status]);
  const smsOf = (composed: Composed) =>
    'dropped' in composed ? composed.dropped : plainer(composed.sms ?? '');

  it('to the young person there is one for each answer, and for none, short enough for two texts', async () => {
    for (const status of ['answered_yes', 'answered_not_now', 'answered_taken', 'lapsed']) {
      await become(status, `, reasons = '{many_others,later}'`);
      for (const language of languages) {
        const sms = smsOf(await answered(language));
        expect([status, language, parts(sms) <= 2, /undefined|null|\{/.test(sms)]).toEqual([
          status,
          language,
          true,
          false,
        ]);
      }
    }
  });

  it('a yes says when, a no says why, and nothing is said of what was taken back meanwhile', async () => {
    await become('answered_yes', `, meet_on = '2026-12-03', meet_at = '10:00'`);
    expect(smsOf(await answered('fi'))).toMatch(/Ravintola Kulma Oy kutsuu sinut: to 3\.12\. klo 10\.00\./);
    await become('answered_not_now', `, reasons = '{experience}'`);
    expect(JSON.stringify(await answered('fi'))).toContain('Työ vaatii kokemusta');
    await become('withdrawn');
    expect(smsOf(await answered('fi'))).toBe('it is withdrawn');
  });

  it('under non-disclosure neither firm nor opening is named: all of it stands on their own page', async () => {
    await become('answered_yes', `, meet_on = '2026-12-03'`);
    for (const language of languages) {
      const context = contextIn(language);
      const letter = await vartti.db.acting(SYSTEM, async () =>
        asDiscreetly(await answered(language), 'interest_answered', context, { interestId }),
      );
      expect(JSON.stringify(letter)).not.toMatch(/Kulma|Keittiöapulainen|Aino|2026-12-03|3\.12/);
      expect(JSON.stringify(letter)).toContain(`https://vartti.example.fi/${language}/my/path`);
    }
  });

  it('to the firm it says how many wait, and is not sent when nobody does any more', async () => {
    await vartti.database.query(`UPDATE interest SET status = 'sent', answered_at = NULL`);
    const wait = () =>
      vartti.db.acting(SYSTEM, () =>
        compose('interests_wait', contextIn('fi'), { employerId: desk.employerId }),
      );
    const letter = JSON.stringify(await wait());
    expect(letter).toContain('Yksi nuori odottaa vastaustasi');
    expect(letter).not.toMatch(/Tulen heti/);
    await become('withdrawn');
    expect(await wait()).toEqual({ dropped: 'nobody waits' });
  });
});
