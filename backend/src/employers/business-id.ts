import { stdnum } from 'stdnum';
import { z } from 'zod';
import { fault } from '../platform/http/fields.js';

/**
 * A Finnish business ID (Y-tunnus) as typed → `1234567-8`. An old six-digit number gets its leading zero.
 * The check digit is stdnum's: weights 7 9 10 5 8 4 2, sum mod 11; remainder 1 was never issued.
 * @returns null when it is not one
 */
export function normaliseBusinessId(typed: string): string | null {
  const match = /^(\d{6,7})-?(\d)$/.exec(typed.trim().replace(/^FI/i, ''));
  if (!match) return null;
  const [, base = '', check = ''] = match;
  const digits = `${base.padStart(7, '0')}${check}`;
  return stdnum.FI?.ytunnus?.validate(digits).isValid ? `${digits.slice(0, 7)}-${digits.slice(7)}` : null;
}

export const businessId = z
  .string()
  .max(20, { error: fault('not_a_business_id') })
  .transform((typed, context) => {
    const known = normaliseBusinessId(typed);
    if (known) return known;
    context.addIssue({ code: 'custom', message: fault('not_a_business_id') });
    return z.NEVER;
  });
