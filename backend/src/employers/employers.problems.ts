import { refusals } from '../platform/problems/problem.js';

export const employersProblems = {
  id_used: 409,
  /** The region's record has this business ID already; `employerId` says where. */
  firm_known: 409,
  /** Another region was first. Nothing more is told. */
  firm_elsewhere: 409,
  logo_unknown: 404,
  /** Only the firm's owner may change the team. */
  owner_only: 403,
  owner_stays: 409,
  recruiter_exists: 409,
  /** One's own address is changed under one's own sign-in, confirmed from both ends. */
  own_address: 409,
  /** The invitation was accepted, so there is nothing to send again. */
  already_accepted: 409,
  /** Whoever has never signed in cannot become the owner. */
  not_accepted: 409,
  /** Staff have not approved the firm yet. */
  employer_not_approved: 403,
  wrong_state: 409,
  reason_needed: 422,
} as const;

export const refuse = refusals(employersProblems);
