import { startApp, type TestApp } from '../../test/support/app.js';
import { CatalogueService, type Regulation } from '../catalogue/catalogue.service.js';
import { askedBy, breaksOf, clausesFor, lastDay, missingIn } from './agreement.rules.js';
import type { Terms } from './agreements.schema.js';

const terms: Terms = {
  organiserName: 'Leipomo Oy',
  organiserBusinessId: '2077474-0',
  participantName: 'Aino Koivu',
  ageGroup: 'adult',
  authorityName: 'Työllisyysalue',
  objective: 'Kokeilen alaa.',
  startsOn: '2027-01-01',
  endsOn: '2027-06-30',
  tasks: 'Leivon.',
  hoursADay: 8,
  daysAWeek: 5,
  dayStarts: '06:00',
  dayEnds: '22:00',
  place: 'Kerava',
  supervisorName: 'Irma',
  supervisorPhone: '050',
  induction: 'Irma näyttää.',
  hazards: '',
  hazardNoticeOn: null,
};

/** On the limits as the migrations seeded them: the numbers stand in the database alone. */
describe('the limits of a work trial agreement', () => {
  let vartti: TestApp;
  let regulations: Regulation[];
  beforeAll(async () => {
    vartti = await startApp();
    ({ regulations } = await vartti.app.get(CatalogueService).rulebook());
  });
  afterAll(() => vartti.close());

  const broken = (more: Partial<Terms>, kind = 'work_trial') =>
    breaksOf({ ...terms, ...more }, kind, regulations).map(({ rule, field }) => `${rule} ${field}`);

  it.each<[string, Partial<Terms>, string[]]>([
    ['six months to the day', { endsOn: '2027-06-30' }, []],
    ['six months and a day', { endsOn: '2027-07-01' }, ['work_trial_length endsOn']],
    ['four hours a day', { hoursADay: 4 }, []],
    ['less than four', { hoursADay: 3.75 }, ['work_trial_hours hoursADay']],
    ['more than eight', { hoursADay: 8.25 }, ['work_trial_hours hoursADay']],
    ['six days a week', { daysAWeek: 6 }, ['work_trial_hours daysAWeek']],
    ['a grown-up at night', { dayStarts: '22:00', dayEnds: '05:00' }, []],
    ['a minor from six to ten', { ageGroup: '16_17' }, []],
    ['a minor before six', { ageGroup: '16_17', dayStarts: '05:59' }, ['minors_day dayStarts']],
    ['a minor after ten', { ageGroup: '16_17', dayEnds: '22:01' }, ['minors_day dayEnds']],
    [
      'a minor past midnight',
      { ageGroup: '16_17', dayStarts: '18:00', dayEnds: '02:00' },
      ['minors_day dayEnds'],
    ],
    [
      'a minor nine and a quarter hours',
      { ageGroup: '16_17', hoursADay: 9.25 },
      ['minors_hours_a_day hoursADay', 'work_trial_hours hoursADay'],
    ],
    [
      'a minor 48 hours a week',
      { ageGroup: '16_17', hoursADay: 8, daysAWeek: 6 },
      ['work_trial_hours daysAWeek'],
    ],
    [
      'a minor 49 hours a week',
      { ageGroup: '16_17', hoursADay: 7, daysAWeek: 7 },
      ['minors_hours_a_week daysAWeek', 'work_trial_hours daysAWeek'],
    ],
    ['danger at 15', { ageGroup: '15', hazards: 'Uuni' }, ['minors_hazards hazards']],
    [
      'danger at 16 without a notice',
      { ageGroup: '16_17', hazards: 'Uuni' },
      ['minors_hazards hazardNoticeOn'],
    ],
    ['danger at 16 with a notice', { ageGroup: '16_17', hazards: 'Uuni', hazardNoticeOn: '2026-12-15' }, []],
    ['danger for a grown-up', { hazards: 'Uuni' }, []],
  ])('%s', (_scenario, more, expected) => {
    expect(broken(more)).toEqual(expected);
  });

  it('each break names the law, its section and where it was read', () => {
    const [one] = breaksOf({ ...terms, endsOn: '2027-07-01' }, 'work_trial', regulations);
    expect(one).toMatchObject({ law: '380/2023', section: '54 §', source: expect.stringMatching(/^https:/) });
    expect(one?.explanation.en).toContain('The employment authority decides');
  });

  it('a limit of a work trial does not bind a summer job, and a limit that is changed binds as it is now', () => {
    expect(broken({ endsOn: '2028-01-01', hoursADay: 10 }, 'summer_job')).toEqual([]);
    const longer = regulations.map((rule) =>
      rule.code === 'work_trial_length' ? { ...rule, value: { months: 12, kinds: ['work_trial'] } } : rule,
    );
    expect(breaksOf({ ...terms, endsOn: '2027-12-31' }, 'work_trial', longer)).toEqual([]);
  });

  it('counts months as people do: the last day is the one before', () => {
    expect(lastDay('2027-01-01', 6)).toBe('2027-06-30');
    expect(lastDay('2027-08-31', 6)).toBe('2028-02-28');
  });

  it('the law asks for an agreement in a work trial, and in no other kind', () => {
    expect(askedBy('work_trial', regulations)).toMatchObject({ law: '380/2023', section: '54 §' });
    for (const kind of ['job', 'education_trial', 'workshop', 'subsidised_job'])
      expect([kind, askedBy(kind, regulations)]).toEqual([kind, null]);
  });

  it('terms for minors stand only in the agreement of a minor', () => {
    const codes = (ageGroup: Terms['ageGroup']) =>
      clausesFor({ ...terms, ageGroup }, 'work_trial', regulations).map(({ code }) => code);
    expect(codes('adult')).toEqual([
      ...['agreement_status', 'agreement_purpose', 'agreement_insurance', 'agreement_safety'],
      ...['agreement_interruption', 'agreement_feedback'],
    ]);
    expect(codes('15')).toEqual([...codes('adult'), 'agreement_minors']);
  });

  it('says what is missing, of staff first and of all in the end', () => {
    expect(missingIn(terms, 'whole')).toEqual([]);
    expect(missingIn({ ...terms, participantName: '', tasks: '', hoursADay: null }, 'staff')).toEqual([
      'participantName',
    ]);
    expect(missingIn({ ...terms, participantName: '', tasks: '', hoursADay: null }, 'whole')).toEqual([
      ...['participantName', 'tasks', 'hoursADay'],
    ]);
    expect(missingIn({ ...terms, endsOn: '2026-12-31' }, 'staff')).toEqual(['endsOn']);
  });
});
