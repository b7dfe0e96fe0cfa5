export const checkInStates = [
  /** Its day has not come. */
  'planned',
  /** The message went out; once more when nobody says anything. */
  'asked',
  'answered',
  /** Nobody answered, or no message reaches them: staff call. */
  'no_answer',
  /** The start has ended or rests, or the day was over before it was written down. */
  'dropped',
] as const;
export type CheckInState = (typeof checkInStates)[number];

export interface CheckInMove {
  name: 'ask' | 'reach_nobody' | 'give_up' | 'answer' | 'drop' | 'go_on';
  from: readonly CheckInState[];
  to: CheckInState;
  by: 'system' | 'asked_side';
}

/** Every way a question after the start moves; drawn in docs/support.md. Nobody answers what was never asked. */
export const checkInMoves: readonly CheckInMove[] = [
  { name: 'ask', from: ['planned'], to: 'asked', by: 'system' },
  { name: 'reach_nobody', from: ['planned'], to: 'no_answer', by: 'system' },
  { name: 'give_up', from: ['asked'], to: 'no_answer', by: 'system' },
  // Late is welcome, and for a day one may say it otherwise.
  { name: 'answer', from: ['asked', 'no_answer', 'answered'], to: 'answered', by: 'asked_side' },
  { name: 'drop', from: ['planned', 'asked'], to: 'dropped', by: 'system' },
  // After an interruption, when its day is still to come and it was never asked.
  { name: 'go_on', from: ['dropped'], to: 'planned', by: 'system' },
];

export const checkInMove = (name: CheckInMove['name']): CheckInMove =>
  checkInMoves.find((move) => move.name === name) as CheckInMove;

/** Lines of a Mermaid diagram (stateDiagram-v2). */
export function drawn(): string {
  const begin = ['planned', 'dropped'].map((state) => `  [*] --> ${state}: plan`);
  const lines = checkInMoves.flatMap(({ name, from, to, by }) =>
    from.map((state) => `  ${state} --> ${to}: ${name} (${by.replace('_', ' ')})`),
  );
  return ['stateDiagram-v2', ...begin, ...lines].join('\n');
}
