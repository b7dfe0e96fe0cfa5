export const referralStatuses = [
  'asked',
  'declined',
  'cancelled',
  'sent',
  'seen',
  'acknowledged',
  'reported',
  'withdrawn',
  'told',
] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

export const referralOutcomes = ['met', 'not_reached', 'started', 'not_for_us'] as const;
export type ReferralOutcome = (typeof referralOutcomes)[number];

export interface ReferralMove {
  name: 'ask' | 'tell' | 'yes' | 'no' | 'cancel' | 'open' | 'acknowledge' | 'report' | 'withdraw';
  /** null: it begins. */
  from: (ReferralStatus | null)[];
  to: ReferralStatus;
  by: 'staff' | 'young_person' | 'service';
}

/**
 * Every way a referral moves; the drawing stands in docs/referrals.md. Nothing is sent before a yes, nothing is answered before
 * it was opened, and the person can take the yes back wherever the service could see something.
 */
export const referralMoves: readonly ReferralMove[] = [
  { name: 'ask', from: [null], to: 'asked', by: 'staff' },
  // A service that takes no referral: the person gets the address and turns to it themselves.
  { name: 'tell', from: [null], to: 'told', by: 'staff' },
  { name: 'yes', from: ['asked'], to: 'sent', by: 'young_person' },
  { name: 'no', from: ['asked'], to: 'declined', by: 'young_person' },
  { name: 'cancel', from: ['asked'], to: 'cancelled', by: 'staff' },
  { name: 'open', from: ['sent'], to: 'seen', by: 'service' },
  { name: 'acknowledge', from: ['seen'], to: 'acknowledged', by: 'service' },
  // "Could not reach" may become "met"; what is not for them needs no "we got it" first.
  { name: 'report', from: ['seen', 'acknowledged', 'reported'], to: 'reported', by: 'service' },
  {
    name: 'withdraw',
    from: ['sent', 'seen', 'acknowledged', 'reported'],
    to: 'withdrawn',
    by: 'young_person',
  },
];

export const referralMove = (name: ReferralMove['name']): ReferralMove =>
  referralMoves.find((move) => move.name === name) as ReferralMove;

/** In these the service may see who it is about, as long as the yes holds. */
export const withService: readonly ReferralStatus[] = ['sent', 'seen', 'acknowledged', 'reported'];

/** Lines of a Mermaid diagram (stateDiagram-v2). */
export function drawn(): string {
  const lines = referralMoves.flatMap(({ name, from, to, by }) =>
    from.map((state) => `  ${state ?? '[*]'} --> ${to}: ${name} (${by.replace('_', ' ')})`),
  );
  return ['stateDiagram-v2', ...lines].join('\n');
}
