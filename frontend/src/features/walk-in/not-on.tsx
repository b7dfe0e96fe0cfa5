import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Main } from '@/ui/page';
import { formatWhen } from '@/ui/time';

type Event = components['schemas']['OpenRoom']['event'];

/** Too early, over, or cancelled: when numbers are given, and what else there is. */
export async function NotOn(props: { locale: Locale; event: Event; madeAt: string }) {
  const { locale, event, madeAt } = props;
  const t = await getTranslations('walkIn');
  const isOver = Date.parse(event.endsAt) <= Date.parse(madeAt);
  const when = formatWhen(event.startsAt, event.endsAt, { locale, zone: event.timeZone });
  return (
    <Main>
      <EmptyState
        level={1}
        title={t(isOver ? 'over' : 'notOn')}
        text={isOver ? undefined : t('notOnText', { when })}
      >
        <ButtonLink href={`/${locale}/events/${event.id}`}>{t('toEvent')}</ButtonLink>
        <ButtonLink tone="ghost" href={`/${locale}`}>
          {t('others')}
        </ButtonLink>
      </EmptyState>
    </Main>
  );
}
