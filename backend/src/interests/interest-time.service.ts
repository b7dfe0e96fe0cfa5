import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { patience } from '../openings/patience.sql.js';
import { Database, SYSTEM } from '../platform/database/database.js';
import { remindFirm } from './interest.telling.js';
import { lapseUnseen } from './interests-follow.js';

const DUE = `CASE WHEN i.sent_at + ${patience('interest_reminded_again')} <= $1::timestamptz THEN 2
  WHEN i.sent_at + ${patience('interest_reminded')} <= $1::timestamptz THEN 1 ELSE 0 END`;

/** What time does with an interest that nobody answers. */
@Injectable()
export class InterestTimeService {
  constructor(private readonly db: Database) {}

  /** Reminds the firm, twice at most; one letter, however many wait. The hourly sweep calls it; a second call changes nothing. */
  sweep(now: Temporal.Instant): Promise<{ lapsed: number; reminded: number }> {
    return this.db.as(SYSTEM, async (tx) => {
      const lapsed = await lapseUnseen(tx);
      const due = await tx.rows<{ openingId: string; employerId: string; ohjaamoId: string }>(
        `UPDATE interest t SET reminded = due.times
         FROM (SELECT i.id, ${DUE} AS times FROM interest i WHERE i.status = 'sent' AND i.reminded < ${DUE}
               ORDER BY i.id FOR UPDATE SKIP LOCKED) due
         WHERE t.id = due.id
         RETURNING t.opening_id AS "openingId", t.employer_id AS "employerId", t.ohjaamo_id AS "ohjaamoId"`,
        [now.toString()],
      );
      for (const about of due) await remindFirm(tx, about);
      return { lapsed, reminded: due.length };
    });
  }
}
