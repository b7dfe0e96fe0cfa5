/** A refusal with a code: what crosses HTTP as application/problem+json (RFC 9457). The portal has the words for it. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = 'Problem';
  }
}

/**
 * Makes a room's refusals from its table of codes.
 * @example const refuse = refusals({ slot_taken: 409 }); throw refuse('slot_taken', { next });
 */
export function refusals<Codes extends Record<string, number>>(codes: Codes) {
  return (code: keyof Codes & string, details?: Record<string, unknown>) =>
    new Problem(code, codes[code] as number, details);
}
