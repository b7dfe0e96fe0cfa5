import highsLoader, { type Highs } from 'highs';
import type { Problem } from '../../src/rotation/planner/problem.schema.js';
import { isThere, may } from './rotation.js';

const loading = (highsLoader as unknown as typeof highsLoader.default)();

export interface Best {
  wishes: number;
  neutrals: number;
  least: number;
  leastShare: number;
  value: number;
  meetings: number;
}

/**
 * What the very best plan reaches, level by level, by an exact solver on the plainest model there is: one variable for each
 * person, table and round. It shares nothing with the planner but the solver, which the planner seldom needs.
 * @returns undefined: there is no plan
 */
export async function best(problem: Problem): Promise<Best | undefined> {
  const model = new Rows(await loading);
  const rounds = Array.from({ length: problem.rounds }, (_, n) => n + 1);
  const met = problem.people.map((person) =>
    problem.tables.map((table) =>
      rounds.map((round) => {
        const isFixed = problem.fixed?.some(
          (one) => one.round === round && one.table === table.id && one.person === person.id,
        );
        const can = may(problem, person.id, table.id) && isThere(person, round) && isThere(table, round);
        return model.variable(isFixed ? 1 : 0, can ? 1 : 0);
      }),
    ),
  );
  const ofPerson = met.map((tables) => tables.flat());
  const ofTable = problem.tables.map((_, t) => met.flatMap((tables) => tables[t] as number[]));
  problem.people.forEach((person, p) => {
    for (const pair of met[p] as number[][]) model.row(pair, 0, 1);
    for (const round of rounds)
      model.row(
        (met[p] as number[][]).map((pair) => pair[round - 1] as number),
        0,
        1,
      );
    model.row(ofPerson[p] as number[], person.minMeetings ?? 0, person.maxMeetings ?? 1e6);
    for (let from = 0; person.breakAfter && from + person.breakAfter < problem.rounds; from += 1)
      model.row(
        (met[p] as number[][]).flatMap((pair) => pair.slice(from, from + (person.breakAfter as number) + 1)),
        0,
        person.breakAfter,
      );
  });
  problem.tables.forEach(({ places }, t) => {
    for (const round of rounds)
      model.row(
        met.map((tables) => tables[t]?.[round - 1] as number),
        0,
        places,
      );
  });
  if (model.most([]) === undefined) return undefined;

  const weightOf = (p: number, t: number) => {
    const [person, table] = [problem.people[p]?.id, problem.tables[t]?.id];
    const wish = problem.people[p]?.wishes?.find((one) => one.table === table)?.weight ?? 0;
    return (
      wish + (problem.interest?.find((one) => one.table === table && one.person === person)?.weight ?? 0)
    );
  };
  const value = met.flatMap((tables, p) =>
    tables.flatMap((own, t) => own.map((at) => ({ at, factor: weightOf(p, t) }))),
  );
  const all = met.flat(2).map((at) => ({ at, factor: 1 }));
  if (problem.objective === 'weight')
    return {
      ...{ wishes: 0, neutrals: 0, least: 0, leastShare: 0 },
      value: model.keepMost(value),
      meetings: model.keepMost(all),
    };

  const glad = (meetings: number[]) => {
    const y = model.variable(0, 1);
    model.row([y, ...meetings], 0, 1e6, [-1, ...meetings.map(() => 1)]);
    return { at: y, factor: 1 };
  };
  const wishing = problem.people.flatMap(({ wishes = [] }, p) =>
    wishes.length > 0
      ? [
          glad(
            (met[p] as number[][]).flatMap((own, t) =>
              wishes.some(({ table }) => table === problem.tables[t]?.id) ? own : [],
            ),
          ),
        ]
      : [],
  );
  const neutral = problem.people.flatMap(({ wishes = [] }, p) =>
    wishes.length > 0 ? [] : [glad(ofPerson[p] as number[])],
  );
  const wishes = model.keepMost(wishing);
  const neutrals = model.keepMost(neutral);
  const canHave = (variables: number[], cap: number) =>
    Math.min(cap, alone(problem, met, new Set(variables)));
  const least = model.keepFloor(
    ofPerson.map((own, p) => ({ own, can: canHave(own, problem.people[p]?.maxMeetings ?? 1e6), places: 1 })),
  );
  const leastShare = model.keepFloor(
    ofTable.map((own, t) => ({ own, can: canHave(own, 1e6), places: problem.tables[t]?.places as number })),
  );
  return { wishes, neutrals, least, leastShare, value: model.keepMost(value), meetings: model.keepMost(all) };

  /**
   * The most meetings of one person, or one table, if nobody else were there but what is fixed. Found by the solver on a model of
   * its own, in which everybody else keeps only what is fixed.
   */
  function alone(of: Problem, variables: number[][][], who: ReadonlySet<number>): number {
    const own = new Rows(model.solver);
    const at = variables.map((tables) =>
      tables.map((pair) => pair.map((one) => own.variable(...aloneBounds(one, who)))),
    );
    of.people.forEach(({ breakAfter }, p) => {
      for (const pair of at[p] as number[][]) own.row(pair, 0, 1);
      for (const round of rounds)
        own.row(
          (at[p] as number[][]).map((pair) => pair[round - 1] as number),
          0,
          1,
        );
      for (let from = 0; breakAfter && from + breakAfter < of.rounds && isOnePerson(p); from += 1)
        own.row(
          (at[p] as number[][]).flatMap((pair) => pair.slice(from, from + breakAfter + 1)),
          0,
          breakAfter,
        );
    });
    of.tables.forEach(({ places }, t) => {
      for (const round of rounds)
        own.row(
          at.map((tables) => tables[t]?.[round - 1] as number),
          0,
          places,
        );
    });
    const wanted = variables.flatMap((tables, p) =>
      tables.flatMap((pair, t) =>
        pair.flatMap((one, r) => (who.has(one) ? [{ at: at[p]?.[t]?.[r] as number, factor: 1 }] : [])),
      ),
    );
    return own.most(wanted) as number;

    function isOnePerson(p: number): boolean {
      return (variables[p] as number[][]).flat().every((one) => who.has(one));
    }
  }

  function aloneBounds(one: number, who: ReadonlySet<number>): [number, number] {
    return [
      model.lower[one] as number,
      who.has(one) ? (model.upper[one] as number) : (model.lower[one] as number),
    ];
  }
}

