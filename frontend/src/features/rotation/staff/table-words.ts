import { languageName, say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import type { Table } from './rotation.types';

/** Who sits there: the employer, or what the table is about. */
export const holderOf = ({ employerName, topic }: Table, locale: Locale): string =>
  employerName ?? (topic ? say(topic, locale) : '');

/** `2 Kahvila Aalto` */
export const tableName = (table: Table, locale: Locale): string =>
  `${table.number} ${holderOf(table, locale)}`.trim();

export const languagesText = (codes: string[], locale: Locale): string =>
  codes.map((code) => languageName(code, locale)).join(', ');
