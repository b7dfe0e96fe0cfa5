import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { mustKnow } from '../people/known-at.js';
import { answer } from './proposal.answer.js';
import {
  askYoungPerson,
  lockProposal,
  type LockedProposal,
  moveProposal,
  tellFirm,
  tellYoungPerson,
} from './proposal.moving.js';
import { proposalMove } from './proposal.states.js';
import { refuse } from './proposals.problems.js';
import type { AnswerInput, proposalInput, StaffProposal } from './proposals.schema.js';
import { OPEN_PROPOSAL, OPENING_SEEN, PERSON_TO_ASK, PROPOSE, WHERE_KNOWN } from './proposals.sql.js';
import { ProposalListsService } from './proposal-lists.service.js';

/** What staff do with proposals. Nobody but the young person says yes. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly db: Database,
    private readonly lists: ProposalListsService,
  ) {}

  /**
   * Asks somebody about an opening that the one who proposes sees: public, or hidden and theirs or shared with them.
   * @throws Problem not_found, opening_closed, already_proposed, id_used
   */
  async propose(
    actor: StaffActor,
    proposalId: string,
    { openingId, personId, words }: z.output<typeof proposalInput>,
  ): Promise<StaffProposal> {
    await this.db.as(actor, async (tx) => {
      if (await isRepeat(tx, actor, proposalId, { openingId, personId })) return;
      const { ohjaamoId, regionId } = await whereMet(tx, actor, personId);
      const now = tx.now.toString();
      const [opening] = await tx.rows<{ employerId: string; isOpen: boolean }>(OPENING_SEEN, [
        now,
        openingId,
        actor.ohjaamoIds,
      ]);
      if (!opening) throw refuseAnywhere('not_found');
      if (!opening.isOpen) throw refuse('opening_closed');
      const [person] = await tx.rows<{ isReached: boolean }>(PERSON_TO_ASK, [personId]);
      if (!person?.isReached) throw refuse('not_reached');
      const values = [
        proposalId,
        regionId,
        ohjaamoId,
        personId,
        openingId,
        opening.employerId,
        words || null,
      ];
      const made = await tx.rows(PROPOSE, [...values, actor.id, now]);
      if (made.length === 0) {
        const [open] = await tx.rows(OPEN_PROPOSAL, [personId, openingId]);
        throw refuse(open ? 'already_proposed' : 'id_used');
      }
      await record(tx, { subject: 'proposal', id: proposalId, from: null, to: 'asked', reason: 'propose' });
      await askYoungPerson(tx, (await lockProposal(tx, proposalId)) as LockedProposal);
    });
    return this.lists.staffOne(actor, proposalId);
  }

  /** Ends it before anybody starts; the young person is told when they had said yes. The firm's view goes at once. */
  withdraw(actor: StaffActor, proposalId: string, reason: string): Promise<StaffProposal> {
    return this.deed(actor, proposalId, async (tx, proposal) => {
      if (proposal.state === 'withdrawn') return;
      const hadSaidYes = !['asked', 'later'].includes(proposal.state);
      await moveProposal(tx, proposal, 'withdraw', { reason });
      await tx.rows(
        `UPDATE consent SET until = greatest($3::timestamptz, given_at + interval '1 millisecond')
         WHERE person_id = $1 AND opening_id = $2 AND kind = 'employer_card' AND ended_at IS NULL AND until > $3`,
        [proposal.personId, proposal.openingId, tx.now.toString()],
      );
      if (hadSaidYes) await tellYoungPerson(tx, proposal);
    });
  }

  /** Says it once more to whom it waits for; once a day is enough. @throws Problem wrong_state */
  remind(actor: StaffActor, proposalId: string): Promise<StaffProposal> {
    return this.deed(actor, proposalId, async (tx, proposal) => {
      const today = tx.now.toZonedDateTimeISO(proposal.zone).toPlainDate().toString();
      if (proposal.state === 'later') {
        await moveProposal(tx, proposal, 'ask_again', { also: { asked_at: tx.now.toString() } });
        return askYoungPerson(tx, proposal);
      }
      if (proposal.state === 'asked') {
        const [asked] = await tx.rows(
          `UPDATE proposal SET asked_at = $2 WHERE id = $1 AND asked_at < $2::timestamptz - interval '20 hours' RETURNING id`,
          [proposalId, tx.now.toString()],
        );
        return asked ? askYoungPerson(tx, proposal) : undefined;
      }
      if (proposal.state !== 'with_employer' || proposal.toldBy !== 'account')
        throw refuse('wrong_state', { state: proposal.state });
      await tellFirm(tx, proposal, today);
    });
  }

  /** Staff told the firm on the phone what the young person said yes to. */
  handOver(actor: StaffActor, proposalId: string): Promise<StaffProposal> {
    return this.deed(actor, proposalId, async (tx, proposal) => {
      if (proposal.state === proposalMove('hand_over').to) return;
      await moveProposal(tx, proposal, 'hand_over', { also: { told_by: 'phone' } });
    });
  }

  /** What the firm said on the phone. @throws Problem firm_answers_itself where it has an account */
  answerByPhone(actor: StaffActor, proposalId: string, input: AnswerInput): Promise<StaffProposal> {
    return this.deed(actor, proposalId, async (tx, proposal) => {
      if (proposal.toldBy === 'account') throw refuse('firm_answers_itself');
      await answer(tx, proposal, input);
    });
  }

  private async deed(
    actor: StaffActor,
    proposalId: string,
    work: (tx: Tx, proposal: LockedProposal) => Promise<void>,
  ): Promise<StaffProposal> {
    await this.db.as(actor, async (tx) => {
      await mustBeOurs(tx, actor, proposalId);
      await work(tx, (await lockProposal(tx, proposalId)) as LockedProposal);
    });
    return this.lists.staffOne(actor, proposalId);
  }
}

/** @throws Problem not_found where it is another Ohjaamo's */
async function mustBeOurs(tx: Tx, { peopleOhjaamoIds }: StaffActor, proposalId: string): Promise<void> {
  const [ours] = await tx.rows('SELECT FROM proposal WHERE id = $1 AND ohjaamo_id = ANY($2::uuid[])', [
    proposalId,
    peopleOhjaamoIds,
  ]);
  if (!ours) throw refuseAnywhere('not_found');
}

/** @throws Problem not_found, id_used */
async function isRepeat(
  tx: Tx,
  { peopleOhjaamoIds: ours }: StaffActor,
  proposalId: string,
  { openingId, personId }: { openingId: string; personId: string },
): Promise<boolean> {
  const [known] = await tx.rows<{ openingId: string; personId: string }>(
    `SELECT opening_id AS "openingId", person_id AS "personId" FROM proposal WHERE id = $1 AND ohjaamo_id = ANY($2::uuid[])`,
    [proposalId, ours],
  );
  if (known && (known.openingId !== openingId || known.personId !== personId)) throw refuse('id_used');
  return known !== undefined;
}

/** The Ohjaamo that proposes: of those where the actor meets people, the one that knows this person. @throws Problem not_found */
async function whereMet(
  tx: Tx,
  { peopleOhjaamoIds }: StaffActor,
  personId: string,
): Promise<{ ohjaamoId: string; regionId: string }> {
  const knowing: string[] = [];
  for (const id of peopleOhjaamoIds)
    await mustKnow(tx, personId, [id]).then(
      () => knowing.push(id),
      () => undefined,
    );
  const [at] = await tx.rows<{ id: string; regionId: string }>(WHERE_KNOWN, [personId, knowing]);
  if (!at) throw refuseAnywhere('not_found');
  return { ohjaamoId: at.id, regionId: at.regionId };
}
