import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../accounts/actor.js';
import { mustMeetPeopleAt } from '../accounts/permissions.js';
import { mustKnow } from '../people/known-at.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { recordReading } from '../privacy/reading.js';
import { FROM_REFERRAL, STAFF } from './referral.views.sql.js';
import { lock, move, tellPerson } from './referral.writing.js';
import { refuse } from './referrals.problems.js';
import type { ReferralInput, StaffReferral } from './referrals.schema.js';

const LONGEST_LIST = 200;

/** Staff suggest a service to somebody they know; what is told to it is the person's to decide. */
@Injectable()
export class ReferralsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Of one person, or of everybody where we meet people; what waits comes first. */
  async all(actor: StaffActor, personId: string | null): Promise<{ referrals: StaffReferral[] }> {
    const rows = await this.db.once<{ view: StaffReferral; ohjaamoId: string }>(
      'referrals of staff',
      `SELECT ${STAFF} AS view, r.ohjaamo_id AS "ohjaamoId" ${FROM_REFERRAL} JOIN staff_member m ON m.id = r.made_by
       WHERE r.ohjaamo_id = ANY ($2) AND ($3::uuid IS NULL OR r.person_id = $3)
       ORDER BY r.status IN ('asked', 'sent', 'seen', 'acknowledged') DESC, r.updated_at DESC, r.id LIMIT ${LONGEST_LIST}`,
      [this.clock.now().toString(), actor.peopleOhjaamoIds, personId],
    );
    for (const ohjaamoId of new Set(rows.map((row) => row.ohjaamoId)))
      await recordReading(this.db, actor, {
        what: 'referral',
        why: 'guidance',
        personIds: rows.filter((row) => row.ohjaamoId === ohjaamoId).map(({ view }) => view.person.id),
        ohjaamoId,
      });
    return { referrals: rows.map(({ view }) => view) };
  }

  async one(actor: StaffActor, referralId: string): Promise<StaffReferral> {
    const [row] = await this.db.once<{ view: StaffReferral; ohjaamoId: string }>(
      'referral of staff',
      `SELECT ${STAFF} AS view, r.ohjaamo_id AS "ohjaamoId" ${FROM_REFERRAL} JOIN staff_member m ON m.id = r.made_by
       WHERE r.id = $2 AND r.ohjaamo_id = ANY ($3)`,
      [this.clock.now().toString(), referralId, actor.peopleOhjaamoIds],
    );
    if (!row) throw refuseAnywhere('not_found');
    const { view, ohjaamoId } = row;
    const personIds = [view.person.id];
    await recordReading(this.db, actor, { what: 'referral', why: 'guidance', personIds, ohjaamoId });
    return view;
  }

  /**
   * Asks the person; a service that takes no referrals is told to them at once, for them to turn to.
   * @throws Problem not_found, id_used, service_ended, referral_open
   */
  async suggest(actor: StaffActor, referralId: string, input: ReferralInput): Promise<StaffReferral> {
    const { personId, serviceId, ohjaamoId, why } = input;
    mustMeetPeopleAt(actor, ohjaamoId);
    await this.db.as(actor, async (tx) => {
      await mustKnow(tx, personId, [ohjaamoId]);
      if (await isRepeat(tx, referralId, input)) return;
      const takesReferrals = await serviceFor(tx, serviceId, ohjaamoId);
      const status = takesReferrals ? 'asked' : 'told';
      const now = tx.now.toString();
      const [made] = await tx.rows(
        `INSERT INTO referral (id, region_id, ohjaamo_id, person_id, service_id, made_by, why, status, asked_at, updated_at)
         SELECT $1, o.region_id, o.id, $3, $4, $5, $6, $7, $8, $8 FROM ohjaamo o WHERE o.id = $2
         ON CONFLICT DO NOTHING RETURNING id`,
        [referralId, ohjaamoId, personId, serviceId, actor.id, why, status, now],
      );
      if (!made) throw refuse('referral_open');
      await record(tx, { subject: 'referral', id: referralId, from: null, to: status });
      const template = takesReferrals ? 'referral_asked' : 'referral_told';
      await tellPerson(tx, { id: referralId, personId, ohjaamoId }, template, 'suggested');
    });
    return this.one(actor, referralId);
  }

  /** As long as the person has not answered. Twice is once. */
  async cancel(actor: StaffActor, referralId: string): Promise<StaffReferral> {
    await this.db.as(actor, async (tx) => {
      const held = await lock(tx, referralId);
      mustMeetPeopleAt(actor, held?.ohjaamoId);
      if (held && held.status !== 'cancelled') await move(tx, held, 'cancel');
    });
    return this.one(actor, referralId);
  }
}

/** @throws Problem id_used when the id stands for something else */
async function isRepeat(tx: Tx, id: string, input: ReferralInput): Promise<boolean> {
  const [known] = await tx.rows<ReferralInput>(
    `SELECT person_id AS "personId", service_id AS "serviceId", ohjaamo_id AS "ohjaamoId", why FROM referral WHERE id = $1`,
    [id],
  );
  const { personId, serviceId, ohjaamoId, why } = input;
  const isSame =
    known?.personId === personId &&
    known.serviceId === serviceId &&
    known.ohjaamoId === ohjaamoId &&
    known.why === why;
  if (known && !isSame) throw refuse('id_used');
  return known !== undefined;
}

/** @returns whether it can be told of somebody @throws Problem not_found when it is of another region, service_ended */
async function serviceFor(tx: Tx, serviceId: string, ohjaamoId: string): Promise<boolean> {
  const [service] = await tx.rows<{ takesReferrals: boolean; ended: boolean }>(
    `SELECT s.consent <> 'none' AND s.email IS NOT NULL AS "takesReferrals", s.ended_at IS NOT NULL AS ended
     FROM service s JOIN ohjaamo o ON o.region_id = s.region_id WHERE s.id = $1 AND o.id = $2`,
    [serviceId, ohjaamoId],
  );
  if (!service) throw refuseAnywhere('not_found');
  if (service.ended) throw refuse('service_ended');
  return service.takesReferrals;
}
