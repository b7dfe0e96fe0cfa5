import { refusals } from '../platform/problems/problem.js';

export const agreementsProblems = {
  /** The law asks for no agreement in this kind of placement. */
  agreement_not_asked: 409,
  /** There is nobody to agree with: the placement has no firm. */
  agreement_without_firm: 409,
  /** Fields that the agreement needs are empty; `fields` names them. */
  agreement_incomplete: 409,
  /** A legal limit is broken; `breaks` names rule, field, law and source. */
  agreement_breaks_rule: 409,
  /** Not now: it stands elsewhere, `status` tells where. */
  agreement_wrong_state: 409,
  /** There is a newer version than the one that was shown. */
  agreement_changed: 409,
  /** The authority has not checked the placement yet: nothing is signed before. */
  agreement_not_checked: 409,
  /** Whoever signs for the organiser must have the right to. */
  right_to_sign_missing: 409,
  /** A signature is taken back within the hour, by whoever recorded it, before the start. */
  too_late_to_take_back: 409,
  /** Feedback is given once it runs. */
  feedback_too_early: 409,
  /** To interrupt, say why. */
  interruption_needs_reason: 409,
} as const;

export const refuse = refusals(agreementsProblems);
