/**
 * Everybody comes in once, whoever asks for them: a code counts once.
 * @template {unknown} Who @template In
 * @param {(who: Who) => Promise<In>} signIn @param {(who: Who) => unknown} nameOf
 */
export function door(signIn, nameOf = (who) => who) {
  /** @type {Map<unknown, Promise<In>>} */
  const inside = new Map();
  return (/** @type {Who} */ who) => {
    const entered = inside.get(nameOf(who)) ?? signIn(who);
    inside.set(nameOf(who), entered);
    return entered;
  };
}
