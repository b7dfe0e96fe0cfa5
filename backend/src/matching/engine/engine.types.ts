import type { Regulation } from '../../catalogue/catalogue.service.js';
import type { WrittenOpening } from '../../openings/opening.rules.js';
import type { Work } from '../../people/work.schema.js';

/** Degrees of WGS 84. */
export interface Place {
  code: string;
  latitude: number;
  longitude: number;
}

/** Something that a person said of themselves, as it is compared: by the stems of its words (stems_of in migration 0018). */
export interface Said {
  words: string;
  in: 'interests' | 'strengths' | 'lookingFor';
  stems: readonly string[];
}

/** What staff recommend to a person: exactly one of the three. */
export interface Recommended {
  sectorCode: string | null;
  occupationCode: string | null;
  openingId: string | null;
  words: string;
}

/**
 * A person as far as matching looks at them. What is not here can change nothing: no name, no gender, no origin or nationality, no health,
 * nothing of what helps them (`needs`), no age but for being under 18.
 */
export interface Seeker {
  under18: boolean;
  languages: readonly { code: string; level: string }[];
  licences: readonly string[];
  said: readonly Said[];
  work: Work;
  /** Where `work.municipalityCode` is. */
  place: Place | null;
  /** Firms, and sectors of what they brought, that the person met and would like to meet again. */
  met: { employerIds: readonly string[]; sectorCodes: readonly string[] };
  recommended: readonly Recommended[];
}

export interface Offered {
  id: string;
  employerId: string;
  opening: WrittenOpening;
  place: Place | null;
  /** Stems of its words and of the names of its sector and occupation, sorted by their characters. */
  stems: readonly string[];
}

export type Facts = Record<string, string | number | readonly string[]>;

export const mustHaveCodes = [
  'ruled_out',
  'age',
  'minors_rule',
  'licence',
  'language',
  'times',
  'hours',
  'distance',
] as const;

/** Without it the opening does not fit; `unknown` neither helps nor harms. */
export interface MustHave {
  code: (typeof mustHaveCodes)[number];
  holds: boolean | 'unknown';
  facts: Facts;
}

export const pointCodes = [
  'recommended_opening',
  'recommended_occupation',
  'recommended_sector',
  'occupation',
  'met_employer',
  'met_sector',
  'interests',
  'looking_for',
  'strengths',
  'kind',
  'own_municipality',
  'near',
  'start',
] as const;
export type PointCode = (typeof pointCodes)[number];

/** A reason that speaks for it. */
export interface Point {
  code: PointCode;
  points: number;
  facts: Facts;
}

export interface Judgement {
  /** No must-have is missing. */
  fits: boolean;
  mustHaves: MustHave[];
  /** The heaviest reason first. */
  points: Point[];
  /** The sum of the points, 0 to 100; where it does not fit, 0. */
  score: number;
}

/** What counts today: the limits in force. */
export interface Rules {
  regulations: Regulation[];
}
