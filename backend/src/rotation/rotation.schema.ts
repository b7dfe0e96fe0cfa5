import { z } from 'zod';
import { eventCard, roundTime, tableMode } from '../events/events.schema.js';
import { id, language, localised } from '../platform/http/fields.js';
import { meetingNeed, tableOffer } from './wishes.schema.js';

// What crosses HTTP about a rotation. Rounds count from 1; instants are UTC.

export const whyUnmet = z
  .enum([
    'vetoed_by_table',
    'met_already',
    'language',
    'need',
    'never_there_together',
    'person_full',
    'table_full',
    'no_common_free_round',
    'others_first',
  ])
  .meta({ id: 'WhyUnmet' });
export type WhyUnmet = z.output<typeof whyUnmet>;
/** To the person a "no thanks" of an employer reads as if others had been first. */
export const whyUnmetForPerson = whyUnmet.exclude(['vetoed_by_table']).meta({ id: 'WhyUnmetForPerson' });

export const rotationChangeCode = z
  .enum(['person_missing', 'table_missing', 'moved', 'given_on', 'seat_empty', 'seat_free', 'joined'])
  .meta({ id: 'RotationChangeCode' });
export type RotationChangeCode = z.output<typeof rotationChangeCode>;

const tableFacts = {
  id,
  number: z.number().int(),
  mode: tableMode,
  employerName: z.string().nullable(),
  topic: localised.nullable(),
};

export const entryView = z
  .object({
    wishes: z.array(id),
    never: z.array(id),
    languages: z.array(z.string()),
    needs: z.array(meetingNeed),
    mostMeetings: z.number().int().nullable(),
    breakAfter: z.number().int().nullable(),
    fromRound: z.number().int().nullable(),
    untilRound: z.number().int().nullable(),
  })
  .meta({ id: 'RotationEntry' });

/** What became different for this person since the plan was published. */
export const changeView = z
  .object({
    code: rotationChangeCode,
    tableId: id,
    round: z.number().int(),
    toRound: z.number().int().nullable(),
    at: z.string(),
  })
  .meta({ id: 'RotationChange' });

/** For the holder of a link: their wishes, and their evening once it is planned. */
export const myRotation = z
  .object({
    event: eventCard,
    firstName: z.string(),
    rounds: z.array(roundTime),
    tables: z.array(
      z.object({
        ...tableFacts,
        logo: z.string().nullable(),
        /** What they look for, in the firm's words. */
        openingTitles: z.array(z.string()),
        languages: z.array(z.string()),
      }),
    ),
    /** null: they come to the event and have told nothing for its rotation yet. */
    entry: entryView.nullable(),
    /** Until the first round is called. */
    changeable: z.boolean(),
    evening: z
      .object({
        publishedAt: z.string(),
        meetings: z.array(
          z.object({
            id,
            round: z.number().int(),
            tableId: id,
            startsAt: z.string(),
            endsAt: z.string(),
            status: z.enum(['booked', 'done', 'no_show']),
            wished: z.boolean(),
          }),
        ),
        unmet: z.array(z.object({ tableId: id, why: whyUnmetForPerson })),
        changes: z.array(changeView),
      })
      .nullable(),
  })
  .meta({ id: 'MyRotation' });
export type MyRotation = z.output<typeof myRotation>;

// staff ------------------------------------------------------------------------------------------------------------------

export const planStatus = z
  .enum(['planning', 'draft', 'published', 'replaced', 'failed', 'dropped'])
  .meta({ id: 'PlanStatus' });
export const planStage = z
  .enum(['waiting', 'reading', 'choosing', 'proving', 'writing'])
  .meta({ id: 'PlanStage' });
export const planGoal = z
  .enum([
    'people_with_a_wish_met',
    'neutral_people_with_a_meeting',
    'least_meetings_of_a_person',
    'least_share_of_a_table',
    'sum_of_wishes',
    'meetings',
    'kept',
    'gaps',
    'walking',
  ])
  .meta({ id: 'PlanGoal' });

const seat = { round: z.number().int(), tableId: id, registrationId: id };

