import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { signOut } from '@/features/accounts/sign-in.actions';
import { say } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { Button, ButtonLink, ButtonRow } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle, Section } from '@/ui/page';
import { Tag } from '@/ui/tag';
import { MyNavigation } from '../people/my-navigation';
import type { MyConsents } from '../people/people.types';
import { ShareOffer } from '../people/share-offer';
import { Feed } from './feed';
import type { My, Registration, WaitingEntry } from './my.types';
import styles from './my.module.css';
import { isInRotation, linesOf } from './times';

/** Everything of mine: what is coming, what I wait for, what was, my calendar. */
export async function MyPage(props: { locale: Locale; my: My; sharing: MyConsents | undefined }) {
  const { locale, my, sharing } = props;
  const security = await getTranslations('security');
  const t = await getTranslations('my.all');
  const { coming, waiting, past, firstName, feedPath } = my;
  return (
    <Main>
      <MyNavigation locale={locale} />
      <PageTitle title={t('title', { firstName })} />
      {coming.length + waiting.length === 0 && (
        <EmptyState title={t('nothing')} text={t('nothingText')}>
          <ButtonLink href={`/${locale}`}>{t('look')}</ButtonLink>
        </EmptyState>
      )}
      {coming.length > 0 && (
        <Section title={t('coming')}>
          {coming.map((one) => (
            <Going key={one.link} locale={locale} registration={one}>
              <ShareOffer locale={locale} eventId={one.event.id} mine={sharing} />
            </Going>
          ))}
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={t('waiting')}>
          {waiting.map((entry) => (
            <Waiting key={entry.link} locale={locale} entry={entry} />
          ))}
        </Section>
      )}
      <Section title={t('calendar')} id="calendar">
        <Feed locale={locale} feedPath={feedPath} />
      </Section>
      {past.length > 0 && (
        <Section title={t('past')}>
          {past.map((one) => (
            <Going key={one.link} locale={locale} registration={one} />
          ))}
        </Section>
      )}
      <ButtonRow>
        <ButtonLink tone="ghost" href={`/${locale}/security`}>
          {security('title')}
        </ButtonLink>
        <form action={signOut.bind(null, locale)}>
          <Button tone="ghost">{t('signOut')}</Button>
        </form>
      </ButtonRow>
    </Main>
  );
}

async function Going(props: { locale: Locale; registration: Registration; children?: ReactNode }) {
  const { locale, registration, children } = props;
  const t = await getTranslations('my.all');
  const lines = await linesOf(locale, registration);
  return (
    <Item locale={locale} link={registration.link} title={say(registration.event.title, locale)}>
      {lines.map(({ key, when, what }) => (
        <p key={key}>
          <strong>{when}</strong> {what}
        </p>
      ))}
      <p className={styles.soft}>
        {registration.event.place.name}
        {registration.changeable && ` · ${t('code', { code: registration.code })}`}
      </p>
      {registration.changeable && isInRotation(registration) && (
        <p>
          <a href={`/${locale}/my/${registration.link}/wishes`}>{t('wishes')}</a>
        </p>
      )}
      {registration.status === 'cancelled' && (
        <p>
          <Tag icon="cross">{t('cancelled')}</Tag>
        </p>
      )}
      {children}
    </Item>
  );
}

async function Waiting({ locale, entry }: { locale: Locale; entry: WaitingEntry }) {
  const t = await getTranslations('my.all');
  return (
    <Item locale={locale} link={entry.link} title={say(entry.event.title, locale)}>
      {entry.status === 'offered' ? (
        <p>
          <Tag tone="sun" icon="clock">
            {t('offered')}
          </Tag>
        </p>
      ) : (
        <p>{t('ahead', { count: entry.ahead })}</p>
      )}
    </Item>
  );
}

function Item(props: { locale: Locale; link: string; title: string; children: ReactNode }) {
  const { locale, link, title, children } = props;
  return (
    <article className={styles.line}>
      <h3>
        <a href={`/${locale}/my/${link}`}>{title}</a>
      </h3>
      {children}
    </article>
  );
}
