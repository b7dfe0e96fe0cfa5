import { refusals } from '../platform/problems/problem.js';

export const peopleProblems = {
  /** There is nothing to share yet. */
  no_card: 409,
  /** The card was saved anew since it was shown: look again at what would be shared. */
  card_changed: 409,
  /** The id was used before for something else. */
  id_used: 409,
  /** Staff have not yet seen at the desk that this address is this person's. */
  not_confirmed: 403,
  /** There is no address to confirm. */
  no_address: 409,
  /** Whoever wrote it may change it; after a day a coordinator. */
  not_your_note: 403,
} as const;

export const refuse = refusals(peopleProblems);
