import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { after, agreementMoves, type Deed, parties, type Party, type Standing } from './agreement.states.js';

const begun: Standing = { status: 'draft', version: 1, agreed: [], signed: [] };
const party = fc.constantFrom<Party>(...parties);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    name: fc.constant('write' as const),
    by: fc.constantFrom('staff' as const, 'organiser' as const),
    changes: fc.boolean(),
  }),
  fc.constant<Deed>({ name: 'ask' }),
  fc.constant<Deed>({ name: 'agree' }),
  fc.record({
    name: fc.constant('want_change' as const),
    by: fc.constantFrom('participant' as const, 'organiser' as const),
  }),
  fc.record({ name: fc.constantFrom('sign' as const, 'take_back' as const), party }),
);
const deeds = fc.array(deed, { maxLength: 60 });
/** Deeds in an order in which an agreement is often signed, with others in between. */
const likely = fc
  .array(
    fc.oneof(
      { weight: 1, arbitrary: deeds.map((some) => some.slice(0, 2)) },
      { weight: 3, arbitrary: fc.constant(straight()) },
    ),
    {
      maxLength: 8,
    },
  )
  .map((runs) => runs.flat());

function straight(): Deed[] {
  return [
    { name: 'ask' },
    { name: 'write', by: 'organiser', changes: true },
    { name: 'agree' },
    ...parties.map((one): Deed => ({ name: 'sign', party: one })),
  ];
}

/** Each standing on the way, with the deed that led to it. */
function walk(path: Deed[]): { before: Standing; deed: Deed; then: Standing }[] {
  const steps = [];
  let now = begun;
  for (const one of path) {
    const then = after(now, one);
    if (!then) continue;
    steps.push({ before: now, deed: one, then });
    now = then;
  }
  return steps;
}

describe('the states of an agreement', () => {
  it('lead straight from a draft to three signatures', () => {
    expect(walk(straight()).map(({ then: { status } }) => status)).toEqual([
      ...['with_employer', 'with_person', 'ready', 'ready', 'ready', 'signed'],
    ]);
  });

  it('no way skips a step: what is signed was agreed to by both, in that very version, and signed by all three', () => {
    let signed = 0;
    fc.assert(
      fc.property(likely, (path) => {
        const steps = walk(path);
        for (const [n, { then }] of steps.entries()) {
          if (then.status !== 'signed') continue;
          signed += 1;
          const ofVersion = steps.slice(0, n + 1).filter((step) => step.then.version === then.version);
          const names = ofVersion.map((step) => step.deed.name);
          expect(names).toContain('agree');
          expect(ofVersion.some(({ deed: one }) => one.name === 'write' && one.by === 'organiser')).toBe(
            true,
          );
          expect([...then.signed].sort()).toEqual([...parties].sort());
          expect([...then.agreed].sort()).toEqual(['organiser', 'participant']);
        }
      }),
    );
    expect(signed).toBeGreaterThan(50);
  });

  it('other words are a new version that nobody has agreed to, and versions only grow', () => {
    fc.assert(
      fc.property(fc.oneof(deeds, likely), (path) => {
        for (const { before, deed: one, then } of walk(path)) {
          expect(then.version).toBeGreaterThanOrEqual(before.version);
          if (then.version > before.version) {
            expect(one.name).toBe('write');
            expect(then.signed).toEqual([]);
            expect(then.agreed).not.toContain('participant');
          }
        }
      }),
    );
  });

  it('nobody signs before both have agreed, or twice', () => {
    fc.assert(
      fc.property(fc.oneof(deeds, likely), (path) => {
        for (const { before, deed: one, then } of walk(path)) {
          if (one.name === 'sign') {
            expect([...before.agreed].sort()).toEqual(['organiser', 'participant']);
            expect(before.signed).not.toContain(one.party);
          }
          expect(new Set(then.signed).size).toBe(then.signed.length);
        }
      }),
    );
  });

  it('every move stands in the table that the diagram is drawn from', () => {
    fc.assert(
      fc.property(fc.oneof(deeds, likely), (path) => {
        for (const { before, deed: one, then } of walk(path)) {
          if (before.status === then.status && before.version === then.version) continue;
          const known = agreementMoves.some(
            ({ name, from, to }) => name === one.name && from.includes(before.status) && to === then.status,
          );
          expect([one.name, before.status, then.status, known]).toEqual([
            one.name,
            before.status,
            then.status,
            true,
          ]);
        }
      }),
    );
  });

  it('are drawn as the table says', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/agreements.md'), 'utf8');
    const drawn = [...page.matchAll(/^ {2}(\w+) --> (\w+): /gm)].map(([, from, to]) => `${from} → ${to}`);
    const told = agreementMoves.flatMap(({ from, to }) =>
      from.filter((one) => one !== to).map((one) => `${one} → ${to}`),
    );
    expect(drawn.sort()).toEqual(told.sort());
  });
});
