/**
 * How much a reason weighs, and why. All of them together make 100. Measured against hand-judged pairs (matching/judged); told to readers
 * in docs/matching.md, which a test compares with this table.
 */
export const weights = {
  /** Digits of ISCO-08 that a wished occupation and the opening's have in common: the person's own choice weighs most. */
  occupation: { 4: 25, 3: 18, 2: 10, 1: 4 },
  /** A professional who knows the person looked at exactly this. */
  recommended: { opening: 15, occupation: 12, sector: 8 },
  /** They sat at one table, and the person would like to go on: worth more than any text. */
  met: { employer: 15, sector: 5 },
  /** What one likes carries through the first months; two words say as much as five. */
  interests: { each: 9, most: 18 },
  /** A free sentence about work; it also holds words that mean nothing, so each weighs little. */
  lookingFor: { each: 3, most: 6 },
  /** What one is good at; advertisements use the same adjectives for everything. */
  strengths: { each: 3, most: 6 },
  /** The kind of place that was ticked. */
  kind: 8,
  /** A short way to work is one reason more to stay, but a must-have already draws the line. */
  near: { ownMunicipality: 5, withinHalf: 2 },
  /** It starts when the person can. */
  start: 2,
} as const;

/** The most that reasons can bring of which no index tells where they hold. */
export const WEAK_MOST = weights.kind + weights.near.ownMunicipality + weights.start + weights.occupation[1];

/** The most that an opening can have more for being found in this way (matching/candidates.sql.ts). */
export const SOURCE_MOST = {
  words: weights.interests.most + weights.lookingFor.most + weights.strengths.most,
  same_occupation: weights.occupation[4] + weights.recommended.occupation,
  near_occupation: weights.occupation[3],
  recommended: weights.recommended.opening,
  employer: weights.met.employer,
  sector: weights.met.sector + weights.recommended.sector,
} as const;
