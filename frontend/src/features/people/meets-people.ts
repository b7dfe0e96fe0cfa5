import type { Staff } from '../accounts/session';

/** Whether somebody works at this Ohjaamo themselves; a region's coordinator sees its figures, and its people nowhere. */
export const meetsPeopleAt = (staff: Staff, ohjaamoId: string) =>
  staff.places.some(
    (place) => place.ohjaamoId === ohjaamoId && (place.role === 'worker' || place.role === 'coordinator'),
  );
