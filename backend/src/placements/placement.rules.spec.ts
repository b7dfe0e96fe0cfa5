import { startApp, type TestApp } from '../../test/support/app.js';
import { PUBLIC } from '../accounts/actor.js';
import type { Regulation } from '../catalogue/catalogue.service.js';
import { broken, isAbout } from './placement.rules.js';
import { limitsFor } from './placement.writing.js';
import { somePlaced } from '../../test/support/placed.js';
import type { Placed } from './placements.schema.js';

/** The limits as the migrations bring them: a test that agrees with itself about a number proves nothing. */
describe('the limits that a start is judged by', () => {
  let vartti: TestApp;
  let limits: Regulation[];
  beforeAll(async () => {
    vartti = await startApp();
    limits = await limitsOn('2027-01-04');
  });
  afterAll(() => vartti.close());

  const limitsOn = (day: string) =>
    vartti.db.as(PUBLIC, (tx) => limitsFor(tx, { startsOn: day, today: day }));
  const brokenBy = (more: Partial<Placed>) =>
    broken(somePlaced({ kind: 'work_trial', ...more }), limits).map(({ rule, field }) => [rule, field]);
  const minor = (more: Partial<Placed>) => brokenBy({ kind: 'job', ageGroup: '16_17', ...more });

  it.each([
    ['380/2023: six months to the day are allowed', { endsOn: '2027-07-03' }, []],
    ['one day more is not', { endsOn: '2027-07-04' }, [['work_trial_length', 'endsOn']]],
    ['four hours a day are', { dayHours: 4, weekHours: 20 }, []],
    ['less is not', { dayHours: 3.9 }, [['work_trial_hours', 'dayHours']]],
    ['eight hours on five days are', { dayHours: 8, daysAWeek: 5, weekHours: 40 }, []],
    ['more a day is not', { dayHours: 8.1 }, [['work_trial_hours', 'dayHours']]],
    ['a sixth day is not', { daysAWeek: 6 }, [['work_trial_hours', 'daysAWeek']]],
    ['more a week is not', { weekHours: 40.5 }, [['work_trial_hours', 'weekHours']]],
    ['a private person is not', { employer: null }, [['work_trial_organiser', 'employerId']]],
    ['not asked is not', { notWorkingThere: false }, [['work_trial_not_employed', 'notWorkingThere']]],
  ] as [string, Partial<Placed>, string[][]][])('work trial: %s', (_, more, expected) => {
    expect(brokenBy(more)).toEqual(expected);
  });

  it('a repeated trial is said and stops nothing: nobody could confirm the rule', () => {
    const [rule, ...others] = broken(somePlaced({ kind: 'work_trial', beenThereBefore: true }), limits);
    expect(rule).toMatchObject({ rule: 'work_trial_repeated', stops: false, certainty: 'C' });
    expect(others).toEqual([]);
  });

  it.each([
    ['6 §: nine hours a day are allowed', { dayHours: 9 }, []],
    ['more is not', { dayHours: 9.5 }, [['minors_hours_a_day', 'dayHours']]],
    ['6 §: 48 hours a week are', { weekHours: 48 }, []],
    ['more is not', { weekHours: 48.5 }, [['minors_hours_a_week', 'weekHours']]],
    ['7 §: from six to ten at night is', { dayStarts: '06:00', dayEnds: '14:00' }, []],
    ['before six is not', { dayStarts: '05:59', dayEnds: '13:00' }, [['minors_day', 'dayStarts']]],
    ['until ten is', { dayStarts: '14:00', dayEnds: '22:00' }, []],
    ['after ten is not', { dayStarts: '14:00', dayEnds: '22:01' }, [['minors_day', 'dayEnds']]],
    ['over midnight is not', { dayStarts: '16:00', dayEnds: '00:30' }, [['minors_day', 'dayEnds']]],
    ['8 §: twelve hours of rest are', { dayStarts: '08:00', dayEnds: '20:00', daysAWeek: 5 }, []],
    ['less is not', { dayStarts: '08:00', dayEnds: '20:30' }, [['minors_rest', 'dayEnds']]],
    [
      '8 §: six days leave 38 free hours when a day has ten',
      { dayStarts: '08:00', dayEnds: '18:00', daysAWeek: 6 },
      [],
    ],
    [
      'not when it has more',
      { dayStarts: '08:00', dayEnds: '18:30', daysAWeek: 6 },
      [['minors_rest', 'daysAWeek']],
    ],
    ['9 §: dangerous work is, after the notice', { hazards: true, hazardNoticeOn: '2026-12-20' }, []],
    ['without it, it is not', { hazards: true }, [['minors_hazards', 'hazardNoticeOn']]],
    [
      'at 15 it never is',
      { ageGroup: '15', hazards: true, hazardNoticeOn: '2026-12-20' },
      [['minors_hazards', 'hazards']],
    ],
  ] as [string, Partial<Placed>, string[][]][])('998/1993 at 15 to 17: %s', (_, more, expected) => {
    expect(minor(more)).toEqual(expected);
  });

  it('holds the limits of minors in a work trial as well, and not for grown-ups', () => {
    const evening = { dayStarts: '15:00', dayEnds: '22:30' };
    expect(brokenBy({ ...evening, ageGroup: '16_17' })).toEqual([['minors_day', 'dayEnds']]);
    expect(brokenBy({ ...evening, ageGroup: '18_29' })).toEqual([]);
  });

  it.each([
    ['531/2017: 25 hours a week', { kind: 'apprenticeship', weekHours: 25 }, []],
    ['less', { kind: 'apprenticeship', weekHours: 24.5 }, [['apprenticeship_hours', 'weekHours']]],
    ['a voucher under thirty', { subsidy: 'planned', subsidyKind: 'voucher' }, []],
    [
      'from thirty on',
      { subsidy: 'planned', subsidyKind: 'voucher', ageGroup: '30' },
      [['employment_voucher', 'ageGroup']],
    ],
    ['a voucher for six months', { subsidy: 'applied', subsidyKind: 'voucher', endsOn: '2027-07-03' }, []],
    [
      'for a day less',
      { subsidy: 'applied', subsidyKind: 'voucher', endsOn: '2027-07-02' },
      [['employment_voucher', 'endsOn']],
    ],
    ['a voucher without an end', { subsidy: 'applied', subsidyKind: 'voucher', endsOn: null }, []],
    ['a voucher for 25 hours', { subsidy: 'applied', subsidyKind: 'voucher', weekHours: 25 }, []],
    [
      'for less',
      { subsidy: 'applied', subsidyKind: 'voucher', weekHours: 24 },
      [['employment_voucher_hours', 'weekHours']],
    ],
    ['a voucher that was refused', { subsidy: 'refused', subsidyKind: 'voucher', ageGroup: '30' }, []],
    [
      '504/2002: an extract of six months',
      { extractNeeded: true, extractDatedOn: '2026-07-04', extractShownOn: '2027-01-04' },
      [],
    ],
    [
      'older',
      { extractNeeded: true, extractDatedOn: '2026-07-03', extractShownOn: '2027-01-04' },
      [['criminal_record_extract_age', 'extractDatedOn']],
    ],
  ] as [string, Partial<Placed>, string[][]][])('a job: %s', (_, more, expected) => {
    expect(brokenBy({ kind: 'job', endsOn: '2027-12-31', ...more })).toEqual(expected);
  });

  it('names the law, the section, the source, how sure it is, and that the authority decides', () => {
    const [rule] = broken(somePlaced({ kind: 'work_trial', endsOn: '2027-08-04' }), limits);
    expect(rule).toMatchObject({
      law: '380/2023',
      section: '54 §',
      source: 'https://www.finlex.fi/fi/lainsaadanto/2023/380',
      certainty: 'B',
      explanation: {
        fi: expect.stringContaining('päättää'),
        sv: expect.stringContaining('beslutar'),
        en: expect.stringContaining('decides'),
      },
    });
  });

  it('are those in force on the day of the start: the voucher has none before it came', async () => {
    const before = await limitsOn('2026-01-31');
    const voucher = somePlaced({ kind: 'job', subsidy: 'planned', subsidyKind: 'voucher', ageGroup: '30' });
    expect(broken(voucher, before)).toEqual([]);
    expect(broken(voucher, limits)).toHaveLength(1);
  });

  it('shows what was looked at: a trial its own limits, a grown-up none of minors', () => {
    const shown = (more: Partial<Placed>) =>
      limits.filter((limit) => isAbout(somePlaced(more), limit)).map(({ code }) => code);
    expect(shown({ kind: 'work_trial' })).toEqual([
      'work_trial_agreement',
      'work_trial_hours',
      'work_trial_length',
      'work_trial_not_employed',
      'work_trial_organiser',
    ]);
    expect(shown({ kind: 'job', subsidy: 'planned', subsidyKind: 'wage_subsidy' })).toEqual(['wage_subsidy']);
    expect(shown({ kind: 'job', ageGroup: '15' })).toContain('minors_hazards');
  });
});
