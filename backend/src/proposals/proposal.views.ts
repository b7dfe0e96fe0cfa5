import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { MOST_LATERS, OVERDUE_DAYS, waitsFor } from './proposal.states.js';
import type { EmployerProposal, MyProposal, proposalsQuery, StaffProposal } from './proposals.schema.js';
import type { ProposalRow } from './proposals.sql.js';

export type Query = z.output<typeof proposalsQuery>;

export function fits(one: StaffProposal, { waits, overdue }: Query): boolean {
  return (!waits || one.waitsFor === waits) && (!overdue || one.isOverdue);
}

/** What waits for somebody comes first, and of that what has waited longest; then what is over, the newest first. */
export function waitingFirst(a: StaffProposal, b: StaffProposal): number {
  if (!a.waitsFor !== !b.waitsFor) return a.waitsFor ? -1 : 1;
  return a.waitsFor ? a.since.localeCompare(b.since) : b.since.localeCompare(a.since);
}

export function forStaff(row: ProposalRow, now: Temporal.Instant): StaffProposal {
  const { personId, firstName, laters: _laters, shared: _shared, ohjaamo, ...rest } = row;
  const waits = row.placementId ? null : waitsFor(row.state);
  const days = OVERDUE_DAYS[row.state];
  const isOverdue =
    waits !== null &&
    days !== undefined &&
    Temporal.Instant.from(row.since).until(now).total('hours') >= days * 24;
  return {
    ...rest,
    person: { id: personId, firstName },
    ohjaamo: { id: ohjaamo.id, name: ohjaamo.name },
    waitsFor: waits,
    isOverdue,
  };
}

export function forYoung({ shared, ...row }: ProposalRow): MyProposal {
  return {
    id: row.id,
    state: row.state,
    since: row.since,
    opening: row.opening,
    ohjaamo: row.ohjaamo,
    timeZone: row.timeZone,
    proposedBy: row.proposedBy,
    words: row.words,
    mayLater: row.state === 'asked' && row.laters < MOST_LATERS,
    askAgainAt: row.askAgainAt,
    answerWords: row.answerWords,
    meetsAt: row.meetsAt,
    meetsWhere: row.meetsWhere,
    shared: shared && { consentId: shared.consentId, cardVersion: shared.cardVersion, until: shared.until },
    firmHasAccount: row.firmHasAccount,
  };
}

export function forFirm(row: ProposalRow, firstName: string): EmployerProposal {
  const shared = row.shared as NonNullable<ProposalRow['shared']>;
  return {
    id: row.id,
    state: row.state as EmployerProposal['state'],
    since: row.since,
    consentId: shared.consentId,
    firstName,
    opening: { id: row.opening.id, title: row.opening.title },
    ohjaamo: row.ohjaamo,
    timeZone: row.timeZone,
    proposedBy: row.proposedBy,
    until: shared.until,
    answerWords: row.answerWords,
    meetsAt: row.meetsAt,
    meetsWhere: row.meetsWhere,
  };
}
