import { tell } from '../messages/outbox.js';
import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { SHARED_CARDS } from '../people/consents.schema.js';
import { announceLive } from '../platform/live/live.js';
import { active, type InterestMove, interestMove, type InterestStatus } from './interest.states.js';
import { CARD_IS_OVER, WAITS_FOR_FIRM } from './interests.sql.js';

/*
 * What follows for whoever is interested from deeds of other rooms: a card that is taken back, an opening that is over. Openings and
 * people know no more of this room than these functions.
 */

interface Ended {
  id: string;
  was: InterestStatus;
  personId: string;
  openingId: string;
  employerId: string;
  ohjaamoId: string;
}

/** Whoever changes both holds the interest before the consent, so that no two wait for each other. */
export async function holdInterest(tx: Tx, consentId: string): Promise<void> {
  await tx.rows(
    `SELECT FROM interest i WHERE i.status = ANY ($2) AND (i.person_id, i.opening_id) =
       (SELECT c.person_id, c.opening_id FROM consent c WHERE c.id = $1) FOR UPDATE`,
    [consentId, active],
  );
}

/** With the card the interest goes: nobody may answer what they can no longer see. */
export async function withdrawInterest(tx: Tx, personId: string, openingId: string): Promise<void> {
  const which = 'i.person_id = $4 AND i.opening_id = $5';
  const ended = await end(tx, 'withdraw', which, [personId, openingId]);
  await announceCards(tx, ended);
}

/** An answer for everyone: who waits for one about this opening gets it by the same deed that ends it. @returns how many were told */
export async function answerWhoWait(
  tx: Tx,
  openingId: string,
  how: 'answer_taken' | 'lapse',
): Promise<number> {
  await tx.beyond();
  const ended = await end(tx, how, `i.opening_id = $4 AND ${WAITS_FOR_FIRM}`, [openingId]);
  await tellEnded(tx, ended);
  return ended.length;
}

/** Ends what nobody answered for as long as the card was shown. @returns how many */
export async function lapseUnseen(tx: Tx): Promise<number> {
  await tx.beyond();
  const ended = await end(tx, 'lapse', `${WAITS_FOR_FIRM} AND ${CARD_IS_OVER}`, []);
  await tellEnded(tx, ended);
  return ended.length;
}

/** After a no nobody needs the card any more: the firm sees it no longer, whatever day was agreed. */
export async function closeCards(tx: Tx, ended: Pick<Ended, 'personId' | 'openingId' | 'employerId'>[]) {
  await tx.rows(
    `UPDATE consent c SET until = greatest($1::timestamptz, c.given_at + interval '1 microsecond')
     FROM jsonb_to_recordset($2::jsonb) AS e("personId" uuid, "openingId" uuid)
     WHERE c.person_id = e."personId" AND c.opening_id = e."openingId" AND c.kind = 'employer_card'
       AND c.ended_at IS NULL AND c.until > $1::timestamptz`,
    [tx.now.toString(), JSON.stringify(ended)],
  );
  await announceCards(tx, ended);
}

/** Tells a young person how it stands now; read from what is true when it is sent. */
export const tellAnswer = (tx: Tx, interest: Pick<Ended, 'id' | 'personId' | 'ohjaamoId'>) =>
  tell(tx, {
    template: 'interest_answered',
    to: { kind: 'young_person', id: interest.personId },
    payload: { interestId: interest.id },
    ohjaamoId: interest.ohjaamoId,
    onceKey: `interest_answered:${interest.id}:${tx.now.toString()}`,
  });

/** Moves all of these that are still active. Whoever comes second moves none. */
async function end(tx: Tx, name: InterestMove['name'], which: string, values: unknown[]): Promise<Ended[]> {
  const { to } = interestMove(name);
  const ended = await tx.rows<Ended>(
    `UPDATE interest t SET status = $1, updated_at = $2,
       answered_at = CASE WHEN $1 LIKE 'answered%' THEN coalesce(t.answered_at, $2::timestamptz) ELSE t.answered_at END
     FROM (SELECT i.id, i.status AS was FROM interest i WHERE i.status = ANY ($3) AND ${which} ORDER BY i.id FOR UPDATE) i
     WHERE t.id = i.id
     RETURNING t.id, i.was, t.person_id AS "personId", t.opening_id AS "openingId", t.employer_id AS "employerId",
       t.ohjaamo_id AS "ohjaamoId"`,
    [to, tx.now.toString(), active, ...values],
  );
  await record(tx, ...ended.map(({ id, was }) => ({ subject: 'interest', id, from: was, to })));
  return ended;
}

async function tellEnded(tx: Tx, ended: Ended[]): Promise<void> {
  if (ended.length === 0) return;
  await closeCards(tx, ended);
  for (const one of ended) await tellAnswer(tx, one);
}

async function announceCards(tx: Tx, about: Pick<Ended, 'employerId'>[]): Promise<void> {
  for (const id of new Set(about.map(({ employerId }) => employerId)))
    await announceLive(tx, { topic: SHARED_CARDS, id });
}
