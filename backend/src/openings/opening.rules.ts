import { isDeepStrictEqual } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { type OpeningField, openingFields } from '../catalogue/catalogue.schema.js';
import type { OpeningKind, Regulation } from '../catalogue/catalogue.service.js';
import type { OpeningDetails, openingWarning } from './openings.schema.js';

export type OpeningWarning = z.output<typeof openingWarning>;

/** An opening as far as rules look at it: what was written, half-written drafts included. */
export interface WrittenOpening {
  kind: string;
  hidden: boolean;
  title: string;
  description: string;
  sectorCode: string | null;
  occupationCode: string | null;
  municipalityCode: string | null;
  noExperience: boolean;
  licences: string[];
  languages: string[];
  places: number;
  minorsWelcome: boolean;
  startsOn: string | null;
  endsOn: string | null;
  closesOn: string | null;
  details: OpeningDetails;
}

const inDetails = [
  'pay',
  'weeklyHours',
  'dayStarts',
  'dayEnds',
  'whatYouLearn',
  'supervisor',
  'skills',
  'hazards',
  'educationProvider',
  'criminalRecordExtract',
  'country',
] as const satisfies readonly (keyof OpeningDetails)[];

const nothing = { languages: [] as string[], places: 1 };

/**
 * What of this the kind asks for; the rest is left out, so that a field that was filled in before the kind was changed
 * does not stay behind unseen.
 */
export function onlyAsked(opening: WrittenOpening, kind: OpeningKind): WrittenOpening {
  const asks = (field: OpeningField) => field in kind.fields;
  return {
    ...opening,
    sectorCode: asks('sectorCode') ? opening.sectorCode : null,
    occupationCode: asks('occupationCode') ? opening.occupationCode : null,
    municipalityCode: asks('municipalityCode') ? opening.municipalityCode : null,
    noExperience: asks('noExperience') && opening.noExperience,
    licences: asks('licences') ? opening.licences : [],
    languages: asks('languages') ? opening.languages : nothing.languages,
    places: asks('places') ? opening.places : nothing.places,
    minorsWelcome: asks('minorsWelcome') && opening.minorsWelcome,
    startsOn: asks('startsOn') ? opening.startsOn : null,
    endsOn: asks('endsOn') ? opening.endsOn : null,
    closesOn: asks('closesOn') ? opening.closesOn : null,
    details: Object.fromEntries(
      Object.entries(opening.details).filter(
        ([field, value]) => field in kind.fields && value !== '' && value !== undefined,
      ),
    ),
  };
}

/** Demands skills where the kind may not: a work trial is there to find out, not to be good at it. */
export const demandsSkillsWrongly = (opening: WrittenOpening, kind: OpeningKind): boolean =>
  Boolean(opening.details.skills) && !('skills' in kind.fields);

/**
 * Required fields that are still empty, in the order of the form. A hidden job is staff's own note of what they found
 * at a firm: its title is enough.
 */
export function missing(opening: WrittenOpening, kind: OpeningKind): string[] {
  if (opening.hidden) return opening.title ? [] : ['title'];
  const required = openingFields.filter((field) => kind.fields[field] === 'required');
  return ['title', 'description', ...required].filter((field) => {
    const value = isDetail(field) ? opening.details[field] : opening[field as keyof WrittenOpening];
    return (
      value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
    );
  });
}

/** What staff approve: what people read. How many places there are, and until when, the employer changes freely. */
const words = [
  'kind',
  'title',
  'description',
  'sectorCode',
  'occupationCode',
  'municipalityCode',
  'noExperience',
  'licences',
  'languages',
  'minorsWelcome',
  'details',
] as const satisfies readonly (keyof WrittenOpening)[];

export const readsDifferently = (before: WrittenOpening, after: WrittenOpening): boolean =>
  words.some((field) => !isDeepStrictEqual(before[field], after[field]));

/** Where the form finds a field: `pay` → `details.pay`. */
export const pathOf = (field: string) => (isDetail(field) ? `details.${field}` : field);

const isDetail = (field: string): field is (typeof inDetails)[number] =>
  (inDetails as readonly string[]).includes(field);

type Judge = (opening: WrittenOpening, limit: Record<string, unknown>) => OpeningField | false;

/**
 * What the writer should know, by the limits in force: which limit, and which field it is about. Limits that are about
 * minors speak up only when minors are welcome; those about some kinds (`value.kinds`) only there.
 * @param regulations the limits in force on the day that matters
 */
export function warnings(opening: WrittenOpening, regulations: Regulation[]): OpeningWarning[] {
  return regulations.flatMap(({ code, value, explanation, law, section, source }) => {
    const judge = judges[code];
    const limit = value as Record<string, unknown>;
    if (!judge || (Array.isArray(limit.kinds) && !limit.kinds.includes(opening.kind))) return [];
    if (code.startsWith('minors_') && !opening.minorsWelcome) return [];
    const field = judge(opening, limit);
    return field ? [{ regulation: code, field, explanation, law, section, source }] : [];
  });
}

const judges: Record<string, Judge> = {
  minors_hours_a_day: ({ details }, { max }) => dayHours(details) > Number(max) && 'dayEnds',
  minors_hours_a_week: ({ details }, { max }) => (details.weeklyHours ?? 0) > Number(max) && 'weeklyHours',
  minors_day({ details: { dayStarts, dayEnds } }, { from, to }) {
    if (dayStarts && dayStarts < String(from)) return 'dayStarts';
    const endsNextDay = Boolean(dayStarts && dayEnds && dayEnds <= dayStarts);
    return Boolean(dayEnds) && (endsNextDay || (dayEnds as string) > String(to)) && 'dayEnds';
  },
  minors_rest: ({ details }, rest) => 24 - dayHours(details) < Number(rest.dayHours) && 'dayEnds',
  minors_hazards: ({ details }) => Boolean(details.hazards) && 'hazards',
  work_trial_length({ startsOn, endsOn }, { months }) {
    if (!startsOn || !endsOn) return false;
    const over = Temporal.PlainDate.from(startsOn).add({ months: Number(months) });
    return Temporal.PlainDate.compare(endsOn, over) >= 0 && 'endsOn';
  },
  work_trial_hours({ details }, { dayFrom, dayTo, daysAWeek }) {
    const hours = dayHours(details);
    if (hours > 0 && (hours < Number(dayFrom) || hours > Number(dayTo))) return 'dayEnds';
    return (details.weeklyHours ?? 0) > Number(dayTo) * Number(daysAWeek) && 'weeklyHours';
  },
  apprenticeship_hours: ({ details: { weeklyHours } }, { weekFrom }) =>
    weeklyHours !== undefined && weeklyHours < Number(weekFrom) && 'weeklyHours',
};

/** Hours from the start to the end of a working day, over midnight when it ends earlier than it starts; 0 when unknown. */
function dayHours({ dayStarts, dayEnds }: OpeningDetails): number {
  if (!dayStarts || !dayEnds) return 0;
  const length = minutes(dayEnds) - minutes(dayStarts);
  return (length > 0 ? length : length + 24 * 60) / 60;
}

function minutes(wallTime: string): number {
  const [hours, rest] = wallTime.split(':');
  return Number(hours) * 60 + Number(rest);
}
