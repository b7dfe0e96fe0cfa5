import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { tell } from '../messages/outbox.js';
import { Database, SYSTEM, type Tx } from '../platform/database/database.js';
import { HOLDS, SILENT_DAYS } from './referral.views.sql.js';
import { IS_OLD } from './services.service.js';

/** What time brings: a service that keeps silent, and a line of the catalogue that nobody has looked at for long. */
@Injectable()
export class ReferralTimeService {
  constructor(private readonly db: Database) {}

  /** The hourly sweep calls it; a second call tells nothing twice. */
  sweep(now: Temporal.Instant): Promise<void> {
    return this.db.as(SYSTEM, async (tx) => {
      await tellOfSilence(tx, now);
      await tellKeepers(tx, now);
    });
  }
}

/** A week after it was sent, and each week after that: whoever suggested it, or when they have left everybody who meets people there. */
async function tellOfSilence(tx: Tx, now: Temporal.Instant): Promise<void> {
  const silent = await tx.rows<{ id: string; ohjaamoId: string; weeks: number; staffIds: string[] }>(
    `SELECT r.id, r.ohjaamo_id AS "ohjaamoId",
       floor(extract(epoch FROM $1::timestamptz - r.answered_at) / (${SILENT_DAYS} * 86400))::int AS weeks,
       CASE WHEN m.ended_at IS NULL THEN ARRAY[m.id] ELSE ARRAY(
         SELECT s.id FROM staff_member s JOIN staff_membership p ON p.staff_member_id = s.id AND s.ended_at IS NULL
         WHERE p.ohjaamo_id = r.ohjaamo_id AND p.role IN ('worker', 'coordinator')) END AS "staffIds"
     FROM referral r JOIN staff_member m ON m.id = r.made_by JOIN consent c ON c.id = r.consent_id
     WHERE r.status IN ('sent', 'seen') AND ${HOLDS} AND r.answered_at <= $1::timestamptz - interval '${SILENT_DAYS} days'
     ORDER BY r.id`,
    [now.toString()],
  );
  for (const { id, ohjaamoId, weeks, staffIds } of silent)
    for (const staffId of staffIds)
      await tell(tx, {
        template: 'referral_unanswered',
        to: { kind: 'staff_member', id: staffId },
        payload: { referralId: id },
        ohjaamoId,
        onceKey: `referral_unanswered:${id}:${staffId}:${weeks}`,
      });
}

/** Once a month, until somebody has looked. */
async function tellKeepers(tx: Tx, now: Temporal.Instant): Promise<void> {
  const old = await tx.rows<{ id: string; ohjaamoId: string; keeperId: string }>(
    `SELECT s.id, s.ohjaamo_id AS "ohjaamoId", s.keeper_id AS "keeperId" FROM service s JOIN ohjaamo o ON o.id = s.ohjaamo_id
     WHERE s.ended_at IS NULL AND ${IS_OLD} ORDER BY s.id`,
    [now.toString()],
  );
  const month = now.toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth().toString();
  for (const { id, ohjaamoId, keeperId } of old)
    await tell(tx, {
      template: 'service_check_due',
      to: { kind: 'staff_member', id: keeperId },
      payload: { serviceId: id },
      ohjaamoId,
      onceKey: `service_check_due:${id}:${month}`,
    });
}
