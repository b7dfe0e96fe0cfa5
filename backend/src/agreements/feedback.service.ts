import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { RecruiterActor, YoungActor } from '../accounts/actor.js';
import { Database, SYSTEM } from '../platform/database/database.js';
import { comeIn } from './agreement.rows.js';
import { tellFirm } from './agreement.telling.js';
import { refuse } from './agreements.problems.js';
import type { FeedbackInput } from './agreements.schema.js';

/** While it runs one can already write, because the last day is a busy one. */
const GIVEN_IN = ['running', 'interrupted', 'ended', 'closed'];
const ASKED_DAYS_BEFORE = 3;

interface Due {
  placementId: string;
  ohjaamoId: string;
  when: 'before' | 'after';
}

/** $1 now. Before: the last days of it. After: it is over and nobody wrote. */
const DUE = `
SELECT p.id AS "placementId", p.ohjaamo_id AS "ohjaamoId", CASE WHEN p.status = 'running' AND p.ends_on >= d.today THEN 'before' ELSE 'after' END AS "when"
FROM placement p JOIN agreement a ON a.placement_id = p.id JOIN ohjaamo o ON o.id = p.ohjaamo_id
CROSS JOIN LATERAL (SELECT ($1::timestamptz AT TIME ZONE o.time_zone)::date AS today) d
WHERE p.agreement_signed_at IS NOT NULL AND p.feedback_at IS NULL
  AND (p.status = 'ended' OR (p.status = 'running' AND p.ends_on - ${ASKED_DAYS_BEFORE} <= d.today))
ORDER BY p.id`;

/** How it went: the organiser owes it in writing, the participant may write, too. */
@Injectable()
export class FeedbackService {
  constructor(private readonly db: Database) {}

  /** May be written again until the placement is closed; the first one of the organiser is what the placement waits for. */
  async give(actor: RecruiterActor | YoungActor, placementId: string, input: FeedbackInput): Promise<void> {
    const party = actor.kind === 'recruiter' ? 'organiser' : 'participant';
    await this.db.as(actor, async (tx) => {
      const found = await comeIn(tx, actor, placementId);
      if (!found.agreementId || !found.isSigned || !GIVEN_IN.includes(found.placementStatus))
        throw refuse('feedback_too_early');
      if (found.placementStatus === 'closed' && party === 'organiser')
        throw refuse('agreement_wrong_state', { status: 'closed' });
      const { answers, wentWell, learned, words } = input;
      const now = tx.now.toString();
      await tx.rows(
        `INSERT INTO agreement_feedback (ohjaamo_id, agreement_id, party, answers, went_well, learned, words, said_by, said_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (agreement_id, party) DO UPDATE
         SET answers = excluded.answers, went_well = excluded.went_well, learned = excluded.learned, words = excluded.words,
           said_by = excluded.said_by, said_at = excluded.said_at`,
        [
          found.ohjaamoId,
          found.agreementId,
          party,
          JSON.stringify(answers),
          wentWell,
          learned,
          words || null,
          actor.id,
          now,
        ],
      );
      if (party === 'participant') return;
      await tx.rows(
        'UPDATE placement SET feedback_at = $2, updated_at = $2 WHERE id = $1 AND feedback_at IS NULL',
        [placementId, now],
      );
    });
  }

  /** Asks the firm three days before the end and once more when it is over; a second call changes nothing. */
  remind(now: Temporal.Instant): Promise<number> {
    return this.db.as(SYSTEM, async (tx) => {
      const due = await tx.rows<Due>(DUE, [now.toString()]);
      for (const { when, ...about } of due) await tellFirm(tx, about, 'agreement_feedback_asked', when);
      return due.length;
    });
  }
}
