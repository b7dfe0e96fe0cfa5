import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { OpeningKind, Regulation } from '../catalogue/catalogue.service.js';
import { missing, onlyAsked, readsDifferently, warnings, type WrittenOpening } from './opening.rules.js';

const words = { fi: 'Sana' };
const workTrial: OpeningKind = {
  code: 'work_trial',
  name: words,
  blurb: words,
  fields: {
    municipalityCode: 'required',
    whatYouLearn: 'required',
    supervisor: 'required',
    weeklyHours: 'required',
    startsOn: 'optional',
    endsOn: 'optional',
    dayStarts: 'optional',
    dayEnds: 'optional',
    minorsWelcome: 'optional',
    hazards: 'optional',
  },
};

function limit(code: string, value: object): Regulation {
  const law = { law: '998/1993', section: '6 §', source: 'https://example.fi', certainty: 'A' as const };
  return { code, value, validFrom: '2020-01-01', explanation: words, ...law };
}

const limits = [
  limit('minors_hours_a_day', { max: 9 }),
  limit('minors_hours_a_week', { max: 48 }),
  limit('minors_day', { from: '06:00', to: '22:00' }),
  limit('minors_rest', { dayHours: 12 }),
  limit('minors_hazards', { allowedFrom: 16 }),
  limit('work_trial_length', { months: 6, kinds: ['work_trial'] }),
  limit('work_trial_hours', { daysAWeek: 5, dayFrom: 4, dayTo: 8, kinds: ['work_trial'] }),
  limit('apprenticeship_hours', { weekFrom: 25, kinds: ['apprenticeship'] }),
  limit('a_limit_of_tomorrow', { max: 1 }),
];

const written = (change: Partial<WrittenOpening> = {}): WrittenOpening => ({
  occupationCode: null,
  noExperience: false,
  licences: [],
  kind: 'job',
  hidden: false,
  title: 'Keittiöapulainen',
  description: 'Tiskiä ja salaatteja.',
  sectorCode: 'restaurant',
  municipalityCode: '245',
  languages: ['fi'],
  places: 1,
  minorsWelcome: true,
  startsOn: null,
  endsOn: null,
  closesOn: null,
  details: {},
  ...change,
});

const told = (change: Partial<WrittenOpening>) =>
  warnings(written(change), limits).map(({ regulation, field }) => `${regulation}: ${field}`);

describe('what is missing', () => {
  it('is what the kind requires and nobody has written, in the order of the form', () => {
    const draft = written({
      kind: 'work_trial',
      title: '',
      municipalityCode: null,
      details: { supervisor: 'Oona' },
    });
    expect(missing(draft, workTrial)).toEqual(['title', 'municipalityCode', 'weeklyHours', 'whatYouLearn']);
  });

  it('is only the title when the job is hidden', () => {
    expect(missing(written({ hidden: true, description: '' }), workTrial)).toEqual([]);
    expect(missing(written({ hidden: true, title: '' }), workTrial)).toEqual(['title']);
  });
});

describe('what is kept', () => {
  it('is what the kind asks for, and nothing empty', () => {
    const before = written({ details: { pay: '14 €/h', whatYouLearn: 'Leipomista', supervisor: '' } });
    const kept = onlyAsked(before, workTrial);
    expect(kept.details).toEqual({ whatYouLearn: 'Leipomista' });
    expect([kept.sectorCode, kept.municipalityCode, kept.languages]).toEqual([null, '245', []]);
  });

  it('stays the same when it is kept twice', () => {
    const field = fc.option(fc.string(), { nil: undefined });
    fc.assert(
      fc.property(field, field, fc.boolean(), (pay, whatYouLearn, minorsWelcome) => {
        const details = { ...(pay && { pay }), ...(whatYouLearn && { whatYouLearn }) };
        const once = onlyAsked(written({ details, minorsWelcome }), workTrial);
        expect(onlyAsked(once, workTrial)).toEqual(once);
      }),
    );
  });
});

describe('what staff look at again', () => {
  it('is what people read', () => {
    const before = written({ details: { pay: '14 €/h', weeklyHours: 30 } });
    expect(readsDifferently(before, written({ details: { weeklyHours: 30, pay: '14 €/h' } }))).toBe(false);
    expect(readsDifferently(before, { ...before, places: 4, closesOn: '2027-01-01' })).toBe(false);
    expect(readsDifferently(before, { ...before, title: 'Kokki' })).toBe(true);
    expect(readsDifferently(before, { ...before, details: { pay: '14 €/h', weeklyHours: 31 } })).toBe(true);
  });
});

