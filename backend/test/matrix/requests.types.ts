import type { MatrixRoute } from '../../src/accounts/matrix/matrix.js';
import type { RouteName, Rule } from '../../src/accounts/matrix/matrix.types.js';
import type { Actor, World } from './world.js';
import type { Place, Thing } from './world.types.js';

export interface Asked {
  world: World;
  row: MatrixRoute;
  rule: Rule;
  thing: Thing | null;
  actor: Actor;
  /** Where the thing is; home when it is nowhere. */
  there: Place;
  home: Place;
}

export interface Wanted {
  /** Instead of the thing's own id, for `:id` and other names in the address. */
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: object;
  /** Instead of a body: a CSV file. */
  table?: string;
  headers?: Record<string, string>;
  /** Refusals for other reasons than who asks: they show that the guards were passed. */
  passes?: string[];
}

/** What the routes of a room are sent. */
export type Requests = Partial<Record<RouteName, (asked: Asked) => Wanted>>;
