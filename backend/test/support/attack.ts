/**
 * One family of attacks: a distinct way in which systems like this one were broken, tried on this one.
 * @param family what is tried, in a few words; stands in docs/security.md
 * @param seenIn the real-life failure it comes from, in one line
 */
export function attack(
  family: string,
  seenIn: string,
  attempt: () => Promise<void>,
  withinMs?: number,
): void {
  it(`${family} (seen in: ${seenIn})`, attempt, withinMs);
}
