import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { byDay, tell } from '../messages/outbox.js';
import { proposalMove, type ProposalMoveName, type ProposalState } from './proposal.states.js';
import { refuse } from './proposals.problems.js';

export interface LockedProposal {
  id: string;
  personId: string;
  employerId: string;
  openingId: string;
  ohjaamoId: string;
  proposedBy: string;
  state: ProposalState;
  laters: number;
  toldBy: 'account' | 'phone' | null;
  zone: string;
}

/**
 * Locks a proposal past the walls: whoever calls this was seen to have the right to it. The consent comes first, as where it is taken back:
 * two who each hold what the other wants would wait for ever.
 */
export async function lockProposal(tx: Tx, id: string): Promise<LockedProposal | undefined> {
  await tx.beyond();
  await tx.rows(
    `SELECT FROM consent c JOIN proposal p ON p.person_id = c.person_id AND p.opening_id = c.opening_id
     WHERE p.id = $1 AND c.kind = 'employer_card' AND c.ended_at IS NULL FOR UPDATE OF c`,
    [id],
  );
  const [proposal] = await tx.rows<LockedProposal>(
    `SELECT p.id, p.person_id AS "personId", p.employer_id AS "employerId", p.opening_id AS "openingId", p.ohjaamo_id AS "ohjaamoId",
       p.proposed_by AS "proposedBy", p.state, p.laters, p.told_by AS "toldBy", o.time_zone AS zone
     FROM proposal p JOIN ohjaamo o ON o.id = p.ohjaamo_id WHERE p.id = $1 FOR UPDATE OF p`,
    [id],
  );
  return proposal;
}

/** Columns that a move sets beside its state. */
export type Also = Partial<
  Record<
    | 'asked_at'
    | 'ask_again_at'
    | 'laters'
    | 'no_reasons'
    | 'told_by'
    | 'answer_words'
    | 'meets_at'
    | 'meets_where',
    unknown
  >
>;

/**
 * Compare and swap, and who did it when.
 * @throws Problem wrong_state where it cannot move so
 */
export async function moveProposal(
  tx: Tx,
  proposal: LockedProposal,
  name: ProposalMoveName,
  { also = {}, reason = name }: { also?: Also; reason?: string } = {},
): Promise<void> {
  const { from, to } = proposalMove(name);
  const set = Object.entries({ ask_again_at: null, ...also });
  const moved = await tx.rows<{ id: string }>(
    `UPDATE proposal SET state = $2, since = $3${set.map(([column], n) => `, ${column} = $${n + 5}`).join('')}
     WHERE id = $1 AND state = ANY($4::text[]) RETURNING id`,
    [proposal.id, to, tx.now.toString(), from, ...set.map(([, value]) => value)],
  );
  if (moved.length === 0) throw refuse('wrong_state', { state: proposal.state });
  await record(tx, { subject: 'proposal', id: proposal.id, from: proposal.state, to, reason });
  proposal.state = to;
}

/** Asks the young person, or asks again; never at night. */
export function askYoungPerson(tx: Tx, { id, personId, ohjaamoId, zone }: LockedProposal): Promise<void> {
  return tell(tx, {
    template: 'proposal_asked',
    to: { kind: 'young_person', id: personId },
    payload: { proposalId: id },
    ohjaamoId,
    onceKey: `proposal_asked:${id}:${tx.now.toString()}`,
    notBefore: byDay(tx.now, zone),
  });
}

/** Tells the young person what became of it. */
export function tellYoungPerson(
  tx: Tx,
  { id, personId, ohjaamoId, state, zone }: LockedProposal,
): Promise<void> {
  return tell(tx, {
    template: 'proposal_news',
    to: { kind: 'young_person', id: personId },
    payload: { proposalId: id },
    ohjaamoId,
    onceKey: `proposal_news:${id}:${state}`,
    notBefore: byDay(tx.now, zone),
  });
}

/** Tells the firm's recruiters that somebody waits for their answer. @returns whether there is one */
export async function tellFirm(
  tx: Tx,
  { id, employerId, ohjaamoId, zone }: LockedProposal,
  time: string,
): Promise<boolean> {
  await tx.beyond();
  const recruiters = await tx.rows<{ id: string }>(
    'SELECT id FROM recruiter WHERE employer_id = $1 AND removed_at IS NULL ORDER BY owner DESC, name, id',
    [employerId],
  );
  for (const recruiter of recruiters)
    await tell(tx, {
      template: 'proposal_to_employer',
      to: { kind: 'recruiter', id: recruiter.id },
      payload: { proposalId: id },
      ohjaamoId,
      onceKey: `proposal_to_employer:${id}:${time}:${recruiter.id}`,
      notBefore: byDay(tx.now, zone),
    });
  return recruiters.length > 0;
}
