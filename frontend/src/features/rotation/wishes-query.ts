import { isWishField, tableOf, wishesOf, type Wishes } from './wish-order';

/** The hearts of the event's page, as its form sends them on in the address. */
export function wishesInQuery(query: Record<string, string | string[] | undefined>): Wishes {
  const fields = Object.entries(query).filter(([name]) => isWishField(name));
  return wishesOf(
    fields.map(([name, value]) => ({
      id: tableOf(name),
      value: (Array.isArray(value) ? value[0] : value) ?? '',
    })),
  );
}
