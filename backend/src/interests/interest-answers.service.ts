import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { RecruiterActor, StaffActor } from '../accounts/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { shownName } from '../people/shown-name.js';
import { active, interestMove, type InterestStatus } from './interest.states.js';
import { closeCards, tellAnswer } from './interests-follow.js';
import { refuse } from './interests.problems.js';
import type {
  Answering,
  answeringOfFirms,
  EmployerInterest,
  employerInterests,
  InterestAnswerInput,
} from './interests.schema.js';
import { ANSWERING, BY_TURN, INTERESTS_OF_FIRM } from './interests.sql.js';

type Row = EmployerInterest & { personId: string };

/** What a firm does with those who are interested, and how well it does. */
@Injectable()
export class InterestAnswersService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async ofFirm(actor: RecruiterActor): Promise<z.infer<typeof employerInterests>> {
    return this.db.as(actor, async (tx) => {
      const now = tx.now.toString();
      const rows = await tx.rows<Row>(`${INTERESTS_OF_FIRM} ${BY_TURN}`, [actor.employerId, now]);
      return {
        interests: await shown(tx, rows),
        answering: await answeringIn(tx, actor.employerId),
        asOf: now,
      };
    });
  }

  /** @throws Problem not_found, also once it is over or was taken back */
  async one(actor: RecruiterActor, interestId: string): Promise<EmployerInterest> {
    return this.db.as(actor, async (tx) => {
      const rows = await tx.rows<Row>(`${INTERESTS_OF_FIRM} AND i.id = $3`, [
        actor.employerId,
        tx.now.toString(),
        interestId,
      ]);
      const [one] = await shown(tx, rows);
      if (!one) throw refuseAnywhere('not_found');
      return one;
    });
  }

  /** In numbers, for the firm's first page. */
  async answering(actor: RecruiterActor): Promise<Answering> {
    const [firm] = await this.db.beyond(() =>
      this.db.once<{ answering: Answering }>('answering', ANSWERING, [
        [actor.employerId],
        this.clock.now().toString(),
      ]),
    );
    if (!firm) throw refuseAnywhere('not_found');
    return firm.answering;
  }

  /** Every firm of their region; those nobody asked anything are left out. */
  async ofFirms(actor: StaffActor): Promise<z.infer<typeof answeringOfFirms>> {
    return this.db.as(actor, async (tx) => {
      const firms = await tx.rows<{ id: string }>(
        'SELECT h.id FROM employer h WHERE h.region_id IN (SELECT o.region_id FROM ohjaamo o WHERE o.id = ANY ($1))',
        [actor.ohjaamoIds],
      );
      await tx.beyond();
      const rows = await tx.rows<{ employerId: string; answering: Answering }>(ANSWERING, [
        firms.map(({ id }) => id),
        tx.now.toString(),
      ]);
      return { firms: rows.filter(({ answering }) => answering.asked > 0) };
    });
  }

  /**
   * Yes and when, not now and why, or taken; the young person is told. The same answer again changes nothing.
   * @throws Problem not_found, wrong_state, malformed (a yes that tells neither when nor what)
   */
  async answer(
    actor: RecruiterActor,
    interestId: string,
    input: InterestAnswerInput,
  ): Promise<z.infer<typeof employerInterests>> {
    if (input.answer === 'yes' && !input.meetOn && !input.words)
      throw refuseAnywhere('malformed', { fields: [{ path: 'words', code: 'required' }] });
    await this.db.as(actor, async (tx) => {
      const [seen] = await tx.rows<Row>(`${INTERESTS_OF_FIRM} AND i.id = $3`, [
        actor.employerId,
        tx.now.toString(),
        interestId,
      ]);
      await tx.beyond();
      const interest = await locked(tx, actor.employerId, interestId);
      // What has been answered with a no is seen no longer; the second tap of that answer is nobody's mistake.
      if (!seen && interest && isSaid(interest.status, input)) return;
      if (!seen || !interest) throw refuseAnywhere('not_found');
      if (!active.includes(interest.status)) throw refuse('wrong_state', { status: interest.status });
      if (!(await write(tx, interestId, input))) return;
      const { to } = interestMove(`answer_${input.answer}`);
      await record(tx, { subject: 'interest', id: interestId, from: interest.status, to });
      if (input.answer !== 'yes') await closeCards(tx, [interest]);
      await tellAnswer(tx, interest);
    });
    return this.ofFirm(actor);
  }
}

interface Locked {
  id: string;
  status: InterestStatus;
  personId: string;
  openingId: string;
  employerId: string;
  ohjaamoId: string;
}

async function locked(tx: Tx, employerId: string, id: string): Promise<Locked | undefined> {
  const [row] = await tx.rows<Locked>(
    `SELECT id, status, person_id AS "personId", opening_id AS "openingId", employer_id AS "employerId", ohjaamo_id AS "ohjaamoId"
     FROM interest WHERE id = $1 AND employer_id = $2 FOR UPDATE`,
    [id, employerId],
  );
  return row;
}

const isSaid = (status: InterestStatus, { answer }: InterestAnswerInput) =>
  answer !== 'yes' && status === interestMove(`answer_${answer}`).to;

/** @returns whether anything is different: a second yes with the same words is the first one */
async function write(tx: Tx, id: string, input: InterestAnswerInput): Promise<boolean> {
  const yes = input.answer === 'yes' ? input : null;
  const changed = await tx.rows(
    `UPDATE interest SET status = $2, reasons = $3, answer_words = nullif($4, ''), meet_on = $5, meet_at = $6,
       meet_place = nullif($7, ''), answered_at = coalesce(answered_at, $8), reply = NULL, reply_words = NULL, replied_at = NULL,
       updated_at = $8
     WHERE id = $1 AND (status, answer_words, meet_on, meet_at, meet_place) IS DISTINCT FROM
       ($2, nullif($4, ''), $5::date, $6, nullif($7, '')) RETURNING id`,
    [
      id,
      interestMove(`answer_${input.answer}`).to,
      input.answer === 'not_now' ? input.reasons : [],
      input.words ?? null,
      yes?.meetOn ?? null,
      yes?.meetAt ?? null,
      yes?.meetPlace ?? null,
      tx.now.toString(),
    ],
  );
  return changed.length > 0;
}

async function answeringIn(tx: Tx, employerId: string): Promise<Answering> {
  await tx.beyond();
  const [firm] = await tx.rows<{ answering: Answering }>(ANSWERING, [[employerId], tx.now.toString()]);
  return (firm as { answering: Answering }).answering;
}

/** As they cross HTTP: under non-disclosure an initial is all that tells who. */
async function shown(tx: Tx, rows: Row[]): Promise<EmployerInterest[]> {
  const nameOf = await shownName(
    tx,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ personId, firstName, ...line }) => ({
    ...line,
    firstName: nameOf(personId, firstName),
  }));
}
