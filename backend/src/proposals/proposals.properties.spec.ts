import fc from 'fast-check';
import { startApp, type TestApp } from '../../test/support/app.js';
import { proposalDesk } from '../../test/support/proposal-desk.js';
import { proposalMoves } from './proposal.states.js';
import { ProposalsTime } from './proposals-time.service.js';

const WALKS = 25;
const deeds = [
  'yes',
  'no',
  'later',
  'back',
  'withdraw',
  'remind',
  'call',
  'phone',
  'invite',
  'taken',
  'week',
] as const;

/** Whatever anybody does in whatever order, over HTTP: every step stands in the table, and the firm sees nothing before the yes. */
describe('random deeds with a proposal', () => {
  let vartti: TestApp;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());

  it('take no step that is not in the table, and none past the young person’s yes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...deeds), { minLength: 3, maxLength: 9 }), async (path) => {
        const desk = await proposalDesk(vartti);
        const id = await desk.proposed();
        const invite = { answer: 'invite', day: '2027-06-01', time: '10:00', where: 'Keskikatu 1' };
        let now = vartti.clock.now();
        let statuses: number[] = [];
        for (const deed of path) {
          const answer = await {
            yes: () => desk.sayYes(id),
            no: () => desk.no(id),
            later: () => desk.later(id),
            back: () => desk.takeBack(id),
            withdraw: () => desk.withdraw(id),
            remind: () => desk.staffPuts(id, 'reminder'),
            call: () => desk.staffPuts(id, 'call'),
            phone: () => desk.staffPuts(id, 'answer', { answer: 'taken' }),
            invite: () => desk.answer(id, invite),
            taken: () => desk.answer(id, { answer: 'taken' }),
            week: async () => {
              now = now.add({ hours: 24 * 7 });
              vartti.clock.set(now.toString());
              await vartti.app.get(ProposalsTime).sweep(now);
              await desk.signInAgain();
              return { status: 200 };
            },
          }[deed]();
          statuses = [...statuses, answer.status];
          const moves = await desk.moves(id);
          const saidYes = moves.some((move) => move.endsWith('→ yes'));
          const { proposals } = await desk.firm();
          if (!saidYes) expect(proposals).toEqual([]);
        }
        expect(statuses.filter((status) => status >= 500)).toEqual([]);
        const steps = (await desk.moves(id)).slice(1).map((move) => move.replace(/^\w+: /, ''));
        const table = proposalMoves.flatMap(({ from, to }) => from.map((one) => `${one} → ${to}`));
        expect(steps.filter((step) => !table.includes(step))).toEqual([]);
      }),
      { numRuns: WALKS, seed: 20261126 },
    );
  }, 240_000);
});
