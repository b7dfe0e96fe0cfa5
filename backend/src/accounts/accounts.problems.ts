import { platformProblems } from '../platform/problems/platform.problems.js';
import { refusals } from '../platform/problems/problem.js';

export const accountsProblems = {
  signed_out: 401,
  not_allowed: 403,
  /** Staff have not approved the firm yet. */
  employer_not_approved: 403,
  /** Wrong, used, or too old. */
  code_wrong: 401,
  too_many_codes: 429,
  /** A link from a mail that was opened in another browser than the one that asked, used, or too old. */
  sign_in_link_wrong: 401,
  /** Address or password; which of them is not told. */
  sign_in_wrong: 401,
  /** `seconds` says how long to wait. */
  too_many_tries: 429,
  passkey_wrong: 401,
  /** A passkey, or password with a second factor, is wanted; `next` says whether to enter or to enrol one. */
  second_factor_needed: 403,
  /** Who one is was shown too long ago for this. */
  step_up_needed: 403,
  /** Another way in must be there before this one goes. */
  factor_stays: 409,
  password_too_easy: 422,
  /** Somebody else has the new address. */
  address_taken: 409,
  /** What came back from the directory does not fit, or it names nobody of the staff. */
  directory_refused: 401,
  directory_unreachable: 503,
  /** Not one of ours, or its time is over. */
  link_unknown: 404,
  /** The link came on a screen, not by message: it proves nothing about the address. */
  link_proves_nothing: 403,
} as const;

export const refuse = refusals({ ...accountsProblems, not_found: platformProblems.not_found });
