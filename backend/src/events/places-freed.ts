import type { Tx } from '../platform/database/database.js';

/**
 * What events ask of whoever keeps the waiting lists: places have become free or new in these parts, offer them in
 * order. Bookings answer it; events know nothing of bookings.
 */
export abstract class PlacesFreed {
  abstract freed(tx: Tx, partIds: string[]): Promise<void>;
}
