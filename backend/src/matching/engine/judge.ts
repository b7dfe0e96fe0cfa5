import type { Judgement, Offered, Rules, Seeker } from './engine.types.js';
import { mustHavesOf } from './must-haves.js';
import { pointsOf } from './points.js';

/**
 * Whether an opening fits a person, and how well: must-haves first, then points. Pure; each part of the answer is a code with its facts,
 * which the portal has a sentence for. What is not known neither helps nor harms.
 */
export function judge(seeker: Seeker, offered: Offered, rules: Rules): Judgement {
  const mustHaves = mustHavesOf(seeker, offered, rules);
  const points = pointsOf(seeker, offered);
  const fits = mustHaves.every(({ holds }) => holds !== false);
  const sum = points.reduce((total, one) => total + one.points, 0);
  return { fits, mustHaves, points, score: fits ? sum : 0 };
}

export interface Ranked<Thing> {
  thing: Thing;
  judgement: Judgement;
}

/** What fits, the best first; of equals the one that came first in the list. */
export const ranked = <Thing>(all: Ranked<Thing>[]): Ranked<Thing>[] =>
  all
    .filter(({ judgement }) => judgement.fits)
    .sort((one, other) => other.judgement.score - one.judgement.score);
