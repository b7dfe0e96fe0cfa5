import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { type LockedProposal, moveProposal, tellYoungPerson } from './proposal.moving.js';
import { proposalMove, type ProposalMoveName } from './proposal.states.js';
import type { AnswerInput } from './proposals.schema.js';

const MOVES: Record<AnswerInput['answer'], ProposalMoveName> = {
  invite: 'invite',
  not_now: 'say_not_now',
  taken: 'say_taken',
};

/** What the firm says, itself or on the phone; the young person hears of it. The same again changes nothing. */
export async function answer(tx: Tx, proposal: LockedProposal, input: AnswerInput): Promise<void> {
  const name = MOVES[input.answer];
  if (proposal.state === proposalMove(name).to) return;
  await moveProposal(tx, proposal, name, {
    also: {
      answer_words: input.words || null,
      ...(input.answer === 'invite'
        ? { meets_at: meetsAt(tx, input, proposal.zone), meets_where: input.where }
        : {}),
    },
  });
  await tellYoungPerson(tx, proposal);
}

/** @throws Problem malformed for a time that has passed */
function meetsAt(tx: Tx, { day, time }: { day: string; time: string }, zone: string): string {
  const at = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant();
  if (Temporal.Instant.compare(at, tx.now) <= 0)
    throw refuseAnywhere('malformed', { fields: [{ path: 'day', code: 'in_the_past' }] });
  return at.toString();
}
