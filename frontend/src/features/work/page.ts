import type { Metadata } from 'next';
import { enterLocale } from '@/i18n/enter';
import type { Locale } from '@/i18n/locales';
import { messages, type Messages } from '@/i18n/messages';

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

/** Every text by its path: `employer.home.pageTitle`. next-intl's own list of them has grown too long for the compiler. */
type PathOf<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Key : `${Key}.${PathOf<Texts[Key]>}`;
}[keyof Texts & string];

const textAt = (locale: Locale, path: string): string =>
  path
    .split('.')
    .reduce<unknown>((texts, key) => (texts as Record<string, unknown>)[key], messages[locale]) as string;

/** `export const generateMetadata = titled('employer.home.title');` */
export const titled =
  (path: PathOf<Messages>) =>
  async ({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> => ({
    title: textAt(await enterLocale(params), path),
    robots: { index: false },
  });
