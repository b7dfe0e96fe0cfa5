import { tell } from '../messages/outbox.js';
import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { type ReferralMove, referralMove, type ReferralStatus } from './referral.states.js';
import { refuse } from './referrals.problems.js';

export interface Held {
  id: string;
  status: ReferralStatus;
  personId: string;
  serviceId: string;
  ohjaamoId: string;
  consentId: string | null;
}

/** The row, locked for the rest of the transaction; undefined when it is not there for whoever acts. */
export async function lock(tx: Tx, referralId: string): Promise<Held | undefined> {
  const [held] = await tx.rows<Held>(
    `SELECT id, status, person_id AS "personId", service_id AS "serviceId", ohjaamo_id AS "ohjaamoId", consent_id AS "consentId"
     FROM referral WHERE id = $1 FOR UPDATE`,
    [referralId],
  );
  return held;
}

/** Moves a referral that is locked, and writes down that it moved. @param also columns that change with it @throws Problem wrong_state */
export async function move(
  tx: Tx,
  { id, status }: Held,
  name: ReferralMove['name'],
  also: Record<string, unknown> = {},
): Promise<void> {
  const { from, to } = referralMove(name);
  if (!from.includes(status)) throw refuse('wrong_state', { status });
  const columns = Object.keys(also).map((column, index) => `${column} = $${index + 5}`);
  const moved = await tx.rows(
    `UPDATE referral SET ${['status = $3', 'updated_at = $4', ...columns].join(', ')} WHERE id = $1 AND status = $2 RETURNING id`,
    [id, status, to, tx.now.toString(), ...Object.values(also)],
  );
  if (moved.length === 0) throw refuse('wrong_state');
  await record(tx, { subject: 'referral', id, from: status, to });
}

/** Tells the person that something happened; what it is stands behind their own door. */
export const tellPerson = (
  tx: Tx,
  { id, personId, ohjaamoId }: Pick<Held, 'id' | 'personId' | 'ohjaamoId'>,
  template: 'referral_asked' | 'referral_told' | 'referral_news',
  what: string,
): Promise<void> =>
  tell(tx, {
    template,
    to: { kind: 'young_person', id: personId },
    payload: { referralId: id },
    ohjaamoId,
    onceKey: `${template}:${id}:${what}`,
  });
