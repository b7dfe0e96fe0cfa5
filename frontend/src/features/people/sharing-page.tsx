import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Main, PageTitle, Section } from '@/ui/page';
import { formatDay } from '@/ui/time';
import { Fold } from '../work/fold';
import { dayText } from '../work/say';
import { consentTitle } from './consent-words';
import { ConsentsNow } from './consents-now';
import { CouldShare } from './could-share';
import { MyNavigation } from './my-navigation';
import { NotesSharing } from './notes-sharing';
import type { Consent, MyConsents } from './people.types';

const deeds = ['shared', 'takenBack', 'letRead'] as const;

/** Who sees what of me, until when, and the way back. */
export async function SharingPage(props: { locale: Locale; mine: MyConsents; done?: string }) {
  const { locale, mine } = props;
  const t = await getTranslations('cards.sharing');
  const done = deeds.find((deed) => deed === props.done);
  const now = mine.consents.filter(({ state }) => state === 'holds');
  const before = mine.consents.filter(({ state }) => state !== 'holds');
  return (
    <Main>
      <MyNavigation locale={locale} />
      {done && <Notice tone="success" live title={t(`done.${done}`)} />}
      <PageTitle title={t('title')} lead={t('lead')} />
      {mine.cardVersion === null && (
        <EmptyState title={t('noCard')}>
          <ButtonLink href={`/${locale}/my/card`}>{t('makeCard')}</ButtonLink>
        </EmptyState>
      )}
      <Section title={t('nowTitle')}>
        <ConsentsNow locale={locale} consents={now} />
      </Section>
      {mine.cardVersion !== null && <CouldShare locale={locale} mine={mine} />}
      <NotesSharing locale={locale} mine={mine} />
      {before.length > 0 && (
        <Fold plain title={t('beforeTitle')}>
          <ul>
            {await Promise.all(before.map(async (one) => <li key={one.id}>{await ended(one, locale)}</li>))}
          </ul>
        </Fold>
      )}
    </Main>
  );
}

async function ended(consent: Consent, locale: Locale): Promise<string> {
  const t = await getTranslations('cards.sharing');
  const { state, endedAt, until, timeZone } = consent;
  const day = endedAt ? formatDay(endedAt, { locale, zone: timeZone }) : dayText(until, locale);
  return `${await consentTitle(consent, locale)}: ${state === 'holds' ? '' : t(`state.${state}`, { day })}`;
}
