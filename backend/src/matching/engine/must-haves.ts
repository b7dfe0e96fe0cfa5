import { warnings } from '../../openings/opening.rules.js';
import type { WorkTime } from '../../people/work.schema.js';
import { kilometres } from './distance.js';
import type { MustHave, Offered, Rules, Seeker } from './engine.types.js';

type Judge = (seeker: Seeker, offered: Offered, rules: Rules) => MustHave[];

/** What must hold, in the order in which people are told; nothing is said about what neither side asks for. */
export function mustHavesOf(seeker: Seeker, offered: Offered, rules: Rules): MustHave[] {
  return [ruledOut, age, minorsRules, licences, languages, times, hours, distance].flatMap((judge) =>
    judge(seeker, offered, rules),
  );
}

const ruledOut: Judge = ({ work }, { opening }) => {
  const { kinds, sectors, occupations } = work.ruledOut;
  const facts = {
    ...(kinds.includes(opening.kind) && { kind: opening.kind }),
    ...(opening.sectorCode && sectors.includes(opening.sectorCode) && { sector: opening.sectorCode }),
    ...(opening.occupationCode &&
      occupations.includes(opening.occupationCode) && { occupation: opening.occupationCode }),
  };
  return Object.keys(facts).length > 0 ? [{ code: 'ruled_out', holds: false, facts }] : [];
};

const age: Judge = ({ under18 }, { opening }) =>
  under18 ? [{ code: 'age', holds: opening.minorsWelcome, facts: {} }] : [];

/**
 * The limits in force for minors (openings/opening.rules.ts). Dangerous work depends on being 16 and on a notice, which a card does not
 * tell: it is asked about. The others are limits that the opening itself passes over.
 */
const minorsRules: Judge = ({ under18 }, { opening }, { regulations }) =>
  under18
    ? warnings(opening, regulations)
        .filter(({ regulation }) => regulation.startsWith('minors_'))
        .map(({ regulation }) => ({
          code: 'minors_rule',
          holds: regulation === 'minors_hazards' ? 'unknown' : false,
          facts: { regulation },
        }))
    : [];

/** A card that names none at all says nothing about licences. */
const licences: Judge = (seeker, { opening }) => {
  if (opening.licences.length === 0) return [];
  const missing = opening.licences.filter((one) => !seeker.licences.includes(one));
  if (missing.length === 0) return [{ code: 'licence', holds: true, facts: { licences: opening.licences } }];
  const holds = seeker.licences.length === 0 ? 'unknown' : false;
  return [{ code: 'licence', holds, facts: { licences: missing } }];
};

/** A little of a language may do, or not: that is for people to find out. */
const languages: Judge = (seeker, { opening }) => {
  if (opening.languages.length === 0) return [];
  const levelOf = (code: string) => seeker.languages.find((one) => one.code === code)?.level;
  const missing = opening.languages.filter((code) => !levelOf(code));
  if (seeker.languages.length === 0)
    return [{ code: 'language', holds: 'unknown', facts: { languages: opening.languages } }];
  if (missing.length > 0) return [{ code: 'language', holds: false, facts: { languages: missing } }];
  const little = opening.languages.filter((code) => levelOf(code) === 'a_little');
  if (little.length > 0) return [{ code: 'language', holds: 'unknown', facts: { languages: little } }];
  return [{ code: 'language', holds: true, facts: { languages: opening.languages } }];
};

const DAY_ENDS = '18:00';
const DAY_STARTS = '06:00';
const EVENING_ENDS = '23:00';

/** Whether it is on weekends no opening tells. */
const times: Judge = ({ work }, { opening: { details } }) => {
  if (work.times.length === 0) return [];
  const { dayStarts, dayEnds } = details;
  if (!dayStarts || !dayEnds) return [{ code: 'times', holds: 'unknown', facts: {} }];
  const when = timesBetween(dayStarts, dayEnds);
  const missing = when.filter((one) => !work.times.includes(one));
  const facts = { from: dayStarts, to: dayEnds };
  return [{ code: 'times', holds: missing.length === 0, facts }];
};

/** Which times of day a working day lies in; one that ends before it starts goes over midnight. */
export function timesBetween(starts: string, ends: string): Exclude<WorkTime, 'weekend'>[] {
  const overNight = ends <= starts || ends > EVENING_ENDS || starts < DAY_STARTS;
  const isEvening = !overNight && ends > DAY_ENDS;
  if (overNight) return ['night'];
  if (starts >= DAY_ENDS) return ['evening'];
  return isEvening ? ['day', 'evening'] : ['day'];
}

const hours: Judge = ({ work: { mostHours } }, { opening: { details } }) => {
  if (mostHours === null) return [];
  if (details.weeklyHours === undefined) return [{ code: 'hours', holds: 'unknown', facts: {} }];
  return [
    {
      code: 'hours',
      holds: details.weeklyHours <= mostHours,
      facts: { hours: details.weeklyHours, most: mostHours },
    },
  ];
};

const distance: Judge = ({ work: { mostKm }, place }, offered) => {
  if (mostKm === null || !place || offered.opening.kind === 'abroad') return [];
  if (!offered.place) return [{ code: 'distance', holds: 'unknown', facts: {} }];
  const km = kilometres(place, offered.place);
  return [
    {
      code: 'distance',
      holds: km <= mostKm,
      facts: { km, most: mostKm, municipality: offered.place.code },
    },
  ];
};
