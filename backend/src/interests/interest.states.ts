export const interestStatuses = [
  'sent',
  'answered_yes',
  'answered_not_now',
  'answered_taken',
  'withdrawn',
  'lapsed',
] as const;
export type InterestStatus = (typeof interestStatuses)[number];

/** What the young person says to a yes. */
export const interestReplies = ['coming', 'cannot', 'another_time'] as const;
export type InterestReply = (typeof interestReplies)[number];

export interface InterestMove {
  name: 'answer_yes' | 'answer_not_now' | 'answer_taken' | 'withdraw' | 'lapse';
  from: readonly InterestStatus[];
  to: InterestStatus;
  by: 'employer' | 'young_person' | 'system';
}

/** In these it goes on: the firm sees the card. */
export const active: readonly InterestStatus[] = ['sent', 'answered_yes'];

/** Every way an interest moves; drawn in docs/interests.md. What has ended stays ended: a new yes is a new interest. */
export const interestMoves: readonly InterestMove[] = [
  // From a yes, too: another time is offered.
  { name: 'answer_yes', from: active, to: 'answered_yes', by: 'employer' },
  { name: 'answer_not_now', from: active, to: 'answered_not_now', by: 'employer' },
  { name: 'answer_taken', from: active, to: 'answered_taken', by: 'employer' },
  { name: 'withdraw', from: active, to: 'withdrawn', by: 'young_person' },
  // The opening ended, or the card is no longer shown, and nobody answered.
  { name: 'lapse', from: active, to: 'lapsed', by: 'system' },
];

export function interestMove(name: InterestMove['name']): InterestMove {
  return interestMoves.find((move) => move.name === name) as InterestMove;
}

/** The table as a diagram in Mermaid's words; docs/interests.md holds it, and a test that it is this one. */
export function diagram(): string {
  const lines = interestMoves.flatMap(({ name, from, to, by }) =>
    from.map((state) => `  ${state} --> ${to}: ${name} (${by})`),
  );
  const ends = interestStatuses
    .filter((state) => !active.includes(state))
    .map((state) => `  ${state} --> [*]`);
  return ['stateDiagram-v2', '  [*] --> sent: send (young_person)', ...lines, ...ends].join('\n');
}
