import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { EmptyState } from '@/ui/empty-state';
import { Table } from '@/ui/table';
import { formatLastDay, formatWhen } from '@/ui/time';
import { say } from '../work/say';
import styles from './people.module.css';
import { WhileShared } from './shared-cards.client';

type SharedCards = components['schemas']['SharedCards'];

const ZONE = 'Europe/Helsinki';

/** Who shared a card with us; kept up to date while it is looked at. */
export async function SharedCardsTable({ locale, shared }: { locale: Locale; shared: SharedCards }) {
  const t = await getTranslations('cards.employer');
  const asOf = formatWhen(shared.asOf, undefined, { locale, zone: ZONE });
  return (
    <>
      <WhileShared />
      {shared.cards.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')} />
      ) : (
        <Table
          caption={t('title')}
          rows={shared.cards}
          rowKey={({ consentId }) => consentId}
          columns={[
            { key: 'who', title: t('who'), cell: ({ firstName }) => firstName },
            {
              key: 'what',
              title: t('what'),
              cell: ({ event, opening }) => (event ? say(event.title, locale) : opening?.title),
            },
            {
              key: 'until',
              title: t('until'),
              cell: ({ until, timeZone }) => formatLastDay(until, { locale, zone: timeZone }),
            },
            {
              key: 'open',
              title: t('column'),
              cell: ({ consentId, firstName }) => (
                <a
                  href={`/${locale}/employer/cards/${consentId}`}
                  aria-label={t('openOf', { name: firstName })}
                >
                  {t('open')}
                </a>
              ),
            },
          ]}
        />
      )}
      <p className={styles.soft}>{t('asOf', { when: asOf })}</p>
    </>
  );
}
