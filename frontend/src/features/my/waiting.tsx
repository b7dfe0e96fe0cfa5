import { getTranslations } from 'next-intl/server';
import { tableName } from '@/features/events/event-words';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Main } from '@/ui/page';
import { formatWhen } from '@/ui/time';
import { Deed } from './deed';
import { JustDone } from './done';
import { acceptOffer, cancel, declineOffer, openAll } from './link.actions';
import type { Offer, WaitingEntry } from './my.types';
import styles from './my.module.css';
import { QuarterBox } from './quarter-box';

/** A place in line, and the offer when one's turn has come. */
export async function WaitingPage(props: { locale: Locale; entry: WaitingEntry; done?: string }) {
  const { locale, entry, done } = props;
  const t = await getTranslations('my.waiting');
  const { link, event, status, ahead, offer, registrationLink } = entry;
  const held = status === 'offered' && offer?.status === 'held' ? offer : undefined;
  return (
    <Main>
      <JustDone done={done} />
      <QuarterBox
        tone={held ? 'sun' : status === 'waiting' ? 'mint' : 'calm'}
        title={t(held ? 'offered' : `title.${status}`)}
      >
        {held ? (
          <OfferLines locale={locale} zone={event.timeZone} offer={held} />
        ) : (
          status === 'waiting' && <p>{t('ahead', { count: ahead })}</p>
        )}
        <p>
          {say(event.title, locale)}
          <br />
          {event.place.name}, {event.place.street}
        </p>
      </QuarterBox>
      {held && (
        <div className={styles.pair}>
          <Deed locale={locale} tone="primary" wide action={acceptOffer.bind(null, locale, link)}>
            {t('accept')}
          </Deed>
          <Deed locale={locale} wide action={declineOffer.bind(null, locale, link)}>
            {t('decline')}
          </Deed>
        </div>
      )}
      {status === 'waiting' && (
        <>
          <p>{t('how')}</p>
          <Deed locale={locale} action={cancel.bind(null, locale, link)}>
            {t('leave')}
          </Deed>
        </>
      )}
      {status === 'taken' && registrationLink && (
        <p>
          <ButtonLink href={`/${locale}/my/${registrationLink}`}>{t('toRegistration')}</ButtonLink>
        </p>
      )}
      <p className={styles.links}>
        <a href={`/${locale}/events/${event.id}`}>{t('toEvent')}</a>
        <a href={`/${locale}`}>{t('others')}</a>
      </p>
      {entry.provesAddress && (
        <Deed locale={locale} action={openAll.bind(null, locale, link)}>
          {t('showAll')}
        </Deed>
      )}
    </Main>
  );
}

async function OfferLines({ locale, zone, offer }: { locale: Locale; zone: string; offer: Offer }) {
  const t = await getTranslations('my.waiting');
  const { employerName, topic, tableNumber, startsAt, endsAt, heldUntil } = offer;
  const employer = employerName === null ? null : { name: employerName };
  const who = [
    tableName({ employer, topic }, locale),
    tableNumber === null ? undefined : t('table', { number: tableNumber }),
  ];
  return (
    <>
      <p>
        <strong>{formatWhen(startsAt, endsAt, { locale, zone })}</strong>
        <br />
        {who.filter(Boolean).join(', ')}
      </p>
      <p>{t('heldUntil', { until: formatWhen(heldUntil, undefined, { locale, zone }) })}</p>
    </>
  );
}
