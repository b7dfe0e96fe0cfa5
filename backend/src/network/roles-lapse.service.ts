import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { StaffRole } from '../accounts/actor.js';
import { SessionsService } from '../accounts/sessions.service.js';
import { tell } from '../messages/outbox.js';
import { Database, SYSTEM, type Tx } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';
import { LAPSE } from './roles-lapse.rules.js';
import { leaveTeam, TEAM_LOCK } from './staff-team.rows.js';

interface Unused {
  id: string;
  staffMemberId: string;
  role: StaffRole;
  regionId: string;
  ohjaamoId: string | null;
  email: string;
  language: Language;
}

/** Doors that nobody goes through any more are closed: an address that somebody else has taken over opens nothing. */
@Injectable()
export class RolesLapseService {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionsService,
  ) {}

  /** A notice a month before, then the end. Nobody loses a role without having had the whole month, however late the notice was. */
  async sweep(now: Temporal.Instant): Promise<void> {
    const today = now.toZonedDateTimeISO('UTC').toPlainDate();
    await this.db.as(SYSTEM, async (tx) => {
      await tx.rows(TEAM_LOCK);
      await warn(tx, today);
      for (const membership of await tx.rows<Unused>(LAPSED, [
        today.subtract({ days: LAPSE.unusedDays }).toString(),
        today.subtract({ days: LAPSE.noticeDays }).toString(),
      ]))
        await this.lapse(tx, membership);
    });
  }

  private async lapse(tx: Tx, membership: Unused): Promise<void> {
    const { id, role, regionId, ohjaamoId, email, language } = membership;
    await leaveTeam(tx, membership, 'lapsed');
    await this.sessions.endAll(tx, email);
    await tell(tx, {
      template: 'role_lapsed',
      // Not to the member: whoever has no role left gets no more mail as one.
      to: { kind: 'address', address: email, language },
      payload: { role, regionId, ohjaamoId },
      ohjaamoId,
      onceKey: `role_lapsed:${id}`,
    });
  }
}

async function warn(tx: Tx, today: Temporal.PlainDate): Promise<void> {
  const unusedSince = today.subtract({ days: LAPSE.unusedDays - LAPSE.noticeDays }).toString();
  for (const { id, staffMemberId, ohjaamoId } of await tx.rows<Unused>(WARNED, [
    unusedSince,
    today.toString(),
  ]))
    await tell(tx, {
      template: 'role_lapses',
      to: { kind: 'staff_member', id: staffMemberId },
      payload: { membershipId: id, on: today.add({ days: LAPSE.noticeDays }).toString() },
      ohjaamoId,
      onceKey: `role_lapses:${id}:${today.toString()}`,
    });
}

const USED = 'coalesce(m.last_used_on, m.granted_on)';

/** Of all administrators the one who came last keeps the role, or nobody could give it again. */
const KEPT = `m.role = 'administrator' AND NOT EXISTS (SELECT FROM staff_membership x WHERE x.role = 'administrator' AND x.id <> m.id
  AND (coalesce(x.last_used_on, x.granted_on), x.id) > (${USED}, m.id))`;

/** $1 unused since, $2 today */
const WARNED = `
UPDATE staff_membership m SET lapse_told_on = $2 FROM staff_member s
WHERE s.id = m.staff_member_id AND m.lapse_told_on IS NULL AND ${USED} <= $1 AND NOT (${KEPT})
RETURNING m.id, m.staff_member_id AS "staffMemberId", m.ohjaamo_id AS "ohjaamoId"`;

/** $1 unused since, $2 told since */
const LAPSED = `
SELECT m.id, m.staff_member_id AS "staffMemberId", m.role, m.region_id AS "regionId", m.ohjaamo_id AS "ohjaamoId",
  s.email, s.language
FROM staff_membership m JOIN staff_member s ON s.id = m.staff_member_id
WHERE ${USED} <= $1 AND m.lapse_told_on <= $2 AND NOT (${KEPT}) ORDER BY m.id`;
