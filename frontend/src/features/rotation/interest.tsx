import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import { WhileShared } from '@/features/people/shared-cards.client';
import type { Locale } from '@/i18n/locales';
import { Card, Stack } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/page';
import { Tag } from '@/ui/tag';
import { say } from './interest.actions';
import styles from './interest.module.css';
import { Stars } from './stars';

type TableInterest = components['schemas']['TableInterest'];
type SharedCard = TableInterest['cards'][number];

/** Who may come to our table: how many, and by name only who shared a card with us. Kept up to date while it is looked at. */
export async function Interest({ locale, interest }: { locale: Locale; interest: TableInterest }) {
  const t = await getTranslations('rotation.interest');
  const { coming, wishingForUs, cards, changeable } = interest;
  return (
    <Stack gap="large">
      <WhileShared />
      <p className={styles.count}>
        <b>{t('coming', { count: coming })}</b>
        {coming > 0 && <span>{t('wishing', { count: wishingForUs })}</span>}
      </p>
      {!changeable && <Notice title={t('closed')} />}
      {cards.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')} />
      ) : (
        <Section title={t('cards')}>
          <p>{t('lead')}</p>
          <ul className={styles.people}>
            {cards.map((card) => (
              <Person key={card.consentId} locale={locale} interest={interest} card={card} />
            ))}
          </ul>
        </Section>
      )}
    </Stack>
  );
}

async function Person(props: { locale: Locale; interest: TableInterest; card: SharedCard }) {
  const { locale, interest, card } = props;
  const t = await getTranslations('rotation.interest');
  const { consentId, firstName, wishesForUs, stars, noThanks } = card;
  const words = {
    legend: t('stars', { name: firstName }),
    stars: ([0, 1, 2, 3] as const).map((count) => t(`star.${count}`)),
    noThanks: t('noThanks'),
    private: t('private'),
    save: t('save'),
    saveOf: t('saveOf', { name: firstName }),
    saved: t('saved'),
  };
  return (
    <Card as="li">
      <div className={styles.who}>
        <h3>{firstName}</h3>
        {wishesForUs && <Tag tone="coral">{t('wishesForUs')}</Tag>}
        <a href={`/${locale}/employer/cards/${consentId}`} aria-label={t('cardOf', { name: firstName })}>
          {t('card')}
        </a>
      </div>
      <Form locale={locale} action={say.bind(null, locale, interest.event.id, consentId)} within={consentId}>
        <Stars words={words} value={noThanks ? 'no' : String(stars)} disabled={!interest.changeable} />
      </Form>
    </Card>
  );
}
