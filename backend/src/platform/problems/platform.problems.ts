import { refusals } from './problem.js';

/** What can be refused in any room. */
export const platformProblems = {
  malformed: 400,
  forged: 403,
  not_found: 404,
  method_not_allowed: 405,
  too_large: 413,
  unsupported_media_type: 415,
  picture_unreadable: 422,
  too_many_requests: 429,
  busy: 503,
  unexpected: 500,
} as const;

export const refuse = refusals(platformProblems);
