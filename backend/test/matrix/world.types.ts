import type { Field, RouteName, Subject } from '../../src/accounts/matrix/matrix.types.js';
import type { TestApp } from '../support/app.js';
import type { Given } from '../support/given.js';

/** Something that requests can be about, and to whom it belongs. */
export interface Thing {
  kind: Subject;
  id: string;
  ohjaamo: string;
  region: string;
  /** Whose it is beyond its Ohjaamo: a person, a firm, a member of staff, a screen. */
  owners?: string[];
  /** What a request about it needs beside its id. */
  with: Record<string, string>;
}

/** A word that stands nowhere but in one field of one row, and everything that this row belongs to. */
export interface Marker {
  field: Field;
  text: string;
  of: Set<string>;
  /** The one route on which this tells something; on others everybody may see it. */
  on?: RouteName;
}

export interface Firm {
  id: string;
  owner: { id: string; email: string };
  colleague: { id: string; email: string };
  openings: Record<'opening' | 'hidden opening' | 'draft opening' | 'waiting opening', string>;
}

export interface Person {
  id: string;
  firstName: string;
  phone: string;
  registration: string;
  link: string;
  feed: string;
}

export interface Place {
  ohjaamo: string;
  region: string;
  event: string;
  /** An event that is on right now. */
  room: string;
  /** Whom the firm met in it, and who shared their card with it. */
  met: { person: string; firstName: string };
  /** The neighbour's table has a free time. */
  freeSlot: string;
  /** A table that nobody holds, at an event that nobody sees yet. */
  draftTable: string;
  firm: Firm;
  neighbour: Firm;
  waitingFirm: Firm;
  worker: { id: string; email: string };
  person: Person;
}

export interface Surroundings {
  vartti: TestApp;
  given: Given;
  things: Thing[];
  markers: Marker[];
  count: number;
}

/** What is being built, and where. */
export interface Here extends Surroundings {
  ohjaamo: string;
  region: string;
  worker: { id: string; email: string };
  thing(kind: Subject, id: string, more?: { owners?: string[]; with?: Record<string, string> }): void;
  mark(field: Field, text: string, ...of: string[]): void;
  /** A number that nothing else has. */
  next(): number;
}

/** An event with four tables: the firm's, its neighbour's, one that is asked for, one that is nobody's. */
export interface Evening {
  event: string;
  part: string;
  /** Two times of the firm, and the neighbour's first; its second is free. */
  ours: [string, string];
  theirs: string;
  freeSlot: string;
  ourTable: string;
  draftTable: string;
}
