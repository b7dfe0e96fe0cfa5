import { startApp, type TestApp } from '../../../test/support/app.js';
import { rotationIn } from '../../../test/support/rotation.evening.js';
import { SYSTEM } from '../../platform/database/database.js';
import { parts, plainer } from '../channels/text-message.js';
import { Facts } from '../facts/facts.service.js';
import { translator } from '../texts/translator.js';
import { compose } from './letters.js';
import { Links } from './links.js';

describe('what somebody reads who booked a seat in a rotation', () => {
  let vartti: TestApp;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());

  it.each(['fi', 'sv', 'en'] as const)(
    'in %s: when times come, whom they wished for, where to change it',
    async (language) => {
      const evening = await rotationIn(vartti);
      const { registrationId } = await evening.comes('Aino', [2]);
      const [firm] = await vartti.database.query<{ name: string }>(
        'SELECT name FROM employer WHERE id = $1',
        [evening.event.tables[1]?.employerId],
      );
      const now = vartti.clock.now();
      for (const template of ['booking_confirmed', 'reminder_day', 'reminder_soon'] as const) {
        const composed = await vartti.db.acting(SYSTEM, () =>
          compose(
            template,
            {
              t: translator(language),
              language,
              facts: new Facts(vartti.db),
              links: new Links('https://vartti.example.fi', vartti.config.SECRET, language),
              now,
              toldAt: now,
              onceKey: 'reminder:2026-12-02T12:00:00Z',
              recipientName: 'Aino',
              unseal: () => '',
            },
            { registrationId },
          ),
        );
        if ('dropped' in composed) throw new Error(composed.dropped);
        const { letter, sms } = composed;
        expect(letter.paragraphs.join(' ')).toMatch(/suunniteltu|planerad|planned|kierros|runda|round/);
        expect(letter.buttons.some(({ href }) => /\/my\/[\w-]+\/wishes$/.test(href))).toBe(true);
        expect(parts(plainer(sms ?? ''))).toBeLessThanOrEqual(2);
        if (template === 'booking_confirmed') expect(letter.paragraphs.join(' ')).toContain(firm?.name);
      }
    },
  );
});
