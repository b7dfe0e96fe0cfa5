import { refuse } from './accounts.problems.js';
import type { SignedIn } from './sessions.service.js';

/** Second factors are for those who see other people's data. */
export const mayHaveFactors = ({ staff, recruiter }: SignedIn) => Boolean(staff ?? recruiter);

/** What this session still lacks to be strong; null when it is, or when nothing asks for it. */
export function needOf({ strength, factors, staff }: SignedIn): 'enrol' | 'enter' | null {
  if (strength === 'strong') return null;
  const { passkey, password, totp } = factors;
  const has = passkey || (staff ? totp && password : totp);
  return has ? 'enter' : 'enrol';
}

/**
 * Before anything about getting in is changed. Once there is a second factor, a code from the mailbox opens this door no more:
 * whoever reads somebody's mail must not be able to add a factor of their own.
 * @throws Problem not_allowed, second_factor_needed, step_up_needed
 */
export function mustBeTheOwner(signedIn: SignedIn): void {
  const { strength, isFresh, factors } = signedIn;
  if (!mayHaveFactors(signedIn) || strength === 'link') throw refuse('not_allowed');
  if ((factors.passkey || factors.totp) && strength !== 'strong')
    throw refuse('second_factor_needed', { next: 'enter' });
  if (!isFresh) throw refuse('step_up_needed');
}
