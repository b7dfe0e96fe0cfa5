import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Regulation } from '../../catalogue/catalogue.service.js';
import { type CardRow, seekerOf } from '../seekers.js';
import { nothingSaid, type Work } from '../../people/work.schema.js';
import type { Judgement, Offered, Seeker } from './engine.types.js';
import { judge } from './judge.js';
import { timesBetween } from './must-haves.js';
import { isIn, sharedDigits } from './points.js';
import { SOURCE_MOST, WEAK_MOST, weights } from './weights.js';

const kerava = { code: '245', latitude: 60.4034, longitude: 25.105 };
const jarvenpaa = { code: '186', latitude: 60.4739, longitude: 25.0881 };
const lahti = { code: '398', latitude: 60.9827, longitude: 25.6612 };

const limit = (code: string, value: object) =>
  ({ code, value, explanation: { fi: code }, law: '', section: '', source: '' }) as unknown as Regulation;
const rules = {
  regulations: [
    limit('minors_hours_a_day', { max: 9 }),
    limit('minors_day', { from: '06:00', to: '22:00' }),
    limit('minors_hazards', { allowedFrom: 16 }),
  ],
};

const someone = (more: Partial<Seeker> = {}, work: Partial<Work> = {}): Seeker => ({
  ...{ under18: false, languages: [], licences: [], said: [], place: null },
  ...{ met: { employerIds: [], sectorCodes: [] }, recommended: [] },
  ...more,
  work: { ...nothingSaid, ...work },
});
const something = (opening: Partial<Offered['opening']> = {}, more: Partial<Offered> = {}): Offered => ({
  ...{ id: 'opening', employerId: 'firm', place: null, stems: [] },
  ...more,
  opening: {
    ...{ kind: 'job', hidden: false, title: 'x', description: '', sectorCode: null, occupationCode: null },
    ...{ municipalityCode: null, noExperience: false, licences: [], languages: [], places: 1 },
    ...{ minorsWelcome: false, startsOn: null, endsOn: null, closesOn: null, details: {} },
    ...opening,
  },
});
const of = (seeker: Seeker, offered: Offered) => judge(seeker, offered, rules);
const must = (judgement: Judgement) => judgement.mustHaves.map(({ code, holds }) => [code, holds]);

describe('whether an opening fits', () => {
  it('is not asked of a card that says nothing: all is open, and no points', () => {
    expect(of(someone(), something())).toEqual({ fits: true, mustHaves: [], points: [], score: 0 });
  });

  it('what the person ruled out does not, whatever speaks for it', () => {
    const wishing = someone(
      {},
      { occupations: ['5120'], ruledOut: { kinds: [], sectors: [], occupations: ['5120'] } },
    );
    const judgement = of(wishing, something({ occupationCode: '5120' }));
    expect(judgement).toMatchObject({ fits: false, score: 0 });
    expect(judgement.mustHaves).toEqual([{ code: 'ruled_out', holds: false, facts: { occupation: '5120' } }]);
  });

  it.each([
    ['not welcome', {}, [['age', false]]],
    ['welcome', { minorsWelcome: true }, [['age', true]]],
    [
      'welcome until 22.01, which the law does not let',
      { minorsWelcome: true, details: { dayStarts: '14:00', dayEnds: '22:01' } },
      [
        ['age', true],
        ['minors_rule', false],
      ],
    ],
    [
      'welcome until 22',
      { minorsWelcome: true, details: { dayStarts: '14:00', dayEnds: '22:00' } },
      [['age', true]],
    ],
    [
      'welcome, and something is dangerous: from 16 on and with a notice, so it is asked',
      { minorsWelcome: true, details: { hazards: 'kemikaaleja' } },
      [
        ['age', true],
        ['minors_rule', 'unknown'],
      ],
    ],
  ])('somebody under 18: %s', (_, opening, expected) => {
    expect(must(of(someone({ under18: true }), something(opening)))).toEqual(expected);
    expect(must(of(someone(), something(opening)))).toEqual([]);
  });

  it.each([
    ['has it', ['driving_b'], true],
    ['has others', ['hygiene_passport'], false],
    ['names none at all', [], 'unknown'],
  ])('a licence: somebody who %s', (_, licences, holds) => {
    expect(must(of(someone({ licences }), something({ licences: ['driving_b'] })))).toEqual([
      ['licence', holds],
    ]);
  });

  it.each([
    ['fluent', [{ code: 'fi', level: 'fluent' }], true],
    ['a little', [{ code: 'fi', level: 'a_little' }], 'unknown'],
    ['another one', [{ code: 'so', level: 'fluent' }], false],
    ['nothing said', [], 'unknown'],
  ])('a language: %s', (_, languages, holds) => {
    expect(must(of(someone({ languages }), something({ languages: ['fi'] })))).toEqual([['language', holds]]);
  });

  it.each([
    ['07:00', '15:00', ['day']],
    ['10:00', '18:00', ['day']],
    ['10:00', '18:01', ['day', 'evening']],
    ['18:00', '23:00', ['evening']],
    ['18:00', '23:01', ['night']],
    ['22:00', '06:00', ['night']],
    ['05:59', '14:00', ['night']],
  ])('a day from %s to %s is %j', (starts, ends, times) => {
    expect(timesBetween(starts, ends)).toEqual(times);
  });

  it('times: all of the day must be when the person can; an opening that does not tell is not known', () => {
    const byDay = someone({}, { times: ['day'] });
    const late = something({ details: { dayStarts: '12:00', dayEnds: '20:00' } });
    expect(must(of(byDay, late))).toEqual([['times', false]]);
    expect(must(of(someone({}, { times: ['day', 'evening'] }), late))).toEqual([['times', true]]);
    expect(must(of(byDay, something()))).toEqual([['times', 'unknown']]);
  });

  it('hours a week: at most what the person said', () => {
    const few = someone({}, { mostHours: 20 });
    expect(must(of(few, something({ details: { weeklyHours: 20 } })))).toEqual([['hours', true]]);
    expect(must(of(few, something({ details: { weeklyHours: 20.5 } })))).toEqual([['hours', false]]);
    expect(must(of(few, something()))).toEqual([['hours', 'unknown']]);
  });

  it('distance: between the middles of municipalities; abroad it is not asked', () => {
    const near = someone({ place: kerava }, { mostKm: 8 });
    const at = (place: Offered['place'], kind = 'job') => of(near, something({ kind }, { place }));
    expect(at(jarvenpaa).mustHaves).toEqual([
      { code: 'distance', holds: true, facts: { km: 8, most: 8, municipality: '186' } },
    ]);
    expect(must(at(lahti))).toEqual([['distance', false]]);
    expect(must(at(null))).toEqual([['distance', 'unknown']]);
    expect(must(at(lahti, 'abroad'))).toEqual([]);
  });
});

