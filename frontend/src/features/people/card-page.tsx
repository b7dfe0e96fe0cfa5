import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Notice } from '@/ui/notice';
import { Main, PageTitle, Section } from '@/ui/page';
import { formatWhen } from '@/ui/time';
import { CardForm } from './card-form';
import { CardView } from './card-view';
import { MyNavigation } from './my-navigation';
import type { MyCard } from './people.types';
import styles from './people.module.css';

/** A young person's times are told in the country's own. */
const ZONE = 'Europe/Helsinki';

/** The card as others would see it, and the form that changes it. */
export async function CardPage(props: { locale: Locale; mine: MyCard; saved: boolean; next?: string }) {
  const { locale, mine, saved, next } = props;
  const t = await getTranslations('cards.mine');
  const matching = await getTranslations('matching.card');
  const { card, firstName } = mine;
  return (
    <Main>
      <MyNavigation locale={locale} />
      {saved && (
        <Notice tone="success" live title={t('saved')}>
          <p>{t('savedText')}</p>
        </Notice>
      )}
      <PageTitle title={t('title')} lead={t('lead')} />
      {card && (
        <Section title={t('preview')}>
          <CardView locale={locale} firstName={firstName} content={card.content} level={3} />
          <p className={styles.soft}>
            {t('previewText', { when: formatWhen(card.savedAt, undefined, { locale, zone: ZONE }) })}{' '}
            <a href={`/${locale}/my/sharing`}>{t('toSharing')}</a>
          </p>
          <p>
            <a href={`/${locale}/my/openings`}>{matching('openings')}</a>
          </p>
        </Section>
      )}
      <Section title={card ? t('edit') : t('make')}>
        <CardForm key={card?.version} locale={locale} mine={mine} next={next} />
      </Section>
    </Main>
  );
}
