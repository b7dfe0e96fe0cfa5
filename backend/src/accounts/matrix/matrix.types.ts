import type { Audience } from '../../platform/http/audience.js';

/** Who a request may come from, by what they are. */
export const roles = [
  'young person',
  'recruiter',
  'owner',
  'worker',
  'coordinator',
  'region coordinator',
  'administrator',
  'kiosk',
  'board',
] as const;
export type Role = (typeof roles)[number];

/** What can be wrong with how somebody comes in; what each door answers stands in matrix.doors.ts. */
export const troubles = [
  'signed out',
  'firm waits',
  'no second factor',
  'since yesterday',
  'an hour ago',
] as const;
export type Trouble = (typeof troubles)[number];

/**
 * How far a right reaches, from near to far. `own`: themselves, their firm, their one event; `ohjaamo`: what belongs to an
 * Ohjaamo where they work; `region`: to one of its region; `nowhere`: they may ask, and there is nothing for them.
 */
export const reaches = ['nowhere', 'own', 'ohjaamo', 'region', 'everywhere'] as const;
export type Reach = (typeof reaches)[number];
export type Relation = Exclude<Reach, 'nowhere'>;
/** Instead of a reach: the code with which this role is refused, wherever the thing belongs. */
export interface Refused {
  refused: string;
}
export type Rights = Partial<Record<Role, Reach | Refused>>;

/** What a request is about. `nothing`: the answer depends on who asks alone. */
export type Subject =
  | 'nothing'
  | 'ohjaamo'
  | 'region'
  | 'event'
  | 'draft event'
  | 'event with our table'
  | 'table'
  | 'free table'
  | 'asked table'
  | 'series'
  | 'slot'
  | 'firm'
  | 'waiting firm'
  | 'recruiter'
  | 'opening'
  | 'hidden opening'
  | 'draft opening'
  | 'waiting opening'
  | 'import'
  | 'imported file'
  | 'key'
  | 'revoked key'
  | 'service'
  | 'referral'
  | 'referral under way'
  | 'shared opening'
  | 'known firm'
  | 'firm contact'
  | 'firm promise'
  | 'registration'
  | 'waiting entry'
  | 'person'
  | 'room'
  | 'room with our table'
  | 'ticket'
  | 'turn'
  | 'turn that is over'
  | 'tap'
  | 'booked for today'
  | 'rotation'
  | 'rotation with our table'
  | 'table of a rotation'
  | 'comes to a rotation'
  | 'shared for a rotation'
  | 'placement'
  | 'placement not shown'
  | 'consent'
  | 'interest'
  | 'asked opening'
  | 'agreement'
  | 'note'
  | 'recommendation'
  | 'proposal'
  | 'proposal with firm'
  | 'evening proposal'
  | 'placement that runs'
  | 'check-in'
  | 'check-in of the firm'
  | 'membership'
  | 'device'
  | 'visit'
  | 'session'
  | 'saved search'
  | 'passkey';

/** Personal, or not for everybody. Whatever stands here is planted in the tests' world and looked for in every answer. */
export type Field =
  | 'first name'
  | 'contact'
  | 'contact hint'
  | 'booking code'
  | 'link'
  | 'feed'
  | 'card'
  | 'agreement'
  | 'note'
  | 'working note'
  | 'recommendation'
  | 'recruiter'
  | 'recruiter contact'
  | 'staff'
  | 'staff contact'
  | 'draft event'
  | 'opening not out'
  | 'imported file'
  | 'key name'
  | 'wish for a table'
  | 'waiting firm'
  | 'firm record'
  | 'device'
  | 'consent'
  | 'interest'
  | 'referral'
  | 'impression'
  | 'proposal'
  | 'own answer'
  | 'firm’s answer'
  | 'placement'
  | 'whom one meets'
  | 'where one is'
  | 'saved search';

/**
 * Whose: of the very thing that was asked for; one's own; one's firm's; those of the Ohjaamos where one works (`work`),
 * where one meets people (`people`), or of their region; everybody's.
 */
export type Whose = 'there' | 'own' | 'firm' | 'work' | 'people' | 'region' | 'everywhere';
export type Sees = Partial<Record<Whose, Field[]>>;

export interface Rule {
  about: Subject | Subject[];
  /** Where the thing is named, when it is not in the address: a field of the body or of the query. */
  named?: string;
  may: Rights | 'everybody';
  /**
   * Beyond one's reach; not_found when left out: nobody learns that there is something. `nothing happens`: answered as if it
   * were done. By distance, where that makes a difference.
   */
  beyond?: string | Partial<Record<Relation, string>>;
  sees?: Sees;
  /** Why this differs from its neighbours. */
  because?: string;
}

export interface RouteRules {
  needs?: 'strong' | 'fresh';
  rules: Rule[];
}

/** Verb and path below /api. */
export type RouteName = `${'GET' | 'PUT' | 'POST' | 'DELETE'} /${string}`;
export type Section = Record<RouteName, Rule | Rule[] | RouteRules>;
export type Matrix = { [audience in Audience]?: Section };
