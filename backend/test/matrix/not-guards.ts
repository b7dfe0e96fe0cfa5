/** Places that ask who is acting for another reason than to let them in or not, and why nothing is shown when they are wrong. */
export const NOT_GUARDS: Record<string, string> = {};
