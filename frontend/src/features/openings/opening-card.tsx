import { getTranslations } from 'next-intl/server';
import type { OpeningCardView } from '@/api/public-queries';
import { dayText } from '@/features/work/say';
import type { Locale } from '@/i18n/locales';
import { Card, CardLink } from '@/ui/card';
import { Tag, Tags } from '@/ui/tag';
import styles from './openings.module.css';

/** What the codes of an opening are called, in the reader's language. */
export interface Names {
  kinds: Map<string, string>;
  municipalities: Map<string, string>;
}

export async function OpeningCard(props: { locale: Locale; opening: OpeningCardView; names: Names }) {
  const { locale, opening, names } = props;
  const t = await getTranslations('openings');
  const { id, title, kind, employer, municipalityCode, places, minorsWelcome, noExperience, pay, closesOn } =
    opening;
  const facts = [
    employer.name,
    municipalityCode && names.municipalities.get(municipalityCode),
    pay,
    closesOn && t('until', { day: dayText(closesOn, locale) }),
  ];
  return (
    <Card as="li">
      <h2 className={styles.title}>
        <CardLink href={`/${locale}/openings/${id}`}>{title}</CardLink>
      </h2>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      <Tags>
        <Tag tone="sun">{names.kinds.get(kind) ?? kind}</Tag>
        {places > 1 && <Tag>{t('places', { count: places })}</Tag>}
        {employer.staffingFirm && <Tag>{t('staffingFirm')}</Tag>}
        {noExperience && <Tag tone="mint">{t('noExperience')}</Tag>}
        {minorsWelcome && <Tag tone="mint">{t('minors')}</Tag>}
      </Tags>
    </Card>
  );
}
