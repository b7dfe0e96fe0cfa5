/** Whom somebody wishes for, the most wished first, and whom they would rather not meet; by table. */
export interface Wishes {
  order: string[];
  never: string[];
}

/** As many as the API takes. */
export const MOST_WISHES = 5;

/** What stands in a table's field: nothing, its place in the order, or "not this one". */
export type WishValue = '' | '1' | '2' | '3' | '4' | '5' | 'never';
export const wishValues: WishValue[] = ['', '1', '2', '3', '4', '5', 'never'];

const prefix = 'wish.';
export const fieldOf = (tableId: string) => prefix + tableId;
export const isWishField = (name: string) => name.startsWith(prefix);
export const tableOf = (field: string) => field.slice(prefix.length);

/** From what stands in the fields. Two tables with one number stay in the tables' order, and gaps close. */
export function wishesOf(fields: { id: string; value: string }[]): Wishes {
  const ranked = fields.filter(({ value }) => /^[1-5]$/.test(value));
  const order = ranked.sort((one, other) => Number(one.value) - Number(other.value)).map(({ id }) => id);
  const never = fields.filter(({ value }) => value === 'never').map(({ id }) => id);
  return { order: order.slice(0, MOST_WISHES), never };
}

export function valueOf({ order, never }: Wishes, id: string): WishValue {
  const place = order.indexOf(id);
  if (place >= 0) return String(place + 1) as WishValue;
  return never.includes(id) ? 'never' : '';
}

/** A tap on a heart: it gets the next number; tapped again it goes and the rest move up. A sixth changes nothing. */
export function tapped({ order, never }: Wishes, id: string): Wishes {
  if (order.includes(id)) return { order: without(order, id), never };
  if (order.length >= MOST_WISHES) return { order, never };
  return { order: [...order, id], never: without(never, id) };
}

/** Changes places with the one before it. */
export function movedUp({ order, never }: Wishes, id: string): Wishes {
  const place = order.indexOf(id);
  if (place < 1) return { order, never };
  const rest = without(order, id);
  return { order: [...rest.slice(0, place - 1), id, ...rest.slice(place - 1)], never };
}

/** "Not this one", and back. */
export const turnedDown = ({ order, never }: Wishes, id: string): Wishes => ({
  order: without(order, id),
  never: never.includes(id) ? without(never, id) : [...never, id],
});

const without = (ids: string[], id: string) => ids.filter((one) => one !== id);
