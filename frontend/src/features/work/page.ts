import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { enterLocale } from '@/i18n/enter';
import type { Messages } from '@/i18n/messages';

export type Query = Record<string, string | string[] | undefined>;

export interface PageProps<Params = unknown> {
  params: Promise<{ locale: string } & Params>;
  searchParams: Promise<Query>;
}

/** A query value, the first when it is there several times; nothing when it is empty. */
export function one(query: Query, name: string): string | undefined {
  const value = query[name];
  return (Array.isArray(value) ? value[0] : value) || undefined;
}

/** Every text by its whole path. The library's own type of it grows too large for the compiler. */
type PathsIn<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Key : `${Key}.${PathsIn<Texts[Key]>}`;
}[keyof Texts & string];
type MessageKey = PathsIn<Messages>;

/** `export const generateMetadata = titled('employer.home.title');` */
export const titled =
  (key: MessageKey) =>
  async ({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> => {
    await enterLocale(params);
    const t = (await getTranslations()) as unknown as (path: MessageKey) => string;
    return { title: t(key), robots: { index: false } };
  };
