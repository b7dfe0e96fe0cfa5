import { refuse } from '../platform/problems/platform.problems.js';
import type { StaffActor } from './actor.js';

/**
 * Staff work where they belong. Elsewhere the thing does not exist for them: 404, so that nothing is told about it.
 * @throws Problem not_found
 */
export function mustWorkAt(actor: StaffActor, ohjaamoId: string | undefined): asserts ohjaamoId is string {
  if (!ohjaamoId || !actor.ohjaamoIds.includes(ohjaamoId)) throw refuse('not_found');
}

/**
 * People are met where one works oneself: a region coordinator sees events and figures of every Ohjaamo, and its people of none.
 * @throws Problem not_found
 */
export function mustMeetPeopleAt(
  actor: StaffActor,
  ohjaamoId: string | undefined,
): asserts ohjaamoId is string {
  if (!ohjaamoId || !actor.peopleOhjaamoIds.includes(ohjaamoId)) throw refuse('not_found');
}
