/**
 * Every code that the planner has for a problem that contradicts itself (backend/src/rotation/planner/faults.ts); the last two
 * are the planning's own.
 */
export const faultCodes = [
  'malformed',
  'named_twice',
  'unknown_table',
  'unknown_person',
  'round_not_there',
  'wished_and_vetoed',
  'table_not_there',
  'person_not_there',
  'vetoed',
  'does_not_fit',
  'met_already',
  'table_full',
  'person_twice',
  'pair_twice',
  'too_many_meetings',
  'no_break',
  'minimum_impossible',
  'not_done_in_time',
  'broken',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** The API may be newer than this portal: a code that it does not know is told in general words. */
export const faultOf = (code: string): FaultCode | 'unknown' =>
  faultCodes.find((one) => one === code) ?? 'unknown';
