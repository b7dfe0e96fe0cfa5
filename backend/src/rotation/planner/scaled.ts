/** Costs up to this stay exact when they are added up along the longest path of a network. */
const LARGEST = 2 ** 36;
const DECIMALS = 6;
/** Weights far below this are as good as none. */
const SMALLEST = 1e-6;

/**
 * Weights as whole numbers: times a power of ten if that makes all of them whole (so that nothing is rounded), else times a power
 * of two, rounded in the tenth digit.
 */
export function scaled(weights: Float64Array): { whole: Float64Array; scale: number } {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, weight);
  for (
    let decimals = 0, scale = 1;
    decimals <= DECIMALS && largest * scale <= LARGEST;
    decimals += 1, scale *= 10
  ) {
    const whole = weights.map((weight) => Math.round(weight * scale));
    if (weights.every((weight, n) => (whole[n] as number) / scale === weight)) return { whole, scale };
  }
  const scale = 2 ** Math.floor(Math.log2(LARGEST / Math.max(largest, SMALLEST)));
  return { whole: weights.map((weight) => Math.round(weight * scale)), scale };
}
