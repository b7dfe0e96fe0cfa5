import { getTranslations } from 'next-intl/server';
import type { EventView } from '@/api/public-queries';
import { tableName } from '@/features/events/event-words';
import type { Locale } from '@/i18n/locales';
import { MOST_WISHES } from './wish-order';

/** A table that can be wished for, with every sentence that its heart says: the leaf carries no texts of its own. */
export interface WishTable {
  id: string;
  number: number;
  name: string;
  logo: string | null;
  /** What they look for; with an address where one may go and read it. */
  openings: { title: string; href?: string }[];
  wish: string;
  select: string;
  up: string;
  removed: string;
  /** "1st wish: …" and so on. */
  ranks: string[];
}

export interface WishWords {
  legend: string;
  table: string;
  /** In the order of `wishValues`. */
  options: string[];
  notMet: string;
  notThese: string;
  notTheseText: string;
  full: string;
  neutral: string;
  /** By how many. */
  counts: string[];
}

const places = Array.from({ length: MOST_WISHES }, (_, index) => index + 1);

export async function wishWords(): Promise<WishWords> {
  const t = await getTranslations('rotation');
  return {
    legend: t('wishes.legend'),
    table: (await getTranslations('event.table'))('label'),
    options: [t('wishes.none'), ...places.map((rank) => t('wishes.rank', { rank })), t('wishes.never')],
    notMet: t('wishes.notMet'),
    notThese: t('wishes.notThese'),
    notTheseText: t('wishes.notTheseText'),
    full: t('wishes.full'),
    neutral: t('part.neutral'),
    counts: [0, ...places].map((count) => t('wishes.count', { count })),
  };
}

interface Plain {
  id: string;
  number: number;
  name?: string;
  logo: string | null;
  openings: WishTable['openings'];
}

export async function wishTables(tables: Plain[]): Promise<WishTable[]> {
  const t = await getTranslations('rotation.wishes');
  return tables.map((table) => {
    const name = table.name ?? t('open');
    return {
      ...table,
      name,
      wish: t('wish', { who: name }),
      select: t('select', { who: name }),
      up: t('up', { who: name }),
      removed: t('removed', { who: name }),
      ranks: places.map((rank) => t('wishAt', { rank, who: name })),
    };
  });
}

/** Tables that somebody sits at; an empty one cannot be wished for. @param linked whether openings lead to their pages */
export const tablesAt = (event: EventView, locale: Locale, linked?: 'linked'): Plain[] =>
  event.tables
    .filter(({ employer, topic }) => employer ?? topic)
    .map((table) => ({
      id: table.id,
      number: table.number,
      name: tableName(table, locale),
      logo: table.employer?.logo ?? null,
      openings: table.openings.map(({ id, title }) => ({
        title,
        ...(linked && { href: `/${locale}/openings/${id}` }),
      })),
    }));
