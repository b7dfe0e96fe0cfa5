import { Temporal } from 'temporal-polyfill';
import type { Regulation } from '../catalogue/catalogue.service.js';
import type { Placed, PlacementRule } from './placements.schema.js';

/** The fields that a limit can be about, as the forms call them. */
export type RuledField = PlacementRule['field'];

type Limit = Record<string, unknown>;
type Judge = (placed: Placed, limit: Limit) => RuledField | false;

/** These are said and stop nothing: nobody could confirm the rule. */
const WARNS_ONLY = ['work_trial_repeated'];

/**
 * What breaks a limit, each with its source. Half-written placements break only what is written already.
 * @param regulations the limits in force on the day of the start
 */
export function broken(placed: Placed, regulations: readonly Regulation[]): PlacementRule[] {
  return regulations.flatMap(({ code, value, explanation, law, section, source, certainty }) => {
    const judge = judges[code];
    const limit = value as Limit;
    if (!judge || (Array.isArray(limit.kinds) && !limit.kinds.includes(placed.kind))) return [];
    if (code.startsWith('minors_') && !isMinor(placed)) return [];
    if (code.startsWith('employment_voucher') && !usesVoucher(placed)) return [];
    const field = judge(placed, limit);
    if (!field) return [];
    const stops = !WARNS_ONLY.includes(code);
    return [{ rule: code, field, stops, explanation, law, section, source, certainty }];
  });
}

/** Limits that are about this placement: all of them are shown, so that nobody has to guess what was looked at. */
export function isAbout(placed: Placed, { code, value }: Pick<Regulation, 'code' | 'value'>): boolean {
  if (code.startsWith('minors_')) return isMinor(placed);
  if (code.startsWith('employment_voucher')) return usesVoucher(placed);
  if (code.startsWith('criminal_record')) return placed.extractNeeded;
  if (code === 'wage_subsidy') return placed.subsidyKind === 'wage_subsidy';
  // Sentences of the agreement itself (agreements/agreement.rules.ts): they limit nothing.
  if (code.startsWith('agreement_')) return false;
  const { kinds } = value as Limit;
  return Array.isArray(kinds) && kinds.includes(placed.kind) && !SAID_ELSEWHERE.includes(code);
}

/** About the advertisement; and what is said only when it is broken. */
const SAID_ELSEWHERE = ['work_trial_no_skills', ...WARNS_ONLY];

const isMinor = ({ ageGroup }: Placed) => ageGroup === '15' || ageGroup === '16_17';
const usesVoucher = ({ subsidyKind, subsidy }: Placed) =>
  subsidyKind === 'voucher' && subsidy !== 'refused' && subsidy !== 'none';

const judges: Record<string, Judge> = {
  work_trial_length: (placed, { months }) => lastsOver(placed, Number(months)) && 'endsOn',
  work_trial_hours({ dayHours, daysAWeek, weekHours }, { dayFrom, dayTo, daysAWeek: days }) {
    if (dayHours !== null && (dayHours < Number(dayFrom) || dayHours > Number(dayTo))) return 'dayHours';
    if (daysAWeek !== null && daysAWeek > Number(days)) return 'daysAWeek';
    return weekHours !== null && weekHours > Number(dayTo) * Number(days) && 'weekHours';
  },
  work_trial_organiser: ({ employer }) => !employer && 'employerId',
  work_trial_not_employed: ({ notWorkingThere }) => !notWorkingThere && 'notWorkingThere',
  work_trial_repeated: ({ beenThereBefore }) => beenThereBefore && 'beenThereBefore',
  minors_hours_a_day: ({ dayHours }, { max }) => dayHours !== null && dayHours > Number(max) && 'dayHours',
  minors_hours_a_week: ({ weekHours }, { max }) =>
    weekHours !== null && weekHours > Number(max) && 'weekHours',
  minors_day({ dayStarts, dayEnds }, { from, to }) {
    if (dayStarts && dayStarts < String(from)) return 'dayStarts';
    const endsNextDay = Boolean(dayStarts && dayEnds && dayEnds <= dayStarts);
    return Boolean(dayEnds) && (endsNextDay || (dayEnds as string) > String(to)) && 'dayEnds';
  },
  minors_rest(placed, rest) {
    const hours = hoursAtWork(placed);
    if (hours === null) return false;
    if (24 - hours < Number(rest.dayHours)) return 'dayEnds';
    if (placed.daysAWeek === null) return false;
    // From the end of the last day of the week to the start of the first of the next.
    const freeHours = (7 - placed.daysAWeek) * 24 + (24 - hours);
    return freeHours < Number(rest.weekHours) && 'daysAWeek';
  },
  minors_hazards({ ageGroup, hazards, hazardNoticeOn }) {
    if (!hazards) return false;
    if (ageGroup === '15') return 'hazards';
    return hazardNoticeOn === null && 'hazardNoticeOn';
  },
  apprenticeship_hours: ({ weekHours }, { weekFrom }) =>
    weekHours !== null && weekHours < Number(weekFrom) && 'weekHours',
  employment_voucher(placed, { months }) {
    if (placed.ageGroup === '30') return 'ageGroup';
    if (!placed.startsOn || !placed.endsOn) return false; // work without an end lasts long enough
    return dayAfter(placed.endsOn) < monthsOn(placed.startsOn, Number(months)) && 'endsOn';
  },
  employment_voucher_hours: ({ weekHours }, { weekFrom }) =>
    weekHours !== null && weekHours < Number(weekFrom) && 'weekHours',
  criminal_record_extract_age({ extractDatedOn, extractShownOn }, { months }) {
    if (!extractDatedOn || !extractShownOn) return false;
    return extractShownOn > monthsOn(extractDatedOn, Number(months)) && 'extractDatedOn';
  },
};

/** Six months from 1 January end on 30 June: 1 July is one day too long. */
function lastsOver({ startsOn, endsOn }: Placed, months: number): boolean {
  return startsOn !== null && endsOn !== null && endsOn >= monthsOn(startsOn, months);
}

const monthsOn = (day: string, months: number) => Temporal.PlainDate.from(day).add({ months }).toString();
const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** From coming to leaving, breaks included; by the wall when it is known, else as many hours as a day has. Over midnight, too. */
function hoursAtWork({ dayStarts, dayEnds, dayHours }: Placed): number | null {
  if (!dayStarts || !dayEnds) return dayHours;
  const minutes = minutesOf(dayEnds) - minutesOf(dayStarts);
  return (minutes > 0 ? minutes : minutes + 24 * 60) / 60;
}

function minutesOf(wallTime: string): number {
  const [hours, rest] = wallTime.split(':');
  return Number(hours) * 60 + Number(rest);
}
