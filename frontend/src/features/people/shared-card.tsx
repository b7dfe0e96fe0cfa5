import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { formatLastDay, formatWhen } from '@/ui/time';
import { CardView } from './card-view';
import type { SharedCard as Shared } from './people.types';
import styles from './people.module.css';
import { WhileShared } from './shared-cards.client';

/** One card on an employer's screen, for as long as its maker wants. */
export async function SharedCard(props: {
  locale: Locale;
  card: Shared;
  /** The heading's level where it stands. */
  level?: 1 | 2 | 3;
}) {
  const { locale, card, level = 1 } = props;
  const t = await getTranslations('cards.employer');
  const place = { locale, zone: card.timeZone };
  const when = formatWhen(card.asOf, undefined, place);
  return (
    <WhileShared
      key={card.consentId} // another card begins anew, however the one before it ended
      consentId={card.consentId}
      until={card.until}
      gone={<CardGone locale={locale} level={level} />}
      covered={
        <Card ground="mist">
          <p role="status">{t('covered')}</p>
        </Card>
      }
    >
      <CardView locale={locale} firstName={card.firstName} content={card.content} level={level} />
      <p>{t('seenUntil', { day: formatLastDay(card.until, place) })}</p>
      <p className={styles.soft}>
        {t('logged')} {t('asOf', { when })}
      </p>
    </WhileShared>
  );
}

/** It was taken back, or its time is over. */
export async function CardGone({ locale, level = 1 }: { locale: Locale; level?: 1 | 2 | 3 }) {
  const t = await getTranslations('cards.employer');
  return (
    <div role="status">
      <EmptyState level={level} title={t('gone')} text={t('goneText')}>
        <ButtonLink tone="ghost" href={`/${locale}/employer/cards`}>
          {t('toAll')}
        </ButtonLink>
      </EmptyState>
    </div>
  );
}
