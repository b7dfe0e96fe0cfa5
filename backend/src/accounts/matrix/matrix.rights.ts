import type { Rights } from './matrix.types.js';

/** Rights that many routes share; each name says who may, and how far it reaches. */

/** Programme, openings, firms' wishes: whoever works there, and who coordinates the region or runs the network. */
export const WORKS_THERE: Rights = {
  worker: 'ohjaamo',
  coordinator: 'ohjaamo',
  'region coordinator': 'region',
  administrator: 'everywhere',
};
/** A firm belongs to its region: any Ohjaamo there may meet it. */
export const WORKS_IN_REGION: Rights = {
  worker: 'region',
  coordinator: 'region',
  'region coordinator': 'region',
  administrator: 'everywhere',
};
/** People: those who meet them at that very Ohjaamo. Who coordinates a region sees its figures, and nobody's name. */
export const MEETS_PEOPLE: Rights = {
  worker: 'ohjaamo',
  coordinator: 'ohjaamo',
  'region coordinator': 'nowhere',
  administrator: 'nowhere',
};
/** The same, on routes that are for workers and coordinators alone. */
export const KNOWS_PEOPLE: Rights = { worker: 'ohjaamo', coordinator: 'ohjaamo' };
/** Of something named in a request to the room of one's own Ohjaamo: that room is not there for who coordinates. */
export const RUNS_ROOM: Rights = {
  ...KNOWS_PEOPLE,
  'region coordinator': { refused: 'not_found' },
  administrator: { refused: 'not_found' },
};
export const COORDINATES: Rights = {
  coordinator: 'ohjaamo',
  'region coordinator': 'region',
  administrator: 'everywhere',
};
export const ANY_STAFF: Rights = {
  worker: 'everywhere',
  coordinator: 'everywhere',
  'region coordinator': 'everywhere',
  administrator: 'everywhere',
};

export const OWN_FIRM: Rights = { recruiter: 'own', owner: 'own' };
export const OWNER_ALONE: Rights = { owner: 'own', recruiter: { refused: 'owner_only' } };
export const FIRM_OF_REGION: Rights = { recruiter: 'region', owner: 'region' };

export const SELF: Rights = { 'young person': 'own' };
/** Everybody with a session, about their own signing in. */
export const ONESELF: Rights = {
  'young person': 'own',
  recruiter: 'own',
  owner: 'own',
  worker: 'own',
  coordinator: 'own',
  'region coordinator': 'own',
  administrator: 'own',
};
/** Second factors are for those who see other people's data. */
export const WITH_FACTORS: Rights = { ...ONESELF, 'young person': { refused: 'not_allowed' } };
export const KIOSK: Rights = { kiosk: 'own' };
export const BOARD: Rights = { board: 'own' };
