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
