import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { openLink } from '../accounts/link.js';
import { answerWhoWait } from '../interests/interests-follow.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { beyond, Database, SYSTEM, type Tx } from '../platform/database/database.js';
import { utc } from '../platform/database/columns.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { confirm, end } from './opening.ending.js';
import { hasMoved } from './opening.states.js';
import { askWhetherOpen, sayThatItEnded } from './opening.telling.js';
import { ENDS_UNLESS_CONFIRMED, FROM_OPENING } from './opening.views.sql.js';
import { lock, moved } from './opening.writing.js';
import { refuse } from './openings.problems.js';
import type { ClosureInput, stillOpen } from './openings.schema.js';
import { patience } from './patience.sql.js';

type StillOpen = z.infer<typeof stillOpen>;
interface Due {
  id: string;
  ohjaamoId: string;
  hidden: boolean;
  /** Since when it is asked. */
  askedAt: string;
}

const DUE = `q.id, q.ohjaamo_id AS "ohjaamoId", q.hidden, ${utc('q.asked_at')} AS "askedAt"`;

/** What nobody has confirmed for a month is asked about, twice, and then closes by itself: no list of openings that are long gone. */
@Injectable()
export class OpeningFreshnessService {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The hourly sweep calls it; a second call changes nothing. */
  sweep(now: Temporal.Instant): Promise<{ asked: number; ended: number }> {
    return this.db.as(SYSTEM, async (tx) => {
      const ended = await tx.rows<Due>(
        `UPDATE opening q SET status = 'run_out', updated_at = $1
         FROM (SELECT id FROM opening WHERE status = 'published' AND asked_at + ${patience('opening_ends')} <= $1::timestamptz
               ORDER BY id FOR UPDATE SKIP LOCKED) due
         WHERE q.id = due.id RETURNING ${DUE}`,
        [now.toString()],
      );
      for (const opening of ended) await this.endUnconfirmed(tx, opening);
      const asked = await tx.rows<Due>(
        `UPDATE opening q SET asked_at = $1
         FROM (SELECT id FROM opening WHERE status = 'published' AND asked_at IS NULL
                 AND greatest(published_at, confirmed_at) + ${patience('opening_asked')} <= $1::timestamptz
               ORDER BY id FOR UPDATE SKIP LOCKED) due
         WHERE q.id = due.id RETURNING ${DUE}`,
        [now.toString()],
      );
      for (const opening of asked) await askWhetherOpen(tx, opening, 1);
      const again = await tx.rows<Due>(
        `SELECT ${DUE} FROM opening q WHERE q.status = 'published' AND q.asked_at + ${patience('opening_asked_again')} <= $1::timestamptz
         ORDER BY q.id`,
        [now.toString()],
      );
      for (const opening of again) await askWhetherOpen(tx, opening, 2);
      return { asked: asked.length, ended: ended.length };
    });
  }

  /** What whoever was asked reads. It changes nothing: mail programs open links, too. @throws Problem not_found */
  async view(sealed: string): Promise<StillOpen> {
    const id = this.openingIn(sealed);
    const [view] = await this.db.beyond(() =>
      this.db.once<StillOpen>(
        'still open',
        `SELECT q.title, h.name AS employer, q.status, CASE WHEN q.status = 'published' THEN ${utc('q.asked_at')} END AS "askedAt",
           ${ENDS_UNLESS_CONFIRMED}::text AS "endsOn", interests_waiting_for(q.id)::int AS waiting, o.time_zone AS "timeZone"
         ${FROM_OPENING} WHERE q.id = $1`,
        [id],
      ),
    );
    if (!view) throw refuseAnywhere('not_found');
    return view;
  }

  /** Twice is once. @throws Problem not_found, wrong_state */
  confirm(sealed: string): Promise<StillOpen> {
    return this.with(sealed, async (tx, opening) => {
      if (opening.status !== 'published' || opening.askedAt) await confirm(tx, opening);
    });
  }

  /** Twice is once. @throws Problem not_found, wrong_state */
  close(sealed: string, input: ClosureInput): Promise<StillOpen> {
    return this.with(sealed, async (tx, opening) => {
      if (hasMoved(opening.status, input.filled ? 'fill' : 'close')) return;
      // An old letter ends nothing: it answers the question for as long as it is asked.
      if (!opening.askedAt) throw refuse('wrong_state', { status: opening.status });
      await end(tx, opening, input);
    });
  }

  /** Whoever holds the link was asked, and may answer: the link proves it, and the trail says which. */
  private async with(sealed: string, work: typeof confirm): Promise<StillOpen> {
    const id = this.openingIn(sealed);
    await this.db.as(beyond({ kind: 'link', id }), async (tx) => {
      const opening = await lock(tx, id);
      if (!opening) throw refuseAnywhere('not_found');
      await work(tx, opening);
    });
    return this.view(sealed);
  }

  private async endUnconfirmed(tx: Tx, opening: Due): Promise<void> {
    await moved(tx, opening.id, 'published', 'run_out', 'not_confirmed');
    await answerWhoWait(tx, opening.id, 'lapse');
    await sayThatItEnded(tx, opening);
  }

  private openingIn(sealed: string): string {
    const link = openLink(sealed, this.config.SECRET);
    if (link?.subject !== 'opening') throw refuseAnywhere('not_found');
    return link.id;
  }
}
