import { refuse } from '../platform/problems/platform.problems.js';
import type { StaffActor } from './actor.js';

/**
 * Staff work where they belong. Elsewhere the thing does not exist for them: 404, so that nothing is told about it.
 * @throws Problem not_found
 */
export function mustWorkAt(actor: StaffActor, ohjaamoId: string | undefined): asserts ohjaamoId is string {
  if (!ohjaamoId || !actor.ohjaamoIds.includes(ohjaamoId)) throw refuse('not_found');
}
