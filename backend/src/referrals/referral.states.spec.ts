import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { drawn, referralMoves, type ReferralStatus, withService } from './referral.states.js';

type State = ReferralStatus | null;
/** Any walk along the table, as the names of its moves with where each led. */
const walks = fc.array(fc.nat()).map((choices) => {
  let state: State = null;
  const walk: { name: string; to: ReferralStatus }[] = [];
  for (const choice of choices) {
    const open = referralMoves.filter(({ from }) => from.includes(state));
    const move = open[choice % Math.max(open.length, 1)];
    if (!move) break;
    walk.push({ name: move.name, to: move.to });
    state = move.to;
  }
  return walk;
});
const before = (walk: { name: string }[], name: string, first: string) => {
  const at = walk.findIndex((step) => step.name === name);
  return at === -1 || walk.slice(0, at).some((step) => step.name === first);
};

describe('the ways of a referral', () => {
  it('skip no step: whatever the walk, nothing is sent before a yes, nothing seen before it is sent, nothing answered unseen', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        expect(before(walk, 'yes', 'ask')).toBe(true);
        expect(before(walk, 'open', 'yes')).toBe(true);
        expect(before(walk, 'acknowledge', 'open')).toBe(true);
        expect(before(walk, 'report', 'open')).toBe(true);
      }),
    );
  });

  it('end for the service the moment the person takes the yes back', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const at = walk.findIndex(({ name }) => name === 'withdraw' || name === 'no');
        if (at !== -1) expect(walk.slice(at + 1)).toEqual([]);
      }),
    );
  });

  it('can be left by the person wherever the service sees something', () => {
    const withdraw = referralMoves.find(({ name }) => name === 'withdraw');
    expect(withdraw?.from).toEqual(withService);
  });

  it('are made by the person alone where it is their yes', () => {
    const theirs = referralMoves.filter(({ by }) => by === 'young_person').map(({ name }) => name);
    expect(theirs).toEqual(['yes', 'no', 'withdraw']);
    expect(referralMoves.filter(({ to }) => to === 'sent').map(({ name }) => name)).toEqual(['yes']);
  });

  it('stand in docs/referrals.md as they are', () => {
    expect(readFileSync('../docs/referrals.md', 'utf8')).toContain(`\`\`\`mermaid\n${drawn()}\n\`\`\``);
  });
});
