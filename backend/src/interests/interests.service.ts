import { Injectable } from '@nestjs/common';
import type { YoungActor } from '../accounts/actor.js';
import { ConsentsService } from '../people/consents.service.js';
import { PUBLIC } from '../openings/opening.views.sql.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { active, type InterestStatus } from './interest.states.js';
import { tellFirm, tellReply } from './interest.telling.js';
import { withdrawInterest } from './interests-follow.js';
import { refuse } from './interests.problems.js';
import type { InterestInput, InterestReplyInput, MyInterests } from './interests.schema.js';
import { MY_INTERESTS } from './interests.sql.js';

interface Wanted {
  regionId: string;
  ohjaamoId: string;
  employerId: string;
  minorsWelcome: boolean;
}

/** "I'm interested": what a young person does, and how it stands. */
@Injectable()
export class InterestsService {
  constructor(
    private readonly db: Database,
    private readonly consents: ConsentsService,
  ) {}

  async mine(actor: YoungActor): Promise<MyInterests> {
    const interests = await this.db.once<MyInterests['interests'][number]>('my interests', MY_INTERESTS, [
      actor.id,
    ]);
    return { interests };
  }

  /**
   * One tap: the firm sees the card that was shown, for this opening, and is told. Two taps are one, by whichever id.
   * @throws Problem not_found, no_card, card_changed, not_for_minors, id_used
   */
  async send(actor: YoungActor, interestId: string, input: InterestInput): Promise<MyInterests> {
    await this.db.as(actor, async (tx) => {
      await tx.rows('SELECT FROM young_person WHERE id = $1 FOR UPDATE', [actor.id]);
      if (await isThere(tx, actor, interestId, input.openingId)) return;
      const opening = await wanted(tx, input.openingId);
      if (!opening) throw refuseAnywhere('not_found');
      const { openingId, cardVersion } = input;
      await this.consents.shareIn(tx, actor, interestId, {
        kind: 'employer_of_opening',
        openingId,
        cardVersion,
      });
      if (!opening.minorsWelcome && (await isUnder18(tx, actor))) throw refuse('not_for_minors');
      await write(tx, actor, interestId, input, opening);
      await tellFirm(tx, { openingId, employerId: opening.employerId, ohjaamoId: opening.ohjaamoId });
    });
    return this.mine(actor);
  }

  /** At any time; the firm sees the card no longer. Twice is once. @throws Problem not_found, wrong_state */
  async withdraw(actor: YoungActor, interestId: string): Promise<void> {
    await this.db.as(actor, async (tx) => {
      const { status, openingId } = await own(tx, actor, interestId);
      if (status === 'withdrawn') return;
      if (!active.includes(status)) throw refuse('wrong_state', { status });
      const [card] = await tx.rows<{ id: string }>(
        `SELECT id FROM consent WHERE person_id = $1 AND opening_id = $2 AND kind = 'employer_card' AND ended_at IS NULL`,
        [actor.id, openingId],
      );
      if (card) await this.consents.takeBackIn(tx, actor, card.id);
      else await withdrawInterest(tx, actor.id, openingId);
    });
  }

  /** What one says to a yes: one tap, and another one changes it. @throws Problem not_found, wrong_state */
  async reply(actor: YoungActor, interestId: string, input: InterestReplyInput): Promise<MyInterests> {
    await this.db.as(actor, async (tx) => {
      const interest = await own(tx, actor, interestId);
      if (interest.status !== 'answered_yes') throw refuse('wrong_state', { status: interest.status });
      const changed = await tx.rows(
        `UPDATE interest SET reply = $2, reply_words = nullif($3, ''), replied_at = $4, updated_at = $4
         WHERE id = $1 AND (reply, reply_words) IS DISTINCT FROM ($2, nullif($3, '')) RETURNING id`,
        [interestId, input.reply, input.words ?? null, tx.now.toString()],
      );
      if (changed.length > 0) await tellReply(tx, { id: interestId, ...interest });
    });
    return this.mine(actor);
  }
}

/** The same wish, sent again: with its own id, or with another one while the first goes on. @throws Problem id_used */
async function isThere(tx: Tx, actor: YoungActor, id: string, openingId: string): Promise<boolean> {
  const known = await tx.rows<{ id: string; openingId: string; active: boolean }>(
    `SELECT id, opening_id AS "openingId", status = ANY ($4) AS active FROM interest
     WHERE person_id = $1 AND (id = $2 OR opening_id = $3)`,
    [actor.id, id, openingId, active],
  );
  const same = known.find((one) => one.id === id);
  if (same && same.openingId !== openingId) throw refuse('id_used');
  return same !== undefined || known.some((one) => one.active);
}

/** The opening, while everybody may have it. */
async function wanted(tx: Tx, openingId: string): Promise<Wanted | undefined> {
  const [opening] = await tx.rows<Wanted>(
    `SELECT q.region_id AS "regionId", q.ohjaamo_id AS "ohjaamoId", q.employer_id AS "employerId", q.minors_welcome AS "minorsWelcome"
     FROM opening q JOIN employer h ON h.id = q.employer_id JOIN ohjaamo o ON o.id = q.ohjaamo_id WHERE q.id = $2 AND ${PUBLIC}`,
    [tx.now.toString(), openingId],
  );
  return opening;
}

/** By their own word: it stands on the card, and no day of birth is kept. */
async function isUnder18(tx: Tx, { id }: YoungActor): Promise<boolean> {
  const [card] = await tx.rows<{ under18: boolean | null }>(
    `SELECT (content ->> 'under18')::boolean AS under18 FROM card_version WHERE person_id = $1 ORDER BY version DESC LIMIT 1`,
    [id],
  );
  return card?.under18 ?? false;
}

async function write(
  tx: Tx,
  actor: YoungActor,
  id: string,
  { openingId, words }: InterestInput,
  { regionId, ohjaamoId, employerId }: Wanted,
): Promise<void> {
  const made = await tx.rows(
    `INSERT INTO interest (id, region_id, ohjaamo_id, person_id, opening_id, employer_id, words, sent_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, nullif($7, ''), $8, $8) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [id, regionId, ohjaamoId, actor.id, openingId, employerId, words ?? null, tx.now.toString()],
  );
  if (made.length === 0) throw refuse('id_used');
  await record(tx, { subject: 'interest', id, from: null, to: 'sent' });
}

async function own(tx: Tx, actor: YoungActor, id: string) {
  const [interest] = await tx.rows<{ status: InterestStatus; openingId: string; ohjaamoId: string }>(
    `SELECT status, opening_id AS "openingId", ohjaamo_id AS "ohjaamoId" FROM interest WHERE id = $1 AND person_id = $2 FOR UPDATE`,
    [id, actor.id],
  );
  if (!interest) throw refuseAnywhere('not_found');
  return interest;
}
