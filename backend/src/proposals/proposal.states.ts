export const proposalStates = [
  /** The young person was asked. */
  'asked',
  /** They want to think; they are asked again. */
  'later',
  'no',
  /** They said yes, and the firm has no account: staff pass it on by phone. */
  'yes',
  /** The firm sees the card, or was told by phone. */
  'with_employer',
  'invited',
  'not_now',
  'taken',
  'withdrawn',
  'taken_back',
  'run_out',
] as const;
export type ProposalState = (typeof proposalStates)[number];

export type ProposalMoveName =
  | 'ask_again'
  | 'say_later'
  | 'say_no'
  | 'say_yes'
  | 'hand_over'
  | 'invite'
  | 'say_not_now'
  | 'say_taken'
  | 'withdraw'
  | 'take_back'
  | 'run_out';

export interface ProposalMove {
  name: ProposalMoveName;
  from: readonly ProposalState[];
  to: ProposalState;
  by: readonly ('young_person' | 'recruiter' | 'staff' | 'system')[];
}

/**
 * Every way a proposal moves; drawn in docs/proposals.md. The only way to the firm leads through `say_yes`, which nobody but the
 * young person does. `take_back` is also done by the database when the consent is taken back elsewhere (migration 0019).
 */
export const proposalMoves: readonly ProposalMove[] = [
  { name: 'ask_again', from: ['later'], to: 'asked', by: ['system', 'staff'] },
  { name: 'say_later', from: ['asked'], to: 'later', by: ['young_person'] },
  { name: 'say_no', from: ['asked', 'later'], to: 'no', by: ['young_person'] },
  { name: 'say_yes', from: ['asked', 'later'], to: 'yes', by: ['young_person'] },
  { name: 'hand_over', from: ['yes'], to: 'with_employer', by: ['system', 'staff'] },
  // A firm without an account answers on the phone, and staff write it down.
  { name: 'invite', from: ['with_employer'], to: 'invited', by: ['recruiter', 'staff'] },
  { name: 'say_not_now', from: ['with_employer'], to: 'not_now', by: ['recruiter', 'staff'] },
  { name: 'say_taken', from: ['with_employer'], to: 'taken', by: ['recruiter', 'staff'] },
  {
    name: 'withdraw',
    from: ['asked', 'later', 'yes', 'with_employer', 'invited'],
    to: 'withdrawn',
    by: ['staff'],
  },
  { name: 'take_back', from: ['yes', 'with_employer', 'invited'], to: 'taken_back', by: ['young_person'] },
  { name: 'run_out', from: ['asked', 'later', 'yes', 'with_employer'], to: 'run_out', by: ['system'] },
];

export function proposalMove(name: ProposalMoveName): ProposalMove {
  return proposalMoves.find((move) => move.name === name) as ProposalMove;
}

/** In these somebody may still be waited for; one of them at a time for a person and an opening. */
export const openStates: readonly ProposalState[] = ['asked', 'later', 'yes', 'with_employer', 'invited'];
/** In these the firm knows of it. */
export const knownToEmployer: readonly ProposalState[] = ['with_employer', 'invited', 'not_now', 'taken'];

export type WaitsFor = 'young_person' | 'employer' | 'us';

/** Who has to do something next; nobody, when it is over. */
export function waitsFor(state: ProposalState): WaitsFor | null {
  if (state === 'asked' || state === 'later') return 'young_person';
  if (state === 'with_employer') return 'employer';
  return state === 'yes' || state === 'invited' ? 'us' : null;
}

/** How long somebody may take before it is called overdue, in days; `later` waits until it is asked again. */
export const OVERDUE_DAYS: Partial<Record<ProposalState, number>> = {
  asked: 7,
  yes: 2,
  with_employer: 7,
  invited: 14,
};
/** After so many days "later" is asked again. */
export const LATER_DAYS = 7;
export const MOST_LATERS = 2;
/** An employer who says nothing is reminded after so many days. */
export const REMIND_EMPLOYER_DAYS = [3, 7] as const;
/** Nobody is waited for longer than this. */
export const RUNS_OUT_DAYS = 30;
