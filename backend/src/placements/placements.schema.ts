import { z } from 'zod';
import { day, id, localised } from '../platform/http/fields.js';
import {
  ageGroups,
  placementOrigins,
  placementStatuses,
  subsidies,
  subsidyKinds,
} from './placement.entity.js';
import { doneBy } from './placement.states.js';

const status = z.enum(placementStatuses).meta({ id: 'PlacementStatus' });
const named = z.object({ id, name: z.string() });

/** The fields that a limit can be about. */
const ruledField = z.enum([
  'employerId',
  'endsOn',
  'ageGroup',
  'dayHours',
  'daysAWeek',
  'weekHours',
  'dayStarts',
  'dayEnds',
  'hazards',
  'hazardNoticeOn',
  'notWorkingThere',
  'beenThereBefore',
  'extractDatedOn',
]);

const sourced = {
  law: z.string(),
  section: z.string(),
  source: z.string(),
  certainty: z.enum(['A', 'B', 'C']),
};

/** A limit that this placement breaks. */
export const placementRule = z
  .object({
    /** The code of the regulation. */
    rule: z.string(),
    field: ruledField,
    /** False: it is said, and stops nothing. */
    stops: z.boolean(),
    explanation: localised,
    ...sourced,
  })
  .meta({ id: 'PlacementRule' });
export type PlacementRule = z.output<typeof placementRule>;

/** A limit that was looked at. */
const limitView = z.object({ rule: z.string(), explanation: localised, ...sourced });

export const waitingView = z.object({
  code: z.string(),
  name: localised,
  doneBy: z.enum(doneBy),
  since: day,
  dueOn: day.nullable(),
  isOverdue: z.boolean(),
});

const stepView = z.object({
  code: z.string(),
  name: localised,
  doneBy: z.enum(doneBy),
  state: z.enum(['done', 'not_needed', 'now', 'later', 'skipped']),
  toStatus: status.nullable(),
  /** It may be done now, by a deed of staff. */
  mayDo: z.boolean(),
  dueOn: day.nullable(),
  isOverdue: z.boolean(),
  /** Where the law asks for it. */
  law: z.object(sourced).nullable(),
});

/** Days and hours, as everybody reads them who is part of it. */
const times = {
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  dayHours: z.number().nullable(),
  daysAWeek: z.number().int().nullable(),
  weekHours: z.number().nullable(),
  dayStarts: z.string().nullable(),
  dayEnds: z.string().nullable(),
  supervisor: z.string().nullable(),
};

/** A placement as rules and steps look at it. */
export const placed = z.object({
  id,
  ohjaamo: named,
  kind: z.string(),
  title: z.string(),
  status,
  origin: z.enum(placementOrigins),
  person: z.object({ id, firstName: z.string() }),
  employer: named.nullable(),
  openingId: id.nullable(),
  ...times,
  ageGroup: z.enum(ageGroups).nullable(),
  hazards: z.boolean(),
  hazardNoticeOn: day.nullable(),
  notWorkingThere: z.boolean(),
  beenThereBefore: z.boolean(),
  checkedOn: day.nullable(),
  checkedBy: z.string().nullable(),
  subsidy: z.enum(subsidies),
  subsidyKind: z.enum(subsidyKinds).nullable(),
  withoutSubsidy: z.boolean(),
  extractNeeded: z.boolean(),
  extractDatedOn: day.nullable(),
  extractShownOn: day.nullable(),
  extractSeenBy: z.string().nullable(),
  supporter: named.nullable(),
  /** The person said yes: the firm sees it. */
  shared: z.boolean(),
  sharingRefused: z.boolean(),
  signed: z.boolean(),
  feedbackGiven: z.boolean(),
  /** Since when it stands where it stands. */
  since: day,
  today: day,
  timeZone: z.string(),
  updatedAt: z.string(),
});
export type Placed = z.output<typeof placed>;

/** One line of the list: who starts where, and what waits for whom. */
export const placementLine = placed
  .pick({
    id: true,
    kind: true,
    title: true,
    status: true,
    person: true,
    employer: true,
    startsOn: true,
    endsOn: true,
  })
  .extend({ waiting: z.array(waitingView), isOver: z.boolean() })
  .meta({ id: 'PlacementLine' });
export type PlacementLine = z.output<typeof placementLine>;

export const placementLines = z.object({ placements: z.array(placementLine) }).meta({ id: 'PlacementLines' });

/** Somebody met a firm, and both want to go on. */
export const meetingToGoOn = z.object({ employer: named, event: localised, at: z.string() });

export const placementsOfPerson = z
  .object({ placements: z.array(placementLine), wantToGoOn: z.array(meetingToGoOn) })
  .meta({ id: 'PlacementsOfPerson' });

export const placementView = placed
  .extend({
    steps: z.array(stepView),
    waiting: z.array(waitingView),
    isOver: z.boolean(),
    mayInterrupt: z.boolean(),
    mayDrop: z.boolean(),
    mayChange: z.boolean(),
    /** Fields that its terms still need. */
    missing: z.array(z.string()),
    broken: z.array(placementRule),
    limits: z.array(limitView),
    history: z.array(
      z.object({
        to: z.string(),
        at: z.string(),
        by: z.string().nullable(),
        byKind: z.string(),
        reason: z.string().nullable(),
      }),
    ),
    /** Who may be chosen as the support person. */
    colleagues: z.array(named),
  })
  .meta({ id: 'Placement' });
export type PlacementView = z.output<typeof placementView>;

const shownTimes = z.object(times).shape;
const shared = {
  id,
  kind: z.string(),
  title: z.string(),
  status,
  ...shownTimes,
  waiting: z.array(waitingView),
  steps: z.array(stepView.pick({ code: true, name: true, doneBy: true, state: true, dueOn: true })),
  isOver: z.boolean(),
  ohjaamo: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
  supporter: z.string().nullable(),
};

/** What the firm reads once the person said yes, or all have signed. */
export const employerPlacement = z
  .object({ ...shared, firstName: z.string(), signed: z.boolean(), extractNeeded: z.boolean() })
  .meta({ id: 'EmployerPlacement' });
export type EmployerPlacement = z.output<typeof employerPlacement>;
export const employerPlacements = z
  .object({ placements: z.array(employerPlacement) })
  .meta({ id: 'EmployerPlacements' });

/** What the young person reads of their own. */
export const myPlacement = z
  .object({
    ...shared,
    employer: named.nullable(),
    shared: z.boolean(),
    sharingRefused: z.boolean(),
    signed: z.boolean(),
    authorityDecides: z.boolean(),
  })
  .meta({ id: 'MyPlacement' });
export type MyPlacement = z.output<typeof myPlacement>;
export const myPlacements = z.object({ placements: z.array(myPlacement) }).meta({ id: 'MyPlacements' });