export const planView = z
  .object({
    id,
    status: planStatus,
    /** How far it is, while it is being planned. */
    stage: planStage.nullable(),
    basedOn: id.nullable(),
    askedAt: z.string(),
    doneAt: z.string().nullable(),
    publishedAt: z.string().nullable(),
    value: z.number().nullable(),
    bound: z.number().nullable(),
    /** 0: proved best. */
    gap: z.number().nullable(),
    milliseconds: z.number().nullable(),
    levels: z.array(
      z.object({
        level: z.number().int(),
        goal: planGoal,
        value: z.number(),
        bound: z.number(),
        proved: z.boolean(),
      }),
    ),
    /** A draft's seats; of a published plan those that stand now. */
    meetings: z.array(z.object({ ...seat, pinned: z.boolean() })),
    unmet: z.array(z.object({ registrationId: id, tableId: id, why: whyUnmet })),
    /** Next to the plan it was made from: only goals that came out differently, and how many meetings moved. */
    cost: z
      .object({
        goals: z.array(z.object({ goal: planGoal, before: z.number(), after: z.number() })),
        movedMeetings: z.number().int(),
      })
      .nullable(),
    /** Why there is no plan: what contradicts what. */
    faults: z.array(z.object({ code: z.string(), registrationId: id.nullable(), tableId: id.nullable() })),
  })
  .meta({ id: 'RotationPlan' });
export type PlanView = z.output<typeof planView>;

export const rotationView = z
  .object({
    event: eventCard,
    rounds: z.array(roundTime),
    tables: z.array(
      z.object({
        ...tableFacts,
        languages: z.array(z.string()),
        offers: z.array(tableOffer),
        awayRounds: z.array(z.number().int()),
        /** How many people wish for it, and for how many it is the first. */
        wishes: z.number().int(),
        firstWishes: z.number().int(),
        /** How many people its employer gave stars, or said no thanks to. */
        stars: z.number().int(),
        noThanks: z.number().int(),
      }),
    ),
    people: z.array(
      z.object({
        registrationId: id,
        personId: id,
        code: z.string(),
        firstName: z.string(),
        language,
        entry: entryView,
      }),
    ),
    /** Come to the event and have no part in its rotation yet. */
    others: z.array(z.object({ registrationId: id, firstName: z.string(), code: z.string() })),
    /** The newest plan that was not dropped or replaced: being planned, a draft, or one that failed. */
    draft: planView.nullable(),
    published: planView.nullable(),
    /** Wishes, people or tables have changed since the draft (or else the published plan) was made. */
    outOfDate: z.boolean(),
    /** The first round has been called: from here on the room plans. */
    begun: z.boolean(),
    /** Nothing can be planned or published any more: over, or cancelled. */
    closed: z.boolean(),
  })
  .meta({ id: 'Rotation' });
export type RotationView = z.output<typeof rotationView>;

/** Plan it; or, from a plan, with one meeting put somewhere, or let go again. */
export const planInput = z
  .object({
    basedOn: id.nullish(),
    put: z.object({ registrationId: id, tableId: id, round: z.number().int().min(1).max(200) }).nullish(),
    unpin: z.object({ registrationId: id, tableId: id }).nullish(),
  })
  .refine(({ basedOn, put, unpin }) => Boolean(basedOn) || (!put && !unpin), { path: ['basedOn'] })
  .meta({ id: 'PlanInput' });
export type PlanInput = z.output<typeof planInput>;

export const tableRotationInput = z
  .object({
    offers: z.array(tableOffer).max(5),
    awayRounds: z.array(z.number().int().min(1).max(200)).max(200),
  })
  .partial()
  .meta({ id: 'TableRotationInput' });
export type TableRotationInput = z.output<typeof tableRotationInput>;

// employers --------------------------------------------------------------------------------------------------------------

/** Who may come to our table: how many, and by name only who shared a card with us. */
export const tableInterest = z
  .object({
    event: eventCard,
    tableNumber: z.number().int(),
    coming: z.number().int(),
    wishingForUs: z.number().int(),
    cards: z.array(
      z.object({
        consentId: id,
        firstName: z.string(),
        wishesForUs: z.boolean(),
        stars: z.number().int(),
        noThanks: z.boolean(),
      }),
    ),
    /** Until the first round is called. */
    changeable: z.boolean(),
  })
  .meta({ id: 'TableInterest' });
export type TableInterest = z.output<typeof tableInterest>;

export const interestInput = z
  .object({ stars: z.number().int().min(0).max(3), noThanks: z.boolean() })
  .refine(({ stars, noThanks }) => !(noThanks && stars > 0), { path: ['noThanks'] })
  .meta({ id: 'InterestInput' });
export type InterestInput = z.output<typeof interestInput>;
