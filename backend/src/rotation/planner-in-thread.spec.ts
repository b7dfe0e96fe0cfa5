import { aProblem, wishing } from '../../test/support/rotation.js';
import { planInThread } from './planner-in-thread.js';

const problem = aProblem({
  rounds: 8,
  tables: Array.from({ length: 20 }, (_, n) => ({ id: `t${n}` })),
  people: Array.from({ length: 60 }, (_, n) => ({
    id: `p${n}`,
    wishes: wishing(`t${n % 20}`, `t${(n * 7 + 1) % 20}`),
  })),
});
const timeLimitMs = 10_000;
const goesOn = () => Promise.resolve(true);

describe('a planner in a thread of its own', () => {
  it('answers with the plan, says how far it is, and keeps nobody else waiting', async () => {
    const stages: string[] = [];
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 5);
    const planned = await planInThread({ problem, earlier: [], timeLimitMs }, (stage) => {
      stages.push(stage);
      return goesOn();
    });
    clearInterval(heart);
    expect(planned).toMatchObject({ plan: { gap: 0, meetings: { length: 160 } } });
    expect(stages).toEqual(['choosing', 'proving']);
    expect(beats).toBeGreaterThan(5);
  }, 60_000);

  it('stops when nobody wants the plan any more', async () => {
    const planned = await planInThread({ problem, earlier: [], timeLimitMs }, () => Promise.resolve(false));
    expect(planned).toBe('stopped');
  }, 60_000);

  it('answers with what contradicts itself', async () => {
    const fixed = ['p0', 'p1'].map((person) => ({ round: 1, table: 't0', person }));
    const planned = await planInThread({ problem: { ...problem, fixed }, earlier: [], timeLimitMs }, goesOn);
    expect(planned).toMatchObject({ faults: [{ code: 'table_full', place: 'fixed[1].table' }] });
  }, 60_000);

  it('throws when the planner breaks', async () => {
    const broken = { ...problem, people: null as never };
    await expect(planInThread({ problem: broken, earlier: [], timeLimitMs }, goesOn)).rejects.toMatchObject({
      name: 'TypeError',
    });
  }, 60_000);
});
