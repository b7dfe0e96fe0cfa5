import { cache } from 'react';
import { api, ask, publicApi } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';

type Schemas = components['schemas'];
export type MyData = Schemas['MyData'];
export type Deletion = Schemas['Deletion'];
export type Consent = Schemas['Consent'];
export type Reading = MyData['readings'][number];
export type Change = MyData['changes'][number];
export type PurposeName = Schemas['PrivacyNotice']['purposes'][number]['name'];

export const askNotice = cache(() => ask(publicApi().GET('/api/privacy')));
export const askMyData = async () => ask((await api()).GET('/api/my/data'));
export const askDeletion = async () => ask((await api()).GET('/api/my/data/deletion'));
export const askConsents = async () => ask((await api()).GET('/api/my/consents'));

/** What each purpose is called, and why it is. */
export async function purposesIn(locale: Locale): Promise<Map<PurposeName, { title: string; why: string }>> {
  const { data } = await askNotice();
  return new Map(
    data?.purposes.map(({ name, title, why }) => [name, { title: title[locale], why: why[locale] }]) ?? [],
  );
}
