import { refusals } from '../platform/problems/problem.js';

export const referralsProblems = {
  id_used: 409,
  wrong_state: 409,
  /** Not ours, made up, or of something else. */
  link_unknown: 404,
  /** This person is being referred to this service already. */
  referral_open: 409,
  /** Nobody there is told anything: the person took the yes back, or its time is over. */
  referral_closed: 410,
  service_ended: 409,
} as const;

export const refuse = refusals(referralsProblems);