describe('what speaks for an opening', () => {
  it('the nearer the occupation, the more', () => {
    const cook = someone({}, { occupations: ['5120'] });
    const points = ['5120', '5129', '5131', '5223', '9412'].map(
      (occupationCode) => of(cook, something({ occupationCode })).score,
    );
    expect(points).toEqual([25, 18, 10, 4, 0]);
    expect(sharedDigits('5120', '9120')).toBe(0);
  });

  it('words that begin alike, by their stems; a short one must be the whole word', () => {
    const stems = ['auto', 'keittiöapulain', 'leipom', 'pel'];
    const found = ['keittiö', 'auto', 'pel', 'leipomin', 'aut', 'pelimies', 'autoilu', 'a'].filter((stem) =>
      isIn(stems, stem),
    );
    expect(found).toEqual(['keittiö', 'auto', 'pel', 'leipomin']);
  });

  it('the nearest recommendation, in the words of who gave it', () => {
    const none = { sectorCode: null, occupationCode: null, openingId: null };
    const told = someone({
      recommended: [
        { ...none, sectorCode: 'restaurant', words: 'ala' },
        { ...none, openingId: 'opening', words: 'juuri tämä' },
      ],
    });
    const offered = something({ sectorCode: 'restaurant' });
    expect(of(told, offered).points).toEqual([
      { code: 'recommended_opening', points: 15, facts: { words: 'juuri tämä' } },
    ]);
    expect(of(told, { ...offered, id: 'another' }).score).toBe(8);
  });

  it('a firm that one met and liked more than its sector', () => {
    const met = someone({ met: { employerIds: ['firm'], sectorCodes: ['retail'] } });
    expect(of(met, something({ sectorCode: 'retail' })).score).toBe(15);
    expect(of(met, something({ sectorCode: 'retail' }, { employerId: 'other' })).score).toBe(5);
  });

  it('weighs a hundred in all', () => {
    const most =
      weights.occupation[4] +
      weights.recommended.opening +
      weights.met.employer +
      weights.interests.most +
      weights.lookingFor.most +
      weights.strengths.most +
      weights.kind +
      weights.near.ownMunicipality +
      weights.start;
    expect(most).toBe(100);
    expect(Object.values(SOURCE_MOST).every((one) => one > 0 && one + WEAK_MOST < 100)).toBe(true);
  });
});

describe('docs/matching.md', () => {
  it('tells the weights as they are', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../../docs/matching.md'), 'utf8');
    const { occupation, recommended, met, interests, lookingFor, strengths, kind, near, start } = weights;
    const rows = {
      'the wished occupation': [occupation[4], occupation[3], occupation[2], occupation[1]].join(', '),
      'staff recommend': [recommended.opening, recommended.occupation, recommended.sector].join(', '),
      'a meeting with this firm': `${met.employer}, ${met.sector}`,
      'a word of "interests"': `${interests.each}, at most ${interests.most}`,
      '"looking for"': `${lookingFor.each}, at most ${lookingFor.most}`,
      'a word of "strengths"': `${strengths.each}, at most ${strengths.most}`,
      'the kind that was ticked': `${kind}`,
      "in one's own municipality": `${near.ownMunicipality}, ${near.withinHalf}`,
      'it starts when one can': `${start}`,
    };
    const told = Object.keys(rows).map((row) => {
      const line = text.split('\n').find((one) => one.startsWith(`| ${row}`));
      return [row, line?.split('|')[2]?.trim()];
    });
    expect(Object.fromEntries(told)).toEqual(rows);
  });
});

