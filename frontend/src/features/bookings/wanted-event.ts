import { found } from '@/api/found';
import { askEvent, type EventView } from '@/api/public-queries';
import { notFound } from 'next/navigation';

export type Query = Promise<Record<string, string | string[] | undefined>>;

export async function queryValue(query: Query, name: string): Promise<string | undefined> {
  const value = (await query)[name];
  return Array.isArray(value) ? value[0] : value;
}

/** The event that the address names; nothing when the API cannot be reached. */
export async function wantedEvent(query: Query): Promise<EventView | undefined> {
  const id = await queryValue(query, 'event');
  return id ? found(await askEvent(id)) : notFound();
}
