import { getTranslations } from 'next-intl/server';
import type { EventView, PartView } from '@/api/public-queries';
import { hasBegun } from '@/features/events/event-time';
import type { Locale } from '@/i18n/locales';
import { Button, ButtonLink } from '@/ui/button';
import { Section } from '@/ui/page';
import { formatTimeRange } from '@/ui/time';
import styles from './rotation.module.css';
import { WishList } from './wish-list';
import { tablesAt, wishTables, wishWords } from './wish-words';

interface Props {
  locale: Locale;
  event: EventView;
  part: PartView;
}

/** Speed dates on the page of their event: how they go, and a heart for each employer. The form only leads on. */
export async function RotationPart({ locale, event, part }: Props) {
  const t = await getTranslations('rotation.part');
  const time = formatTimeRange(part.startsAt, part.endsAt, { locale, zone: event.timeZone });
  const [first] = part.rounds;
  const minutes = first ? (Date.parse(first.endsAt) - Date.parse(first.startsAt)) / 60_000 : 0;
  return (
    <Section title={t('title', { time })} id="wishes">
      <p>{t('text', { rounds: part.rounds.length, minutes })}</p>
      {hasBegun(part, event.madeAt) ? (
        <p>{t('begun')}</p>
      ) : part.freeSeats === 0 ? (
        <Full locale={locale} event={event} part={part} />
      ) : (
        <Hearts locale={locale} event={event} part={part} />
      )}
    </Section>
  );
}

async function Full({ locale, event, part }: Props) {
  const t = await getTranslations('rotation.part');
  return (
    <div className={styles.lead}>
      <p>{t('full', { waiting: part.waiting })}</p>
      <div>
        <ButtonLink tone="ghost" href={`/${locale}/wait/${part.id}?event=${event.id}`}>
          {t('wait')}
        </ButtonLink>
      </div>
    </div>
  );
}

async function Hearts({ locale, event, part }: Props) {
  const t = await getTranslations('rotation.part');
  const tables = tablesAt(event, locale, 'linked');
  if (tables.length === 0)
    return (
      <div className={styles.lead}>
        <p>{t('noTables')}</p>
        <div>
          <ButtonLink href={`/${locale}/book/rotation/${part.id}?event=${event.id}`}>{t('go')}</ButtonLink>
        </div>
      </div>
    );
  return (
    <form className={styles.lead} action={`/${locale}/book/rotation/${part.id}`}>
      <input type="hidden" name="event" value={event.id} />
      <p>{t('lead')}</p>
      <WishList tables={await wishTables(tables)} words={await wishWords()} start={{ order: [], never: [] }}>
        <Button>{t('go')}</Button>
      </WishList>
    </form>
  );
}