/** What a card may hold beside what is compared: sensitive things, and things that are nobody's business here. */
const sensitive = fc.record({
  firstName: fc.string(),
  gender: fc.constantFrom('woman', 'man', 'other'),
  origin: fc.string(),
  nationality: fc.string(),
  health: fc.string(),
  age: fc.integer({ min: 15, max: 29 }),
  needs: fc.subarray(['interpreter', 'plain_language', 'calm', 'step_free', 'more_time', 'someone_along']),
  needsMore: fc.string(),
});

const aSeeker = fc.record({
  under18: fc.boolean(),
  languages: fc.subarray([
    { code: 'fi', level: 'fluent' },
    { code: 'sv', level: 'a_little' },
  ]),
  licences: fc.subarray(['driving_b', 'hygiene_passport']),
  interests: fc.subarray(['keittiö', 'auto']),
  strengths: fc.subarray(['ripeä']),
  lookingFor: fc.constantFrom('', 'keittiö'),
  occupations: fc.subarray(['5120', '9412']),
  mostKm: fc.constantFrom(null, 5, 100),
});

const cardOf = ({ occupations, mostKm, ...card }: typeof aSeeker extends fc.Arbitrary<infer T> ? T : never) =>
  ({
    personId: 'person',
    stems: { keittiö: ['keittiö'], auto: ['auto'], ripeä: ['ripe'] },
    content: { ...card, work: { ...nothingSaid, occupations, mostKm, municipalityCode: '245' } },
  }) satisfies CardRow;

const anOffer = fc
  .record({
    occupationCode: fc.constantFrom(null, '5120', '5131', '9412'),
    licences: fc.subarray(['driving_b']),
    languages: fc.subarray(['fi', 'sv']),
    minorsWelcome: fc.boolean(),
    stems: fc.subarray(['auto', 'keittiöapulain', 'ripe']),
    place: fc.constantFrom(null, kerava, lahti),
  })
  .map(({ stems, place, ...opening }) => something(opening, { stems, place }));

const places = new Map([kerava, jarvenpaa, lahti].map((one) => [one.code, one]));
const nobodyMet = { employerIds: [], sectorCodes: [] };

describe('a judgement', () => {
  it('never depends on name, gender, origin, nationality, health, age or what helps somebody', () => {
    fc.assert(
      fc.property(
        aSeeker,
        sensitive,
        sensitive,
        fc.array(anOffer, { maxLength: 6 }),
        (card, one, other, offers) => {
          const row = cardOf(card);
          const with_ = (more: object) =>
            seekerOf({ ...row, ...more, content: { ...row.content, ...more } } as CardRow, places, nobodyMet);
          const [a, b] = [with_(one), with_(other)];
          expect(a).toEqual(b);
          expect(offers.map((offer) => of(a, offer))).toEqual(offers.map((offer) => of(b, offer)));
        },
      ),
    );
  });

  it('and would, if a field slipped through: the sums are of what the card says', () => {
    const card = cardOf({
      ...{ under18: false, languages: [], licences: [], strengths: [], lookingFor: '' },
      ...{ interests: ['keittiö'], occupations: [], mostKm: null },
    });
    const offer = something({}, { stems: ['keittiöapulain'] });
    expect(of(seekerOf(card, places, nobodyMet), offer).score).toBe(9);
    expect(
      of(seekerOf({ ...card, content: { ...card.content, interests: [] } }, places, nobodyMet), offer).score,
    ).toBe(0);
  });

  it('fits exactly when nothing that must hold is missing, and is the sum of its reasons, 0 to 100', () => {
    fc.assert(
      fc.property(aSeeker, anOffer, (card, offer) => {
        const judgement = of(seekerOf(cardOf(card), places, nobodyMet), offer);
        expect(judgement.fits).toBe(judgement.mustHaves.every(({ holds }) => holds !== false));
        const sum = judgement.points.reduce((total, { points }) => total + points, 0);
        expect(judgement.score).toBe(judgement.fits ? sum : 0);
        expect(sum).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('does not get worse by what becomes known in its favour', () => {
    fc.assert(
      fc.property(aSeeker, anOffer, (card, offer) => {
        const before = of(seekerOf(cardOf({ ...card, occupations: [] }), places, nobodyMet), offer);
        const after = of(seekerOf(cardOf({ ...card, occupations: ['5120'] }), places, nobodyMet), offer);
        expect(after.score).toBeGreaterThanOrEqual(before.score);
      }),
    );
  });
});
