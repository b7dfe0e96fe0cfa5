import { z } from 'zod';
import { day, fault, id, optionalText, text, wallTime } from '../platform/http/fields.js';
import { proposalStates } from './proposal.states.js';

export const proposalInput = z
  .object({ openingId: id, personId: id, words: optionalText(600).nullish() })
  .meta({ id: 'ProposalInput' });

export const proposalDraftQuery = z.object({ opening: id, person: id });

/** One tap each, and none is needed. */
export const noReasons = ['too_far', 'times', 'not_my_field', 'something_else', 'not_ready', 'pay'] as const;

export const refusalInput = z
  .object({
    reasons: z
      .array(z.enum(noReasons, { error: fault('not_one_of') }))
      .max(6)
      .default([]),
  })
  .meta({ id: 'ProposalRefusalInput' });

export const yesInput = z
  .object({
    /** Made by whoever asks: the yes is a consent of its own. */
    consentId: id,
    /** What the preview showed. */
    cardVersion: z.number().int().min(1).max(100_000),
    until: day.nullish(),
  })
  .meta({ id: 'ProposalYesInput' });

export const withdrawalInput = z.object({ reason: text(300) }).meta({ id: 'ProposalWithdrawalInput' });

export const answerInput = z
  .discriminatedUnion('answer', [
    /** When and where, on the wall of the Ohjaamo that proposed. */
    z.object({
      answer: z.literal('invite'),
      day,
      time: wallTime,
      where: text(200),
      words: optionalText(600).nullish(),
    }),
    z.object({ answer: z.literal('not_now'), words: text(600) }),
    z.object({ answer: z.literal('taken'), words: optionalText(600).nullish() }),
  ])
  .meta({ id: 'ProposalAnswerInput' });
export type AnswerInput = z.output<typeof answerInput>;

export const proposalsQuery = z.object({
  waits: z.enum(['young_person', 'employer', 'us']).optional(),
  overdue: z.enum(['yes']).optional(),
  person: id.optional(),
  opening: id.optional(),
});

const state = z.enum(proposalStates).meta({ id: 'ProposalState' });
const waits = z.enum(['young_person', 'employer', 'us']).nullable();
const named = z.object({ id, name: z.string() });

/** What one does, where and when: as much of the opening as one needs for a yes or no. */
export const proposedOpening = z
  .object({
    id,
    kind: z.string(),
    title: z.string(),
    hidden: z.boolean(),
    isOpen: z.boolean(),
    description: z.string(),
    employer: named,
    municipalityCode: z.string().nullable(),
    startsOn: z.string().nullable(),
    pay: z.string().nullable(),
    weeklyHours: z.number().nullable(),
    dayStarts: z.string().nullable(),
    dayEnds: z.string().nullable(),
  })
  .meta({ id: 'ProposedOpening' });
export type ProposedOpening = z.infer<typeof proposedOpening>;

const meets = { meetsAt: z.string().nullable(), meetsWhere: z.string().nullable() };

export const staffProposal = z
  .object({
    id,
    state,
    since: z.string(),
    waitsFor: waits,
    isOverdue: z.boolean(),
    person: z.object({ id, firstName: z.string() }),
    opening: proposedOpening,
    ohjaamo: named,
    timeZone: z.string(),
    proposedBy: z.string(),
    createdAt: z.string(),
    askAgainAt: z.string().nullable(),
    noReasons: z.array(z.string()),
    words: z.string().nullable(),
    answerWords: z.string().nullable(),
    ...meets,
    /** Whether somebody of the firm can answer here; else staff call. */
    firmHasAccount: z.boolean(),
    toldBy: z.enum(['account', 'phone']).nullable(),
    /** What came of it. */
    placementId: id.nullable(),
  })
  .meta({ id: 'StaffProposal' });
export type StaffProposal = z.infer<typeof staffProposal>;

export const staffProposals = z
  .object({
    /** Whoever has waited longest first. */
    proposals: z.array(staffProposal),
    /** How many wait for each, whatever the filter says. */
    waiting: z.object({ young_person: z.number().int(), employer: z.number().int(), us: z.number().int() }),
    overdue: z.number().int(),
  })
  .meta({ id: 'StaffProposals' });

export const proposalDraft = z
  .object({
    opening: proposedOpening,
    person: z.object({ id, firstName: z.string(), isReached: z.boolean(), hasCard: z.boolean() }),
    firmHasAccount: z.boolean(),
    /** They are being asked about it already. */
    openProposalId: id.nullable(),
  })
  .meta({ id: 'ProposalDraft' });

/** What the young person sees; whoever holds the link from the message sees the same. */
export const myProposal = z
  .object({
    id,
    state,
    since: z.string(),
    opening: proposedOpening,
    ohjaamo: z.object({ id, name: z.string(), phone: z.string() }),
    timeZone: z.string(),
    proposedBy: z.string(),
    words: z.string().nullable(),
    mayLater: z.boolean(),
    askAgainAt: z.string().nullable(),
    answerWords: z.string().nullable(),
    ...meets,
    /** What the firm sees, while it does. */
    shared: z.object({ consentId: id, cardVersion: z.number().int(), until: z.string() }).nullable(),
    /** The firm hears of it here or by phone. */
    firmHasAccount: z.boolean(),
  })
  .meta({ id: 'MyProposal' });
export type MyProposal = z.infer<typeof myProposal>;

export const myProposals = z.object({ proposals: z.array(myProposal) }).meta({ id: 'MyProposals' });

export const employerProposal = z
  .object({
    id,
    state: z.enum(['with_employer', 'invited', 'not_now', 'taken']),
    since: z.string(),
    consentId: id,
    firstName: z.string(),
    opening: z.object({ id, title: z.string() }),
    ohjaamo: z.object({ id, name: z.string(), phone: z.string() }),
    timeZone: z.string(),
    proposedBy: z.string(),
    until: z.string(),
    answerWords: z.string().nullable(),
    ...meets,
  })
  .meta({ id: 'EmployerProposal' });
export type EmployerProposal = z.infer<typeof employerProposal>;
export const employerProposals = z
  .object({ proposals: z.array(employerProposal), asOf: z.string() })
  .meta({ id: 'EmployerProposals' });
