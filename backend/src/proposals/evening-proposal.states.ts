export const eveningStates = [
  'asked',
  /** They want to think; they are asked again. */
  'later',
  /** They said yes, and no place was left: the waiting list is theirs to join. */
  'full',
  'no',
  /** They said yes and have a place. */
  'yes',
  /** Staff took it back before it was answered. */
  'withdrawn',
  'run_out',
] as const;
export type EveningState = (typeof eveningStates)[number];

export type EveningMoveName =
  'ask_again' | 'say_later' | 'say_no' | 'say_yes' | 'find_full' | 'withdraw' | 'run_out';

export interface EveningMove {
  name: EveningMoveName;
  from: readonly EveningState[];
  to: EveningState;
  by: 'young_person' | 'staff' | 'system';
}

/** Every way that a proposal to an evening moves. `yes` is never written before the bookings room has given a place. */
export const eveningMoves: readonly EveningMove[] = [
  { name: 'ask_again', from: ['later'], to: 'asked', by: 'system' },
  { name: 'say_later', from: ['asked'], to: 'later', by: 'young_person' },
  { name: 'say_no', from: ['asked', 'later', 'full'], to: 'no', by: 'young_person' },
  { name: 'say_yes', from: ['asked', 'later', 'full'], to: 'yes', by: 'young_person' },
  { name: 'find_full', from: ['asked', 'later'], to: 'full', by: 'young_person' },
  { name: 'withdraw', from: ['asked', 'later'], to: 'withdrawn', by: 'staff' },
  { name: 'run_out', from: ['asked', 'later', 'full'], to: 'run_out', by: 'system' },
];

export const eveningMove = (name: EveningMoveName) =>
  eveningMoves.find((move) => move.name === name) as EveningMove;

/** In these the young person may still answer. */
export const answerable: readonly EveningState[] = ['asked', 'later', 'full'];
