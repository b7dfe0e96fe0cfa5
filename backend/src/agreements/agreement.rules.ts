import { Temporal } from 'temporal-polyfill';
import type { Regulation } from '../catalogue/catalogue.service.js';
import type { Clause, RuleBreak, Terms } from './agreements.schema.js';

/** The rule that asks for a written agreement of three parties, when one does for this kind. */
export const ASKS = 'work_trial_agreement';

type Field = keyof Terms;
type Judge = (terms: Terms, limit: Record<string, unknown>) => Field | null;

const isMinor = ({ ageGroup }: Terms) => ageGroup !== 'adult';
const over = (value: number | null, max: unknown) => value !== null && value > Number(max);

/** How each limit judges: the field that breaks it, or null. The numbers stand in `regulation`, never here. */
const judges: Record<string, Judge> = {
  work_trial_length: ({ startsOn, endsOn }, { months }) =>
    startsOn && endsOn && endsOn > lastDay(startsOn, Number(months)) ? 'endsOn' : null,
  work_trial_hours: ({ hoursADay, daysAWeek }, { dayFrom, dayTo, daysAWeek: days }) => {
    if (hoursADay !== null && (hoursADay < Number(dayFrom) || hoursADay > Number(dayTo))) return 'hoursADay';
    return over(daysAWeek, days) ? 'daysAWeek' : null;
  },
  minors_hours_a_day: (terms, { max }) => (isMinor(terms) && over(terms.hoursADay, max) ? 'hoursADay' : null),
  minors_hours_a_week: (terms, { max }) =>
    isMinor(terms) && over(hoursAWeek(terms), max) ? 'daysAWeek' : null,
  minors_day: (terms, { from, to }) => {
    const { dayStarts, dayEnds } = terms;
    if (!isMinor(terms)) return null;
    if (dayStarts && (dayStarts < String(from) || dayStarts >= String(to))) return 'dayStarts';
    // A day that ends on the next one has gone past every evening.
    return dayEnds && (dayEnds > String(to) || (dayStarts && dayEnds <= dayStarts)) ? 'dayEnds' : null;
  },
  minors_hazards: ({ ageGroup, hazards, hazardNoticeOn }) => {
    if (!hazards || ageGroup === 'adult') return null;
    if (ageGroup === '15') return 'hazards';
    return hazardNoticeOn ? null : 'hazardNoticeOn';
  },
};

/** The last day of so many months that begin on this one: 1 January and six months is 30 June. */
export const lastDay = (startsOn: string, months: number): string =>
  Temporal.PlainDate.from(startsOn).add({ months }).subtract({ days: 1 }).toString();

/** Hours a week, as the hours of a day and the days make them; null while one is open. */
export const hoursAWeek = ({ hoursADay, daysAWeek }: Pick<Terms, 'hoursADay' | 'daysAWeek'>) =>
  hoursADay === null || daysAWeek === null ? null : hoursADay * daysAWeek;

const isAbout = (value: unknown, kind: string) => {
  const { kinds } = value as { kinds?: string[] };
  return !kinds || kinds.includes(kind);
};

/** Every limit in force that these terms break, with its law, section and source. The authority decides. */
export function breaksOf(terms: Terms, kind: string, regulations: Regulation[]): RuleBreak[] {
  return regulations.flatMap(({ code, value, law, section, source, explanation }) => {
    const judge = isAbout(value, kind) ? judges[code] : undefined;
    const field = judge?.(terms, value as Record<string, unknown>);
    return field ? [{ rule: code, field, law, section, source, explanation }] : [];
  });
}

const NEEDED_OF_STAFF: Field[] = ['participantName', 'authorityName', 'objective', 'startsOn', 'endsOn'];
const NEEDED_OF_ORGANISER: Field[] = [
  'tasks',
  'hoursADay',
  'daysAWeek',
  'dayStarts',
  'dayEnds',
  'place',
  'supervisorName',
  'supervisorPhone',
  'induction',
];

/** What must be there before the workplace is asked, and before the participant is. */
export function missingIn(terms: Terms, part: 'staff' | 'whole'): Field[] {
  const needed = part === 'staff' ? NEEDED_OF_STAFF : [...NEEDED_OF_STAFF, ...NEEDED_OF_ORGANISER];
  const gaps = needed.filter((field) => terms[field] === null || terms[field] === '');
  const { startsOn, endsOn } = terms;
  return startsOn && endsOn && endsOn < startsOn ? [...gaps, 'endsOn'] : gaps;
}

const clauseOf = ({ code, law, section, source, explanation }: Regulation): Clause => ({
  code,
  law,
  section,
  source,
  text: explanation,
});

/** Why there is an agreement at all; null: for this kind the law asks for none. */
export function askedBy(kind: string, regulations: Regulation[]): Clause | null {
  const rule = regulations.find(({ code, value }) => code === ASKS && isAbout(value, kind));
  return rule ? clauseOf(rule) : null;
}

/** What the law says about every such agreement, in its order, as it is in force now. */
export function clausesFor(terms: Terms, kind: string, regulations: Regulation[]): Clause[] {
  return regulations
    .map((rule) => ({ rule, value: rule.value as { clause?: number; minorsOnly?: boolean } }))
    .filter(({ value }) => value.clause !== undefined && isAbout(value, kind))
    .filter(({ value }) => !value.minorsOnly || isMinor(terms))
    .sort((one, other) => Number(one.value.clause) - Number(other.value.clause))
    .map(({ rule }) => clauseOf(rule));
}
