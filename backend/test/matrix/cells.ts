import {
  everyRow,
  type MatrixRoute,
  type Verdict,
  verdictOn,
  atTheDoor,
} from '../../src/accounts/matrix/matrix.js';
import type { Field, Relation, Rule, Whose } from '../../src/accounts/matrix/matrix.types.js';
import { type Actor, relationOf, type World } from './world.js';
import type { Marker, Place, Thing } from './world.types.js';
import { requestFor, type Sent } from './requests.js';

/** One question to the API, and what the matrix says that comes of it. */
export interface Cell {
  row: MatrixRoute;
  rule: Rule;
  actor: Actor;
  thing: Thing | null;
  relation: Relation;
  verdict: Verdict;
  sent: Sent;
}

/**
 * Every actor × every thing of the rule's kind at home, one at the sister Ohjaamo and one in the other region. Whom the door
 * turns away is sent there twice a rule, whatever the things; where everybody may, it does not matter how they came in.
 */
export function cellsOf(world: World, row: MatrixRoute): Cell[] {
  return row.rules.flatMap((rule) => {
    const things = thingsFor(world, rule);
    const isForAll = rule.may === 'everybody' || Object.keys(rule.may).length === 0;
    const actors = world.actors.filter(({ trouble }) => !isForAll || !trouble);
    return actors.flatMap((actor) =>
      (atTheDoor(row, actor) ? ends(things) : things).map((thing) => cellOf(world, row, rule, actor, thing)),
    );
  });
}

function thingsFor({ things, places }: World, { about }: Rule): (Thing | null)[] {
  const kinds = [about].flat();
  if (kinds.includes('nothing')) return [null];
  const [home, sister, other] = places as [Place, Place, Place];
  return kinds.flatMap((wanted) => {
    const at = (place: Place) =>
      things.filter(({ kind, ohjaamo }) => kind === wanted && ohjaamo === place.ohjaamo);
    const found = [...at(home), ...at(sister).slice(0, 1), ...at(other).slice(0, 1)];
    if (found.length < 3) throw new Error(`There is no ${wanted} at some place in the world of the tests`);
    return found;
  });
}

const ends = (things: (Thing | null)[]) => [
  ...new Set([things[0] as Thing | null, things.at(-1) as Thing | null]),
];

function cellOf(world: World, row: MatrixRoute, rule: Rule, actor: Actor, thing: Thing | null): Cell {
  const home = world.places[0] as Place;
  const relation = relationOf(actor, thing);
  const there = world.places.find(({ ohjaamo }) => ohjaamo === thing?.ohjaamo) ?? home;
  const sent = requestFor({ world, row, rule, thing, actor, there, home });
  return { row, rule, actor, thing, relation, verdict: verdictOn(row, rule, actor, relation), sent };
}

export const everyCell = (world: World): Cell[] => everyRow().flatMap((row) => cellsOf(world, row));

export const nameOf = ({ row, rule, actor, thing, relation }: Cell) =>
  `${row.route}${rule.named ? ` (${rule.named})` : ''}: ${actor.name} → ${thing ? `${thing.kind}, ${relation}` : 'nothing'}`;

/** The markers of the world that this cell's answer may hold. */
export function shownIn({ rule, actor, thing }: Cell, marker: Marker): boolean {
  return Object.entries(rule.sees ?? {}).some(([whose, fields]) => {
    if (!(fields as Field[]).includes(marker.field)) return false;
    if (whose === 'everywhere') return true;
    if (whose === 'there') return Boolean(thing && marker.of.has(thing.id));
    const theirs = actor.whose[whose as Exclude<Whose, 'there' | 'everywhere'>];
    return [...marker.of].some((id) => theirs.has(id));
  });
}
