/** How well a list is sorted, by grades of 0 to 3 that somebody gave by hand. */

const gain = (grade: number) => 2 ** grade - 1;

/** Discounted gain of the first `depth`: what stands lower counts less (Järvelin and Kekäläinen 2002). */
const dcg = (grades: readonly number[], depth: number) =>
  grades.slice(0, depth).reduce((sum, grade, at) => sum + gain(grade) / Math.log2(at + 2), 0);

/** 1 when the best come first, 0 when none of the first `depth` is any good. */
export function ndcg(grades: readonly number[], depth: number): number {
  const best = dcg(
    [...grades].sort((one, other) => other - one),
    depth,
  );
  return best === 0 ? 1 : dcg(grades, depth) / best;
}

/** Of all pairs with different grades, the share that scores put in the same order; a tie is half right. */
export function pairsInOrder(judged: readonly { grade: number; score: number }[]): number {
  let [right, all] = [0, 0];
  for (const one of judged)
    for (const other of judged)
      if (one.grade > other.grade) {
        all += 1;
        right += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0;
      }
  return all === 0 ? 1 : right / all;
}
