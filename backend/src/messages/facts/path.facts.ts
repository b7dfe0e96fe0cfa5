import type { Localised } from '../../platform/http/fields.js';
import type { EventFacts, OhjaamoFacts } from './facts.js';

// What letters tell of on the way from an opening to a start.

export interface AgreementFacts {
  title: string;
  employer: string;
  status: 'draft' | 'with_employer' | 'with_person' | 'ready' | 'signed';
  endsOn: string | null;
  isFeedbackGiven: boolean;
  /** The firm may see it: the person says yes to that, or all have signed. */
  isOpen: boolean;
  ohjaamo: OhjaamoFacts;
}

/** One question to one side after the start. */
export interface CheckInFacts {
  side: 'young_person' | 'employer';
  code: string;
  state: string;
  face: 'good' | 'so_so' | 'bad' | null;
  callMe: boolean;
  placementId: string;
  placementStatus: string;
  title: string;
  employer: string | null;
  firstName: string;
  /** To the firm: an initial under non-disclosure. */
  shownAs: string;
  supporter: string;
  ohjaamo: OhjaamoFacts;
}

/** Staff ask somebody to an event. */
export interface EveningProposalFacts {
  state: string;
  firstName: string;
  words: string | null;
  proposedBy: string;
  /** Whom they would meet: the firm of the table, else of every table. */
  firms: string[];
  event: EventFacts;
  ohjaamo: OhjaamoFacts;
}

/** A file of openings. */
export interface ImportFacts {
  fileName: string;
  status: string;
  /** How many openings are in it. */
  count: number;
  employer: string;
  ohjaamo: OhjaamoFacts;
}

/** "I'm interested", and what the firm said to it. */
export interface InterestFacts {
  status: 'sent' | 'answered_yes' | 'answered_not_now' | 'answered_taken' | 'withdrawn' | 'lapsed';
  title: string;
  employer: string;
  openingId: string;
  firstName: string;
  meetOn: string | null;
  meetAt: string | null;
  meetPlace: string | null;
  answerWords: string | null;
  reasons: string[];
  reply: 'coming' | 'cannot' | 'another_time' | null;
  ohjaamo: OhjaamoFacts;
}

/** Who waits for a firm's answer, by opening: numbers, never names. */
export interface InterestsWaitingFacts {
  employer: string;
  waiting: number;
  /** Since when the first of them waits. */
  since: string | null;
  openings: { title: string; count: number }[];
  ohjaamo: OhjaamoFacts;
}

export interface PlacementFacts {
  title: string;
  status: string;
  /** Under non-disclosure an initial. */
  firstName: string;
  employer: string | null;
  /** The workplace may see it: the person said yes, or all have signed. */
  isShown: boolean;
  isRefused: boolean;
  /** Of the step that is asked for. */
  stepName: Localised | null;
  ohjaamo: OhjaamoFacts;
}

/** What somebody of staff sees to on one day; the Ohjaamo of the first. */
export interface PromisesFacts {
  promises: { employerId: string; employer: string; what: string; promisedBy: 'us' | 'them' }[];
  ohjaamo: OhjaamoFacts;
}

/** Somebody who was proposed for an opening. */
export interface ProposalFacts {
  state: string;
  firstName: string;
  words: string | null;
  proposedBy: string;
  title: string;
  employer: string;
  meetsAt: string | null;
  meetsWhere: string | null;
  answerWords: string | null;
  /** The name on the card that the firm may see; an initial under non-disclosure. */
  shownAs: string | null;
  ohjaamo: OhjaamoFacts;
}

export interface PublicOpeningFacts {
  id: string;
  title: string;
  employer: string;
  municipality: Localised | null;
}

/** Somebody who is referred to a service. */
export interface ReferralFacts {
  status: string;
  firstName: string;
  service: Localised;
  /** The yes stands. */
  holds: boolean;
  ohjaamo: OhjaamoFacts;
}

export interface SearchFacts {
  isConfirmed: boolean;
  isStopped: boolean;
  endsAt: string;
  /** What was typed, when anything was. */
  words: string | null;
}

/** A line of the catalogue of services. */
export interface ServiceFacts {
  name: Localised;
  checkedOn: string;
  ended: boolean;
  ohjaamo: OhjaamoFacts;
}
