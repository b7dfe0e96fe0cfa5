/** Places that ask who is acting for another reason than to let them in or not, and why nothing is shown when they are wrong. */
export const NOT_GUARDS: Record<string, string> = {};

/** Tables that no answer is read from within the walls; test/walls.spec.ts sees that they have a wall. */
export const UNSEEN_WALLS: string[] = [];
