import { getTranslations } from 'next-intl/server';
import type { EventView } from '@/api/public-queries';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { Notice } from '@/ui/notice';
import { isOver } from './event-time';

/** Cancelled or over: said first, with where to go instead. */
export async function EventState({ locale, event }: { locale: Locale; event: EventView }) {
  const t = await getTranslations('event.state');
  const others = <a href={`/${locale}/on/region-${event.ohjaamo.regionSlug}`}>{t('others')}</a>;
  if (event.status === 'cancelled') {
    return (
      <Notice tone="error" title={t('cancelled')}>
        {event.cancelReason && <p>{say(event.cancelReason, locale)}</p>}
        <p>{others}</p>
      </Notice>
    );
  }
  if (isOver(event, event.madeAt)) {
    return (
      <Notice title={t('over')}>
        <p>{others}</p>
      </Notice>
    );
  }
  return null;
}
