import type { Audience } from '../../platform/http/audience.js';
import type { Role, Trouble } from './matrix.types.js';

interface Door {
  lets: readonly Role[];
  /** What is answered to whom it would let in, if nothing were wrong. */
  unless: Partial<Record<Trouble, string>>;
}

const working = { 'since yesterday': 'signed_out', 'no second factor': 'second_factor_needed' } as const;
const staff: readonly Role[] = ['worker', 'coordinator', 'region coordinator', 'administrator'];
const recruiters: readonly Role[] = ['recruiter', 'owner'];

/**
 * Whom each audience lets in, before anybody asks what for. Everybody else hears signed_out when they are nobody here, or
 * not_allowed when they are somebody else. A screen's pairing is no session: elsewhere it is nobody.
 */
export const doors: Record<Exclude<Audience, 'public' | 'link'>, Door> = {
  my: { lets: ['young person'], unless: {} },
  employer: {
    lets: recruiters,
    unless: { 'since yesterday': 'signed_out', 'firm waits': 'employer_not_approved' },
  },
  staff: { lets: staff, unless: working },
  anyone_signed_in: {
    lets: ['young person', ...recruiters, ...staff],
    unless: { 'since yesterday': 'signed_out' },
  },
  kiosk: { lets: ['kiosk'], unless: {} },
  board: { lets: ['board'], unless: {} },
};

/** What a route asks of the session beside that, and what is answered to whom lacks it. */
export const needs: Record<'strong' | 'fresh', Partial<Record<Trouble, string>>> = {
  strong: { 'no second factor': 'second_factor_needed' },
  fresh: { 'an hour ago': 'step_up_needed' },
};
