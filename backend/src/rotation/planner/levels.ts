import { NetworkSimplex } from './flow/network-simplex.js';
import type { Instance } from './instance.types.js';
import { networkOf } from './levels.network.js';
import { scaled } from './scaled.js';
import { highestFloors, type Standing } from './standing.js';

export interface Chosen {
  /** Who meets, by number of the pair. */
  pairs: number[];
  /** What they reach, level by level: while rounds are left aside, nobody reaches more. */
  reached: Standing;
  /** People whose minimum is not reached, with as few meetings short as there can be. */
  short: number[];
}

/** What a plan has reached; each level is then asked for what is the most *below* these. */
export type Given = Pick<Standing, 'short' | 'wishes' | 'neutrals' | 'least' | 'leastShare'>;

/**
 * Who meets whom, best in the order of the levels, while rounds count only by their number: everybody's meetings fit into
 * the rounds they are there, every table's into its seats. Each level is one cheapest flow; what is best for it stays best below.
 *
 * If all are there in all rounds, edge colouring (colouring.ts) puts the pairs into rounds and nothing is lost, so this is the
 * optimum. Else it is a bound.
 * @param given what a plan reached in the levels above: then `value` is the most that any plan with the same can have
 */
export function choosePairs(instance: Instance, given?: Given): Chosen {
  const { pairWeight, pairPromised, had, hasWishes, least } = instance;
  const { network, tree, pairArc, wishMet, meetings, shares } = networkOf(instance);
  const simplex = new NetworkSimplex(network, tree);
  const costOf = (arcs: Iterable<number>) => {
    const cost = new Float64Array(network.arcs);
    for (const arc of arcs) cost[arc] = -1;
    return cost;
  };
  /** The most units over these arcs; kept from then on, unless fewer of them were reached. */
  const most = (arcs: readonly number[], reached = Infinity) => {
    if (arcs.length === 0) return 0;
    const units = Math.round(-simplex.minimise(costOf(arcs)));
    if (units <= reached) simplex.freeze();
    return units;
  };

  const must = meetings.flatMap(({ person, arcs }) => arcs.slice(0, least[person] as number));
  const lacking = least.reduce((total, one) => total + one, 0) - must.length;
  const short = lacking + must.length - most(must, given && lacking + must.length - given.short);
  const shortOf = short > 0 ? whoIsShort() : [];
  const isFair = instance.problem.objective === 'fair';

  const metBefore = countWhere(instance.isMet, 1);
  const glad = countNeutralsMet(instance);
  const wishes = metBefore + (isFair ? most(wishMet, given && given.wishes - metBefore) : 0);
  const neutral = meetings.filter(({ person }) => !hasWishes[person] && had[person] === 0);
  const neutrals =
    glad +
    (isFair
      ? most(
          neutral.map(({ arcs }) => arcs[0] as number),
          given && given.neutrals - glad,
        )
      : 0);
  const leastMeetings = isFair ? floorOfPeople() : 0;
  const leastShare = isFair ? floorOfTables() : 0;

  const { whole, scale } = scaled(pairWeight);
  const cost = new Float64Array(network.arcs);
  pairArc.forEach((arc, pair) => {
    if (arc >= 0) cost[arc] = -(whole[pair] as number);
  });
  const value = instance.valueHad - simplex.minimise(cost) / scale;
  simplex.freeze();
  const used = () => [...pairArc.keys()].filter((pair) => simplex.flow[pairArc[pair] as number] === 1);
  const met = instance.scope.standing.length + most([...pairArc].filter((arc) => arc >= 0));
  const kept = most([...pairArc].filter((arc, pair) => arc >= 0 && (pairPromised[pair] as number) >= 0));
  return {
    pairs: used(),
    reached: { short, wishes, neutrals, least: leastMeetings, leastShare, value, meetings: met, kept },
    short: shortOf,
  };

  /** The largest number that everybody reaches, or else all that they can have. */
  function floorOfPeople(): number {
    const highest = Math.min(highestFloors(instance).least, given?.least ?? Infinity);
    for (let floor = 1; floor <= highest; floor += 1) {
      const nth = meetings.flatMap(({ person, arcs: own }) => own[floor - 1 - (had[person] as number)] ?? []);
      if (nth.length === 0) continue;
      if (-simplex.minimise(costOf(nth)) < nth.length) return floor - 1;
      simplex.freeze();
    }
    return highest;
  }

  function floorOfTables(): number {
    const highest = Math.min(highestFloors(instance).leastShare, given?.leastShare ?? Infinity);
    for (let floor = 1; floor <= highest; floor += 1) {
      const nth = shares.filter(({ share }) => share === floor);
      if (nth.length === 0) continue;
      const full = nth.reduce((total, { capacity }) => total + capacity, 0);
      if (-simplex.minimise(costOf(nth.map(({ arc }) => arc))) < full) return floor - 1;
      simplex.freeze();
    }
    return highest;
  }

  function whoIsShort(): number[] {
    const got = new Int32Array(instance.people);
    for (const { person, arcs } of meetings)
      got[person] = arcs.reduce((total, arc) => total + (simplex.flow[arc] as number), 0);
    return [...got.keys()].filter((person) => (got[person] as number) < (least[person] as number));
  }
}

const countWhere = (flags: Uint8Array, value: number) =>
  flags.reduce((n, flag) => n + (flag === value ? 1 : 0), 0);

export const countNeutralsMet = ({ hasWishes, had }: Instance) =>
  had.reduce((n, meetings, person) => n + (meetings > 0 && !hasWishes[person] ? 1 : 0), 0);
