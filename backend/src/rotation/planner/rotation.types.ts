import type { Id, Meeting } from './problem.schema.js';

/** What a level is about; `gaps` and `walking` are better when smaller, all others when bigger. */
export type Goal =
  | 'people_with_a_wish_met'
  | 'neutral_people_with_a_meeting'
  | 'least_meetings_of_a_person'
  | 'least_share_of_a_table'
  | 'sum_of_wishes'
  | 'meetings'
  | 'kept'
  | 'gaps'
  | 'walking';

export interface Level {
  /** 1 to 4, as the order of what matters says; two goals of one level come one after the other. */
  level: 1 | 2 | 3 | 4;
  goal: Goal;
  value: number;
  /** No plan does better than this here, given what the levels above reached. */
  bound: number;
  proved: boolean;
}

/** Why a wish is not met, the plainest reason first. */
export type WhyUnmet =
  | 'vetoed_by_table'
  | 'met_already'
  | 'language'
  | 'need'
  | 'never_there_together'
  | 'person_full'
  | 'table_full'
  | 'no_common_free_round'
  | 'others_first';

export interface Unmet {
  person: Id;
  table: Id;
  why: WhyUnmet;
}

export interface Plan {
  /** By round, then in the order of the tables. */
  meetings: Meeting[];
  /** The sum of the weights. */
  value: number;
  /** The most that the sum can be, given what the levels above it reached. */
  bound: number;
  /** (bound − value) ÷ bound, 0 to 1. */
  gap: number;
  levels: Level[];
  unmet: Unmet[];
  milliseconds: number;
}

/** A pair of the instance, by its number, in a round (from 0). */
export interface Placed {
  pair: number;
  round: number;
}
