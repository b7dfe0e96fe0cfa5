import type { TableView } from '@/api/public-queries';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';

/** Who sits at a table: the firm, or what is talked about. */
export function tableName(
  { employer, topic }: { employer: { name: string } | null; topic: TableView['topic'] },
  locale: Locale,
) {
  return employer?.name ?? (topic ? say(topic, locale) : undefined);
}

/** `+358401234567` → `040 123 4567`, as it is said here; others as they are. */
export const phoneText = (phone: string) => phone.replace(/^\+358(\d\d)(\d{3})(\d+)$/, '0$1 $2 $3');
