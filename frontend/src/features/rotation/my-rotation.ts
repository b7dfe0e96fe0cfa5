import { cache } from 'react';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';
import { tableName } from '@/features/events/event-words';
import type { Locale } from '@/i18n/locales';

export type MyRotation = components['schemas']['MyRotation'];

export const askMyRotation = cache(async (link: string) =>
  ask((await api()).GET('/api/links/{link}/rotation', { params: { path: { link } } })),
);

/** Who sits at a table of mine, by its id. */
export function namesIn({ tables }: MyRotation, locale: Locale): (tableId: string) => string {
  const names = new Map(tables.map((table) => [table.id, nameAt(table, locale) ?? String(table.number)]));
  return (id) => names.get(id) ?? '';
}

export function nameAt({ employerName, topic }: MyRotation['tables'][number], locale: Locale) {
  return tableName({ employer: employerName === null ? null : { name: employerName }, topic }, locale);
}
