import { startApp, type TestApp } from '../../../test/support/app.js';
import { workTrial } from '../../../test/support/work-trial.js';
import { SYSTEM } from '../../platform/database/database.js';
import { Facts } from '../facts/facts.service.js';
import type { Messages, Template } from '../outbox.js';
import { translator } from '../texts/translator.js';
import { asDiscreetly } from './discreet.letter.js';
import type { Composed } from './letter.js';
import { compose } from './letters.js';
import { Links } from './links.js';

describe('letters about an agreement', () => {
  let vartti: TestApp;
  let trial: Awaited<ReturnType<typeof workTrial>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (trial = await workTrial(vartti)));

  async function write<T extends Template>(
    template: T,
    payload: Messages[T],
    { discreetly = false } = {},
  ): Promise<Composed> {
    const context = {
      t: translator('fi'),
      language: 'fi' as const,
      facts: new Facts(vartti.db),
      links: new Links('https://vartti.example.fi', vartti.config.SECRET, 'fi'),
      now: vartti.clock.now(),
      toldAt: vartti.clock.now(),
      onceKey: template,
      recipientName: 'Aino',
      unseal: () => '123456',
    };
    return vartti.db.acting(SYSTEM, async () => {
      const composed = await compose(template, context, payload);
      return discreetly ? asDiscreetly(composed, template, context, payload as never) : composed;
    });
  }

  it('to a firm are not sent once the young person has taken their yes back', async () => {
    const { placementId } = trial;
    await trial.write();
    await trial.request();
    expect(await write('agreement_to_fill', { placementId, to: 'employer' })).toHaveProperty('letter');
    await vartti.database.query(`UPDATE consent SET ended_at = $1, ended_because = 'taken_back'`, [
      vartti.clock.now().toString(),
    ]);
    expect(await write('agreement_to_fill', { placementId, to: 'employer' })).toEqual({
      dropped: 'the person did not say yes to the firm, or no longer',
    });
  });

  it('name neither firm nor place to somebody under non-disclosure, and lead to their own page', async () => {
    const { placementId } = trial;
    await trial.write();
    await trial.request();
    await trial.fill(1);
    const plain = JSON.stringify(await write('agreement_to_read', { placementId, to: 'my' }));
    expect(plain).toContain('Åkerman');
    const discreet = JSON.stringify(
      await write('agreement_to_read', { placementId, to: 'my' }, { discreetly: true }),
    );
    expect(discreet).not.toMatch(/Åkerman|Leipurin apu|Ohjaamo \d|Kerava/);
    expect(discreet).toContain(`https://vartti.example.fi/fi/my/placements/${placementId}/agreement`);
  });

  it('never hold the whole name of the young person', async () => {
    const { placementId } = trial;
    await trial.ready();
    for (const to of ['employer', 'my'] as const) {
      const letter = JSON.stringify(await write('agreement_to_sign', { placementId, to }));
      expect(letter).toContain('subject');
      expect(letter).not.toContain('Koivunen');
    }
  });

  it('are not sent when it has moved on since', async () => {
    const { placementId } = trial;
    await trial.ready();
    expect(await write('agreement_to_read', { placementId, to: 'my' })).toEqual({ dropped: 'it is ready' });
  });
});
