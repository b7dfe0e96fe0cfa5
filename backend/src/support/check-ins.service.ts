import { Inject, Injectable } from '@nestjs/common';
import { openLink } from '../accounts/link.js';
import { refuse as refuseBooking } from '../bookings/bookings.problems.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { beyond, Database, type Tx } from '../platform/database/database.js';
import { type CheckInRow, moveCheckIn, ringSupporter } from './check-in.moving.js';
import { refuse } from './support.problems.js';
import type { CheckInState } from './check-in.states.js';
import type { CheckInAnswer, CheckInPage } from './support.schema.js';
import { PAGE } from './support.sql.js';

/** The link opens its page for so long after the question; the answer itself stays open for a day. */
const LINK_DAYS = 60;

/** One side says how it goes, by the link from the message. Reading changes nothing; one tap answers. */
@Injectable()
export class CheckInsService {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  view(sealed: string): Promise<CheckInPage> {
    return this.withLink(sealed, () => Promise.resolve());
  }

  /** The same again changes nothing; another answer within a day takes its place. @throws Problem link_unknown, check_in_closed */
  answer(sealed: string, answer: CheckInAnswer): Promise<CheckInPage> {
    return this.withLink(sealed, async (tx, id) => {
      const row = await lock(tx, id);
      if (!row.isOpen) throw refuse('check_in_closed');
      const words = answer.words || null;
      if (row.face === answer.face && row.callMe === answer.callMe && row.words === words) return;
      await moveCheckIn(tx, row, 'answer', {
        face: answer.face,
        words,
        call_me: answer.callMe,
        answered_at: row.answeredAt ?? tx.now.toString(),
        seen_to_at: null,
        seen_to_by: null,
      });
      if (answer.face !== 'bad' && !answer.callMe) return;
      await ringSupporter(tx, row, `${answer.face}:${answer.callMe}`);
      await tx.rows('UPDATE check_in SET rang_at = $2 WHERE id = $1', [id, tx.now.toString()]);
    });
  }

  private withLink(sealed: string, work: (tx: Tx, id: string) => Promise<void>): Promise<CheckInPage> {
    const link = openLink(sealed, this.config.SECRET);
    if (link?.subject !== 'check_in') throw refuseBooking('link_unknown');
    return this.db.as(beyond({ kind: 'link', id: link.id }), async (tx) => {
      const since = tx.now.subtract({ hours: 24 * LINK_DAYS }).toString();
      const [open] = await tx.rows('SELECT FROM check_in WHERE id = $1 AND asked_at > $2', [link.id, since]);
      if (!open) throw refuseBooking('link_unknown');
      await work(tx, link.id);
      const [page] = await tx.rows<CheckInPage>(PAGE, [link.id, tx.now.toString()]);
      return page as CheckInPage;
    });
  }
}

interface Locked extends CheckInRow {
  isOpen: boolean;
  face: CheckInAnswer['face'] | null;
  words: string | null;
  callMe: boolean;
  answeredAt: string | null;
  state: CheckInState;
}

async function lock(tx: Tx, id: string): Promise<Locked> {
  const [row] = await tx.rows<Locked>(
    `SELECT c.id, c.ohjaamo_id AS "ohjaamoId", c.side, c.state, p.person_id AS "personId", p.employer_id AS "employerId",
       coalesce(p.supporter_id, p.created_by) AS "supporterId", o.time_zone AS zone, c.face, c.words, c.call_me AS "callMe",
       to_json(c.answered_at) #>> '{}' AS "answeredAt",
       (c.state IN ('asked', 'no_answer') OR (c.state = 'answered' AND c.answered_at + interval '24 hours' > $2)) AS "isOpen"
     FROM check_in c JOIN placement p ON p.id = c.placement_id JOIN ohjaamo o ON o.id = c.ohjaamo_id WHERE c.id = $1 FOR UPDATE OF c`,
    [id, tx.now.toString()],
  );
  return row as Locked;
}
