import fc from 'fast-check';
import { startApp, type TestApp } from '../../test/support/app.js';
import { somePlaced } from '../../test/support/placed.js';
import type { PlacementStatus } from './placement.entity.js';
import {
  type Facts,
  heldUp,
  isBeforeStart,
  isOver,
  standings,
  stepFacts,
  type Turn,
  turns,
} from './placement.states.js';
import { waitingIn } from './placement.waiting.js';
import type { StepRow } from './placement.writing.js';
import { STEPS } from './placements.sql.js';

/** The steps as the migrations bring them; what is proven here is proven of the rows that are served. */
describe('the steps of a placement', () => {
  let vartti: TestApp;
  let steps: Map<string, StepRow[]>;
  let kinds: string[];
  beforeAll(async () => {
    vartti = await startApp();
    const rows = await vartti.database.query<StepRow>(STEPS);
    kinds = [...new Set(rows.map(({ kind }) => kind))];
    steps = new Map(kinds.map((kind) => [kind, rows.filter((row) => row.kind === kind)]));
  });
  afterAll(() => vartti.close());

  const of = (kind: string) => steps.get(kind) as StepRow[];
  const no: Facts = {
    sharing: false,
    terms: false,
    signed: false,
    extract: false,
    subsidy: false,
    feedback: false,
  };
  const all: Facts = {
    sharing: true,
    terms: true,
    signed: true,
    extract: true,
    subsidy: true,
    feedback: true,
  };

  it('are there for every kind of opening', async () => {
    const rows = await vartti.database.query<{ code: string }>('SELECT code FROM opening_kind');
    expect(kinds.sort()).toEqual(rows.map(({ code }) => code).sort());
  });

  it('of a work trial: proposed, checked, agreed with three signatures, running, ended, feedback', () => {
    expect(of('work_trial').flatMap(({ toStatus }) => toStatus ?? [])).toEqual([
      'checked',
      'agreed',
      'running',
      'ended',
      'closed',
    ]);
    const waitsFor = (status: PlacementStatus, code: string, facts: Facts) =>
      heldUp(of('work_trial'), status, code, facts);
    expect(waitsFor('proposed', 'check', no)).toEqual({ waitsFor: 'terms' });
    expect(waitsFor('proposed', 'check', { ...no, terms: true })).toBeNull();
    expect(waitsFor('proposed', 'agree', all)).toEqual({ waitsFor: 'check' });
    expect(waitsFor('checked', 'agree', { ...all, signed: false })).toEqual({ waitsFor: 'agree' });
    expect(waitsFor('checked', 'start', all)).toEqual({ waitsFor: 'agree' });
    expect(waitsFor('agreed', 'start', { ...all, extract: false })).toEqual({ waitsFor: 'extract' });
    expect(waitsFor('agreed', 'start', all)).toBeNull();
    expect(waitsFor('ended', 'feedback', { ...all, feedback: false })).toEqual({ waitsFor: 'feedback' });
    expect(waitsFor('interrupted', 'feedback', all)).toBeNull();
  });

  it('with a subsidy start after the decision alone', () => {
    for (const kind of ['subsidised_job', 'job', 'apprenticeship'])
      expect(heldUp(of(kind), 'agreed', 'start', { ...all, subsidy: false })).toEqual({
        waitsFor: 'subsidy',
      });
  });

  /** What anybody may try: a step of any kind, a turn, or something becoming true or untrue. */
  const deed = fc.oneof(
    fc.record({
      do: fc.constant('step' as const),
      code: fc.constantFrom('check', 'agree', 'start', 'end', 'feedback', 'terms', 'sharing'),
    }),
    fc.record({
      do: fc.constant('turn' as const),
      name: fc.constantFrom<Turn['name']>('interrupt', 'drop', 'reopen'),
    }),
    fc.record({ do: fc.constant('fact' as const), fact: fc.constantFrom(...stepFacts), is: fc.boolean() }),
  );

  it('are never skipped, whatever is tried: each status was reached by the step before it, with its facts true', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(deed, { maxLength: 60 }), (kind, deeds) => {
        const own = of(kind);
        const path = ['proposed', ...own.flatMap(({ toStatus }) => toStatus ?? [])];
        let status: PlacementStatus = 'proposed';
        const facts = { ...no };
        for (const one of deeds) {
          if (one.do === 'fact') facts[one.fact] = one.is;
          if (one.do === 'turn') {
            const turn = turns.find(({ name }) => name === one.name) as Turn;
            if (turn.from.includes(status)) status = turn.to;
          }
          if (one.do !== 'step' || heldUp(own, status, one.code, facts) !== null) continue;
          const index = own.findIndex(({ code }) => code === one.code);
          const step = own[index] as StepRow;
          const before = status === 'interrupted' ? 'ended' : status;
          // Exactly one further on the kind's own path …
          expect(path.indexOf(step.toStatus as string)).toBe(path.indexOf(before) + 1);
          // … with everything true that stands between.
          const between = own.slice(own.findIndex(({ toStatus }) => toStatus === before) + 1, index + 1);
          for (const { fact, skippable } of between)
            if (fact && !skippable)
              expect([kind, one.code, fact, facts[fact]]).toEqual([kind, one.code, fact, true]);
          status = step.toStatus as PlacementStatus;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('lead from the first to the last for every kind, when everything is true', () => {
    for (const kind of kinds) {
      let status: PlacementStatus = 'proposed';
      for (const { code, toStatus } of of(kind)) {
        if (!toStatus) continue;
        expect([kind, code, heldUp(of(kind), status, code, all)]).toEqual([kind, code, null]);
        status = toStatus;
      }
      expect([kind, isOver(of(kind), status)]).toEqual([kind, true]);
    }
  });

  it('a step that is done stays done; a dropped one goes nowhere', () => {
    expect(heldUp(of('job'), 'running', 'agree', all)).toBe('done');
    expect(heldUp(of('job'), 'dropped', 'agree', all)).toBe('over');
    expect(heldUp(of('job'), 'proposed', 'terms', all)).toBe('unknown');
    expect(standings(of('job'), 'dropped', no)).not.toContain('now');
  });

  it('wait for somebody until a day: counted from when it came there, or the first and the last day', () => {
    const clock = { ...somePlaced(), since: '2026-12-01', today: '2026-12-16' };
    const wait = (status: PlacementStatus, facts: Facts) =>
      waitingIn(of('work_trial'), { ...clock, status }, facts);
    expect(wait('proposed', { ...no, terms: true })).toEqual([
      { code: 'sharing', doneBy: 'young_person', since: '2026-12-01', dueOn: '2026-12-08', isOverdue: true },
      { code: 'check', doneBy: 'authority', since: '2026-12-01', dueOn: '2026-12-15', isOverdue: true },
    ]);
    expect(wait('agreed', all)).toMatchObject([{ code: 'start', dueOn: '2027-01-04', isOverdue: false }]);
    expect(wait('running', all)).toMatchObject([{ code: 'end', dueOn: '2027-07-03' }]);
    expect(wait('interrupted', no)).toMatchObject([
      { code: 'feedback', doneBy: 'employer', dueOn: '2026-12-15' },
    ]);
    expect(wait('closed', all)).toEqual([]);
    expect(isBeforeStart('running')).toBe(false);
  });
});