describe('limits for minors', () => {
  it('speak up only when minors are welcome', () => {
    const hard = { dayStarts: '20:00', dayEnds: '06:00', weeklyHours: 60, hazards: 'sirkkeli' };
    expect(told({ minorsWelcome: false, details: hard })).toEqual([]);
    expect(told({ details: hard })).toEqual([
      'minors_hours_a_day: dayEnds',
      'minors_hours_a_week: weeklyHours',
      'minors_day: dayEnds',
      'minors_hazards: hazards',
    ]);
  });

  it('let a day of exactly nine hours pass, and not a minute more', () => {
    expect(told({ details: { dayStarts: '08:00', dayEnds: '17:00' } })).toEqual([]);
    expect(told({ details: { dayStarts: '08:00', dayEnds: '17:01' } })).toEqual([
      'minors_hours_a_day: dayEnds',
    ]);
  });

  it('let work from six to ten at night pass, and nothing around it', () => {
    expect(told({ details: { dayStarts: '06:00', dayEnds: '14:00' } })).toEqual([]);
    expect(told({ details: { dayStarts: '05:59', dayEnds: '14:00' } })).toEqual(['minors_day: dayStarts']);
    expect(told({ details: { dayStarts: '16:00', dayEnds: '22:00' } })).toEqual([]);
    expect(told({ details: { dayStarts: '16:00', dayEnds: '22:01' } })).toEqual(['minors_day: dayEnds']);
    expect(told({ details: { dayStarts: '18:00', dayEnds: '01:00' } })).toEqual(['minors_day: dayEnds']);
    expect(told({ details: { dayEnds: '23:00' } })).toEqual(['minors_day: dayEnds']);
  });

  it('want twelve hours of rest before the next day', () => {
    expect(told({ details: { dayStarts: '06:00', dayEnds: '18:30' } })).toContain('minors_rest: dayEnds');
    expect(told({ details: { dayStarts: '06:00', dayEnds: '18:00' } })).not.toContain('minors_rest: dayEnds');
  });

  it('say of every longer day what they say of a shorter one', () => {
    const time = fc.integer({ min: 0, max: 23 * 60 + 59 });
    const clock = (at: number) =>
      `${`${Math.floor(at / 60)}`.padStart(2, '0')}:${`${at % 60}`.padStart(2, '0')}`;
    fc.assert(
      fc.property(fc.tuple(time, time, time), (times) => {
        const [starts, ends, later] = times.sort((a, b) => a - b) as [number, number, number];
        fc.pre(starts < ends);
        const short = told({ details: { dayStarts: clock(starts), dayEnds: clock(ends) } });
        expect(told({ details: { dayStarts: clock(starts), dayEnds: clock(later) } })).toEqual(
          expect.arrayContaining(short),
        );
      }),
    );
  });
});

describe('limits of one kind', () => {
  it('are not about other kinds', () => {
    const long = {
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
      details: { weeklyHours: 10 },
      minorsWelcome: false,
    };
    expect(told({ ...long, kind: 'job' })).toEqual([]);
    expect(told({ ...long, kind: 'apprenticeship' })).toEqual(['apprenticeship_hours: weeklyHours']);
    expect(told({ ...long, kind: 'work_trial' })).toEqual(['work_trial_length: endsOn']);
  });

  it('let a work trial last six months to the day', () => {
    const trial = (startsOn: string, endsOn: string) => told({ kind: 'work_trial', startsOn, endsOn });
    expect(trial('2027-01-01', '2027-06-30')).toEqual([]);
    expect(trial('2027-01-01', '2027-07-01')).toEqual(['work_trial_length: endsOn']);
    expect(trial('2026-08-31', '2027-02-27')).toEqual([]);
    expect(trial('2026-08-31', '2027-02-28')).toEqual(['work_trial_length: endsOn']);
  });

  it('never let a work trial run longer than six months and one day, whenever it starts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 400 }), (start, days) => {
        const startsOn = Temporal.PlainDate.from('2026-01-01').add({ days: start });
        const endsOn = startsOn.add({ days });
        const isTold = told({ kind: 'work_trial', startsOn: `${startsOn}`, endsOn: `${endsOn}` }).length > 0;
        if (days > 184) expect(isTold).toBe(true);
        if (days < 180) expect(isTold).toBe(false);
      }),
    );
  });

  it('want a work trial of four to eight hours a day, forty a week', () => {
    const day = (dayStarts: string, dayEnds: string) =>
      told({ kind: 'work_trial', minorsWelcome: false, details: { dayStarts, dayEnds } });
    expect([day('08:00', '12:00'), day('08:00', '16:00')]).toEqual([[], []]);
    expect(day('08:00', '11:30')).toEqual(['work_trial_hours: dayEnds']);
    expect(day('08:00', '16:30')).toEqual(['work_trial_hours: dayEnds']);
    expect(told({ kind: 'work_trial', details: { weeklyHours: 41 } })).toEqual([
      'work_trial_hours: weeklyHours',
    ]);
  });
});
