import { z } from 'zod';
import { checkInStates } from './check-in.states.js';
import { day, fault, id, optionalText, text } from '../platform/http/fields.js';

export const faces = ['good', 'so_so', 'bad'] as const;
export type Face = (typeof faces)[number];
const face = z.enum(faces, { error: fault('not_one_of') });
export const sides = ['young_person', 'employer'] as const;
export type Side = (typeof sides)[number];
const side = z.enum(sides);
const named = z.object({ id, name: z.string() });

export const checkInAnswer = z
  .object({ face, words: optionalText(600).nullish(), callMe: z.boolean().default(false) })
  .meta({ id: 'CheckInAnswer' });
export type CheckInAnswer = z.output<typeof checkInAnswer>;

/** What the holder of the link sees: their own side, and nothing of the other. */
export const checkInPage = z
  .object({
    side,
    title: z.string(),
    employer: z.string().nullable(),
    /** For the employer: who works there. */
    firstName: z.string(),
    supporter: z.string().nullable(),
    ohjaamo: z.object({ name: z.string(), phone: z.string() }),
    code: z.string(),
    state: z.enum(checkInStates),
    face: face.nullable(),
    words: z.string().nullable(),
    callMe: z.boolean(),
    /** It may be changed until then. */
    changeableUntil: z.string().nullable(),
    isOpen: z.boolean(),
    timeZone: z.string(),
  })
  .meta({ id: 'CheckInPage' });
export type CheckInPage = z.infer<typeof checkInPage>;

export const staffCheckIn = z
  .object({
    id,
    side,
    code: z.string(),
    dueOn: day,
    state: z.enum(checkInStates),
    face: face.nullable(),
    words: z.string().nullable(),
    callMe: z.boolean(),
    answeredAt: z.string().nullable(),
    isWorried: z.boolean(),
    seenTo: z.object({ at: z.string(), by: z.string() }).nullable(),
  })
  .meta({ id: 'StaffCheckIn' });

const supported = z
  .object({
    placementId: id,
    title: z.string(),
    status: z.string(),
    person: z.object({ id, firstName: z.string() }),
    employer: named.nullable(),
    supporter: named.nullable(),
    startedAt: z.string().nullable(),
    ohjaamo: named,
    timeZone: z.string(),
  })
  .meta({ id: 'Supported' });

export const supportList = z
  .object({
    /** Worried answers first, then what nobody answered; whoever has waited longest first. */
    waiting: z.array(
      z.object({
        checkInId: id,
        why: z.enum(['worried', 'no_answer']),
        side,
        face: face.nullable(),
        callMe: z.boolean(),
        words: z.string().nullable(),
        since: z.string(),
        supported,
      }),
    ),
    running: z.array(supported.extend({ next: z.object({ code: z.string(), day }).nullable() })),
  })
  .meta({ id: 'SupportList' });
export type SupportList = z.infer<typeof supportList>;

export const endReasons = [
  'as_agreed',
  'goes_on_as_a_job',
  'studies',
  'another_job',
  'young_person_stopped',
  'employer_stopped',
  'health_or_life',
  'tasks_did_not_fit',
  'way_or_times',
  'other',
] as const;

export const supportPage = supported
  .extend({
    checkIns: z.array(staffCheckIn),
    notes: z.array(
      z.object({
        id,
        spokeWith: z.enum(['young_person', 'employer', 'both']),
        text: z.string(),
        by: z.string(),
        at: z.string(),
      }),
    ),
    end: z
      .object({ reasons: z.array(z.string()), words: z.string().nullable(), by: z.string(), at: z.string() })
      .nullable(),
    /** Who may be the support person. */
    colleagues: z.array(named),
  })
  .meta({ id: 'SupportPage' });
export type SupportPage = z.infer<typeof supportPage>;

export const checkInDayInput = z.object({ day }).meta({ id: 'CheckInDayInput' });
export const supportNoteInput = z
  .object({
    placementId: id,
    spokeWith: z.enum(['young_person', 'employer', 'both'], { error: fault('not_one_of') }),
    text: text(2000),
  })
  .meta({ id: 'SupportNoteInput' });
export const supportEndInput = z
  .object({
    reasons: z
      .array(z.enum(endReasons, { error: fault('not_one_of') }))
      .min(1, { error: fault('required') })
      .max(5, { error: fault('too_long') }),
    words: optionalText(600).nullish(),
  })
  .meta({ id: 'SupportEndInput' });

/** Under five is nobody's business: null says "fewer than five". */
export const supportFigures = z
  .object({
    after: z.array(
      z.object({
        months: z.number().int(),
        /** Of those who began so long ago at least. */
        began: z.number().int().nullable(),
        stillThere: z.number().int().nullable(),
      }),
    ),
    faces: z.array(
      z.object({
        side,
        good: z.number().int().nullable(),
        soSo: z.number().int().nullable(),
        bad: z.number().int().nullable(),
        noAnswer: z.number().int().nullable(),
      }),
    ),
    fewest: z.number().int(),
  })
  .meta({ id: 'SupportFigures' });
export type SupportFigures = z.infer<typeof supportFigures>;

/** What the young person sees of the support around them. */
export const mySupport = z
  .object({
    placements: z.array(
      z.object({
        placementId: id,
        title: z.string(),
        employer: z.string().nullable(),
        supporter: z.string().nullable(),
        ohjaamo: z.object({ name: z.string(), phone: z.string() }),
        timeZone: z.string(),
        checkIns: z.array(
          z.object({ id, code: z.string(), dueOn: day, state: z.enum(checkInStates), face: face.nullable() }),
        ),
      }),
    ),
  })
  .meta({ id: 'MySupport' });
export type MySupport = z.infer<typeof mySupport>;

export const mySupportNotes = z
  .object({
    notes: z.array(z.object({ id, text: z.string(), by: z.string(), at: z.string(), timeZone: z.string() })),
  })
  .meta({ id: 'MySupportNotes' });
export type MySupportNotes = z.infer<typeof mySupportNotes>;
