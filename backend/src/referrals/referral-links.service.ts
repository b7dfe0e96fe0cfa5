import { Inject, Injectable } from '@nestjs/common';
import { openLink } from '../accounts/link.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { beyond, Database, type DatabaseActor, type Tx } from '../platform/database/database.js';
import { recordReading } from '../privacy/reading.js';
import type { ReferralOutcome } from './referral.states.js';
import { BY_LINK, FROM_REFERRAL, HOLDS } from './referral.views.sql.js';
import { type Held, lock, move, tellPerson } from './referral.writing.js';
import { refuse } from './referrals.problems.js';
import type { LinkReferral } from './referrals.schema.js';

interface Shown {
  view: LinkReferral;
  personId: string;
  serviceId: string;
  ohjaamoId: string;
}

/**
 * What a service sees and does with the link that it got. Looking changes nothing; who it is about is seen after a button was
 * pressed, and only while the yes holds. Each look is written down before it is shown.
 */
@Injectable()
export class ReferralLinksService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem link_unknown */
  async view(sealed: string): Promise<LinkReferral> {
    const id = this.idIn(sealed);
    const [shown] = await this.db.beyond(() =>
      this.db.once<Shown>(
        'referral by link',
        `SELECT ${BY_LINK} AS view, r.person_id AS "personId", r.service_id AS "serviceId", r.ohjaamo_id AS "ohjaamoId"
         ${FROM_REFERRAL} WHERE r.id = $2 AND r.answered_at IS NOT NULL AND r.status <> 'declined'`,
        [this.clock.now().toString(), id],
      ),
    );
    if (!shown) throw refuse('link_unknown');
    const { view, personId, serviceId, ohjaamoId } = shown;
    if (view.person)
      await recordReading(this.db, service(serviceId), {
        what: 'referral',
        why: 'shared_with_us',
        personIds: [personId],
        ohjaamoId,
      });
    return view;
  }

  /** Somebody there opens it: from now on the person sees that it was seen. */
  async open(sealed: string): Promise<LinkReferral> {
    await this.with(sealed, async (tx, held) => {
      if (held.status === 'sent') await move(tx, held, 'open', { seen_at: tx.now.toString() });
    });
    return this.view(sealed);
  }

  /** "We have it": what they say of when they call, the person reads. Twice is once. */
  async acknowledge(sealed: string, words: string): Promise<LinkReferral> {
    await this.with(sealed, async (tx, held) => {
      if (held.status === 'acknowledged' || held.status === 'reported') return;
      await move(tx, held, 'acknowledge', { acknowledged_at: tx.now.toString(), service_words: words });
      await tellPerson(tx, held, 'referral_news', 'acknowledged');
    });
    return this.view(sealed);
  }

  /** How it went; another word later takes the place of the first. */
  async report(sealed: string, outcome: ReferralOutcome, words: string): Promise<LinkReferral> {
    await this.with(sealed, async (tx, held) => {
      const now = tx.now.toString();
      const [same] = await tx.rows(
        `SELECT FROM referral WHERE id = $1 AND outcome = $2 AND report_words = $3`,
        [held.id, outcome, words],
      );
      if (same) return;
      await move(tx, held, 'report', { outcome, report_words: words, reported_at: now });
      await tellPerson(tx, held, 'referral_news', `reported:${now}`);
    });
    return this.view(sealed);
  }

  /** @throws Problem link_unknown; referral_closed when the yes does not hold */
  private async with(sealed: string, work: (tx: Tx, held: Held) => Promise<void>): Promise<void> {
    const id = this.idIn(sealed);
    await this.db.as(beyond({ kind: 'link', id }), async (tx) => {
      const held = await lock(tx, id);
      if (!held) throw refuse('link_unknown');
      const [holds] = await tx.rows(`SELECT ${FROM_REFERRAL} WHERE r.id = $2 AND ${HOLDS}`, [
        tx.now.toString(),
        id,
      ]);
      if (!holds) throw refuse('referral_closed');
      await work(tx, held);
    });
  }

  private idIn(sealed: string): string {
    const link = openLink(sealed, this.config.SECRET);
    if (link?.subject !== 'referral') throw refuse('link_unknown');
    return link.id;
  }
}

const service = (id: string): DatabaseActor => beyond({ kind: 'service', id });
