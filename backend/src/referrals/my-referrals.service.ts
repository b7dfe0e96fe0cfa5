import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { YoungActor } from '../accounts/actor.js';
import { tell } from '../messages/outbox.js';
import { lockPerson } from '../people/cards.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import { type Language, language } from '../platform/http/fields.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { withService } from './referral.states.js';
import { FROM_REFERRAL, MINE } from './referral.views.sql.js';
import { type Held, lock, move } from './referral.writing.js';
import { refuse } from './referrals.problems.js';
import type { MyReferral } from './referrals.schema.js';

/** The last day of a yes, counted from the day it is given. */
const YES_DAYS = 90;

/** A young person answers for themselves, sees all of it, and can take the yes back at any time. */
@Injectable()
export class MyReferralsService {
  constructor(private readonly db: Database) {}

  async all(actor: YoungActor): Promise<{ referrals: MyReferral[] }> {
    const rows = await this.db.once<{ view: MyReferral }>(
      'my referrals',
      `SELECT ${MINE} AS view ${FROM_REFERRAL} WHERE r.person_id = $1 AND r.status <> 'cancelled'
       ORDER BY r.status = 'asked' DESC, r.updated_at DESC, r.id`,
      [actor.id],
    );
    return { referrals: rows.map(({ view }) => view) };
  }

  async one(actor: YoungActor, referralId: string): Promise<MyReferral> {
    const [row] = await this.db.once<{ view: MyReferral }>(
      'my referral',
      `SELECT ${MINE} AS view ${FROM_REFERRAL} WHERE r.id = $1 AND r.person_id = $2`,
      [referralId, actor.id],
    );
    if (!row) throw refuseAnywhere('not_found');
    return row.view;
  }

  /** Yes makes the consent and sends the link, in one transaction; no ends it. @throws Problem not_found, wrong_state, service_ended */
  async answer(actor: YoungActor, referralId: string, yes: boolean): Promise<MyReferral> {
    await this.db.as(actor, async (tx) => {
      await lockPerson(tx, actor.id);
      const held = await this.own(tx, actor, referralId);
      if (yes ? withService.includes(held.status) : held.status === 'declined') return;
      if (!yes) return move(tx, held, 'no', { answered_at: tx.now.toString() });
      if (held.status !== 'asked') throw refuse('wrong_state', { status: held.status });
      const consentId = await giveYes(tx, held);
      await move(tx, held, 'yes', { answered_at: tx.now.toString(), consent_id: consentId });
      await tellService(tx, held);
    });
    return this.one(actor, referralId);
  }

  /** From now on the link shows nothing. Twice is once. @throws Problem not_found, wrong_state */
  async withdraw(actor: YoungActor, referralId: string): Promise<MyReferral> {
    await this.db.as(actor, async (tx) => {
      const held = await this.own(tx, actor, referralId);
      if (held.status === 'withdrawn') return;
      await move(tx, held, 'withdraw');
      await tx.rows(
        `UPDATE consent SET ended_at = $2, ended_because = 'taken_back' WHERE id = $1 AND ended_at IS NULL`,
        [held.consentId, tx.now.toString()],
      );
    });
    return this.one(actor, referralId);
  }

  private async own(tx: Tx, actor: YoungActor, referralId: string): Promise<Held> {
    const held = await lock(tx, referralId);
    if (held?.personId !== actor.id) throw refuseAnywhere('not_found');
    return held;
  }
}

/** @returns the id of the consent: for this service alone, for ninety days */
async function giveYes(tx: Tx, { id, personId, serviceId, ohjaamoId }: Held): Promise<string> {
  const now = tx.now.toString();
  await tx.rows(
    `UPDATE consent SET ended_at = $3, ended_because = 'replaced'
     WHERE person_id = $1 AND kind = 'service_referral' AND service_id = $2 AND ended_at IS NULL`,
    [personId, serviceId, now],
  );
  const consentId = randomUUID();
  const hash = createHash('sha256').update(id).digest('base64url');
  await tx.rows(
    `INSERT INTO consent (id, person_id, kind, service_id, until, given_at, request_hash)
     SELECT $1, $2, 'service_referral', $3,
       ((($5::timestamptz AT TIME ZONE o.time_zone)::date + ${YES_DAYS + 1})::timestamp AT TIME ZONE o.time_zone), $5, $6
     FROM ohjaamo o WHERE o.id = $4`,
    [consentId, personId, serviceId, ohjaamoId, now, hash],
  );
  return consentId;
}

/** Tells the service that somebody said yes: a link, and not a word about whom. */
async function tellService(tx: Tx, { id, serviceId, ohjaamoId }: Held): Promise<void> {
  await tx.beyond();
  const [service] = await tx.rows<{ email: string | null; languages: string[]; ended: boolean }>(
    'SELECT email::text, languages, ended_at IS NOT NULL AS ended FROM service WHERE id = $1',
    [serviceId],
  );
  if (!service?.email || service.ended) throw refuse('service_ended');
  await tell(tx, {
    template: 'referral_sent',
    to: { kind: 'address', address: service.email, language: firstOf(service.languages) },
    payload: { referralId: id },
    ohjaamoId,
    onceKey: `referral_sent:${id}`,
  });
}

/** In which of the languages that we write a service reads. */
const firstOf = (languages: string[]): Language =>
  languages.map((one) => language.safeParse(one)).find(({ success }) => success)?.data ?? 'fi';
