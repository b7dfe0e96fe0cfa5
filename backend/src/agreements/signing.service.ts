import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { refuse as refuseId } from '../people/people.problems.js';
import { TAKE_BACK_MINUTES } from './agreement-views.service.js';
import { comeIn, type Found, lockStanding, move, type PartyActor } from './agreement.rows.js';
import type { Party } from './agreement.states.js';
import { tellFirm, tellPerson } from './agreement.telling.js';
import { refuse } from './agreements.problems.js';
import type { SignatureInput } from './agreements.schema.js';

/** The authority has said yes to the placement; while it runs, a corrected version is signed anew. */
const SIGNED_IN = ['checked', 'agreed', 'running', 'interrupted'];
/** Before the start, a mistake can be taken back. */
const NOT_BEGUN = ['checked', 'agreed'];

interface SignatureRow {
  agreementId: string;
  version: number;
  party: Party;
  recordedBy: string;
  isFresh: boolean;
  isTakenBack: boolean;
}

/** Three signatures on the same words; the last one says so to the placement, in the same transaction. */
@Injectable()
export class SigningService {
  constructor(private readonly db: Database) {}

  /**
   * Records that a party signed: staff for anybody, each side for itself. The same id is one signature.
   * @throws Problem agreement_not_checked, right_to_sign_missing, agreement_changed, agreement_wrong_state
   */
  async sign(
    actor: PartyActor,
    placementId: string,
    signatureId: string,
    input: SignatureInput,
  ): Promise<void> {
    await this.db.as(actor, async (tx) => {
      const found = await comeIn(tx, actor, placementId);
      const now = await lockStanding(tx, found);
      if (await isRecorded(tx, found, signatureId)) return;
      if (!SIGNED_IN.includes(found.placementStatus)) throw refuse('agreement_not_checked');
      if (now.version !== input.version) throw refuse('agreement_changed');
      if (input.party === 'organiser' && !input.rightToSign) throw refuse('right_to_sign_missing');
      await mustHaveHappened(tx, found, input.signedOn);
      const then = await move(tx, found, now, { name: 'sign', party: input.party });
      await keepSignature(tx, found, signatureId, input);
      if (then.status !== 'signed') return;
      await tellPlacement(tx, placementId);
      await tellFirm(tx, found, 'agreement_signed', String(then.version));
      await tellPerson(tx, found, 'agreement_signed', String(then.version));
    });
  }

  /** @throws Problem too_late_to_take_back, not_found */
  async takeBack(actor: PartyActor, placementId: string, signatureId: string): Promise<void> {
    await this.db.as(actor, async (tx) => {
      const found = await comeIn(tx, actor, placementId);
      const now = await lockStanding(tx, found);
      const row = await signatureOf(tx, signatureId);
      if (!row || row.agreementId !== found.agreementId) throw refuseAnywhere('not_found');
      if (row.isTakenBack) return;
      const isTheirs = row.recordedBy === actor.id && row.version === now.version;
      if (!isTheirs || !row.isFresh || !NOT_BEGUN.includes(found.placementStatus))
        throw refuse('too_late_to_take_back');
      await move(tx, found, now, { name: 'take_back', party: row.party });
      await tx.rows('UPDATE agreement_signature SET taken_back_at = $2 WHERE id = $1', [
        signatureId,
        tx.now.toString(),
      ]);
      await tellPlacement(tx, placementId);
    });
  }
}

/**
 * The one place where a placement learns that its agreement is signed, or no longer is: the moment of the last signature on the newest
 * version that has all three.
 */
async function tellPlacement(tx: Tx, placementId: string): Promise<void> {
  await tx.rows(
    `UPDATE placement SET updated_at = $2, agreement_signed_at = (
       SELECT x.signed_at FROM (
         SELECT s.version, max(s.recorded_at) AS signed_at FROM agreement_signature s JOIN agreement a ON a.id = s.agreement_id
         WHERE a.placement_id = $1 AND s.taken_back_at IS NULL GROUP BY s.version HAVING count(*) = 3) x
       ORDER BY x.version DESC LIMIT 1)
     WHERE id = $1`,
    [placementId, tx.now.toString()],
  );
}

async function mustHaveHappened(tx: Tx, { ohjaamoId }: Found, signedOn: string): Promise<void> {
  const [place] = await tx.rows<{ isToCome: boolean }>(
    `SELECT $2::date > ($3::timestamptz AT TIME ZONE time_zone)::date AS "isToCome" FROM ohjaamo WHERE id = $1`,
    [ohjaamoId, signedOn, tx.now.toString()],
  );
  if (place?.isToCome) throw refuseAnywhere('malformed', { fields: [{ path: 'signedOn', code: 'too_big' }] });
}

async function isRecorded(tx: Tx, { agreementId }: Found, signatureId: string): Promise<boolean> {
  const known = await signatureOf(tx, signatureId);
  // What was taken back never comes back by a tap that was late.
  if (known && (known.agreementId !== agreementId || known.isTakenBack)) throw refuseId('id_used');
  return known !== null;
}

async function signatureOf(tx: Tx, signatureId: string): Promise<SignatureRow | null> {
  const [row] = await tx.rows<SignatureRow>(
    `SELECT agreement_id AS "agreementId", version, party, recorded_by AS "recordedBy", taken_back_at IS NOT NULL AS "isTakenBack",
       recorded_at > $2::timestamptz - interval '${TAKE_BACK_MINUTES} minutes' AS "isFresh"
     FROM agreement_signature WHERE id = $1`,
    [signatureId, tx.now.toString()],
  );
  return row ?? null;
}

async function keepSignature(
  tx: Tx,
  { agreementId, ohjaamoId }: Found,
  id: string,
  { version, party, name, signedOn, how, rightToSign }: SignatureInput,
): Promise<void> {
  await tx.rows(
    `INSERT INTO agreement_signature (id, ohjaamo_id, agreement_id, version, party, name, signed_on, how, right_to_sign,
       recorded_by_kind, recorded_by, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      ohjaamoId,
      agreementId,
      version,
      party,
      name,
      signedOn,
      how,
      party === 'organiser' && rightToSign === true,
      tx.actor.kind,
      tx.actor.id,
      tx.now.toString(),
    ],
  );
}
