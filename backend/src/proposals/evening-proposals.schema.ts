import { z } from 'zod';
import { id, localised, optionalText, text } from '../platform/http/fields.js';
import { eveningStates } from './evening-proposal.states.js';

/** So many are asked at once: more than that is an invitation to everybody. */
const MOST_PEOPLE = 30;

export const eveningPeopleQuery = z.object({ q: text(60).optional() });

export const eveningProposalInput = z
  .object({
    personIds: z.array(id).min(1).max(MOST_PEOPLE),
    /** Whose table; null: whoever is there. */
    tableId: id.nullish(),
    words: optionalText(600).nullish(),
  })
  .meta({ id: 'EveningProposalInput' });
export type EveningProposalInput = z.output<typeof eveningProposalInput>;

const state = z.enum(eveningStates).meta({ id: 'EveningProposalState' });
const eveningTable = z.object({
  id,
  number: z.number().int(),
  employerName: z.string().nullable(),
  topic: localised.nullable(),
});

export const eveningProposed = z
  .object({
    id,
    title: localised,
    startsAt: z.string(),
    endsAt: z.string(),
    timeZone: z.string(),
    place: z.object({ name: z.string(), street: z.string().nullable(), city: z.string().nullable() }),
    /** Published, not yet begun, and with something to book before the day. */
    isComing: z.boolean(),
    /** Tables that somebody holds. */
    tables: z.array(eveningTable),
  })
  .meta({ id: 'EveningProposed' });
export type EveningProposed = z.infer<typeof eveningProposed>;

export const eveningProposals = z
  .object({
    event: eveningProposed,
    proposals: z.array(
      z.object({
        id,
        firstName: z.string(),
        state,
        since: z.string(),
        askAgainAt: z.string().nullable(),
        tableId: id.nullable(),
        proposedBy: z.string(),
        /** Whether they have a place now, however they came to it. */
        hasPlace: z.boolean(),
      }),
    ),
    /** Whom one may ask: those who agreed to be looked for, or who were searched for; nobody who was asked already. */
    people: z.array(
      z.object({
        id,
        firstName: z.string(),
        contactHint: z.string().nullable(),
        isReached: z.boolean(),
        hasPlace: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'EveningProposals' });
export type EveningProposals = z.infer<typeof eveningProposals>;

export const myEveningProposal = z
  .object({
    id,
    state,
    event: eveningProposed,
    tableId: id.nullable(),
    ohjaamo: z.object({ name: z.string(), phone: z.string() }),
    proposedBy: z.string(),
    words: z.string().nullable(),
    mayLater: z.boolean(),
    askAgainAt: z.string().nullable(),
    /** When their place begins, while they have one. */
    place: z.object({ startsAt: z.string() }).nullable(),
    /** The part whose waiting list they may join, when it is full. */
    waitingPartId: id.nullable(),
  })
  .meta({ id: 'MyEveningProposal' });
export type MyEveningProposal = z.infer<typeof myEveningProposal>;

export const myEveningProposals = z
  .object({
    proposals: z.array(
      z.object({
        id,
        state,
        title: localised,
        startsAt: z.string(),
        endsAt: z.string(),
        timeZone: z.string(),
        hasPlace: z.boolean(),
        /** It is still a question to me. */
        mayAnswer: z.boolean(),
        /** Of the page where I answer and see how it stands; null once the evening is over. */
        link: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'MyEveningProposals' });
export type MyEveningProposals = z.infer<typeof myEveningProposals>;

export const eveningAskings = z
  .object({
    evenings: z.array(
      z.object({
        eventId: id,
        title: localised,
        startsAt: z.string(),
        endsAt: z.string(),
        timeZone: z.string(),
        asked: z.number().int(),
        /** Have a place there now. */
        coming: z.number().int(),
        /** Have not said yes or no. */
        waiting: z.number().int(),
        /** Since when the first of them; null when nobody waits. */
        waitingSince: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'EveningAskings' });
export type EveningAskings = z.infer<typeof eveningAskings>;
