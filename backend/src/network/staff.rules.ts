import type { StaffRole } from '../accounts/actor.js';

/** An Ohjaamo, or a whole region (`ohjaamoId` null). */
export interface Place {
  regionId: string;
  ohjaamoId: string | null;
}
export interface HeldRole extends Place {
  role: StaffRole;
}

export const roles: readonly StaffRole[] = ['worker', 'coordinator', 'region_coordinator', 'administrator'];

/** Those who decide about others; the last one of them at a place stays. */
const deciding: readonly StaffRole[] = ['coordinator', 'region_coordinator', 'administrator'];

/** Workers and coordinators belong to an Ohjaamo; the others to the whole region. */
export const fits = (role: StaffRole, { ohjaamoId }: Place) =>
  (ohjaamoId !== null) === (role === 'worker' || role === 'coordinator');

/** Whether somebody who holds these roles may give this role at this place, and take it away. */
export function mayGive(held: readonly HeldRole[], role: StaffRole, place: Place): boolean {
  if (!fits(role, place)) return false;
  return held.some((own) => {
    switch (own.role) {
      case 'administrator':
        return true;
      case 'region_coordinator':
        return role !== 'administrator' && own.regionId === place.regionId;
      case 'coordinator':
        return place.ohjaamoId !== null && own.ohjaamoId === place.ohjaamoId;
      case 'worker':
        return false;
    }
  });
}

/** The roles that somebody may give at a place. */
export const givable = (held: readonly HeldRole[], place: Place) =>
  roles.filter((role) => mayGive(held, role, place));

/** Whether this membership stands at a place for which one of these roles is responsible. */
export const answersFor = (held: readonly HeldRole[], { regionId, ohjaamoId }: Place) =>
  held.some(
    (own) =>
      own.role === 'administrator' ||
      (own.role === 'region_coordinator' && own.regionId === regionId) ||
      (own.role === 'coordinator' && ohjaamoId !== null && own.ohjaamoId === ohjaamoId),
  );

/** The last one of these cannot go before there is another. */
export const isNeeded = (role: StaffRole) => deciding.includes(role);
