import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Database, SYSTEM, type Tx } from '../platform/database/database.js';
import {
  askYoungPerson,
  type LockedProposal,
  lockProposal,
  moveProposal,
  tellFirm,
} from './proposal.moving.js';
import { REMIND_EMPLOYER_DAYS, RUNS_OUT_DAYS } from './proposal.states.js';
import { IS_OPEN } from './proposals.sql.js';
import { askToEvening, lockEvening, moveEvening } from './evening-proposal.moving.js';
import { ASK_AGAIN, RUN_OUT } from './evening-proposals.sql.js';

/** What time brings: "later" is asked again, a firm that says nothing is reminded, and nobody is waited for without end. */
@Injectable()
export class ProposalsTime {
  constructor(private readonly db: Database) {}

  /** The hourly chore; a second call changes nothing. */
  sweep(_now: Temporal.Instant): Promise<{ ranOut: number; askedAgain: number; reminded: number }> {
    return this.db.as(SYSTEM, async (tx) => {
      await sweepEvenings(tx);
      const ranOut = await runOut(tx);
      return { ranOut, askedAgain: await askAgain(tx), reminded: await remindFirms(tx) };
    });
  }
}

/** The opening is gone, the yes is over, or nobody said anything for a month. */
async function runOut(tx: Tx): Promise<number> {
  const due = await tx.rows<{ id: string }>(
    `SELECT p.id FROM proposal p JOIN opening q ON q.id = p.opening_id JOIN employer h ON h.id = q.employer_id
     JOIN ohjaamo qo ON qo.id = q.ohjaamo_id
     WHERE p.state IN ('asked', 'later', 'yes', 'with_employer') AND (
       (NOT ${IS_OPEN('$1')} AND q.status <> 'paused') OR p.since < $1::timestamptz - make_interval(days => $2)
       OR (p.state IN ('yes', 'with_employer') AND NOT EXISTS (SELECT FROM consent c WHERE c.person_id = p.person_id
         AND c.opening_id = p.opening_id AND c.kind = 'employer_card' AND c.ended_at IS NULL AND c.until > $1)))
     ORDER BY p.id FOR UPDATE OF p SKIP LOCKED`,
    [tx.now.toString(), RUNS_OUT_DAYS],
  );
  for (const { id } of due) await moveProposal(tx, await locked(tx, id), 'run_out');
  return due.length;
}

async function askAgain(tx: Tx): Promise<number> {
  const due = await tx.rows<{ id: string }>(
    `SELECT id FROM proposal WHERE state = 'later' AND ask_again_at <= $1 ORDER BY id FOR UPDATE SKIP LOCKED`,
    [tx.now.toString()],
  );
  for (const { id } of due) {
    const proposal = await locked(tx, id);
    await moveProposal(tx, proposal, 'ask_again', { also: { asked_at: tx.now.toString() } });
    await askYoungPerson(tx, proposal);
  }
  return due.length;
}

async function remindFirms(tx: Tx): Promise<number> {
  const due = await tx.rows<{ id: string; times: number }>(
    `UPDATE proposal p SET employer_reminded = d.times
     FROM (SELECT id, (SELECT count(*) FROM unnest($2::integer[]) AS day WHERE since <= $1::timestamptz - make_interval(days => day)) AS times
           FROM proposal WHERE state = 'with_employer' AND told_by = 'account' ORDER BY id FOR UPDATE SKIP LOCKED) d
     WHERE p.id = d.id AND p.employer_reminded < d.times RETURNING p.id, d.times`,
    [tx.now.toString(), [...REMIND_EMPLOYER_DAYS]],
  );
  for (const { id, times } of due) await tellFirm(tx, await locked(tx, id), `reminder-${times}`);
  return due.length;
}

/** The same for evenings: what has begun is over, and "later" is asked again. */
async function sweepEvenings(tx: Tx): Promise<void> {
  const due = (text: string) => tx.rows<{ id: string }>(text, [tx.now.toString()]);
  for (const { id } of await due(RUN_OUT)) await moveEvening(tx, await lockEvening(tx, id), 'run_out');
  for (const { id } of await due(ASK_AGAIN)) {
    const one = await lockEvening(tx, id);
    if (await moveEvening(tx, one, 'ask_again')) await askToEvening(tx, one);
  }
}

const locked = async (tx: Tx, id: string) => (await lockProposal(tx, id)) as LockedProposal;
