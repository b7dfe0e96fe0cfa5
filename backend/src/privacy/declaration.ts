/** What people read in three languages; a declaration that lacks one does not compile. */
export interface Words {
  fi: string;
  sv: string;
  en: string;
}

/** Whose data a table may hold. `firm_contact`: somebody at a firm, of whom staff wrote down who they are. */
export type Subject = 'young_person' | 'recruiter' | 'firm_contact' | 'staff_member';

/** What we use data for, in the order in which people read it; the words, the legal basis and who sees it stand in purposes.ts. */
export const purposeNames = [
  'person',
  'bookings',
  'card',
  'notes',
  'path',
  'referrals',
  'messages',
  'signing_in',
  'trail',
  'employers',
  'staff',
  'service',
] as const;
export type PurposeName = (typeof purposeNames)[number];

/** From which moment the time is counted; the words stand in purposes.ts. */
export type Since =
  | 'event_over'
  | 'sent'
  | 'asked'
  | 'expired'
  | 'removed'
  | 'ended'
  | 'read'
  | 'happened'
  | 'last_seen'
  | 'written'
  | 'last_used';

export interface Keep {
  days?: number;
  months?: number;
  years?: number;
}

/** A table has as many rules as it has kinds of rows that end at different times. */
export interface Retention {
  /** How long; counted from `since`. */
  keep: Keep;
  since: Since;
  /** SQL over the row `t`: that moment. */
  at: string;
  /** SQL over the row `t`: which rows the rule is about; all when left out. */
  where?: string;
  /**
   * `delete`: the row goes. `count`: it goes and stays as a number. `erase`: the whole person goes as if they had asked, and is
   * told a month before when they can be. `trail`: the row goes through the function that may take lines of a trail away.
   */
  then: 'delete' | 'count' | 'erase' | 'trail';
  /** Why that long. */
  why: Words;
}

/**
 * What a table holds about people: every column is named once, so that a new one has to be thought about.
 * The API and the worker do not start when a table has no declaration or a declaration no table (declarations.check.ts).
 */
export interface Declaration {
  table: string;
  purpose: PurposeName;
  /** Whose data; empty when nobody's. */
  about: readonly Subject[];
  /** Columns that tell something of somebody: handed out to them, erased with them. */
  personal: readonly string[];
  /** Columns that are not handed out: keys and fingerprints of secrets, and who else was involved. */
  withheld: readonly string[];
  /** Columns that say nothing about anybody by themselves: ids, times, states. */
  plain: readonly string[];
  /** SQL over the row `t`: whether it is the young person's whose id is $1. */
  ofPerson?: string;
  /** SQL over the row `t`: whether the person may read it themselves; every row when left out. */
  shownWhen?: string;
  /** What makes a row readable in a download, beside its own columns: name → SQL over the row `t`. */
  alongside?: Readonly<Record<string, string>>;
  /** How long; or the table whose row it goes with. Nobody's data stays as long as it is of use. */
  retention: readonly Retention[] | { with: string } | 'lasting';
  /** How changes are written down: by the trigger, as moves of a state (transition), or not at all. */
  changes: 'audit' | 'transition' | 'none';
  /** Whether it is written down who looks at it. */
  readings: boolean;
}

/** A table that holds nothing about anybody: programme, places, codes. */
export function impersonal(table: string, columns: string, changes: 'audit' | 'none' = 'none'): Declaration {
  return {
    table,
    purpose: 'service',
    about: [],
    personal: [],
    withheld: [],
    plain: names(columns),
    retention: 'lasting',
    changes,
    readings: false,
  };
}

/** Names in one line, as people write lists. */
export const names = (line: string): string[] => line.split(/\s+/).filter(Boolean);
