import { messages } from '@/i18n/messages';
import { faultCodes, faultOf } from './faults';
import { certaintyOf, costWords, reachedBy, wishesMet } from './plan-words';
import type { Plan, Rotation } from './rotation.types';

const person = (registrationId: string, ...wishes: string[]) => ({ registrationId, entry: { wishes } });

const rotation = {
  rounds: [{ round: 1 }, { round: 2 }, { round: 3 }],
  tables: [
    { id: 'aalto', employerName: 'Aalto', topic: null, awayRounds: [1] },
    { id: 'savu', employerName: null, topic: { fi: 'Neuvonta' }, awayRounds: [] },
    { id: 'free', employerName: null, topic: null, awayRounds: [] },
  ],
  people: [person('1', 'aalto', 'savu'), person('2', 'savu'), person('3')],
} as unknown as Rotation;

const level = (number: number, goal: string, value: number, bound = value, proved = true) => ({
  level: number,
  goal,
  value,
  bound,
  proved,
});

const planOf = (plan: object) => ({ basedOn: null, meetings: [], levels: [], ...plan }) as unknown as Plan;

describe('what a plan reaches', () => {
  it('is counted out of those whom it is about', () => {
    const levels = [
      level(1, 'people_with_a_wish_met', 1, 2),
      level(1, 'neutral_people_with_a_meeting', 1),
      level(3, 'meetings', 4),
      level(4, 'gaps', 3, 0, false),
    ];
    expect(reachedBy(rotation, planOf({ levels })).map(({ goal, value, of }) => [goal, value, of])).toEqual([
      ['people_with_a_wish_met', 1, 2],
      ['neutral_people_with_a_meeting', 1, 1],
      ['meetings', 4, 5], // two tables in three rounds, one of them away once
      ['gaps', 3, 3],
    ]);
  });

  it('leaves out what stayed in place, when nothing was there before', () => {
    const levels = [level(3, 'kept', 0)];
    expect(reachedBy(rotation, planOf({ levels }))).toEqual([]);
    expect(reachedBy(rotation, planOf({ levels, basedOn: 'before' }))).toHaveLength(1);
  });

  it('counts wishes, not their weights', () => {
    const meetings = [
      { registrationId: '1', tableId: 'savu', round: 1 },
      { registrationId: '2', tableId: 'savu', round: 2 },
      { registrationId: '3', tableId: 'aalto', round: 2 },
    ];
    expect(wishesMet(rotation, planOf({ meetings }))).toEqual({
      met: 2,
      wishes: 3,
      firstMet: 1,
      firstWishes: 2,
    });
  });
});

describe('how sure it is', () => {
  it('is proved when all but the calm of the evening is', () => {
    const levels = [level(1, 'people_with_a_wish_met', 2), level(4, 'walking', 9, 2, false)];
    expect(certaintyOf(planOf({ levels, gap: 0 })).key).toBe('proved');
  });

  it('else says how far off it may be, rounded up', () => {
    const levels = [level(3, 'sum_of_wishes', 98, 100, false)];
    expect(certaintyOf(planOf({ levels, gap: 0.011 }))).toEqual({ key: 'close', percent: 2 });
  });
});

describe('what a change costs', () => {
  const cost = (goals: [goal: string, before: number, after: number][], movedMeetings = 0) =>
    costWords({
      goals: goals.map(([goal, before, after]) => ({ goal, before, after })),
      movedMeetings,
    } as NonNullable<Plan['cost']>);

  it('says how many moved, and that nobody lost a wish', () => {
    expect(cost([], 2)).toEqual([
      { key: 'moved', count: 2 },
      { key: 'nobodyLostAWish', count: 0 },
    ]);
  });

  it('says a loss of wishes instead', () => {
    expect(cost([['people_with_a_wish_met', 38, 37]], 1).map(({ key, count }) => [key, count])).toEqual([
      ['moved', 1],
      ['worse.people_with_a_wish_met', 1],
    ]);
  });

  it('knows that fewer gaps and less walking are better', () => {
    const words = cost([
      ['gaps', 3, 5],
      ['walking', 20, 17],
      ['sum_of_wishes', 10.04, 10],
    ]);
    expect(words.slice(2).map(({ key, count }) => [key, count])).toEqual([
      ['worse.gaps', 2],
      ['better.walking', 3],
    ]);
  });
});

describe('faults', () => {
  it.each(['fi', 'sv', 'en'] as const)('each have a sentence of their own in %s', (locale) => {
    const { faults } = messages[locale].rotationStaff;
    expect(Object.keys(faults).sort()).toEqual([...faultCodes, 'unknown'].sort());
    expect(new Set(Object.values(faults)).size).toBe(faultCodes.length + 1);
  });

  it('that this portal does not know are told in general words', () => {
    expect(faultOf('person_twice')).toBe('person_twice');
    expect(faultOf('something_new')).toBe('unknown');
  });
});
