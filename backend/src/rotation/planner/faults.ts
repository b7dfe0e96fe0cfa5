/** What is wrong with a problem, where, and about whom. */
export interface Fault {
  code: FaultCode;
  /** Where it stands in the problem, such as `people[3].wishes[0].table`. */
  place: string;
  message: string;
}

export type FaultCode =
  | 'malformed'
  | 'named_twice'
  | 'unknown_table'
  | 'unknown_person'
  | 'round_not_there'
  | 'wished_and_vetoed'
  | 'table_not_there'
  | 'person_not_there'
  | 'vetoed'
  | 'does_not_fit'
  | 'met_already'
  | 'table_full'
  | 'person_twice'
  | 'pair_twice'
  | 'too_many_meetings'
  | 'no_break'
  | 'minimum_impossible';

/** There is no plan for this problem; each fault names its place. */
export class ProblemFaulty extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ place, message }) => `${place}: ${message}`).join('\n'));
  }
}
