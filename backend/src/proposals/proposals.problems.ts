import { refusals } from '../platform/problems/problem.js';

export const proposalsProblems = {
  /** The id was used before for something else. */
  id_used: 409,
  /** The opening is not open to anybody now. */
  opening_closed: 409,
  /** This person is being asked about this opening already. */
  already_proposed: 409,
  /** They gave no phone number and no e-mail address: ask them when they come. */
  not_reached: 409,
  /** It has moved on meanwhile: `state` says where it is. */
  wrong_state: 409,
  /** "Later" was said twice: now it is yes or no. */
  later_no_more: 409,
  /** The evening is not published, has begun, or takes no registrations. */
  event_not_coming: 409,
  /** The firm answers itself: it has an account. */
  firm_answers_itself: 409,
} as const;

export const refuse = refusals(proposalsProblems);