interface Term {
  at: number;
  factor: number;
}

class Rows {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly #rows: { terms: Term[]; low: number; high: number }[] = [];

  constructor(readonly solver: Highs) {}

  variable(low: number, high: number): number {
    this.lower.push(low);
    return this.upper.push(Math.max(low, high)) - 1;
  }

  row(at: number[], low: number, high: number, factors = at.map(() => 1)): void {
    this.#rows.push({ terms: at.map((one, n) => ({ at: one, factor: factors[n] as number })), low, high });
  }

  keepMost(terms: Term[]): number {
    const most = this.most(terms) ?? NaN;
    this.#rows.push({ terms, low: most - 1e-6 * Math.max(1, most), high: 1e9 });
    return Math.round(most * 1e7) / 1e7;
  }

  /** The largest floor so that each has it at each of their places, or all they can have. */
  keepFloor(all: { own: number[]; can: number; places: number }[]): number {
    const highest = Math.max(0, ...all.map(({ can, places }) => Math.ceil(can / places)));
    for (let floor = highest; floor > 0; floor -= 1) {
      const count = this.#rows.length;
      for (const { own, can, places } of all) this.row(own, Math.min(floor * places, can), 1e6);
      if (this.most([]) !== undefined) return floor;
      this.#rows.length = count;
    }
    return 0;
  }

  most(terms: Term[]): number | undefined {
    const starts = [0];
    const entries = this.#rows.flatMap(({ terms: own }) => {
      starts.push((starts.at(-1) as number) + own.length);
      return own;
    });
    const cost = new Float64Array(this.upper.length);
    for (const { at, factor } of terms) cost[at] = (cost[at] as number) + factor;
    return this.solver.withModel(
      {
        ...{ numCols: this.upper.length, numRows: this.#rows.length, colCost: cost },
        ...{
          colLower: this.lower,
          colUpper: this.upper,
          sense: this.solver.constants.objectiveSense.maximize,
        },
        rowLower: this.#rows.map(({ low }) => low),
        rowUpper: this.#rows.map(({ high }) => high),
        matrix: {
          ...{ format: 'csr' as const, numRows: this.#rows.length, numCols: this.upper.length, starts },
          indices: entries.map(({ at }) => at),
          values: entries.map(({ factor }) => factor),
        },
        integrality: Int32Array.from(this.upper, () => this.solver.constants.variableType.integer),
      },
      (model) => {
        model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-8 });
        const { modelStatus } = model.run();
        return modelStatus === this.solver.constants.modelStatus.optimal
          ? model.getObjectiveValue()
          : undefined;
      },
    );
  }
}
